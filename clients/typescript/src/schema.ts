/**
 * This file was auto-generated from web/openapi.json by web/scripts/client.mjs.
 * Do not make direct changes to the file.
 */

export interface paths {
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
         * 期初库存列表 · List opening stock
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
    "/api/v1/inventory/openings/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期初库存合计 · Total opening stock
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
         * 期初库存单 · One opening stock document
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
         * 删除期初库存草稿 · Delete opening stock draft
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
    "/api/v1/sales/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库列表 · List deliveries
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
    "/api/v1/sales/deliveries/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售出库合计 · Total deliveries
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
         * 删除销售出库草稿 · Delete delivery draft
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
    "/api/v1/sales/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货列表 · List returns
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
    "/api/v1/sales/returns/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 销售退货合计 · Total returns
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
         * 删除销售退货草稿 · Delete return draft
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
         * 收款列表 · List receipts
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
    "/api/v1/settlement/receipts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收款合计 · Total receipts
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
         * 删除收款草稿 · Delete receipt draft
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
            name: string;
            role: string;
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
        Delete_sessionAnswer: Record<string, never>;
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
        InventoryAdjustmentChange: {
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryAdjustmentLineInput"][];
            reason?: string;
            /** Format: int64 */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryAdjustmentInput: {
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryAdjustmentLineInput"][];
            reason?: string;
            /** Format: int64 */
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
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
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
            state: string;
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
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** @description empty where only standard costs were set */
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
        InventoryLanded: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
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
        InventoryLandedChange: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
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
            /** Format: int64 */
            version?: number;
        };
        InventoryLandedInput: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
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
            /** Format: int64 */
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
            basis: string;
            bill: string;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
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
            state: string;
            /** Format: int64 */
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
        InventoryNone: Record<string, never>;
        InventoryOpening: {
            actions: string[];
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
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
        InventoryOpeningChange: {
            approve?: boolean;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryOpeningLineInput"][];
            note?: string;
            /** Format: int64 */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryOpeningInput: {
            approve?: boolean;
            /**
             * Format: day
             * @example 2026-11-22
             */
            date?: string;
            lines: components["schemas"]["InventoryOpeningLineInput"][];
            note?: string;
            /** Format: int64 */
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
            state: string;
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
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOther: {
            actions: string[];
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
        InventoryOtherApproval: {
            allow_negative?: boolean;
            /** Format: int64 */
            version?: number;
        };
        InventoryOtherChange: {
            allow_negative?: boolean;
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
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
            /** Format: int64 */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        InventoryOtherInput: {
            allow_negative?: boolean;
            approve?: boolean;
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
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
            /** Format: int64 */
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
        InventoryOtherRow: {
            /**
             * Format: id
             * @example 7340032
             */
            contra_account: string;
            contra_account_name: string;
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
            state: string;
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
            warehouse: string;
            warehouse_name: string;
        };
        InventoryOtherTotals: {
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            value: string;
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
        InventoryTotals: {
            /** Format: int64 */
            count: number;
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
        ListCostingRecost: {
            items: components["schemas"]["CostingRecost"][];
            next_cursor: string;
        };
        ListCostingRecostLine: {
            items: components["schemas"]["CostingRecostLine"][];
            next_cursor: string;
        };
        ListGlVoucherRow: {
            items: components["schemas"]["GlVoucherRow"][];
            next_cursor: string;
        };
        ListInventoryAdjustmentRow: {
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
        ListInventoryLandedRow: {
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
        ListInventoryOpeningRow: {
            items: components["schemas"]["InventoryOpeningRow"][];
            next_cursor: string;
        };
        ListInventoryOtherRow: {
            items: components["schemas"]["InventoryOtherRow"][];
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
        ListParty: {
            items: components["schemas"]["Party"][];
            next_cursor: string;
        };
        ListProductListed: {
            items: components["schemas"]["ProductListed"][];
            next_cursor: string;
        };
        ListSalesOrderRow: {
            items: components["schemas"]["SalesOrderRow"][];
            next_cursor: string;
        };
        ListSalesPaperRow: {
            items: components["schemas"]["SalesPaperRow"][];
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
        ListSettlementReceiptRow: {
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
        SalesActionInput: {
            /** Format: int64 */
            version?: number;
        };
        SalesApproveInput: {
            allow_negative?: boolean;
            /** Format: int64 */
            version?: number;
        };
        SalesDelivery: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
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
        SalesDeliveryChange: {
            allow_negative?: boolean;
            approve?: boolean;
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
            /** Format: int64 */
            version?: number;
        };
        SalesDeliveryInput: {
            allow_negative?: boolean;
            approve?: boolean;
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
            /** Format: int64 */
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
        SalesNone: Record<string, never>;
        SalesOrder: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
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
        SalesOrderChange: {
            approve?: boolean;
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
            /** Format: int64 */
            version?: number;
            /**
             * Format: id
             * @example 7340032
             */
            warehouse?: string;
        };
        SalesOrderInput: {
            approve?: boolean;
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
            /** Format: int64 */
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
            state: string;
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
            /** Format: int64 */
            version: number;
        };
        SalesPaperRow: {
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
            source: string;
            source_number: string;
            state: string;
            /**
             * Format: amount
             * @example 1234.56
             */
            total: string;
            /** Format: int64 */
            version: number;
        };
        SalesReturn: {
            actions: string[];
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
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
        SalesReturnChange: {
            approve?: boolean;
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
            /** Format: int64 */
            version?: number;
        };
        SalesReturnInput: {
            approve?: boolean;
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
            /** Format: int64 */
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
        SalesTotals: {
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
        SettlementActionInput: {
            /** Format: int64 */
            version?: number;
        };
        SettlementNone: Record<string, never>;
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
            /** Format: date-time */
            approved_at?: string;
            approved_by_name: string;
            auto: string;
            /** Format: date-time */
            created_at: string;
            created_by_name: string;
            currency: string;
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
        SettlementReceiptChange: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approve?: boolean;
            /** @enum {string} */
            auto?: "" | "oldest" | "exact";
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
            /** Format: int64 */
            version?: number;
        };
        SettlementReceiptInput: {
            /**
             * Format: amount
             * @example 1234.56
             */
            amount: string;
            approve?: boolean;
            /** @enum {string} */
            auto?: "" | "oldest" | "exact";
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
            /** Format: int64 */
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
            state: string;
            /** Format: int64 */
            version: number;
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
        SettlementTotals: {
            /**
             * Format: amount
             * @example 1234.56
             */
            advance: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: amount
             * @example 1234.56
             */
            matched: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    get_inventory_adjustments: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
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
                    "application/json": components["schemas"]["ListInventoryAdjustmentRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_inventory_adjustments_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                warehouse?: string;
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
                "application/json": components["schemas"]["InventoryAdjustmentChange"];
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
                    "application/json": components["schemas"]["InventoryNone"];
                };
            };
            /** @description Problem */
            default: {
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
                q?: string;
                state?: "draft" | "approved";
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
                    "application/json": components["schemas"]["ListInventoryOtherRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_inventory_issues_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                warehouse?: string;
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
                    "application/json": components["schemas"]["InventoryOtherTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryOtherChange"];
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
                    "application/json": components["schemas"]["InventoryNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryOtherApproval"];
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
                q?: string;
                state?: "draft" | "approved";
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
                    "application/json": components["schemas"]["ListInventoryLandedRow"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryLandedChange"];
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
                    "application/json": components["schemas"]["InventoryNone"];
                };
            };
            /** @description Problem */
            default: {
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
                q?: string;
                state?: "draft" | "approved";
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
                    "application/json": components["schemas"]["ListInventoryOpeningRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_inventory_openings_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                warehouse?: string;
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
                    "application/json": components["schemas"]["InventoryTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryOpeningChange"];
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
                    "application/json": components["schemas"]["InventoryNone"];
                };
            };
            /** @description Problem */
            default: {
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
                q?: string;
                state?: "draft" | "approved";
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
                    "application/json": components["schemas"]["ListInventoryOtherRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_inventory_receipts_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                warehouse?: string;
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
                    "application/json": components["schemas"]["InventoryOtherTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryOtherChange"];
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
                    "application/json": components["schemas"]["InventoryNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["InventoryOtherApproval"];
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
    get_sales_deliveries: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
                order?: string;
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
                    "application/json": components["schemas"]["ListSalesPaperRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_sales_deliveries_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["SalesTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesDeliveryChange"];
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
                    "application/json": components["schemas"]["SalesNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesApproveInput"];
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
                progress?: "none" | "part" | "done";
                sort?: "-date" | "date" | "-total" | "total";
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
                    "application/json": components["schemas"]["ListSalesOrderRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_sales_orders_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
                progress?: "none" | "part" | "done";
                sort?: "-date" | "date" | "-total" | "total";
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
                    "application/json": components["schemas"]["SalesTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesOrderChange"];
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
                    "application/json": components["schemas"]["SalesNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                "application/json": components["schemas"]["SalesActionInput"];
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
    get_sales_returns: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
                delivery?: string;
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
                    "application/json": components["schemas"]["ListSalesPaperRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_sales_returns_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved" | "closed";
                customer?: string;
                from?: string;
                to?: string;
                delivery?: string;
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
                    "application/json": components["schemas"]["SalesTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesReturnChange"];
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
                    "application/json": components["schemas"]["SalesNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                "application/json": components["schemas"]["SalesActionInput"];
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
                q?: string;
                state?: "draft" | "approved";
                party?: string;
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
                    "application/json": components["schemas"]["ListSettlementReceiptRow"];
                };
            };
            /** @description Problem */
            default: {
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
    get_settlement_receipts_totals: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "approved";
                party?: string;
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
                    "application/json": components["schemas"]["SettlementTotals"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SettlementReceiptChange"];
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
                    "application/json": components["schemas"]["SettlementNone"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["SettlementActionInput"];
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
                "application/json": components["schemas"]["SettlementActionInput"];
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
}
