package party

import (
	"strconv"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// note tells the audit trail what changed. A party is often a person: its values can be erased, and the phone needs its right.
func note(tx *db.Tx, was, now *Party) {
	e := audit.Event{Document: "master.party", Paper: now.ID, Number: now.Code, Action: "update", Personal: true}
	add := func(path, label, need, before, after string) {
		if before != after {
			e.Changes = append(e.Changes, audit.Change{Path: path, Label: label, Need: need, Old: before, New: after})
		}
	}
	yes := strconv.FormatBool
	add("/code", "编码 · Code", "", was.Code, now.Code)
	add("/name", "名称 · Name", "", was.Name, now.Name)
	add("/is_customer", "客户 · Customer", "", yes(was.IsCustomer), yes(now.IsCustomer))
	add("/is_supplier", "供应商 · Supplier", "", yes(was.IsSupplier), yes(now.IsSupplier))
	add("/contact", "联系人 · Contact", "", was.Contact, now.Contact)
	add("/phone", "电话 · Phone", auth.SeePhone, was.Phone, now.Phone)
	add("/tax_no", "税号 · Tax number", "", was.TaxNo, now.TaxNo)
	add("/address", "地址 · Address", "", was.Address, now.Address)
	add("/level", "等级 · Level", "", was.Level, now.Level)
	add("/terms_days", "账期天数 · Credit days", "", strconv.FormatInt(was.TermsDays, 10), strconv.FormatInt(now.TermsDays, 10))
	add("/note", "备注 · Note", "", was.Note, now.Note)
	add("/disabled", "停用 · Disabled", "", yes(was.Disabled), yes(now.Disabled))
	audit.Note(tx, e)
}

// PersonalData tells the access log that a telephone number was read.
func (p *Party) PersonalData() (document string, paper int64) {
	if p == nil || p.Phone == "" {
		return "", 0
	}
	return "master.party", p.ID
}
