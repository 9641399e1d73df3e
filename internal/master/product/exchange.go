package product

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
)

const document = "master.product"

// fileColumns are the columns of product lists in files, both ways.
func fileColumns() []exchange.Column {
	var categories []exchange.Option
	for _, n := range categoryNames {
		categories = append(categories, exchange.Option{Value: n.Category, Zh: n.Zh, En: n.En})
	}
	return []exchange.Column{
		{Field: "code", Zh: "编码", En: "Code", Kind: exchange.Text, Required: true, Unique: true, Example: "SP001", Also: []string{"商品编码", "货号", "物料编码", "存货编码", "产品编码", "编号", "SKU"},
			HelpZh: "公司内唯一，字母会转成大写。", HelpEn: "Unique in the company; letters become capitals."},
		{Field: "name", Zh: "名称", En: "Name", Kind: exchange.Text, Required: true, Example: "A4复印纸", Also: []string{"商品名称", "品名", "物料名称", "存货名称", "产品名称"}},
		{Field: "spec", Zh: "规格", En: "Specification", Kind: exchange.Text, Example: "70g 500张", Also: []string{"规格型号", "型号", "spec"}},
		{Field: "unit", Zh: "单位", En: "Unit", Kind: exchange.Text, Example: "包", Also: []string{"计量单位", "主单位"}, HelpZh: "不填就是“个”。", HelpEn: "个 (piece) where it is empty."},
		{Field: "category", Zh: "类别", En: "Category", Kind: exchange.Enum, Options: categories, Example: "商品", Also: []string{"商品类别", "分类", "存货分类"}, HelpZh: "决定记到哪些科目，不填就是商品。", HelpEn: "Decides the accounts; goods where it is empty."},
		{Field: "price", Zh: "单价", En: "Price", Kind: exchange.Price, Example: "25.00", Also: []string{"售价", "销售价", "零售价", "参考售价"}},
		{Field: "tax_rate", Zh: "税率", En: "Tax rate", Kind: exchange.Rate, Example: "13%"},
		{Field: "barcode", Zh: "条码", En: "Barcode", Kind: exchange.Text, Example: "6901234567892", Also: []string{"条形码", "EAN"}},
		{Field: "weight", Zh: "重量", En: "Weight", Kind: exchange.Qty, Example: "2.5", Also: []string{"重量kg", "单重"}, HelpZh: "一个单位的公斤数。", HelpEn: "Kilograms of one unit."},
		{Field: "volume", Zh: "体积", En: "Volume", Kind: exchange.Qty, Example: "0.0042", Also: []string{"体积m3"}, HelpZh: "一个单位的立方米数。", HelpEn: "Cubic metres of one unit."},
		{Field: "disabled", Zh: "停用", En: "Disabled", Kind: exchange.Flag, Example: "否", Also: []string{"是否停用", "禁用"}},
	}
}

// Used answers which of some products are named by papers or books; this package knows neither.
type Used func(q db.Querier, ids []int64) (map[int64]*errs.Error, error)

// Exchange lets products be read from files and taken away as one.
func Exchange(s *exchange.Service, r *api.Router, used Used) {
	decode := api.Decoder[Input](r)
	s.Add(r, exchange.Target{Document: document, Path: "/master/products", Zh: "商品", En: "products", Columns: fileColumns(), Used: used,
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
	exchange.Export(s, r, exchange.List[exportInput]{Path: "/master/products", Permission: document + ".read", Zh: "商品", En: "products", Columns: fileColumns(), Rows: exportRows})
}

// remove deletes a product that is as it was when somebody made it.
func remove(tx *db.Tx, id, version int64) error {
	p, ok, err := Get(tx, id)
	if err != nil {
		return err
	}
	if !ok {
		return missing()
	}
	if p.Version != version {
		return auth.Stale(tx, "商品“"+p.Name+"”", "Product “"+p.Name+"”", p.updatedBy, p.updatedMS)
	}
	tx.Exec(1, "DELETE FROM product WHERE tenant_id = $1 AND id = $2 AND version = $3", id, version)
	audit.Note(tx, audit.Event{Document: document, Paper: id, Number: p.Code, Action: "delete"})
	tx.BumpConfig() // what Find knows is stale now
	return nil
}

type exportInput struct {
	Q   string `query:"q" json:"-" maxLength:"100"`
	All bool   `query:"all" json:"-" doc:"disabled ones too"`
}

func exportRows(c *api.Ctx, in *exportInput, yield func([]any) error) error {
	return exchange.Pages(func(cursor string, limit int) ([]Product, string, error) {
		return Search(c.Q, in.Q, in.All, cursor, limit)
	},
		func(p *Product) []any {
			return []any{p.Code, p.Name, p.Spec, p.Unit, p.Category, p.Price, p.TaxRate, p.Barcode, p.Weight, p.Volume, p.Disabled}
		}, yield)
}
