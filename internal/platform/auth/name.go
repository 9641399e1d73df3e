package auth

import (
	"strings"
	"sync"
)

type words struct{ zh, en string }

// namesMu guards nouns and verbs, which documents add to while the program is put together.
var namesMu sync.RWMutex

// whole names the permissions that are no verb on a noun.
var whole = map[string]words{
	"home.read":   {"查看首页", "see the home page"},
	"search.read": {"全局搜索", "search everywhere"},
	SeeCost:       {"查看成本", "see cost"},
	SeeMargin:     {"查看毛利", "see margin"},
	SeePhone:      {"查看电话", "see phone numbers"},
	GiveAny:       {"分配自己没有的业务权限", "give rights over documents that one does not have"},

	"link.open": {"凭链接查看单据", "open a document by a link"},
	"link.act":  {"凭链接操作单据", "act on a document by a link"},

	"job.cancel": {"取消别人的任务", "cancel the jobs of others"},
	"job.retry":  {"重试别人的任务", "retry the jobs of others"},

	"gl.period.close":  {"结账", "close a period"},
	"gl.period.reopen": {"反结账", "reopen a period"},
}

var verbs = map[string]words{
	"read":      {"查看", "see"},
	"create":    {"新建", "create"},
	"update":    {"修改", "change"},
	"delete":    {"删除", "delete"},
	"approve":   {"审核", "approve"},
	"unapprove": {"反审核", "un-approve"},
	"close":     {"关闭", "close"},
	"reopen":    {"重开", "reopen"},
	"run":       {"执行", "run"},
	"assign":    {"分配", "assign"},
	"purge":     {"清理", "purge"},
}

var nouns = map[string]words{
	"master.party":          {"往来单位", "parties"},
	"master.product":        {"商品", "products"},
	"master.warehouse":      {"仓库", "warehouses"},
	"master.account":        {"科目", "accounts"},
	"master.tax":            {"税率", "tax rates"},
	"settlement.receivable": {"应收款", "receivables"},
	"inventory.balance":     {"库存", "stock"},
	"inventory.costing":     {"计价方法变更", "costing methods"},
	"inventory.recost":      {"成本重算", "recosts"},
	"gl.voucher":            {"凭证", "vouchers"},
	"gl.balance":            {"科目余额表", "the trial balance"},
	"gl.period":             {"会计期间", "accounting periods"},
	"posting.month":         {"全月平均成本计算", "the month-end costing"},
	"job":                   {"所有人的任务", "the jobs of all"},
	"webhook":               {"Webhook", "webhooks"},
	"role":                  {"角色", "roles"},
	"grant":                 {"分配权限", "giving rights"},
	"audit":                 {"操作日志", "the audit trail"},
	"user":                  {"用户", "users"},
	"setting":               {"设置", "settings"},
	"setting.field":         {"自定义字段", "own fields"},
}

// Name gives a noun or a verb of permissions its words, for documents that are declared elsewhere. It is called while the
// program is put together, before it serves.
func Name(part, zh, en string) {
	namesMu.Lock()
	defer namesMu.Unlock()
	if strings.Contains(part, ".") {
		nouns[part] = words{zh, en}
	} else if _, known := verbs[part]; !known {
		verbs[part] = words{zh, en}
	}
}

// PermissionName says in words what a permission allows, in Chinese and in English: 查看凭证, see vouchers. A permission
// without words is not ok.
func PermissionName(permission string) (zh, en string, ok bool) {
	namesMu.RLock()
	defer namesMu.RUnlock()
	if w, found := whole[permission]; found {
		return w.zh, w.en, true
	}
	cut := strings.LastIndexByte(permission, '.')
	if cut < 0 {
		return "", "", false
	}
	noun, known := nouns[permission[:cut]]
	verb, does := verbs[permission[cut+1:]]
	return verb.zh + noun.zh, verb.en + " " + noun.en, known && does
}

// SayPermission is PermissionName, or the permission itself when it has no words.
func SayPermission(permission string) (zh, en string) {
	if zh, en, ok := PermissionName(permission); ok {
		return zh, en
	}
	return permission, permission
}

// SayNoun is what permissions act upon, in words.
func SayNoun(noun string) (zh, en string) {
	if w, ok := nouns[noun]; ok {
		return w.zh, w.en
	}
	if w, ok := whole[noun+".read"]; ok {
		return w.zh, w.en
	}
	return noun, noun
}
