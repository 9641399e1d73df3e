/**
 * This file was auto-generated from web/openapi.json by web/scripts/client.mjs.
 * Do not make direct changes to the file.
 */

export interface paths {
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账号安全 · Account security
         * @description 权限 permission: session
         */
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记通行密钥 · Register a passkey
         * @description 权限 permission: session
         */
        post: operations["post_account_passkeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记通行密钥的参数 · Begin to register a passkey
         * @description 权限 permission: session
         */
        post: operations["post_account_passkeys_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除通行密钥 · Delete a passkey
         * @description 权限 permission: session
         */
        delete: operations["delete_account_passkeys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新生成恢复码 · Make new recovery codes
         * @description 权限 permission: session
         */
        post: operations["post_account_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束其他登录 · End other sessions
         * @description 权限 permission: session
         */
        delete: operations["delete_account_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 新建API令牌 · Make an API token
         * @description 权限 permission: session
         */
        post: operations["post_account_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除API令牌 · Delete an API token
         * @description 权限 permission: session
         */
        delete: operations["delete_account_tokens_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 设置两步登录 · Set up the second step
         * @description 权限 permission: session
         */
        post: operations["post_account_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打开两步登录 · Turn the second step on
         * @description 权限 permission: session
         */
        post: operations["post_account_totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关闭两步登录 · Turn the second step off
         * @description 权限 permission: session
         */
        post: operations["post_account_totp_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审批代理 · Stand-ins for approvals
         * @description 权限 permission: session
         */
        get: operations["get_approvals_absences"];
        put?: never;
        /**
         * 设置审批代理 · Name a stand-in
         * @description 权限 permission: session
         */
        post: operations["post_approvals_absences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束审批代理 · End a stand-in
         * @description 权限 permission: session
         */
        delete: operations["delete_approvals_absences_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单据的审批 · Approvals of a document
         * @description 权限 permission: session
         */
        get: operations["get_approvals_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审批详情 · One approval
         * @description 权限 permission: session
         */
        get: operations["get_approvals_cases_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 加签 · Add a signer
         * @description 权限 permission: session
         */
        post: operations["post_approvals_cases_id_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意审批 · Approve
         * @description 权限 permission: session
         */
        post: operations["post_approvals_cases_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转交审批 · Delegate
         * @description 权限 permission: session
         */
        post: operations["post_approvals_cases_id_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可加签或转交的人 · Who can be brought in
         * @description 权限 permission: session
         */
        get: operations["get_approvals_cases_id_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回审批 · Return
         * @description 权限 permission: session
         */
        post: operations["post_approvals_cases_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回审批 · Withdraw
         * @description 权限 permission: session
         */
        post: operations["post_approvals_cases_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审批流程的可选项 · What flows can name
         * @description 权限 permission: setting.read
         */
        get: operations["get_approvals_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办审批数 · Count approvals
         * @description 权限 permission: session
         */
        get: operations["get_approvals_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审批流程列表 · List approval flows
         * @description 权限 permission: setting.read
         */
        get: operations["get_approvals_flows"];
        put?: never;
        /**
         * 新建审批流程 · Create approval flow
         * @description 权限 permission: setting.update
         */
        post: operations["post_approvals_flows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改审批流程 · Change approval flow
         * @description 权限 permission: setting.update
         */
        put: operations["put_approvals_flows_id"];
        post?: never;
        /**
         * 删除审批流程 · Delete approval flow
         * @description 权限 permission: setting.update
         */
        delete: operations["delete_approvals_flows_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可代理审批的人 · Who can stand in
         * @description 权限 permission: session
         */
        get: operations["get_approvals_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办审批 · Approvals to do
         * @description 权限 permission: session
         */
        get: operations["get_approvals_todo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 试算审批流程 · Try the approval flows
         * @description 权限 permission: setting.read
         */
        get: operations["get_approvals_try"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单据的附件 · Attachments of a document
         * @description 权限 permission: session
         */
        get: operations["get_attachments"];
        put?: never;
        /**
         * 添加附件 · Attach a file to a document
         * @description 权限 permission: session
         */
        post: operations["post_attachments"];
        /**
         * 移除附件 · Remove an attachment
         * @description 权限 permission: session
         */
        delete: operations["delete_attachments"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 访问日志 · Who came in, and what was refused
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 核对操作日志 · Check the chain of the audit trail
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作日志里的单据种类 · Kinds of papers in the audit trail
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作日志 · What was done
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一张单据的操作日志 · What was done to one paper
         * @description 权限 permission: session
         */
        get: operations["get_audit_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 日志保存期限 · How long the logs are kept
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_keep"];
        /**
         * 设置日志保存期限 · Set how long the logs are kept
         * @description 权限 permission: audit.purge
         */
        put: operations["put_audit_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作日志里的人员 · People in the audit trail
         * @description 权限 permission: audit.read
         */
        get: operations["get_audit_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 清理过期日志 · Take away what was kept long enough
         * @description 权限 permission: audit.purge
         */
        post: operations["post_audit_purge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单据的评论 · Comments on a document
         * @description 权限 permission: session
         */
        get: operations["get_comments"];
        put?: never;
        /**
         * 发表评论 · Comment on a document
         * @description 权限 permission: session
         */
        post: operations["post_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以@的人 · Whom one can call with @
         * @description 权限 permission: session
         */
        get: operations["get_comments_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 撤回评论 · Take a comment back
         * @description 权限 permission: session
         */
        delete: operations["delete_comments_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 演示数据进度 · Progress of the demo data
         * @description 权限 permission: public
         */
        get: operations["get_demo_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传文件 · Upload a file
         * @description 权限 permission: session
         */
        post: operations["post_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载文件 · Download a file
         * @description 权限 permission: session
         */
        get: operations["get_files_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 缩略图 · Thumbnail of a picture
         * @description 权限 permission: session
         */
        get: operations["get_files_id_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 会计期间 · List periods
         * @description 权限 permission: gl.period.read
         */
        get: operations["get_gl_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/periods/{period}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结账 · Close a period
         * @description 权限 permission: gl.period.close
         */
        post: operations["post_gl_periods_period_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/periods/{period}/costing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 全月平均成本计算 · Month-end costing of a period
         * @description 权限 permission: posting.month.read
         */
        get: operations["get_gl_periods_period_costing"];
        put?: never;
        /**
         * 开始全月平均成本计算 · Start the month-end costing of a period
         * @description 权限 permission: posting.month.run
         */
        post: operations["post_gl_periods_period_costing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/periods/{period}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期间内的草稿 · Drafts in a period
         * @description 权限 permission: gl.period.read
         */
        get: operations["get_gl_periods_period_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/periods/{period}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反结账 · Reopen a period
         * @description 权限 permission: gl.period.reopen
         */
        post: operations["post_gl_periods_period_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 科目余额表 · Trial balance
         * @description 权限 permission: gl.balance.read
         */
        get: operations["get_gl_trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/trial-balance/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出科目余额表 · Export trial balance
         * @description 权限 permission: gl.balance.read
         */
        get: operations["get_gl_trial_balance_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证列表 · List vouchers
         * @description 权限 permission: gl.voucher.read
         */
        get: operations["get_gl_vouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/vouchers/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出凭证 · Export vouchers
         * @description 权限 permission: gl.voucher.read
         */
        get: operations["get_gl_vouchers_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/vouchers/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证合计 · Total vouchers
         * @description 权限 permission: gl.voucher.read
         */
        get: operations["get_gl_vouchers_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gl/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证 · One voucher
         * @description 权限 permission: gl.voucher.read
         */
        get: operations["get_gl_vouchers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作台 · Home page
         * @description 权限 permission: home.read
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入记录 · List imports
         * @description 权限 permission: session
         */
        get: operations["get_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入 · One import
         * @description 权限 permission: session
         */
        get: operations["get_imports_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入的错误行 · Faults of an import
         * @description 权限 permission: session
         */
        get: operations["get_imports_id_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/faults.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行 · Download the faulty rows
         * @description 权限 permission: session
         */
        get: operations["get_imports_id_faults_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入的单据 · What an import made
         * @description 权限 permission: session
         */
        get: operations["get_imports_id_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销导入 · Take back an import
         * @description 权限 permission: session
         */
        post: operations["post_imports_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本调整单列表 · List value adjustments
         * @description 权限 permission: inventory.adjustment.read
         */
        get: operations["get_inventory_adjustments"];
        put?: never;
        /**
         * 新建成本调整单 · Create value adjustment
         * @description 权限 permission: inventory.adjustment.create
         */
        post: operations["post_inventory_adjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 成本调整单批量操作 · Many value adjustments at once
         * @description 权限 permission: inventory.adjustment.read
         */
        post: operations["post_inventory_adjustments_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出成本调整单 · Export value adjustments
         * @description 权限 permission: inventory.adjustment.read
         */
        get: operations["get_inventory_adjustments_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入成本调整单 · Import Value adjustment
         * @description 权限 permission: inventory.adjustment.create
         */
        post: operations["post_inventory_adjustments_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入成本调整单：预览文件 · Import Value adjustment: preview a file
         * @description 权限 permission: inventory.adjustment.create
         */
        post: operations["post_inventory_adjustments_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本调整单导入模板 · Template for importing Value adjustment
         * @description 权限 permission: inventory.adjustment.create
         */
        get: operations["get_inventory_adjustments_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本调整单合计 · Total value adjustments
         * @description 权限 permission: inventory.adjustment.read
         */
        get: operations["get_inventory_adjustments_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/worth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商品现有数量和金额 · What lies of products, and what it is worth
         * @description 权限 permission: inventory.adjustment.read
         */
        get: operations["get_inventory_adjustments_worth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本调整单 · One value adjustment
         * @description 权限 permission: inventory.adjustment.read
         */
        get: operations["get_inventory_adjustments_id"];
        /**
         * 修改成本调整单 · Change value adjustment
         * @description 权限 permission: inventory.adjustment.update
         */
        put: operations["put_inventory_adjustments_id"];
        post?: never;
        /**
         * 删除成本调整单草稿 · Delete value adjustment draft
         * @description 权限 permission: inventory.adjustment.delete
         */
        delete: operations["delete_inventory_adjustments_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核成本调整单 · Approve value adjustment
         * @description 权限 permission: inventory.adjustment.approve
         */
        post: operations["post_inventory_adjustments_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制成本调整单 · Copy value adjustment
         * @description 权限 permission: inventory.adjustment.create
         */
        post: operations["post_inventory_adjustments_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核成本调整单 · Un-approve value adjustment
         * @description 权限 permission: inventory.adjustment.unapprove
         */
        post: operations["post_inventory_adjustments_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 库存查询 · List stock balances
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/balances/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出库存 · Export stock balances
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_balances_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/balances/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 库存合计 · Total stock balances
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_balances_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costing-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各类别的计价方法 · Costing methods by category
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_costing_methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 计价方法变更列表 · List costing decisions
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_costings"];
        put?: never;
        /**
         * 更改计价方法或标准成本 · Change a costing method or standard costs
         * @description 权限 permission: inventory.costing.create
         */
        post: operations["post_inventory_costings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costings/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出计价方法变更 · Export costing decisions
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_costings_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costings/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 计价方法变更合计 · Total costing decisions
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_costings_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 计价方法变更 · One costing decision
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_costings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/costings/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销计价方法变更 · Take a costing decision back
         * @description 权限 permission: inventory.costing.unapprove
         */
        post: operations["post_inventory_costings_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他出库单列表 · List other issues
         * @description 权限 permission: inventory.issue.read
         */
        get: operations["get_inventory_issues"];
        put?: never;
        /**
         * 新建其他出库单 · Create other issue
         * @description 权限 permission: inventory.issue.create
         */
        post: operations["post_inventory_issues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 其他出库单批量操作 · Many other issues at once
         * @description 权限 permission: inventory.issue.read
         */
        post: operations["post_inventory_issues_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出其他出库单 · Export other issues
         * @description 权限 permission: inventory.issue.read
         */
        get: operations["get_inventory_issues_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入其他出库单 · Import Other issue
         * @description 权限 permission: inventory.issue.create
         */
        post: operations["post_inventory_issues_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入其他出库单：预览文件 · Import Other issue: preview a file
         * @description 权限 permission: inventory.issue.create
         */
        post: operations["post_inventory_issues_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他出库单导入模板 · Template for importing Other issue
         * @description 权限 permission: inventory.issue.create
         */
        get: operations["get_inventory_issues_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他出库单合计 · Total other issues
         * @description 权限 permission: inventory.issue.read
         */
        get: operations["get_inventory_issues_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他出库单 · One other issue
         * @description 权限 permission: inventory.issue.read
         */
        get: operations["get_inventory_issues_id"];
        /**
         * 修改其他出库单 · Change other issue
         * @description 权限 permission: inventory.issue.update
         */
        put: operations["put_inventory_issues_id"];
        post?: never;
        /**
         * 删除其他出库单草稿 · Delete other issue draft
         * @description 权限 permission: inventory.issue.delete
         */
        delete: operations["delete_inventory_issues_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核其他出库单 · Approve other issue
         * @description 权限 permission: inventory.issue.approve
         */
        post: operations["post_inventory_issues_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制其他出库单 · Copy other issue
         * @description 权限 permission: inventory.issue.create
         */
        post: operations["post_inventory_issues_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核其他出库单 · Un-approve other issue
         * @description 权限 permission: inventory.issue.unapprove
         */
        post: operations["post_inventory_issues_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 采购费用分摊单列表 · List landed costs
         * @description 权限 permission: inventory.landed.read
         */
        get: operations["get_inventory_landed_costs"];
        put?: never;
        /**
         * 新建采购费用分摊单 · Create landed cost
         * @description 权限 permission: inventory.landed.create
         */
        post: operations["post_inventory_landed_costs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 采购费用分摊单批量操作 · Many landed costs at once
         * @description 权限 permission: inventory.landed.read
         */
        post: operations["post_inventory_landed_costs_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出采购费用分摊单 · Export landed costs
         * @description 权限 permission: inventory.landed.read
         */
        get: operations["get_inventory_landed_costs_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入采购费用分摊单 · Import Landed cost
         * @description 权限 permission: inventory.landed.create
         */
        post: operations["post_inventory_landed_costs_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入采购费用分摊单：预览文件 · Import Landed cost: preview a file
         * @description 权限 permission: inventory.landed.create
         */
        post: operations["post_inventory_landed_costs_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 采购费用分摊单导入模板 · Template for importing Landed cost
         * @description 权限 permission: inventory.landed.create
         */
        get: operations["get_inventory_landed_costs_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以分摊费用的入库明细 · List what can carry a charge
         * @description 权限 permission: inventory.landed.read
         */
        get: operations["get_inventory_landed_costs_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 采购费用分摊单合计 · Total landed costs
         * @description 权限 permission: inventory.landed.read
         */
        get: operations["get_inventory_landed_costs_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 采购费用分摊单 · One landed cost
         * @description 权限 permission: inventory.landed.read
         */
        get: operations["get_inventory_landed_costs_id"];
        /**
         * 修改采购费用分摊单 · Change landed cost
         * @description 权限 permission: inventory.landed.update
         */
        put: operations["put_inventory_landed_costs_id"];
        post?: never;
        /**
         * 删除采购费用分摊单草稿 · Delete landed cost draft
         * @description 权限 permission: inventory.landed.delete
         */
        delete: operations["delete_inventory_landed_costs_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核采购费用分摊单 · Approve landed cost
         * @description 权限 permission: inventory.landed.approve
         */
        post: operations["post_inventory_landed_costs_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制采购费用分摊单 · Copy landed cost
         * @description 权限 permission: inventory.landed.create
         */
        post: operations["post_inventory_landed_costs_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/landed-costs/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核采购费用分摊单 · Un-approve landed cost
         * @description 权限 permission: inventory.landed.unapprove
         */
        post: operations["post_inventory_landed_costs_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 出入库流水 · List stock movements
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/moves/{source}/{posting}/{line}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本怎么来的 · Why a movement cost this
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_moves_source_posting_line_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期初库存单列表 · List opening stock
         * @description 权限 permission: inventory.opening.read
         */
        get: operations["get_inventory_openings"];
        put?: never;
        /**
         * 新建期初库存单 · Create opening stock
         * @description 权限 permission: inventory.opening.create
         */
        post: operations["post_inventory_openings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 期初库存单批量操作 · Many opening stock at once
         * @description 权限 permission: inventory.opening.read
         */
        post: operations["post_inventory_openings_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出期初库存单 · Export opening stock
         * @description 权限 permission: inventory.opening.read
         */
        get: operations["get_inventory_openings_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入期初库存单 · Import Opening stock
         * @description 权限 permission: inventory.opening.create
         */
        post: operations["post_inventory_openings_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入期初库存单：预览文件 · Import Opening stock: preview a file
         * @description 权限 permission: inventory.opening.create
         */
        post: operations["post_inventory_openings_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期初库存单导入模板 · Template for importing Opening stock
         * @description 权限 permission: inventory.opening.create
         */
        get: operations["get_inventory_openings_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期初库存单合计 · Total opening stock
         * @description 权限 permission: inventory.opening.read
         */
        get: operations["get_inventory_openings_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期初库存单 · One opening stock
         * @description 权限 permission: inventory.opening.read
         */
        get: operations["get_inventory_openings_id"];
        /**
         * 修改期初库存单 · Change opening stock
         * @description 权限 permission: inventory.opening.update
         */
        put: operations["put_inventory_openings_id"];
        post?: never;
        /**
         * 删除期初库存单草稿 · Delete opening stock draft
         * @description 权限 permission: inventory.opening.delete
         */
        delete: operations["delete_inventory_openings_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核期初库存单 · Approve opening stock
         * @description 权限 permission: inventory.opening.approve
         */
        post: operations["post_inventory_openings_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制期初库存单 · Copy opening stock
         * @description 权限 permission: inventory.opening.create
         */
        post: operations["post_inventory_openings_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/openings/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核期初库存单 · Un-approve opening stock
         * @description 权限 permission: inventory.opening.unapprove
         */
        post: operations["post_inventory_openings_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他入库单列表 · List other receipts
         * @description 权限 permission: inventory.receipt.read
         */
        get: operations["get_inventory_receipts"];
        put?: never;
        /**
         * 新建其他入库单 · Create other receipt
         * @description 权限 permission: inventory.receipt.create
         */
        post: operations["post_inventory_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 其他入库单批量操作 · Many other receipts at once
         * @description 权限 permission: inventory.receipt.read
         */
        post: operations["post_inventory_receipts_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出其他入库单 · Export other receipts
         * @description 权限 permission: inventory.receipt.read
         */
        get: operations["get_inventory_receipts_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入其他入库单 · Import Other receipt
         * @description 权限 permission: inventory.receipt.create
         */
        post: operations["post_inventory_receipts_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入其他入库单：预览文件 · Import Other receipt: preview a file
         * @description 权限 permission: inventory.receipt.create
         */
        post: operations["post_inventory_receipts_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他入库单导入模板 · Template for importing Other receipt
         * @description 权限 permission: inventory.receipt.create
         */
        get: operations["get_inventory_receipts_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他入库单合计 · Total other receipts
         * @description 权限 permission: inventory.receipt.read
         */
        get: operations["get_inventory_receipts_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 其他入库单 · One other receipt
         * @description 权限 permission: inventory.receipt.read
         */
        get: operations["get_inventory_receipts_id"];
        /**
         * 修改其他入库单 · Change other receipt
         * @description 权限 permission: inventory.receipt.update
         */
        put: operations["put_inventory_receipts_id"];
        post?: never;
        /**
         * 删除其他入库单草稿 · Delete other receipt draft
         * @description 权限 permission: inventory.receipt.delete
         */
        delete: operations["delete_inventory_receipts_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核其他入库单 · Approve other receipt
         * @description 权限 permission: inventory.receipt.approve
         */
        post: operations["post_inventory_receipts_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制其他入库单 · Copy other receipt
         * @description 权限 permission: inventory.receipt.create
         */
        post: operations["post_inventory_receipts_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核其他入库单 · Un-approve other receipt
         * @description 权限 permission: inventory.receipt.unapprove
         */
        post: operations["post_inventory_receipts_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本重算列表 · List recosts
         * @description 权限 permission: inventory.recost.read
         */
        get: operations["get_inventory_recosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出成本重算 · Export recosts
         * @description 权限 permission: inventory.recost.read
         */
        get: operations["get_inventory_recosts_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 后台成本计算进度 · Progress of costing in the background
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_recosts_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本重算合计 · Total recosts
         * @description 权限 permission: inventory.recost.read
         */
        get: operations["get_inventory_recosts_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本重算 · One recost
         * @description 权限 permission: inventory.recost.read
         */
        get: operations["get_inventory_recosts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/recosts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成本重算明细 · What a recost changed
         * @description 权限 permission: inventory.recost.read
         */
        get: operations["get_inventory_recosts_id_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 占用明细 · List reservations
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/standard-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 标准成本 · List standard costs
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_standard_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/standard-costs/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出标准成本 · Export standard costs
         * @description 权限 permission: inventory.costing.read
         */
        get: operations["get_inventory_standard_costs_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 库存金额表 · List stock values at the end of a day
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/values/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出库存金额表 · Export stock values
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_values_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/values/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 库存金额合计 · Total stock values at the end of a day
         * @description 权限 permission: inventory.balance.read
         */
        get: operations["get_inventory_values_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务列表 · List jobs
         * @description 权限 permission: session
         */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看任务 · Read a job
         * @description 权限 permission: session
         */
        get: operations["get_jobs_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消任务 · Cancel a job
         * @description 权限 permission: session
         */
        post: operations["post_jobs_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务进度（SSE） · Progress of a job (SSE)
         * @description 权限 permission: session
         */
        get: operations["get_jobs_id_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重试任务 · Retry a job
         * @description 权限 permission: session
         */
        post: operations["post_jobs_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭链接查看单据 · A paper opened by a link
         * @description 权限 permission: link.open
         */
        get: operations["get_links_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{token}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 凭链接操作单据 · Something done over a link
         * @description 权限 permission: link.act
         */
        post: operations["post_links_token_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 会计科目列表 · List accounts
         * @description 权限 permission: master.account.read
         */
        get: operations["get_master_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 往来单位列表 · List parties
         * @description 权限 permission: master.party.read
         */
        get: operations["get_master_parties"];
        put?: never;
        /**
         * 新建往来单位 · Create party
         * @description 权限 permission: master.party.create
         */
        post: operations["post_master_parties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出往来单位 · Export parties
         * @description 权限 permission: master.party.read
         */
        get: operations["get_master_parties_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入往来单位 · Import parties
         * @description 权限 permission: master.party.create
         */
        post: operations["post_master_parties_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入往来单位：预览文件 · Import parties: preview a file
         * @description 权限 permission: master.party.create
         */
        post: operations["post_master_parties_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 往来单位导入模板 · Template for importing parties
         * @description 权限 permission: master.party.create
         */
        get: operations["get_master_parties_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 往来单位 · One party
         * @description 权限 permission: master.party.read
         */
        get: operations["get_master_parties_id"];
        /**
         * 修改往来单位 · Change party
         * @description 权限 permission: master.party.update
         */
        put: operations["put_master_parties_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/parties/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 客户简况 · Customer at a glance
         * @description 权限 permission: master.party.read
         */
        get: operations["get_master_parties_id_brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商品列表 · List products
         * @description 权限 permission: master.product.read
         */
        get: operations["get_master_products"];
        put?: never;
        /**
         * 新建商品 · Create product
         * @description 权限 permission: master.product.create
         */
        post: operations["post_master_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出商品 · Export products
         * @description 权限 permission: master.product.read
         */
        get: operations["get_master_products_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入商品 · Import products
         * @description 权限 permission: master.product.create
         */
        post: operations["post_master_products_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入商品：预览文件 · Import products: preview a file
         * @description 权限 permission: master.product.create
         */
        post: operations["post_master_products_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商品导入模板 · Template for importing products
         * @description 权限 permission: master.product.create
         */
        get: operations["get_master_products_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商品 · One product
         * @description 权限 permission: master.product.read
         */
        get: operations["get_master_products_id"];
        /**
         * 修改商品 · Change product
         * @description 权限 permission: master.product.update
         */
        put: operations["put_master_products_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 税率列表 · List tax rates
         * @description 权限 permission: master.tax.read
         */
        get: operations["get_master_tax_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 仓库列表 · List warehouses
         * @description 权限 permission: master.warehouse.read
         */
        get: operations["get_master_warehouses"];
        put?: never;
        /**
         * 新建仓库 · Create warehouse
         * @description 权限 permission: master.warehouse.create
         */
        post: operations["post_master_warehouses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/master/warehouses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改仓库 · Change warehouse
         * @description 权限 permission: master.warehouse.update
         */
        put: operations["put_master_warehouses_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单据类型 · Kinds of document
         * @description 权限 permission: session
         */
        get: operations["get_meta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单据的字段与操作 · Fields and actions of a document
         * @description 权限 permission: session
         */
        get: operations["get_meta_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/{document}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自定义字段 · Own fields
         * @description 权限 permission: setting.field.read
         */
        get: operations["get_meta_document_fields"];
        /**
         * 设置自定义字段 · Set own fields
         * @description 权限 permission: setting.field.update
         */
        put: operations["put_meta_document_fields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的通知 · My notifications
         * @description 权限 permission: session
         */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通知推送 · Notifications as they come
         * @description 权限 permission: session
         */
        get: operations["get_notifications_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标为已读 · Mark notifications as read
         * @description 权限 permission: session
         */
        post: operations["post_notifications_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通知设置 · Settings of notifications
         * @description 权限 permission: session
         */
        get: operations["get_notifications_settings"];
        /**
         * 修改通知设置 · Change the settings of notifications
         * @description 权限 permission: session
         */
        put: operations["put_notifications_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 未读通知数 · Number of unread notifications
         * @description 权限 permission: session
         */
        get: operations["get_notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库单列表 · List deliveries
         * @description 权限 permission: sales.delivery.read
         */
        get: operations["get_sales_deliveries"];
        put?: never;
        /**
         * 新建销售出库单 · Create delivery
         * @description 权限 permission: sales.delivery.create
         */
        post: operations["post_sales_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 销售出库单批量操作 · Many deliveries at once
         * @description 权限 permission: sales.delivery.read
         */
        post: operations["post_sales_deliveries_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出销售出库单 · Export deliveries
         * @description 权限 permission: sales.delivery.read
         */
        get: operations["get_sales_deliveries_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售出库单 · Import Delivery
         * @description 权限 permission: sales.delivery.create
         */
        post: operations["post_sales_deliveries_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售出库单：预览文件 · Import Delivery: preview a file
         * @description 权限 permission: sales.delivery.create
         */
        post: operations["post_sales_deliveries_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库单导入模板 · Template for importing Delivery
         * @description 权限 permission: sales.delivery.create
         */
        get: operations["get_sales_deliveries_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库单合计 · Total deliveries
         * @description 权限 permission: sales.delivery.read
         */
        get: operations["get_sales_deliveries_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库单 · One delivery
         * @description 权限 permission: sales.delivery.read
         */
        get: operations["get_sales_deliveries_id"];
        /**
         * 修改销售出库单 · Change delivery
         * @description 权限 permission: sales.delivery.update
         */
        put: operations["put_sales_deliveries_id"];
        post?: never;
        /**
         * 删除销售出库单草稿 · Delete delivery draft
         * @description 权限 permission: sales.delivery.delete
         */
        delete: operations["delete_sales_deliveries_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核销售出库单 · Approve delivery
         * @description 权限 permission: sales.delivery.approve
         */
        post: operations["post_sales_deliveries_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制销售出库单 · Copy delivery
         * @description 权限 permission: sales.delivery.create
         */
        post: operations["post_sales_deliveries_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/deliveries/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核销售出库单 · Un-approve delivery
         * @description 权限 permission: sales.delivery.unapprove
         */
        post: operations["post_sales_deliveries_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售订单列表 · List sales orders
         * @description 权限 permission: sales.order.read
         */
        get: operations["get_sales_orders"];
        put?: never;
        /**
         * 新建销售订单 · Create sales order
         * @description 权限 permission: sales.order.create
         */
        post: operations["post_sales_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 销售订单批量操作 · Many sales orders at once
         * @description 权限 permission: sales.order.read
         */
        post: operations["post_sales_orders_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出销售订单 · Export sales orders
         * @description 权限 permission: sales.order.read
         */
        get: operations["get_sales_orders_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售订单 · Import Sales order
         * @description 权限 permission: sales.order.create
         */
        post: operations["post_sales_orders_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售订单：预览文件 · Import Sales order: preview a file
         * @description 权限 permission: sales.order.create
         */
        post: operations["post_sales_orders_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售订单导入模板 · Template for importing Sales order
         * @description 权限 permission: sales.order.create
         */
        get: operations["get_sales_orders_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售订单合计 · Total sales orders
         * @description 权限 permission: sales.order.read
         */
        get: operations["get_sales_orders_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售订单 · One sales order
         * @description 权限 permission: sales.order.read
         */
        get: operations["get_sales_orders_id"];
        /**
         * 修改销售订单 · Change sales order
         * @description 权限 permission: sales.order.update
         */
        put: operations["put_sales_orders_id"];
        post?: never;
        /**
         * 删除销售订单草稿 · Delete sales order draft
         * @description 权限 permission: sales.order.delete
         */
        delete: operations["delete_sales_orders_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核销售订单 · Approve sales order
         * @description 权限 permission: sales.order.approve
         */
        post: operations["post_sales_orders_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关闭销售订单 · Close sales order
         * @description 权限 permission: sales.order.close
         */
        post: operations["post_sales_orders_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制销售订单 · Copy sales order
         * @description 权限 permission: sales.order.create
         */
        post: operations["post_sales_orders_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重开销售订单 · Reopen sales order
         * @description 权限 permission: sales.order.close
         */
        post: operations["post_sales_orders_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/orders/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核销售订单 · Un-approve sales order
         * @description 权限 permission: sales.order.unapprove
         */
        post: operations["post_sales_orders_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 报价单列表 · List quotations
         * @description 权限 permission: sales.quotation.read
         */
        get: operations["get_sales_quotations"];
        put?: never;
        /**
         * 新建报价单 · Create quotation
         * @description 权限 permission: sales.quotation.create
         */
        post: operations["post_sales_quotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报价单批量操作 · Many quotations at once
         * @description 权限 permission: sales.quotation.read
         */
        post: operations["post_sales_quotations_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出报价单 · Export quotations
         * @description 权限 permission: sales.quotation.read
         */
        get: operations["get_sales_quotations_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入报价单 · Import Quotation
         * @description 权限 permission: sales.quotation.create
         */
        post: operations["post_sales_quotations_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入报价单：预览文件 · Import Quotation: preview a file
         * @description 权限 permission: sales.quotation.create
         */
        post: operations["post_sales_quotations_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 报价单导入模板 · Template for importing Quotation
         * @description 权限 permission: sales.quotation.create
         */
        get: operations["get_sales_quotations_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 报价单合计 · Total quotations
         * @description 权限 permission: sales.quotation.read
         */
        get: operations["get_sales_quotations_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 报价单 · One quotation
         * @description 权限 permission: sales.quotation.read
         */
        get: operations["get_sales_quotations_id"];
        /**
         * 修改报价单 · Change quotation
         * @description 权限 permission: sales.quotation.update
         */
        put: operations["put_sales_quotations_id"];
        post?: never;
        /**
         * 删除报价单草稿 · Delete quotation draft
         * @description 权限 permission: sales.quotation.delete
         */
        delete: operations["delete_sales_quotations_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 客户接受报价单 · Accept quotation
         * @description 权限 permission: sales.quotation.accept
         */
        post: operations["post_sales_quotations_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核报价单 · Approve quotation
         * @description 权限 permission: sales.quotation.approve
         */
        post: operations["post_sales_quotations_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关闭报价单 · Close quotation
         * @description 权限 permission: sales.quotation.close
         */
        post: operations["post_sales_quotations_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制报价单 · Copy quotation
         * @description 权限 permission: sales.quotation.create
         */
        post: operations["post_sales_quotations_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 生成报价单的链接 · Link to a quotation
         * @description 权限 permission: sales.quotation.share
         */
        post: operations["post_sales_quotations_id_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转订单报价单 · Order quotation
         * @description 权限 permission: sales.quotation.order
         */
        post: operations["post_sales_quotations_id_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 出新版本报价单 · Revise quotation
         * @description 权限 permission: sales.quotation.create
         */
        post: operations["post_sales_quotations_id_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/quotations/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核报价单 · Un-approve quotation
         * @description 权限 permission: sales.quotation.unapprove
         */
        post: operations["post_sales_quotations_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货单列表 · List returns
         * @description 权限 permission: sales.return.read
         */
        get: operations["get_sales_returns"];
        put?: never;
        /**
         * 新建销售退货单 · Create return
         * @description 权限 permission: sales.return.create
         */
        post: operations["post_sales_returns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 销售退货单批量操作 · Many returns at once
         * @description 权限 permission: sales.return.read
         */
        post: operations["post_sales_returns_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出销售退货单 · Export returns
         * @description 权限 permission: sales.return.read
         */
        get: operations["get_sales_returns_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售退货单 · Import Return
         * @description 权限 permission: sales.return.create
         */
        post: operations["post_sales_returns_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入销售退货单：预览文件 · Import Return: preview a file
         * @description 权限 permission: sales.return.create
         */
        post: operations["post_sales_returns_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货单导入模板 · Template for importing Return
         * @description 权限 permission: sales.return.create
         */
        get: operations["get_sales_returns_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货单合计 · Total returns
         * @description 权限 permission: sales.return.read
         */
        get: operations["get_sales_returns_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货单 · One return
         * @description 权限 permission: sales.return.read
         */
        get: operations["get_sales_returns_id"];
        /**
         * 修改销售退货单 · Change return
         * @description 权限 permission: sales.return.update
         */
        put: operations["put_sales_returns_id"];
        post?: never;
        /**
         * 删除销售退货单草稿 · Delete return draft
         * @description 权限 permission: sales.return.delete
         */
        delete: operations["delete_sales_returns_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核销售退货单 · Approve return
         * @description 权限 permission: sales.return.approve
         */
        post: operations["post_sales_returns_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制销售退货单 · Copy return
         * @description 权限 permission: sales.return.create
         */
        post: operations["post_sales_returns_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/returns/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核销售退货单 · Un-approve return
         * @description 权限 permission: sales.return.unapprove
         */
        post: operations["post_sales_returns_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 全局搜索 · Search everything
         * @description 权限 permission: search.read
         */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前登录 · Who is signed in
         * @description 权限 permission: session
         */
        get: operations["get_session"];
        put?: never;
        /**
         * 登录 · Sign in
         * @description 权限 permission: public
         */
        post: operations["post_session"];
        /**
         * 退出登录 · Sign out
         * @description 权限 permission: session
         */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 切换语言 · Change language
         * @description 权限 permission: session
         */
        put: operations["put_session_locale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 用通行密钥登录 · Sign in with a passkey
         * @description 权限 permission: public
         */
        post: operations["post_session_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 通行密钥登录的参数 · Begin a sign-in with a passkey
         * @description 权限 permission: public
         */
        post: operations["post_session_passkey_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改密码 · Change password
         * @description 权限 permission: session
         */
        put: operations["put_session_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登录第二步 · Second step of the sign-in
         * @description 权限 permission: public
         */
        post: operations["post_session_second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 部门列表 · List departments
         * @description 权限 permission: session
         */
        get: operations["get_settings_departments"];
        put?: never;
        /**
         * 新建部门 · Create department
         * @description 权限 permission: user.create
         */
        post: operations["post_settings_departments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改部门 · Change department
         * @description 权限 permission: user.update
         */
        put: operations["put_settings_departments_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可分配的权限 · List permissions
         * @description 权限 permission: role.read
         */
        get: operations["get_settings_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用户权限列表 · List the rights of users
         * @description 权限 permission: role.read
         */
        get: operations["get_settings_rights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/rights/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 分配用户权限 · Give rights to a user
         * @description 权限 permission: role.assign
         */
        put: operations["put_settings_rights_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 角色列表 · List roles
         * @description 权限 permission: role.read
         */
        get: operations["get_settings_roles"];
        put?: never;
        /**
         * 新建角色 · Create role
         * @description 权限 permission: role.create
         */
        post: operations["post_settings_roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改角色 · Change role
         * @description 权限 permission: role.update
         */
        put: operations["put_settings_roles_id"];
        post?: never;
        /**
         * 删除角色 · Delete role
         * @description 权限 permission: role.delete
         */
        delete: operations["delete_settings_roles_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 权限设置 · Settings of rights
         * @description 权限 permission: setting.read
         */
        get: operations["get_settings_security"];
        /**
         * 修改权限设置 · Change settings of rights
         * @description 权限 permission: role.update
         */
        put: operations["put_settings_security"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用户列表 · List users
         * @description 权限 permission: user.read
         */
        get: operations["get_settings_users"];
        put?: never;
        /**
         * 新建用户 · Create user
         * @description 权限 permission: user.create
         */
        post: operations["post_settings_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用户 · Read user
         * @description 权限 permission: user.read
         */
        get: operations["get_settings_users_id"];
        /**
         * 修改用户 · Change user
         * @description 权限 permission: user.update
         */
        put: operations["put_settings_users_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重设用户密码 · Reset a user's password
         * @description 权限 permission: user.update
         */
        post: operations["post_settings_users_id_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用户的登录 · List the sessions of a user
         * @description 权限 permission: user.read
         */
        get: operations["get_settings_users_id_sessions"];
        put?: never;
        post?: never;
        /**
         * 结束用户的登录 · End the sessions of a user
         * @description 权限 permission: user.update
         */
        delete: operations["delete_settings_users_id_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 未结单据 · List open items
         * @description 权限 permission: settlement.receivable.read
         */
        get: operations["get_settlement_open_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收款单列表 · List receipts
         * @description 权限 permission: settlement.receipt.read
         */
        get: operations["get_settlement_receipts"];
        put?: never;
        /**
         * 新建收款单 · Create receipt
         * @description 权限 permission: settlement.receipt.create
         */
        post: operations["post_settlement_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收款单批量操作 · Many receipts at once
         * @description 权限 permission: settlement.receipt.read
         */
        post: operations["post_settlement_receipts_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出收款单 · Export receipts
         * @description 权限 permission: settlement.receipt.read
         */
        get: operations["get_settlement_receipts_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入收款单 · Import Receipt
         * @description 权限 permission: settlement.receipt.create
         */
        post: operations["post_settlement_receipts_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入收款单：预览文件 · Import Receipt: preview a file
         * @description 权限 permission: settlement.receipt.create
         */
        post: operations["post_settlement_receipts_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/import/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收款单导入模板 · Template for importing Receipt
         * @description 权限 permission: settlement.receipt.create
         */
        get: operations["get_settlement_receipts_import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收款单合计 · Total receipts
         * @description 权限 permission: settlement.receipt.read
         */
        get: operations["get_settlement_receipts_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收款单 · One receipt
         * @description 权限 permission: settlement.receipt.read
         */
        get: operations["get_settlement_receipts_id"];
        /**
         * 修改收款单 · Change receipt
         * @description 权限 permission: settlement.receipt.update
         */
        put: operations["put_settlement_receipts_id"];
        post?: never;
        /**
         * 删除收款单草稿 · Delete receipt draft
         * @description 权限 permission: settlement.receipt.delete
         */
        delete: operations["delete_settlement_receipts_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核收款单 · Approve receipt
         * @description 权限 permission: settlement.receipt.approve
         */
        post: operations["post_settlement_receipts_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制收款单 · Copy receipt
         * @description 权限 permission: settlement.receipt.create
         */
        post: operations["post_settlement_receipts_id_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receipts/{id}/unapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反审核收款单 · Un-approve receipt
         * @description 权限 permission: settlement.receipt.unapprove
         */
        post: operations["post_settlement_receipts_id_unapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 应收账款 · List receivables
         * @description 权限 permission: settlement.receivable.read
         */
        get: operations["get_settlement_receivables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlement/receivables/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出应收账款 · Export receivables
         * @description 权限 permission: settlement.receivable.read
         */
        get: operations["get_settlement_receivables_export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhook列表 · List webhooks
         * @description 权限 permission: webhook.read
         */
        get: operations["get_webhooks"];
        put?: never;
        /**
         * 新建Webhook · Create a webhook
         * @description 权限 permission: webhook.create
         */
        post: operations["post_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看Webhook · Read a webhook
         * @description 权限 permission: webhook.read
         */
        get: operations["get_webhooks_id"];
        /**
         * 修改Webhook · Change a webhook
         * @description 权限 permission: webhook.update
         */
        put: operations["put_webhooks_id"];
        post?: never;
        /**
         * 删除Webhook · Delete a webhook
         * @description 权限 permission: webhook.delete
         */
        delete: operations["delete_webhooks_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhook投递记录 · Deliveries of a webhook
         * @description 权限 permission: webhook.read
         */
        get: operations["get_webhooks_id_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 跳过Webhook投递 · Pass over a delivery
         * @description 权限 permission: webhook.update
         */
        post: operations["post_webhooks_id_deliveries_delivery_park"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重发Webhook投递 · Send a delivery again
         * @description 权限 permission: webhook.update
         */
        post: operations["post_webhooks_id_deliveries_delivery_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试Webhook · Ping a webhook
         * @description 权限 permission: webhook.update
         */
        post: operations["post_webhooks_id_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换Webhook密钥 · Replace the secret of a webhook
         * @description 权限 permission: webhook.update
         */
        post: operations["post_webhooks_id_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** @enum {string} */
            category: "asset" | "liability" | "equity" | "cost" | "profit";
            code: string;
            control: string;
            dims: string;
            fund: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            leaf: boolean;
            name: string;
            name_en: string;
            /**
             * Format: id
             * @example 7340032
             */
            parent: string;
            /** @enum {string} */
            side: "debit" | "credit";
        };
        AnalyticsBrief: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            last_order_day: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            overdue: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            receivable: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            sales_year: string;
            usual: components["schemas"]["AnalyticsUsual"][];
        };
        AnalyticsBucket: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            bucket: string;
        };
        AnalyticsCustomer: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            level: string;
            name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        AnalyticsExplain: {
            /** Format: date-time */
            as_of: string;
            formula: string;
            parts: components["schemas"]["AnalyticsPart"][];
            route: string;
        };
        AnalyticsFigures: {
            margin: components["schemas"]["AnalyticsMarginFigure"];
            receivable: components["schemas"]["AnalyticsReceivableFigure"];
            sales: components["schemas"]["AnalyticsSalesFigure"];
            stock: components["schemas"]["AnalyticsStockFigure"];
        };
        AnalyticsHome: {
            ageing: components["schemas"]["AnalyticsBucket"][];
            figures: components["schemas"]["AnalyticsFigures"];
            greeting_name: string;
            months: components["schemas"]["AnalyticsMonth"][];
            /** Format: int64 */
            orders_today: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            received_today: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            today: string;
            todo: components["schemas"]["AnalyticsTodo"][];
            top_customers: components["schemas"]["AnalyticsCustomer"][];
        };
        AnalyticsMarginFigure: {
            /**
             * Format: rate
             * @example 0.13
             */
            change: string;
            explain: components["schemas"]["AnalyticsExplain"];
            spark: string[];
            /**
             * Format: rate
             * @example 0.13
             */
            value: string;
        };
        AnalyticsMonth: {
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            received: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            sales: string;
        };
        AnalyticsPart: {
            /** Format: int64 */
            count?: number;
            label: string;
            value: string;
        };
        AnalyticsPeriodDraft: {
            /** Format: int64 */
            count: number;
            kind: string;
            route: string;
            title: string;
        };
        AnalyticsReceivableFigure: {
            explain: components["schemas"]["AnalyticsExplain"];
            /**
             * Format: amount
             * @example 1234.56
             */
            overdue: string;
            /** Format: int64 */
            parties: number;
            spark: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        AnalyticsReservation: {
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            order: string;
            order_number: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
        };
        AnalyticsSalesFigure: {
            /**
             * Format: rate
             * @example 0.13
             */
            change?: string;
            explain: components["schemas"]["AnalyticsExplain"];
            spark: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        AnalyticsStockFigure: {
            explain: components["schemas"]["AnalyticsExplain"];
            /**
             * Format: amount
             * @example 1234.56
             */
            idle: string;
            spark: string[];
            /** Format: int64 */
            turn_days: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        AnalyticsTodo: {
            action: string;
            detail: string;
            kind: string;
            route: string;
            title: string;
        };
        AnalyticsUsual: {
            name: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
        };
        AppAccess: {
            agent: string;
            /** Format: date-time */
            at: string;
            detail: string;
            document: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            ip: string;
            kind: string;
            /** @description as it was given */
            login: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            request: string;
            source: string;
            /**
             * Format: id
             * @example 7340032
             */
            user: string;
            user_name: string;
        };
        AppAccount: {
            login: string;
            passkeys: components["schemas"]["AuthPasskey"][];
            /**
             * Format: int64
             * @description when the password was last changed
             */
            password_ms: number;
            /**
             * Format: int64
             * @description recovery codes that have not been used
             */
            recovery_left: number;
            second_step: boolean;
            sessions: components["schemas"]["AuthOpened"][];
            tokens: components["schemas"]["AuthToken"][];
        };
        AppAuditDocument: {
            label: string;
            name: string;
        };
        AppAuditPerson: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
        };
        AppCeremony: {
            /** @description publicKey options as JSON */
            options: unknown;
            ticket: string;
        };
        AppChanged: {
            /** @description the user may not see the values */
            hidden: boolean;
            label: string;
            new: string;
            old: string;
            /** @description JSON pointer into the paper: /lines/2/qty */
            path: string;
        };
        AppConfirmInput: {
            /** @description the current one */
            password: string;
        };
        AppDepartmentChange: {
            disabled?: boolean;
            name: string;
            /** Format: int64 */
            version?: number;
        };
        AppEvent: {
            action: string;
            agent: string;
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["AppChanged"][];
            document: string;
            /**
             * Format: int64
             * @description number of the event that tells why the values are gone; 0 while they are there
             */
            erased_by: number;
            ip: string;
            /**
             * Format: int64
             * @description its number in the chain
             */
            no: number;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            /** @description number of the request, as in the log of the server */
            request: string;
            /** @enum {string} */
            source: "screen" | "import" | "api" | "automatic";
            /**
             * Format: id
             * @example 7340032
             */
            user: string;
            user_name: string;
            /** @description the action in words, in the language of the user */
            what: string;
        };
        AppLocaleInput: {
            /** @enum {string} */
            locale: "zh-CN" | "en";
        };
        AppLoginInput: {
            login: string;
            password: string;
        };
        AppMonthCosting: {
            /**
             * Format: int64
             * @description costed by month, and moved since the month began
             */
            items: number;
            /**
             * Format: int64
             * @description without a month-end cost
             */
            movements: number;
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            run?: components["schemas"]["AppMonthRun"];
            /** @enum {string} */
            state: "none" | "open" | "run" | "done" | "closed";
            /**
             * Format: amount
             * @description by how much they change the stock
             * @example 1234.56
             */
            value: string;
        };
        AppMonthRun: {
            by_name: string;
            /**
             * Format: int64
             * @description movements that got their month-end cost
             */
            done: number;
            /** Format: date-time */
            ended_at?: string;
            /** @description why it failed, in the language of the reader */
            problem: string;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @enum {string} */
            step: "wait" | "plan" | "post";
            /** Format: int64 */
            total: number;
        };
        AppPasskeyAnswer: {
            /** @description the answer of the device as JSON */
            credential: {
                [key: string]: unknown;
            };
            ticket: string;
        };
        AppPasskeyInput: {
            /** @description the answer of the device as JSON */
            credential: {
                [key: string]: unknown;
            };
            name: string;
            ticket: string;
        };
        AppPasswordInput: {
            fresh: string;
            /** @description the current one */
            password: string;
        };
        AppPermissionBook: {
            documents: components["schemas"]["AppPermissionNoun"][];
            /** @description fields that are hidden without the right */
            fields: components["schemas"]["AppPermissionVerb"][];
        };
        AppPermissionNoun: {
            actions: components["schemas"]["AppPermissionVerb"][];
            label: string;
            name: string;
        };
        AppPermissionVerb: {
            /**
             * @description the duty of administration that it belongs to
             * @enum {string}
             */
            duty?: "system" | "security" | "audit";
            label: string;
            permission: string;
        };
        AppProgressState: {
            /** Format: int64 */
            done: number;
            en: string;
            failed: boolean;
            running: boolean;
            /** Format: int64 */
            total: number;
            zh: string;
        };
        AppRecostProgress: {
            /**
             * Format: int64
             * @description changes of value posted
             */
            done: number;
            /**
             * Format: int64
             * @description movements that were replayed
             */
            rows: number;
            running: boolean;
            /** Format: int64 */
            total: number;
            /**
             * Format: int64
             * @description products whose past has to be costed again; 0 = nothing waits
             */
            waiting: number;
        };
        AppRecoveryCodes: {
            codes: string[];
        };
        AppRightsChange: {
            /** @description the first is the one that screens show */
            roles: string[];
            /** @description to which the scope warehouse is limited; none means all */
            warehouses?: string[];
        };
        AppRoleChange: {
            grants: components["schemas"]["AuthGrant"][];
            name: string;
            note?: string;
            /** Format: int64 */
            version?: number;
        };
        AppSecondInput: {
            /** @description six digits of the app, or a recovery code */
            code: string;
            ticket: string;
        };
        AppSecondStep: {
            /** @description for POST /session/second, good for five minutes */
            ticket: string;
            /** @description totp, recovery, passkey */
            ways: string[];
        };
        AppSession: {
            company: components["schemas"]["AppSessionCompany"];
            permissions: string[];
            user: components["schemas"]["AppSessionUser"];
        };
        AppSessionCompany: {
            currency: string;
            demo: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            period_open: boolean;
            prices_include_tax: boolean;
            standard: string;
            taxpayer: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            today: string;
        };
        AppSessionUser: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            locale: string;
            login: string;
            must_change: boolean;
            name: string;
            needs_second: boolean;
            role: string;
            roles: string[];
        };
        AppSignedIn: {
            /** @description the password was right; one of these ways leads on */
            second?: components["schemas"]["AppSecondStep"];
            session?: components["schemas"]["AppSession"];
        };
        AppTOTPSetup: {
            /** @description one text for a row, 1 for a dark square */
            qr: string[];
            secret: string;
            ticket: string;
            uri: string;
        };
        AppTokenInput: {
            /** Format: int64 */
            days: number;
            name: string;
            /** @description the current one */
            password: string;
            /** @description permissions, or patterns such as sales.* and *.read */
            scopes: string[];
        };
        AppTokenMade: {
            made: components["schemas"]["AuthToken"];
            /** @description send it as Authorization: Bearer … */
            token: string;
        };
        AppTotpInput: {
            code: string;
            ticket: string;
        };
        AppUserChange: {
            /**
             * Format: id
             * @example 7340032
             */
            department?: string;
            disabled?: boolean;
            name: string;
            /** Format: int64 */
            version: number;
        };
        AppUserPassword: {
            password: string;
            user: components["schemas"]["AuthUserView"];
        };
        AppUserReset: {
            /** @description a random one when empty */
            password?: string;
            /** @description also take the second step, recovery codes, passkeys and API tokens away */
            second?: boolean;
        };
        ApprovalAbsence: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** @description this user may end it */
            mine: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            person: string;
            person_name: string;
            /** @description today is one of the days */
            running: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            stand_in: string;
            stand_in_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            to: string;
        };
        ApprovalAbsenceInput: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: id
             * @description the user himself when absent
             * @example 7340032
             */
            person?: string;
            /**
             * Format: id
             * @example 7340032
             */
            stand_in: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            to: string;
        };
        ApprovalAdding: {
            /**
             * Format: id
             * @description who decides too
             * @example 7340032
             */
            person: string;
            /** @enum {string} */
            place: "before" | "after";
            reason?: string;
            /**
             * Format: int64
             * @description the round of the case that the person saw
             */
            round: number;
        };
        ApprovalAsked: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /** @description who may decide in his place today */
            stand_ins: string[];
            /** @enum {string} */
            state: "waiting" | "done" | "gone" | "next";
        };
        ApprovalBrief: {
            /**
             * Format: id
             * @example 7340032
             */
            case: string;
            /** @description this user is one of them */
            mine: boolean;
            /**
             * Format: int64
             * @description send it with a decision: it names the step that the person saw
             */
            round: number;
            state: string;
            /** Format: int64 */
            step: number;
            step_name: string;
            /** Format: int64 */
            steps: number;
            /** @description names of those who are asked now */
            waiting: string[];
        };
        ApprovalCase: {
            /** @description approve, return, delegate, add, withdraw, reassign */
            actions: string[];
            /**
             * Format: amount
             * @description absent where the right to see it is missing
             * @example 1234.56
             */
            amount?: string;
            /** Format: date-time */
            changed_at: string;
            document: string;
            document_name: string;
            flow_name: string;
            history: components["schemas"]["ApprovalHappening"][];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            maker_name: string;
            number: string;
            /** Format: date-time */
            opened_at: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            /**
             * Format: int64
             * @description send it with a decision: it names the step that the person saw
             */
            round: number;
            route: string;
            /** @enum {string} */
            state: "open" | "approved" | "returned" | "withdrawn";
            steps: components["schemas"]["ApprovalStage"][];
            submitted_by_name: string;
            title: string;
        };
        ApprovalChoice: {
            label: string;
            value: string;
        };
        ApprovalChoices: {
            categories: components["schemas"]["ApprovalChoice"][];
            departments: components["schemas"]["ApprovalChoice"][];
            documents: components["schemas"]["ApprovalChoice"][];
            people: components["schemas"]["ApprovalChoice"][];
            roles: components["schemas"]["ApprovalChoice"][];
        };
        ApprovalCounts: {
            /**
             * Format: int64
             * @description own papers that still wait for somebody
             */
            submitted: number;
            /** Format: int64 */
            todo: number;
        };
        ApprovalDecision: {
            reason?: string;
            /**
             * Format: int64
             * @description the round of the case that the person saw
             */
            round: number;
        };
        ApprovalFlow: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount_from: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount_to: string;
            categories: string[];
            departments: string[];
            disabled: boolean;
            document: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description flows of a document are tried in this order, the narrowest first
             */
            order: number;
            steps: components["schemas"]["ApprovalStep"][];
            /** Format: int64 */
            version: number;
        };
        ApprovalFlowChange: {
            /**
             * Format: amount
             * @description from this amount on; 0 for none
             * @example 1234.56
             */
            amount_from?: string;
            /**
             * Format: amount
             * @description below this amount; 0 for none
             * @example 1234.56
             */
            amount_to?: string;
            /** @description product categories, one of which is on the paper; none for all */
            categories?: string[];
            /** @description departments of the maker; none for all */
            departments?: string[];
            disabled?: boolean;
            document: string;
            name: string;
            steps: components["schemas"]["ApprovalStep"][];
            /** Format: int64 */
            version?: number;
        };
        ApprovalFlowInput: {
            /**
             * Format: amount
             * @description from this amount on; 0 for none
             * @example 1234.56
             */
            amount_from?: string;
            /**
             * Format: amount
             * @description below this amount; 0 for none
             * @example 1234.56
             */
            amount_to?: string;
            /** @description product categories, one of which is on the paper; none for all */
            categories?: string[];
            /** @description departments of the maker; none for all */
            departments?: string[];
            disabled?: boolean;
            document: string;
            name: string;
            steps: components["schemas"]["ApprovalStep"][];
            /** Format: int64 */
            version?: number;
        };
        ApprovalHanding: {
            /**
             * Format: id
             * @description whose task it is; the user's own when absent
             * @example 7340032
             */
            from?: string;
            /**
             * Format: id
             * @description who decides instead
             * @example 7340032
             */
            person: string;
            reason?: string;
            /**
             * Format: int64
             * @description the round of the case that the person saw
             */
            round: number;
        };
        ApprovalHappening: {
            /** Format: date-time */
            at: string;
            /** @description in whose place, empty for himself */
            for_name: string;
            /** @enum {string} */
            kind: "submit" | "skip" | "approve" | "return" | "withdraw" | "delegate" | "add_before" | "add_after" | "finish";
            /** @description who was brought in or passed over */
            other_name: string;
            person_name: string;
            reason: string;
            step: string;
        };
        ApprovalStage: {
            /** @enum {string} */
            mode: "any" | "all";
            name: string;
            people: components["schemas"]["ApprovalAsked"][];
            /** @description name of the role that is asked, empty where persons are named */
            role: string;
            /** @enum {string} */
            state: "done" | "now" | "next" | "skipped";
        };
        ApprovalStep: {
            /**
             * @description one of them is enough, or all must agree
             * @enum {string}
             */
            mode: "any" | "all";
            name: string;
            persons?: string[];
            /** @description everybody with this role; or name persons */
            role?: string;
        };
        ApprovalTrial: {
            /** @description absent: no flow matches, and approving needs nobody else */
            flow?: components["schemas"]["ApprovalFlow"];
            /** @description all flows of the document in their order */
            flows: components["schemas"]["ApprovalTrialFlow"][];
            steps: components["schemas"]["ApprovalTrialStep"][];
        };
        ApprovalTrialFlow: {
            matches: boolean;
            name: string;
            /** Format: int64 */
            order: number;
            taken: boolean;
        };
        ApprovalTrialStep: {
            /** @enum {string} */
            mode: "any" | "all";
            name: string;
            /** @description the maker would be asked, and is left out */
            own: boolean;
            people: string[];
            problem: string;
        };
        ApprovalWithdrawal: {
            reason?: string;
        };
        AuditChecked: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            events: number;
            faults: components["schemas"]["AuditFault"][];
            head: string;
        };
        AuditFault: {
            en: string;
            /** Format: int64 */
            from: number;
            /** @enum {string} */
            kind: "edited" | "deleted" | "added";
            table: string;
            /** Format: int64 */
            through: number;
            zh: string;
        };
        AuditKeep: {
            /** Format: int64 */
            access_days: number;
            /** Format: int64 */
            book_years: number;
        };
        AuditPurged: {
            /** Format: int64 */
            access: number;
            /** Format: int64 */
            events: number;
        };
        AuthDepartment: {
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description how many users are in it
             */
            users: number;
            /** Format: int64 */
            version: number;
        };
        AuthDepartmentInput: {
            disabled?: boolean;
            name: string;
            /** Format: int64 */
            version?: number;
        };
        AuthGrant: {
            /** @description a permission such as sales.order.read, sales.order.* for all of a document, *.read for what is done to every document */
            pattern: string;
            /** @enum {string} */
            scope: "own" | "department" | "warehouse" | "all";
        };
        AuthOpened: {
            address: string;
            agent: string;
            /** Format: int64 */
            created_ms: number;
            current: boolean;
            id: string;
            /** Format: int64 */
            seen_ms: number;
        };
        AuthPasskey: {
            /** Format: int64 */
            created_ms: number;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /** @description the host name that it was made for; it works nowhere else */
            site: string;
            /** Format: int64 */
            used_ms: number;
        };
        AuthRole: {
            /** @description what the grants come to, one by one */
            allows: components["schemas"]["AuthGrant"][];
            built_in: boolean;
            grants: components["schemas"]["AuthGrant"][];
            /** @description a name of the program, or the id of an own role */
            key: string;
            name: string;
            name_en: string;
            note: string;
            /**
             * Format: int64
             * @description how many users have it
             */
            users: number;
            /** Format: int64 */
            version: number;
        };
        AuthRoleInput: {
            grants: components["schemas"]["AuthGrant"][];
            name: string;
            note?: string;
            /** Format: int64 */
            version?: number;
        };
        AuthSettings: {
            /** @description empty, all, or documents with commas: who made a paper may not approve it */
            maker_checker: string;
            /**
             * @description of whom a code or a passkey is demanded beside the password; as it was when absent
             * @enum {string}
             */
            second_factor?: "none" | "admins" | "all";
            /** @description system, security and audit administration in three hands */
            separate_admins: boolean;
        };
        AuthToken: {
            /** Format: int64 */
            created_ms: number;
            /** Format: int64 */
            expires_ms: number;
            /** @description its last four characters */
            hint: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            scopes: string[];
            /**
             * Format: int64
             * @description about when it was last used, 0 for never
             */
            used_ms: number;
        };
        AuthUserNew: {
            /**
             * Format: id
             * @example 7340032
             */
            department?: string;
            /** @enum {string} */
            locale?: "zh-CN" | "en";
            login: string;
            name: string;
            /** @description a random one when empty; it must be changed at the first sign-in */
            password?: string;
            /** @description more roles are given with the rights of the user */
            role?: string;
        };
        AuthUserRights: {
            /**
             * Format: id
             * @example 7340032
             */
            department: string;
            disabled: boolean;
            name: string;
            roles: string[];
            /**
             * Format: id
             * @example 7340032
             */
            user: string;
            warehouses: string[];
        };
        AuthUserView: {
            /** Format: int64 */
            created_ms: number;
            /**
             * Format: id
             * @example 7340032
             */
            department: string;
            department_name: string;
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            login: string;
            /** @description the password was given by somebody else and has not been changed yet */
            must_change: boolean;
            name: string;
            roles: string[];
            /** @description signing in takes a code of an app besides the password */
            second_step: boolean;
            /**
             * Format: int64
             * @description about when the user was last here, 0 when no session is open
             */
            seen_ms: number;
            /** Format: int64 */
            version: number;
            warehouses: string[];
        };
        Comment: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: id
             * @example 7340032
             */
            created_by: string;
            created_by_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            mentions: components["schemas"]["CommentPerson"][];
            removable: boolean;
            removed: boolean;
            text: string;
        };
        CommentAddInput: {
            /** @description kind of the document, such as sales.order */
            document: string;
            /** @description users to call; the text names them with @ */
            mentions?: string[];
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            text: string;
        };
        CommentPerson: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
        };
        CommentThread: {
            items: components["schemas"]["Comment"][];
            may_add: boolean;
        };
        CostingBefore: {
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        CostingChange: {
            /**
             * Format: id
             * @example 7340032
             */
            cause: string;
            cause_number: string;
            cause_type: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /** @enum {string} */
            kind: "recost" | "final";
            /**
             * Format: id
             * @example 7340032
             */
            recost?: string;
            recost_number?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            variance: string;
        };
        CostingCharge: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            number?: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id?: string;
            source_type?: string;
        };
        CostingRecost: {
            /**
             * Format: id
             * @example 7340032
             */
            cause: string;
            cause_number: string;
            cause_type: string;
            /** Format: int64 */
            changed: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** Format: date-time */
            made_at: string;
            made_by_name: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        CostingRecostLine: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            book_date: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            kind: string;
            /** Format: int64 */
            line: number;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            new: string;
            number?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            old: string;
            /** Format: int64 */
            posting: number;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            reversal: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            source_id?: string;
            source_type?: string;
            unit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            variance: string;
            warehouse_name: string;
        };
        CostingRecostPaper: {
            /**
             * Format: id
             * @example 7340032
             */
            cause: string;
            cause_number: string;
            cause_type: string;
            /** Format: int64 */
            changed: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            links: components["schemas"]["DocLink"][];
            /** Format: date-time */
            made_at: string;
            made_by_name: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        CostingRecostTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        CostingWhy: {
            before?: components["schemas"]["CostingBefore"];
            changes: components["schemas"]["CostingChange"][];
            charges?: components["schemas"]["CostingCharge"][];
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            first: string;
            kind: string;
            /** @enum {string} */
            method: "moving" | "fifo" | "monthly" | "standard" | "specific";
            number?: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            reversal: boolean;
            rows: components["schemas"]["CostingWhyRow"][];
            scope: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id?: string;
            source_type?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            unit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            variance: string;
            voided: boolean;
        };
        CostingWhyRow: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            /** @enum {string} */
            kind: "average" | "layer" | "standard" | "red" | "short" | "brought" | "decided" | "found" | "link" | "charge" | "variance" | "covered" | "later" | "run" | "booked" | "difference";
            label: string;
            note?: string;
            number?: string;
            /**
             * Format: qty
             * @example 24
             */
            qty?: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id?: string;
            source_type?: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        Delete_account_passkeys_idAnswer: Record<string, never>;
        Delete_account_sessionsAnswer: Record<string, never>;
        Delete_account_tokens_idAnswer: Record<string, never>;
        Delete_approvals_absences_idAnswer: Record<string, never>;
        Delete_approvals_flows_idAnswer: Record<string, never>;
        Delete_sessionAnswer: Record<string, never>;
        Delete_settings_roles_idAnswer: Record<string, never>;
        Delete_settings_users_id_sessionsAnswer: Record<string, never>;
        Delete_webhooks_idAnswer: Record<string, never>;
        DocActionInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            reason?: string;
            /**
             * Format: int64
             * @description of the paper that the person saw; absent = do not compare
             */
            version?: number;
        };
        DocBatchInput: {
            accept?: boolean;
            /** @description the name of an action, or delete */
            action: string;
            papers: components["schemas"]["DocBatchItem"][];
            reason?: string;
        };
        DocBatchItem: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** Format: int64 */
            version?: number;
        };
        DocBatchResult: {
            /** @description stable name of the refusal */
            code?: string;
            /** @description what happened and what to do, in the user's language */
            detail?: string;
            done: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            state: string;
        };
        DocDescribed: {
            actions: components["schemas"]["DocDescribedAct"][];
            /** @description what the user may do with such papers */
            can: string[];
            fields: components["schemas"]["DocDescribedField"][];
            label: string;
            lines?: components["schemas"]["DocDescribedLines"];
            /** @description the pairs of states that actions lead along */
            moves: components["schemas"]["DocMove"][];
            name: string;
            number: string;
            path: string;
            states: components["schemas"]["DocLabelled"][];
        };
        DocDescribedAct: {
            from: string[];
            label: string;
            name: string;
            permission: string;
        };
        DocDescribedField: {
            /** @description a field of the company's own, in custom */
            custom: boolean;
            filter: boolean;
            input: boolean;
            /** @enum {string} */
            kind: "text" | "int" | "percent" | "flag" | "day" | "time" | "amount" | "qty" | "price" | "rate" | "ref" | "enum";
            label: string;
            list: boolean;
            /** Format: int64 */
            max?: number;
            name: string;
            options?: components["schemas"]["DocOption"][];
            /** @description what a reference points to */
            ref?: string;
            required: boolean;
            sort: boolean;
            total: boolean;
        };
        DocDescribedLines: {
            fields: components["schemas"]["DocDescribedField"][];
            label: string;
            /** Format: int64 */
            max: number;
            name: string;
        };
        DocLabelled: {
            label: string;
            name: string;
        };
        DocLink: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            kind: string;
            number: string;
            self: boolean;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        DocLinkInput: {
            /** @description who says it */
            name: string;
            reason?: string;
        };
        DocMove: {
            from: string;
            to: string;
        };
        DocNone: Record<string, never>;
        DocOption: {
            label: string;
            value: string;
        };
        DocOwn: {
            disabled: boolean;
            document: string;
            en: string;
            /** @enum {string} */
            kind: "text" | "int" | "flag" | "day" | "amount" | "enum";
            /** @description key in custom */
            name: string;
            options: string[];
            /** Format: int64 */
            position: number;
            required: boolean;
            /** @description lists can be narrowed by it */
            search: boolean;
            /** Format: int64 */
            version: number;
            zh: string;
        };
        DocOwnInput: {
            /** @description all fields of the document in their order; one that is left out is disabled, its values stay */
            fields: components["schemas"]["DocOwn"][];
        };
        DocShared: {
            actions: string[];
            document: string;
            label: string;
            paper: unknown;
        };
        DocSharedLink: {
            /** Format: date-time */
            expires: string;
            /** @description page of the link; it is shown once */
            path: string;
        };
        ExchangeField: {
            choices: string[];
            field: string;
            help?: string;
            kind: string;
            label: string;
            line: boolean;
            required: boolean;
        };
        ExchangeMapped: {
            /**
             * Format: int64
             * @description place in the file, from 0
             */
            column: number;
            /** @description # for the number that only tells which rows are one document */
            field: string;
            /** @description the same in every row; then column does not count */
            value?: string;
        };
        ExchangePreview: {
            columns: components["schemas"]["ExchangePreviewColumn"][];
            fields: components["schemas"]["ExchangeField"][];
            /**
             * Format: id
             * @example 7340032
             */
            file: string;
            /** Format: int64 */
            header: number;
            name: string;
            /**
             * Format: int64
             * @description rows below the header that hold something
             */
            rows: number;
            /** @description several rows can be one document */
            several: boolean;
            sheet: string;
            sheets: string[];
        };
        ExchangePreviewColumn: {
            /** Format: int64 */
            column: number;
            /** @description proposed; empty where nothing fits */
            field: string;
            letter: string;
            samples: string[];
            title: string;
        };
        ExchangePreviewInput: {
            /**
             * Format: id
             * @example 7340032
             */
            file: string;
            /**
             * Format: int64
             * @description row number of the names of the columns; 0 looks for it
             */
            header?: number;
            sheet?: string;
        };
        ExchangeShown: {
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            document: string;
            /** Format: int64 */
            documents: number;
            /**
             * Format: int64
             * @description of total, while it works
             */
            done: number;
            dry_run: boolean;
            /** Format: date-time */
            ended_at?: string;
            /**
             * Format: int64
             * @description rows with a fault of their own
             */
            faulty_rows: number;
            /**
             * Format: id
             * @example 7340032
             */
            file: string;
            file_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /**
             * Format: id
             * @description the job that works on it, or did so last
             * @example 7340032
             */
            job: string;
            /**
             * Format: int64
             * @description that could not be taken back
             */
            kept: number;
            label: string;
            /**
             * Format: int64
             * @description rows that were not, or would not be, imported
             */
            left_rows: number;
            /** Format: int64 */
            made: number;
            /** Format: int64 */
            made_rows: number;
            may_undo: boolean;
            /** @enum {string} */
            mode: "all" | "good";
            note: string;
            /** @description of the list that it was made for */
            path: string;
            problem: string;
            /** Format: int64 */
            rows: number;
            /** @enum {string} */
            state: "waiting" | "checking" | "checked" | "importing" | "done" | "refused" | "failed" | "cancelled" | "undoing" | "undone" | "part_undone";
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            undone: number;
            /** Format: date-time */
            undone_at?: string;
            undone_by_name: string;
            /** @description its job has not ended */
            working: boolean;
        };
        ExchangeShownFault: {
            /** @description name of the column */
            column: string;
            /** @description what is wrong and what to do */
            detail: string;
            /** @description of the column, empty for the row as a whole */
            letter: string;
            /**
             * Format: int64
             * @description as the program that shows the file counts it
             */
            row: number;
            value: string;
        };
        ExchangeShownPaper: {
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /** @description why it could not be taken back */
            reason: string;
            /** Format: int64 */
            row: number;
            undone: boolean;
        };
        ExchangeStartInput: {
            /** @description look for faults and store nothing */
            dry_run?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            file: string;
            /**
             * Format: int64
             * @description row number of the names of the columns, 0 for none
             */
            header: number;
            mapping: components["schemas"]["ExchangeMapped"][];
            /**
             * @description all: every row or none; good: the rows without faults
             * @enum {string}
             */
            mode: "all" | "good";
            sheet?: string;
        };
        ExchangeUndoInput: {
            /** @description take back the others where some were used since; otherwise one of them refuses all */
            keep_used?: boolean;
        };
        FileAttachInput: {
            /** @description kind of the document, such as sales.order */
            document: string;
            /**
             * Format: id
             * @example 7340032
             */
            file: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
        };
        FileAttachments: {
            items: components["schemas"]["FileShown"][];
            may_add: boolean;
        };
        FileShown: {
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            /** Format: int64 */
            height: number;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** @description as found in the bytes */
            media: string;
            name: string;
            /** @description it has a thumbnail and is shown by the browser; everything else is only saved */
            picture: boolean;
            removable: boolean;
            sha256: string;
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            width: number;
        };
        Get_files_idAnswer: Record<string, never>;
        Get_files_id_thumbnailAnswer: Record<string, never>;
        Get_gl_trial_balance_export_xlsxAnswer: Record<string, never>;
        Get_gl_vouchers_export_xlsxAnswer: Record<string, never>;
        Get_imports_id_faults_xlsxAnswer: Record<string, never>;
        Get_inventory_adjustments_export_xlsxAnswer: Record<string, never>;
        Get_inventory_adjustments_import_template_xlsxAnswer: Record<string, never>;
        Get_inventory_balances_export_xlsxAnswer: Record<string, never>;
        Get_inventory_costings_export_xlsxAnswer: Record<string, never>;
        Get_inventory_issues_export_xlsxAnswer: Record<string, never>;
        Get_inventory_issues_import_template_xlsxAnswer: Record<string, never>;
        Get_inventory_landed_costs_export_xlsxAnswer: Record<string, never>;
        Get_inventory_landed_costs_import_template_xlsxAnswer: Record<string, never>;
        Get_inventory_openings_export_xlsxAnswer: Record<string, never>;
        Get_inventory_openings_import_template_xlsxAnswer: Record<string, never>;
        Get_inventory_receipts_export_xlsxAnswer: Record<string, never>;
        Get_inventory_receipts_import_template_xlsxAnswer: Record<string, never>;
        Get_inventory_recosts_export_xlsxAnswer: Record<string, never>;
        Get_inventory_standard_costs_export_xlsxAnswer: Record<string, never>;
        Get_inventory_values_export_xlsxAnswer: Record<string, never>;
        Get_master_parties_export_xlsxAnswer: Record<string, never>;
        Get_master_parties_import_template_xlsxAnswer: Record<string, never>;
        Get_master_products_export_xlsxAnswer: Record<string, never>;
        Get_master_products_import_template_xlsxAnswer: Record<string, never>;
        Get_sales_deliveries_export_xlsxAnswer: Record<string, never>;
        Get_sales_deliveries_import_template_xlsxAnswer: Record<string, never>;
        Get_sales_orders_export_xlsxAnswer: Record<string, never>;
        Get_sales_orders_import_template_xlsxAnswer: Record<string, never>;
        Get_sales_quotations_export_xlsxAnswer: Record<string, never>;
        Get_sales_quotations_import_template_xlsxAnswer: Record<string, never>;
        Get_sales_returns_export_xlsxAnswer: Record<string, never>;
        Get_sales_returns_import_template_xlsxAnswer: Record<string, never>;
        Get_settlement_receipts_export_xlsxAnswer: Record<string, never>;
        Get_settlement_receipts_import_template_xlsxAnswer: Record<string, never>;
        Get_settlement_receivables_export_xlsxAnswer: Record<string, never>;
        GlPeriodRow: {
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            state: string;
        };
        GlTrialAmounts: {
            /**
             * Format: amount
             * @example 1234.56
             */
            closing_credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            closing_debit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            debit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            opening_credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            opening_debit: string;
        };
        GlTrialBalance: {
            lines: components["schemas"]["GlTrialLine"][];
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            totals: components["schemas"]["GlTrialAmounts"];
        };
        GlTrialLine: {
            /**
             * Format: id
             * @example 7340032
             */
            account: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            closing_credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            closing_debit: string;
            code: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            debit: string;
            leaf: boolean;
            /** Format: int64 */
            level: number;
            name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            opening_credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            opening_debit: string;
            /** @enum {string} */
            side: "debit" | "credit";
        };
        GlVoucherLine: {
            /**
             * Format: id
             * @example 7340032
             */
            account: string;
            account_code: string;
            account_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            balance: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            debit: string;
            /** Format: int64 */
            line_no: number;
            party_name: string;
            summary: string;
        };
        GlVoucherPaper: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            amount_words: string;
            /** Format: int64 */
            attachments: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["GlVoucherLine"][];
            links: components["schemas"]["DocLink"][];
            maker_name: string;
            /** Format: int64 */
            no: number;
            number: string;
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            poster_name: string;
            reviewer_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id: string;
            source_number: string;
            source_type: string;
            state: string;
            summary: string;
            word: string;
        };
        GlVoucherRow: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** Format: int64 */
            no: number;
            number: string;
            /**
             * Format: period
             * @example 2026-11
             */
            period: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id: string;
            source_number: string;
            source_type: string;
            state: string;
            summary: string;
            word: string;
        };
        GlVoucherTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        InventoryActionInput: {
            /** Format: int64 */
            version?: number;
        };
        InventoryAdjustment: {
            actions: string[];
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_code: string;
            contra_account_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["InventoryAdjustmentLine"][];
            links: components["schemas"]["DocLink"][];
            number: string;
            reason: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryAdjustmentInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryAdjustmentLineInput"][];
            reason?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryAdjustmentLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            spec: string;
            unit: string;
        };
        InventoryAdjustmentLineInput: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
        };
        InventoryAdjustmentRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryAdjustmentTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryBalanceRow: {
            /**
             * Format: qty
             * @example 24
             */
            available: string;
            /**
             * Format: qty
             * @example 24
             */
            blocked: string;
            /** @description its past is being costed again, so unit cost and value may change */
            costing: boolean;
            /**
             * Format: qty
             * @example 24
             */
            on_hand: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            reserved: string;
            spec: string;
            unit: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryBalanceTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryCosting: {
            actions: string[];
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** @description empty where only standard costs were set */
            category: string;
            category_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["InventoryCostingLine"][];
            links: components["schemas"]["DocLink"][];
            method: string;
            method_name: string;
            number: string;
            /** Format: int64 */
            products: number;
            reason: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            was: string;
            was_name: string;
        };
        InventoryCostingInput: {
            category?: string;
            /**
             * Format: day
             * @description from which standard costs hold; today when empty. Not with a method
             * @example 2026-11-22
             */
            date?: string;
            /**
             * Format: period
             * @description the month from which the method holds
             * @example 2026-11
             */
            from?: string;
            /** @description standard costs; with a method only those that differ from what the products cost now */
            lines?: components["schemas"]["InventoryCostingLineInput"][];
            method?: string;
            reason?: string;
        };
        InventoryCostingLine: {
            /** @description the price was only noted: the product never moved, or is not kept at standard cost */
            ahead: boolean;
            category: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            change: string;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            new_value: string;
            /**
             * Format: price
             * @description standard cost before, while a setting of prices is only looked at
             * @example 35.00
             */
            old_price?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            old_value: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            unit: string;
            /** @description empty where cost is one for the company */
            warehouse_name: string;
        };
        InventoryCostingLineInput: {
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
        };
        InventoryCostingRow: {
            category: string;
            category_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            method: string;
            method_name: string;
            number: string;
            /** Format: int64 */
            products: number;
            reason: string;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /** Format: int64 */
            version: number;
            was: string;
            was_name: string;
        };
        InventoryCostingTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryIssueRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryIssueTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryLanded: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            basis: string;
            bill: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            bill_total: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_code: string;
            contra_account_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["InventoryLandedLine"][];
            links: components["schemas"]["DocLink"][];
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            reason: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
        };
        InventoryLandedInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** @description approve it at once */
            approve?: boolean;
            /** @description amount, qty, weight, volume, hand or percent */
            basis: string;
            bill?: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            bill_total?: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryLandedLineInput"][];
            /**
             * Format: id
             * @example 7340032
             */
            party?: string;
            reason?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
        };
        InventoryLandedLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            charged: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            hand: string;
            /** Format: int64 */
            line: number;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: rate
             * @example 0.13
             */
            percent: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: id
             * @example 7340032
             */
            receipt: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            receipt_date: string;
            receipt_number: string;
            receipt_type: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            share: string;
            spec: string;
            unit: string;
            /**
             * Format: qty
             * @description m³ of one unit, as the product says
             * @example 24
             */
            unit_volume: string;
            /**
             * Format: qty
             * @description kg of one unit, as the product says
             * @example 24
             */
            unit_weight: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: qty
             * @example 24
             */
            volume: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
            /**
             * Format: qty
             * @example 24
             */
            weight: string;
        };
        InventoryLandedLineInput: {
            /**
             * Format: amount
             * @example 1234.56
             */
            hand?: string;
            /** Format: int64 */
            line: number;
            /**
             * Format: rate
             * @example 0.13
             */
            percent?: string;
            /**
             * Format: id
             * @example 7340032
             */
            receipt: string;
            /**
             * Format: qty
             * @example 24
             */
            volume?: string;
            /**
             * Format: qty
             * @example 24
             */
            weight?: string;
        };
        InventoryLandedRow: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            basis: string;
            bill: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "approved";
            version: number;
        };
        InventoryLandedTotals: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** Format: int64 */
            count: number;
        };
        InventoryMethodNext: {
            /**
             * Format: id
             * @example 7340032
             */
            decision: string;
            /**
             * Format: period
             * @example 2026-11
             */
            from: string;
            method: string;
            method_name: string;
            number: string;
            /**
             * Format: amount
             * @description by which the value of the stock, as it is told now, changed already
             * @example 1234.56
             */
            value: string;
        };
        InventoryMethodRow: {
            category: string;
            category_name: string;
            /** @enum {string} */
            method: "moving" | "fifo" | "monthly" | "standard" | "specific";
            method_name: string;
            next?: components["schemas"]["InventoryMethodNext"];
            /**
             * Format: int64
             * @description that ever moved
             */
            products: number;
            /**
             * Format: period
             * @description empty = from the beginning
             * @example 2026-11
             */
            since: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryMoveRow: {
            /**
             * Format: qty
             * @example 24
             */
            balance_qty: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            kind: string;
            /** Format: int64 */
            line: number;
            number: string;
            /** Format: int64 */
            posting: number;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            reversal: boolean;
            /** Format: int64 */
            seq: number;
            /**
             * Format: id
             * @example 7340032
             */
            source_id: string;
            source_type: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOpening: {
            actions: string[];
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["InventoryOpeningLine"][];
            links: components["schemas"]["DocLink"][];
            note: string;
            number: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOpeningInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryOpeningLineInput"][];
            note?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryOpeningLine: {
            /** Format: int64 */
            line_no: number;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            unit: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryOpeningLineInput: {
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
        };
        InventoryOpeningRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            note: string;
            number: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOpeningTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryOther: {
            actions: string[];
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_code: string;
            contra_account_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["InventoryOtherLine"][];
            links: components["schemas"]["DocLink"][];
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            reason: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOtherInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryOtherLineInput"][];
            /**
             * Format: id
             * @example 7340032
             */
            party?: string;
            reason?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryOtherLine: {
            /** Format: int64 */
            line_no: number;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            unit: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryOtherLineInput: {
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost?: string;
        };
        InventoryReceiptLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            charged: string;
            /** Format: int64 */
            line: number;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: id
             * @example 7340032
             */
            receipt: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            receipt_date: string;
            receipt_number: string;
            receipt_type: string;
            spec: string;
            unit: string;
            /**
             * Format: qty
             * @description m³ of one unit, as the product says
             * @example 24
             */
            unit_volume: string;
            /**
             * Format: qty
             * @description kg of one unit, as the product says
             * @example 24
             */
            unit_weight: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryReceiptRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryReceiptTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryStandardCostRow: {
            category: string;
            /**
             * Format: price
             * @description 0 = never set
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            /** @description it is kept at standard cost; else the price holds from when it is */
            standard: boolean;
            unit: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryValueRow: {
            /** @description its past is being costed again, so unit cost and value may change */
            costing: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            unit: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            /**
             * Format: id
             * @description 0 for a value without a quantity, which lies in no warehouse
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        InventoryValueTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            day: string;
            /** Format: int64 */
            products: number;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        InventoryWorth: {
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: price
             * @example 35.00
             */
            unit_cost: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        JobapiJob: {
            /** Format: int64 */
            attempts: number;
            /** @description who began it; empty when the system did */
            by_name: string;
            can_cancel: boolean;
            can_retry: boolean;
            /** @description stable name of why it failed last */
            code: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            done: number;
            /** Format: date-time */
            ended_at?: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            kind: string;
            /** @description what it is at */
            note: string;
            /** @description why it failed last, in the language of the reader */
            problem: string;
            /** @description what it answered; its shape depends on the kind */
            result?: unknown;
            /**
             * Format: date-time
             * @description when it is tried, while it waits
             */
            run_at?: string;
            /** Format: date-time */
            started_at?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description what it does, in the language of the reader */
            title: string;
            /**
             * Format: int64
             * @description 0 = not known yet
             */
            total: number;
        };
        JobapiJobs: {
            items: components["schemas"]["JobapiJob"][];
            kinds: components["schemas"]["JobapiKind"][];
            next_cursor: string;
        };
        JobapiKind: {
            kind: string;
            title: string;
        };
        ListAccount: {
            items: components["schemas"]["Account"][];
            next_cursor: string;
        };
        ListAnalyticsPeriodDraft: {
            items: components["schemas"]["AnalyticsPeriodDraft"][];
            next_cursor: string;
        };
        ListAnalyticsReservation: {
            items: components["schemas"]["AnalyticsReservation"][];
            next_cursor: string;
        };
        ListAppAccess: {
            items: components["schemas"]["AppAccess"][];
            next_cursor: string;
        };
        ListAppAuditDocument: {
            items: components["schemas"]["AppAuditDocument"][];
            next_cursor: string;
        };
        ListAppAuditPerson: {
            items: components["schemas"]["AppAuditPerson"][];
            next_cursor: string;
        };
        ListAppEvent: {
            items: components["schemas"]["AppEvent"][];
            next_cursor: string;
        };
        ListApprovalAbsence: {
            items: components["schemas"]["ApprovalAbsence"][];
            next_cursor: string;
        };
        ListApprovalCase: {
            items: components["schemas"]["ApprovalCase"][];
            next_cursor: string;
        };
        ListApprovalChoice: {
            items: components["schemas"]["ApprovalChoice"][];
            next_cursor: string;
        };
        ListApprovalFlow: {
            items: components["schemas"]["ApprovalFlow"][];
            next_cursor: string;
        };
        ListAuthDepartment: {
            items: components["schemas"]["AuthDepartment"][];
            next_cursor: string;
        };
        ListAuthOpened: {
            items: components["schemas"]["AuthOpened"][];
            next_cursor: string;
        };
        ListAuthRole: {
            items: components["schemas"]["AuthRole"][];
            next_cursor: string;
        };
        ListAuthUserRights: {
            items: components["schemas"]["AuthUserRights"][];
            next_cursor: string;
        };
        ListAuthUserView: {
            items: components["schemas"]["AuthUserView"][];
            next_cursor: string;
        };
        ListCommentPerson: {
            items: components["schemas"]["CommentPerson"][];
            next_cursor: string;
        };
        ListCostingRecost: {
            items: components["schemas"]["CostingRecost"][];
            next_cursor: string;
        };
        ListCostingRecostLine: {
            items: components["schemas"]["CostingRecostLine"][];
            next_cursor: string;
        };
        ListExchangeShown: {
            items: components["schemas"]["ExchangeShown"][];
            next_cursor: string;
        };
        ListExchangeShownFault: {
            items: components["schemas"]["ExchangeShownFault"][];
            next_cursor: string;
        };
        ListExchangeShownPaper: {
            items: components["schemas"]["ExchangeShownPaper"][];
            next_cursor: string;
        };
        ListGlVoucherRow: {
            items: components["schemas"]["GlVoucherRow"][];
            next_cursor: string;
        };
        ListInventoryAdjustment: {
            items: components["schemas"]["InventoryAdjustmentRow"][];
            next_cursor: string;
        };
        ListInventoryBalanceRow: {
            items: components["schemas"]["InventoryBalanceRow"][];
            next_cursor: string;
        };
        ListInventoryCostingRow: {
            items: components["schemas"]["InventoryCostingRow"][];
            next_cursor: string;
        };
        ListInventoryIssue: {
            items: components["schemas"]["InventoryIssueRow"][];
            next_cursor: string;
        };
        ListInventoryLanded: {
            items: components["schemas"]["InventoryLandedRow"][];
            next_cursor: string;
        };
        ListInventoryMethodRow: {
            items: components["schemas"]["InventoryMethodRow"][];
            next_cursor: string;
        };
        ListInventoryMoveRow: {
            items: components["schemas"]["InventoryMoveRow"][];
            next_cursor: string;
        };
        ListInventoryOpening: {
            items: components["schemas"]["InventoryOpeningRow"][];
            next_cursor: string;
        };
        ListInventoryReceipt: {
            items: components["schemas"]["InventoryReceiptRow"][];
            next_cursor: string;
        };
        ListInventoryReceiptLine: {
            items: components["schemas"]["InventoryReceiptLine"][];
            next_cursor: string;
        };
        ListInventoryStandardCostRow: {
            items: components["schemas"]["InventoryStandardCostRow"][];
            next_cursor: string;
        };
        ListInventoryValueRow: {
            items: components["schemas"]["InventoryValueRow"][];
            next_cursor: string;
        };
        ListInventoryWorth: {
            items: components["schemas"]["InventoryWorth"][];
            next_cursor: string;
        };
        ListNotifyShown: {
            items: components["schemas"]["NotifyShown"][];
            next_cursor: string;
        };
        ListParty: {
            items: components["schemas"]["Party"][];
            next_cursor: string;
        };
        ListProductListed: {
            items: components["schemas"]["ProductListed"][];
            next_cursor: string;
        };
        ListSalesDelivery: {
            items: components["schemas"]["SalesDeliveryRow"][];
            next_cursor: string;
        };
        ListSalesOrder: {
            items: components["schemas"]["SalesOrderRow"][];
            next_cursor: string;
        };
        ListSalesQuotation: {
            items: components["schemas"]["SalesQuotationRow"][];
            next_cursor: string;
        };
        ListSalesReturn: {
            items: components["schemas"]["SalesReturnRow"][];
            next_cursor: string;
        };
        ListSearchFound: {
            items: components["schemas"]["SearchFound"][];
            next_cursor: string;
        };
        ListSettlementOpenItem: {
            items: components["schemas"]["SettlementOpenItem"][];
            next_cursor: string;
        };
        ListSettlementReceipt: {
            items: components["schemas"]["SettlementReceiptRow"][];
            next_cursor: string;
        };
        ListTaxRate: {
            items: components["schemas"]["TaxRate"][];
            next_cursor: string;
        };
        ListWarehouse: {
            items: components["schemas"]["Warehouse"][];
            next_cursor: string;
        };
        ListWebhook: {
            items: components["schemas"]["Webhook"][];
            next_cursor: string;
        };
        ListWebhookSent: {
            items: components["schemas"]["WebhookSent"][];
            next_cursor: string;
        };
        NotifyReadInput: {
            /** @description what was read; all when absent */
            ids?: string[];
        };
        NotifySettings: {
            /** @description mail address, empty for none */
            address: string;
            kinds: components["schemas"]["NotifySwitch"][];
            /** @description whether this server can send mail */
            may_mail: boolean;
        };
        NotifySettingsInput: {
            address?: string;
            kinds: components["schemas"]["NotifySwitchInput"][];
        };
        NotifyShown: {
            /** Format: date-time */
            at: string;
            document: string;
            from_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            kind: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            read: boolean;
            /** @description the page to open, empty for none */
            route: string;
            title: string;
        };
        NotifySwitch: {
            kind: string;
            mail: boolean;
            /** @description in the program */
            shown: boolean;
            title: string;
        };
        NotifySwitchInput: {
            kind: string;
            mail: boolean;
            shown: boolean;
        };
        NotifyUnread: {
            /** Format: int64 */
            unread: number;
        };
        Party: {
            address: string;
            code: string;
            contact: string;
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            is_customer: boolean;
            is_supplier: boolean;
            level: string;
            name: string;
            note: string;
            phone: string;
            pinyin: string;
            tax_no: string;
            /** Format: int64 */
            terms_days: number;
            /** Format: int64 */
            version: number;
        };
        PartyChangeInput: {
            address?: string;
            code?: string;
            contact?: string;
            disabled?: boolean;
            is_customer?: boolean;
            is_supplier?: boolean;
            level?: string;
            name: string;
            note?: string;
            phone?: string;
            tax_no?: string;
            /** Format: int64 */
            terms_days?: number;
            /** Format: int64 */
            version?: number;
        };
        PartyInput: {
            address?: string;
            code?: string;
            contact?: string;
            disabled?: boolean;
            is_customer?: boolean;
            is_supplier?: boolean;
            level?: string;
            name: string;
            note?: string;
            phone?: string;
            tax_no?: string;
            /** Format: int64 */
            terms_days?: number;
            /** Format: int64 */
            version?: number;
        };
        Post_account_totp_offAnswer: Record<string, never>;
        PostingEffect: {
            entries: components["schemas"]["PostingEntryEffect"][];
            open_items: components["schemas"]["PostingItemEffect"][];
            recost?: components["schemas"]["PostingRecostEffect"];
            stock: components["schemas"]["PostingStockEffect"][];
        };
        PostingEntryEffect: {
            account_code: string;
            account_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            credit: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            debit: string;
            party_name: string;
            summary: string;
        };
        PostingItemEffect: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            party_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            settled: string;
        };
        PostingRecostEffect: {
            /** @description there are too many to tell now: they are costed again in the background */
            later?: boolean;
            /** Format: int64 */
            movements: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
        };
        PostingStockEffect: {
            /**
             * Format: qty
             * @example 24
             */
            available_after: string;
            /**
             * Format: qty
             * @example 24
             */
            on_hand_after: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: qty
             * @example 24
             */
            reserved: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
            warehouse_name: string;
        };
        Problem: {
            /** @description stable name of the refusal */
            code: string;
            data?: unknown;
            /** @description what happened, to what, and what to do, in the user's language */
            detail: string;
            errors?: components["schemas"]["ProblemField"][];
            /** @description JSON pointer of the field, or ?name of a query parameter */
            pointer?: string;
            request_id?: string;
            /** Format: int64 */
            status: number;
            title: string;
            type: string;
        };
        ProblemField: {
            detail: string;
            pointer: string;
        };
        Product: {
            barcode: string;
            /** @enum {string} */
            category: "goods" | "finished" | "material" | "service";
            code: string;
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            pinyin: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            spec: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            unit: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: qty
             * @description m³ of one unit
             * @example 24
             */
            volume: string;
            /**
             * Format: qty
             * @description kg of one unit
             * @example 24
             */
            weight: string;
        };
        ProductChangeInput: {
            barcode?: string;
            /** @enum {string} */
            category?: "goods" | "finished" | "material" | "service";
            code: string;
            disabled?: boolean;
            name: string;
            /**
             * Format: price
             * @example 35.00
             */
            price?: string;
            spec?: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate?: string;
            unit?: string;
            /** Format: int64 */
            version?: number;
            /**
             * Format: qty
             * @description m³ of one unit
             * @example 24
             */
            volume?: string;
            /**
             * Format: qty
             * @description kg of one unit
             * @example 24
             */
            weight?: string;
        };
        ProductInput: {
            barcode?: string;
            /** @enum {string} */
            category?: "goods" | "finished" | "material" | "service";
            code: string;
            disabled?: boolean;
            name: string;
            /**
             * Format: price
             * @example 35.00
             */
            price?: string;
            spec?: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate?: string;
            unit?: string;
            /** Format: int64 */
            version?: number;
            /**
             * Format: qty
             * @description m³ of one unit
             * @example 24
             */
            volume?: string;
            /**
             * Format: qty
             * @description kg of one unit
             * @example 24
             */
            weight?: string;
        };
        ProductListed: {
            /**
             * Format: qty
             * @example 24
             */
            available?: string;
            barcode: string;
            /** @enum {string} */
            category: "goods" | "finished" | "material" | "service";
            code: string;
            /** @description its past is being costed again, so its costs may change */
            costing: boolean;
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /**
             * Format: price
             * @example 35.00
             */
            last_price?: string;
            name: string;
            pinyin: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            spec: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            unit: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: qty
             * @description m³ of one unit
             * @example 24
             */
            volume: string;
            /**
             * Format: qty
             * @description kg of one unit
             * @example 24
             */
            weight: string;
        };
        SalesDelivery: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            cost: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["SalesDeliveryLine"][];
            links: components["schemas"]["DocLink"][];
            note: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            order: string;
            order_number: string;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        SalesDeliveryInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines?: components["schemas"]["SalesDeliveryLineInput"][];
            note?: string;
            /**
             * Format: id
             * @example 7340032
             */
            order?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
        };
        SalesDeliveryLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: qty
             * @example 24
             */
            available: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            cost: string;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: qty
             * @example 24
             */
            open_qty: string;
            /** Format: int64 */
            order_line: number;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: qty
             * @example 24
             */
            returned_qty: string;
            service: boolean;
            spec: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            unit: string;
        };
        SalesDeliveryLineInput: {
            /** Format: int64 */
            order_line: number;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
        };
        SalesDeliveryRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            open: string;
            /**
             * Format: id
             * @example 7340032
             */
            order: string;
            order_name: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            version: number;
        };
        SalesDeliveryTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        SalesOrder: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["SalesOrderLine"][];
            links: components["schemas"]["DocLink"][];
            note: string;
            number: string;
            /**
             * Format: qty
             * @example 24
             */
            open_qty: string;
            /** Format: int64 */
            progress: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            promise_date: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            salesperson_name: string;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            tax_included: boolean;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            total_words: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            unpaid: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        SalesOrderInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["SalesOrderLineInput"][];
            note?: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            promise_date?: string;
            tax_included?: boolean;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        SalesOrderLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: qty
             * @example 24
             */
            available: string;
            /**
             * Format: qty
             * @example 24
             */
            delivered_qty: string;
            /**
             * Format: rate
             * @example 0.13
             */
            discount: string;
            /** Format: int64 */
            line_no: number;
            note: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            service: boolean;
            spec: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            unit: string;
        };
        SalesOrderLineInput: {
            /**
             * Format: rate
             * @example 0.13
             */
            discount?: string;
            note?: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate?: string;
        };
        SalesOrderRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /** Format: int64 */
            progress: number;
            /**
             * Format: day
             * @example 2026-11-22
             */
            promise_date: string;
            salesperson_name: string;
            /** @enum {string} */
            state: "draft" | "approved" | "closed";
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            unpaid: string;
            version: number;
        };
        SalesOrderTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        SalesQuotation: {
            /** @description who accepted it over the link */
            accepted_by: string;
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @description the first of them
             * @example 7340032
             */
            first: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["SalesQuotationLine"][];
            links: components["schemas"]["DocLink"][];
            /**
             * Format: id
             * @description the version that an action just made
             * @example 7340032
             */
            next?: string;
            note: string;
            number: string;
            /**
             * Format: id
             * @description what it became
             * @example 7340032
             */
            order: string;
            order_number: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            promise_date: string;
            /**
             * Format: int64
             * @description 1, 2, 3 … of the same offer
             */
            revision: number;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            tax_included: boolean;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            valid_day: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        SalesQuotationInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["SalesOrderLineInput"][];
            note?: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            promise_date?: string;
            tax_included?: boolean;
            /**
             * Format: day
             * @example 2026-11-22
             */
            valid_day?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        SalesQuotationLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: qty
             * @example 24
             */
            available: string;
            /**
             * Format: rate
             * @example 0.13
             */
            discount: string;
            /** Format: int64 */
            line_no: number;
            note: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            spec: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            unit: string;
        };
        SalesQuotationRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            order: string;
            order_name: string;
            /** Format: int64 */
            revision: number;
            /** @enum {string} */
            state: "draft" | "approved" | "accepted" | "ordered" | "closed";
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            valid_day: string;
            version: number;
        };
        SalesQuotationTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        SalesReturn: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            cost: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            delivery: string;
            delivery_number: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["SalesReturnLine"][];
            links: components["schemas"]["DocLink"][];
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            order: string;
            reason: string;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse: string;
            warehouse_name: string;
        };
        SalesReturnInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /** @description approve it at once */
            approve?: boolean;
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            /**
             * Format: id
             * @example 7340032
             */
            delivery?: string;
            lines?: components["schemas"]["SalesReturnLineInput"][];
            reason?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
        };
        SalesReturnLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: qty
             * @example 24
             */
            available: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            cost: string;
            /** Format: int64 */
            delivery_line: number;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: qty
             * @example 24
             */
            open_qty: string;
            /**
             * Format: price
             * @example 35.00
             */
            price: string;
            /**
             * Format: id
             * @example 7340032
             */
            product: string;
            product_code: string;
            product_name: string;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
            service: boolean;
            spec: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            tax: string;
            /**
             * Format: rate
             * @example 0.13
             */
            tax_rate: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            unit: string;
        };
        SalesReturnLineInput: {
            /** Format: int64 */
            delivery_line: number;
            /**
             * Format: qty
             * @example 24
             */
            qty: string;
        };
        SalesReturnRow: {
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: id
             * @example 7340032
             */
            customer: string;
            customer_name: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            delivery: string;
            delivery_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            open: string;
            /** @enum {string} */
            state: "draft" | "approved";
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            version: number;
        };
        SalesReturnTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        SearchFound: {
            detail: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /** @enum {string} */
            kind: "order" | "delivery" | "receipt" | "stock_in" | "stock_out" | "adjustment" | "landed" | "costing" | "recost" | "customer" | "product" | "voucher";
            route: string;
            title: string;
        };
        SettlementOpenItem: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            due_date: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            kind: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            open: string;
            /** Format: int64 */
            overdue_days: number;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            settled: string;
            /**
             * Format: id
             * @example 7340032
             */
            source_id: string;
            source_type: string;
        };
        SettlementReceipt: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            amount_words: string;
            approval?: components["schemas"]["ApprovalBrief"];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            auto: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            effect?: components["schemas"]["PostingEffect"];
            /**
             * Format: id
             * @example 7340032
             */
            fund_account: string;
            fund_account_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            lines: components["schemas"]["SettlementReceiptLine"][];
            links: components["schemas"]["DocLink"][];
            /**
             * Format: amount
             * @example 1234.56
             */
            matched: string;
            note: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            payer: string;
            state: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: id
             * @example 7340032
             */
            voucher?: string;
        };
        SettlementReceiptInput: {
            /** @description go on in spite of a warning that was seen */
            accept?: boolean;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** @description approve it at once */
            approve?: boolean;
            /** @enum {string} */
            auto?: "" | "oldest" | "exact";
            /** @description the company's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            /**
             * Format: id
             * @example 7340032
             */
            fund_account: string;
            matches?: components["schemas"]["SettlementReceiptMatch"][];
            note?: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            payer?: string;
            /**
             * Format: int64
             * @description of the paper that is changed
             */
            version?: number;
        };
        SettlementReceiptLine: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            item: string;
            /** Format: int64 */
            line_no: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            matched: string;
            number: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            open: string;
        };
        SettlementReceiptMatch: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: id
             * @example 7340032
             */
            item: string;
        };
        SettlementReceiptRow: {
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approval?: components["schemas"]["ApprovalBrief"];
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: day
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: id
             * @example 7340032
             */
            fund_account: string;
            fund_account_name: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            matched: string;
            number: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            payer: string;
            /** @enum {string} */
            state: "draft" | "approved";
            version: number;
        };
        SettlementReceiptTotals: {
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            matched: string;
        };
        SettlementReceivable: {
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            oldest_date: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            overdue: string;
            /**
             * Format: id
             * @example 7340032
             */
            party: string;
            party_name: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            receivable: string;
        };
        SettlementReceivables: {
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /** Format: int64 */
            count: number;
            items: components["schemas"]["SettlementReceivable"][];
            next_cursor: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            overdue: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
        };
        TaxRate: {
            /**
             * Format: day
             * @example 2026-11-22
             */
            from_day: string;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            name: string;
            /**
             * Format: rate
             * @example 0.13
             */
            rate: string;
        };
        Warehouse: {
            code: string;
            disabled: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            is_default: boolean;
            name: string;
            /**
             * @description when stock is short: refuse, ask, or let it go
             * @enum {string}
             */
            negative: "forbid" | "warn" | "allow";
            /** Format: int64 */
            version: number;
        };
        WarehouseChangeInput: {
            code: string;
            disabled?: boolean;
            is_default?: boolean;
            name: string;
            /**
             * @description forbid for a new warehouse, unchanged for an old one when absent
             * @enum {string}
             */
            negative?: "forbid" | "warn" | "allow";
            /** Format: int64 */
            version?: number;
        };
        WarehouseInput: {
            code: string;
            disabled?: boolean;
            is_default?: boolean;
            name: string;
            /**
             * @description forbid for a new warehouse, unchanged for an old one when absent
             * @enum {string}
             */
            negative?: "forbid" | "warn" | "allow";
            /** Format: int64 */
            version?: number;
        };
        Webhook: {
            /** Format: date-time */
            created_at: string;
            disabled: boolean;
            /** @description patterns: sales.order.approve, sales.order.*, * */
            events: string[];
            /**
             * Format: id
             * @example 7340032
             */
            id: string;
            note: string;
            /** @description why it was not taken, in the language of the reader */
            problem: string;
            /** @description shown once */
            secret?: string;
            /**
             * @description how the latest delivery went
             * @enum {string}
             */
            state: "new" | "ok" | "failing";
            url: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description deliveries not taken yet
             */
            waiting: number;
        };
        WebhookChangeInput: {
            disabled?: boolean;
            events: string[];
            note?: string;
            url: string;
            /** Format: int64 */
            version?: number;
        };
        WebhookInput: {
            disabled?: boolean;
            events: string[];
            note?: string;
            url: string;
            /** Format: int64 */
            version?: number;
        };
        WebhookSent: {
            /** @description the beginning of the last answer */
            answer: string;
            /** Format: int64 */
            attempts: number;
            body: string;
            code: string;
            /** Format: date-time */
            created_at: string;
            event: string;
            /**
             * Format: id
             * @description of the event; the same at every attempt
             * @example 7340032
             */
            id: string;
            /** Format: date-time */
            next_at?: string;
            /**
             * Format: id
             * @example 7340032
             */
            paper: string;
            problem: string;
            /** @enum {string} */
            state: "waiting" | "done" | "parked";
            /**
             * Format: int64
             * @description HTTP status of the last answer, 0 without one
             */
            status: number;
            /** Format: int64 */
            took_ms: number;
            /** Format: date-time */
            tried_at?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppAccount"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPasskeyInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthPasskey"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_passkeys_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppConfirmInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppCeremony"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_passkeys_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_account_passkeys_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppConfirmInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppRecoveryCodes"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_sessions: {
        parameters: {
            query?: {
                session?: string;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_account_sessionsAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppTokenInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTokenMade"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_tokens_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_account_tokens_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppConfirmInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTOTPSetup"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_totp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppTotpInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppRecoveryCodes"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_totp_off: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppConfirmInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post_account_totp_offAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_absences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalAbsence"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_absences: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalAbsenceInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalAbsence"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_approvals_absences_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_approvals_absences_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_cases: {
        parameters: {
            query?: {
                document?: string;
                paper?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_cases_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_cases_id_add: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalAdding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_cases_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_cases_id_delegate: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalHanding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_cases_id_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalChoice"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_cases_id_return: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_cases_id_withdraw: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalWithdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalChoices"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCounts"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_flows: {
        parameters: {
            query?: {
                document?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalFlow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_approvals_flows: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalFlowInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_approvals_flows_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalFlowChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_approvals_flows_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_approvals_flows_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalChoice"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_todo: {
        parameters: {
            query?: {
                list?: "todo" | "decided" | "submitted";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApprovalCase"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_approvals_try: {
        parameters: {
            query?: {
                document?: string;
                amount?: string;
                category?: string;
                department?: number;
                maker?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalTrial"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_attachments: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAttachments"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_attachments: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAttachInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAttachments"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_attachments: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
                file?: string;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAttachments"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_access: {
        parameters: {
            query?: {
                kind?: "sign_in" | "sign_out" | "failed" | "denied" | "export" | "personal";
                user?: string;
                source?: "screen" | "import" | "api" | "automatic";
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAppAccess"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChecked"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAppAuditDocument"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_events: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
                action?: string;
                user?: string;
                source?: "screen" | "import" | "api" | "automatic";
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAppEvent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_history: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAppEvent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeep"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_audit_keep: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditKeep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeep"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAppAuditPerson"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_audit_purge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPurged"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThread"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentAddInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThread"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments_people: {
        parameters: {
            query?: {
                document?: string;
                paper?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCommentPerson"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_comments_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThread"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo_progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppProgressState"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_files: {
        parameters: {
            query?: {
                name?: string;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_files_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_files_id_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_periods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlPeriodRow"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_gl_periods_period_close: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlPeriodRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_periods_period_costing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppMonthCosting"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_gl_periods_period_costing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppMonthRun"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_periods_period_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnalyticsPeriodDraft"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_gl_periods_period_reopen: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlPeriodRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_trial_balance: {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlTrialBalance"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_trial_balance_export_xlsx: {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_vouchers: {
        parameters: {
            query?: {
                q?: string;
                period?: string;
                state?: "open" | "posted" | "void";
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListGlVoucherRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_vouchers_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                period?: string;
                state?: "open" | "posted" | "void";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_vouchers_totals: {
        parameters: {
            query?: {
                q?: string;
                period?: string;
                state?: "open" | "posted" | "void";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlVoucherTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gl_vouchers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlVoucherPaper"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: {
                span?: "today" | "month" | "quarter" | "year";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsHome"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                document?: string;
                dry_runs?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_faults: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListExchangeShownFault"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_faults_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_papers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kept?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListExchangeShownPaper"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_id_undo: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeUndoInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryAdjustmentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustmentTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments_worth: {
        parameters: {
            query?: {
                products?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryWorth"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_adjustments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_inventory_adjustments_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryAdjustmentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inventory_adjustments_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_adjustments_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_balances: {
        parameters: {
            query?: {
                q?: string;
                warehouse?: string;
                only?: "all" | "positive" | "short";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryBalanceRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_balances_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                warehouse?: string;
                only?: "all" | "positive" | "short";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_balances_totals: {
        parameters: {
            query?: {
                q?: string;
                warehouse?: string;
                only?: "all" | "positive" | "short";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryBalanceTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_costing_methods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryMethodRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_costings: {
        parameters: {
            query?: {
                q?: string;
                state?: "approved" | "undone";
                category?: "goods" | "finished" | "material";
                kind?: "method" | "price";
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryCostingRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_costings: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryCostingInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryCosting"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_costings_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "approved" | "undone";
                category?: "goods" | "finished" | "material";
                kind?: "method" | "price";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_costings_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "approved" | "undone";
                category?: "goods" | "finished" | "material";
                kind?: "method" | "price";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryCostingTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_costings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryCosting"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_costings_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryCosting"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_issues: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryIssue"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOtherInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_issues_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_issues_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_issues_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryIssueTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_issues_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_inventory_issues_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOtherInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inventory_issues_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_issues_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryLandedInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs_receipts: {
        parameters: {
            query?: {
                q?: string;
                warehouse?: string;
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryReceiptLine"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLandedTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_landed_costs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_inventory_landed_costs_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryLandedInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inventory_landed_costs_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_landed_costs_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLanded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_moves: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                product?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryMoveRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_moves_source_posting_line_why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
                posting: number;
                line: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostingWhy"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_openings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOpeningInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_openings_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_openings_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_openings_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpeningTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_openings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_inventory_openings_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOpeningInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inventory_openings_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_openings_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOpening"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_receipts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOtherInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_receipts_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_receipts_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_receipts_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                warehouse?: string;
                party?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryReceiptTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_receipts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_inventory_receipts_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryOtherInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inventory_receipts_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_receipts_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryOther"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts: {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                run?: "month" | "pending";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCostingRecost"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                run?: "month" | "pending";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts_progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppRecostProgress"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts_totals: {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                run?: "month" | "pending";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostingRecostTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostingRecostPaper"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_recosts_id_lines: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCostingRecostLine"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_reservations: {
        parameters: {
            query?: {
                product?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAnalyticsReservation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_standard_costs: {
        parameters: {
            query?: {
                q?: string;
                category?: "goods" | "finished" | "material";
                only?: "standard" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryStandardCostRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_standard_costs_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                category?: "goods" | "finished" | "material";
                only?: "standard" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_values: {
        parameters: {
            query?: {
                day?: string;
                q?: string;
                warehouse?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInventoryValueRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_values_export_xlsx: {
        parameters: {
            query?: {
                day?: string;
                q?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_values_totals: {
        parameters: {
            query?: {
                day?: string;
                q?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryValueTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs: {
        parameters: {
            query?: {
                kind?: string;
                state?: "waiting" | "running" | "done" | "failed" | "cancelled";
                mine?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobapiJobs"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobapiJob"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_jobs_id_cancel: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobapiJob"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_id_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events; the data of each is *jobapi.Job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_jobs_id_retry: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobapiJob"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_links_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocShared"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_token_action: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                token: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocLinkInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocShared"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_accounts: {
        parameters: {
            query?: {
                q?: string;
                leaf?: boolean;
                fund?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAccount"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_parties: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                kind?: "customer" | "supplier";
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListParty"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_parties: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_parties_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                kind?: "customer" | "supplier";
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_parties_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_parties_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_parties_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_parties_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_master_parties_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_parties_id_brief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsBrief"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_products: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                warehouse?: string;
                customer?: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProductListed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_products: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_products_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_products_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_products_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_products_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_products_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_master_products_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_tax_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTaxRate"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_master_warehouses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWarehouse"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_master_warehouses: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarehouseInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_master_warehouses_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarehouseChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocDescribed"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_meta_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocDescribed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_meta_document_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocOwn"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_meta_document_fields: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocOwnInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocOwn"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                unread?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListNotifyShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events; the data of each is notify.Unread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_notifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyReadInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyUnread"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifySettings"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_notifications_settings: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifySettingsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifySettings"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyUnread"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_deliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                order?: string;
                customer?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesDeliveryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_deliveries_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                order?: string;
                customer?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_deliveries_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_deliveries_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                order?: string;
                customer?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDeliveryTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_deliveries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_sales_deliveries_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesDeliveryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sales_deliveries_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_deliveries_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDelivery"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_orders: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                warehouse?: string;
                progress?: "none" | "part" | "done";
                sort?: "date" | "-date" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesOrderInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_orders_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                warehouse?: string;
                progress?: "none" | "part" | "done";
                sort?: "date" | "-date" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_orders_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_orders_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                warehouse?: string;
                progress?: "none" | "part" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrderTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_sales_orders_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesOrderInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sales_orders_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_id_close: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_id_reopen: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_orders_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOrder"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_quotations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved" | "accepted" | "ordered" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                first?: string;
                order?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesQuotationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_quotations_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "accepted" | "ordered" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                first?: string;
                order?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_quotations_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_quotations_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "accepted" | "ordered" | "closed";
                from?: string;
                to?: string;
                custom?: string;
                customer?: string;
                first?: string;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotationTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_quotations_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_sales_quotations_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesQuotationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sales_quotations_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_accept: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_close: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocSharedLink"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_order: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_revise: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_quotations_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesQuotation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_returns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                delivery?: string;
                customer?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesReturnInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_returns_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                delivery?: string;
                customer?: string;
                warehouse?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_returns_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_returns_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                delivery?: string;
                customer?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturnTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_returns_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_sales_returns_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesReturnInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sales_returns_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sales_returns_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReturn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSearchFound"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSession"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppLoginInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSignedIn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_sessionAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_session_locale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppLocaleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSession"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPasskeyAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSignedIn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session_passkey_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppCeremony"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_session_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSignedIn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session_second: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppSecondInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSignedIn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_departments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuthDepartment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_departments: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthDepartmentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthDepartment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_departments_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppDepartmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthDepartment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPermissionBook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_rights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuthUserRights"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_rights_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppRightsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthUserRights"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuthRole"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_roles: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthRoleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthRole"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_roles_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppRoleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthRole"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_settings_roles_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_settings_roles_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_security: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSettings"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_security: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSettings"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuthUserView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthUserNew"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppUserPassword"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_users_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthUserView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_users_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppUserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthUserView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_users_id_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppUserReset"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppUserPassword"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_users_id_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuthOpened"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_settings_users_id_sessions: {
        parameters: {
            query?: {
                session?: string;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_settings_users_id_sessionsAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_open_items: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                party?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSettlementOpenItem"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receipts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementReceiptInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_batch: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocBatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["DocBatchResult"][];
                    };
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receipts_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
                sort?: "date" | "-date";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_import: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeStartInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeShown"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePreviewInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receipts_import_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receipts_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                from?: string;
                to?: string;
                custom?: string;
                party?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceiptTotals"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receipts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settlement_receipts_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementReceiptInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_settlement_receipts_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocNone"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_id_approve: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_id_copy: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_receipts_id_unapprove: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocActionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receivables: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReceivables"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settlement_receivables_export_xlsx: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWebhook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_webhooks_id: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhooks_id: {
        parameters: {
            query?: {
                version?: number;
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delete_webhooks_idAnswer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_id_deliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "parked";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWebhookSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_id_deliveries_delivery_park: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_id_deliveries_delivery_retry: {
        parameters: {
            query?: {
                /** @description run, show the effect, store nothing */
                dry_run?: boolean;
            };
            header: {
                /** @description the same key and input give the stored answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_id_ping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_id_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
