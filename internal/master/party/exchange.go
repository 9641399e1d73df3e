package party

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
)

const document = "master.party"

// fileColumns are the columns of lists of parties in files, both ways.
func fileColumns() []exchange.Column {
	return []exchange.Column{
		{Field: "code", Zh: "编码", En: "Code", Kind: exchange.Text, Unique: true, Example: "KH0001", Also: []string{"客户编码", "供应商编码", "单位编码", "编号"},
			HelpZh: "公司内唯一。留空由系统编号：客户KH0001，供应商GYS0001。", HelpEn: "Unique in the company. Left empty it is given: KH0001 for customers, GYS0001 for suppliers."},
		{Field: "name", Zh: "名称", En: "Name", Kind: exchange.Text, Required: true, Example: "星河文具店", Also: []string{"客户名称", "供应商名称", "单位名称", "往来单位", "公司名称"}},
		{Field: "is_customer", Zh: "客户", En: "Customer", Kind: exchange.Flag, Example: "是", Also: []string{"是客户", "是否客户"}, HelpZh: "客户和供应商至少一个填“是”。", HelpEn: "At least one of customer and supplier is yes."},
		{Field: "is_supplier", Zh: "供应商", En: "Supplier", Kind: exchange.Flag, Example: "否", Also: []string{"是供应商", "是否供应商"}},
		{Field: "contact", Zh: "联系人", En: "Contact", Kind: exchange.Text, Example: "张三"},
		{Field: "phone", Zh: "电话", En: "Phone", Kind: exchange.Text, Example: "13800138000", Also: []string{"联系电话", "手机", "手机号"}},
		{Field: "tax_no", Zh: "税号", En: "Tax number", Kind: exchange.Text, Example: "91330100MA2XXXXX0X", Also: []string{"纳税人识别号", "统一社会信用代码"}},
		{Field: "address", Zh: "地址", En: "Address", Kind: exchange.Text, Example: "杭州市西湖区文三路1号", Also: []string{"联系地址"}},
		{Field: "level", Zh: "等级", En: "Level", Kind: exchange.Text, Example: "A", Also: []string{"客户等级"}},
		{Field: "terms_days", Zh: "账期", En: "Credit days", Kind: exchange.Int, Example: "30", Also: []string{"账期天数", "信用天数"}, HelpZh: "出库后多少天到期，0是当天。", HelpEn: "Days after the delivery; 0 is due at once."},
		{Field: "note", Zh: "备注", En: "Note", Kind: exchange.Text},
		{Field: "disabled", Zh: "停用", En: "Disabled", Kind: exchange.Flag, Example: "否", Also: []string{"是否停用", "禁用"}},
	}
}

// Used answers which of some parties are named by papers or books; this package knows neither.
type Used func(q db.Querier, ids []int64) (map[int64]*errs.Error, error)

// Exchange lets parties be read from files and taken away as one.
func Exchange(s *exchange.Service, r *api.Router, used Used) {
	decode := api.Decoder[Input](r)
	s.Add(r, exchange.Target{Document: document, Path: "/master/parties", Zh: "往来单位", En: "parties", Columns: fileColumns(), Used: used,
		Create: func(tx *db.Tx, _ *api.Ctx, body []byte) (exchange.Made, error) {
			in, err := decode(body)
			if err != nil {
				return exchange.Made{}, err
			}
			p, err := Create(tx, in)
			if err != nil {
				return exchange.Made{}, err
			}
			audit.Note(tx, audit.Event{Document: document, Paper: p.ID, Number: p.Code, Action: "create"})
			return exchange.Made{ID: p.ID, Number: p.Code, Version: int(p.Version)}, nil
		},
		Undo: func(tx *db.Tx, made exchange.Made) error { return remove(tx, made.ID, int64(made.Version)) }})
	shown := fileColumns()
	for i := range shown {
		if shown[i].Field == "phone" {
			shown[i].Needs = auth.SeePhone
		}
	}
	exchange.Export(s, r, exchange.List[exportInput]{Path: "/master/parties", Permission: document + ".read", Zh: "往来单位", En: "parties", Columns: shown, Rows: exportRows})
}

// remove deletes a party that is as it was when somebody made it.
func remove(tx *db.Tx, id, version int64) error {
	p, ok, err := Get(tx, id)
	if err != nil {
		return err
	}
	if !ok {
		return missing()
	}
	if p.Version != version {
		return auth.Stale(tx, "往来单位“"+p.Name+"”", "Party “"+p.Name+"”", p.updatedBy, p.updatedMS)
	}
	tx.Exec(1, "DELETE FROM party WHERE tenant_id = $1 AND id = $2 AND version = $3", id, version)
	audit.Note(tx, audit.Event{Document: document, Paper: id, Number: p.Code, Action: "delete"})
	return nil
}

type exportInput struct {
	Q    string `query:"q" json:"-" maxLength:"100"`
	Kind string `query:"kind" json:"-" enum:"customer,supplier"`
	All  bool   `query:"all" json:"-" doc:"disabled ones too"`
}

func exportRows(c *api.Ctx, in *exportInput, yield func([]any) error) error {
	phones := c.Can(auth.SeePhone)
	return exchange.Pages(func(cursor string, limit int) ([]Party, string, error) {
		return SearchFor(c.Q, phones, in.Q, in.Kind, in.All, cursor, limit)
	}, func(p *Party) []any {
		if !phones {
			p.Phone = text.MaskPhone(p.Phone)
		}
		return []any{p.Code, p.Name, p.IsCustomer, p.IsSupplier, p.Contact, p.Phone, p.TaxNo, p.Address, p.Level, p.TermsDays, p.Note, p.Disabled}
	}, yield)
}
