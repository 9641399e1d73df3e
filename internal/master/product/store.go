package product

import (
	"strings"
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Input is what people fill in.
type Input struct {
	Code     string      `json:"code"`
	Name     string      `json:"name"`
	Spec     string      `json:"spec,omitempty"`
	Unit     string      `json:"unit,omitempty"`
	Category string      `json:"category,omitempty" enum:"goods,finished,material,service"`
	Price    money.Price `json:"price,omitempty"`
	TaxRate  money.Rate  `json:"tax_rate,omitempty"`
	Barcode  string      `json:"barcode,omitempty"`
	Weight   qty.Qty     `json:"weight,omitempty" doc:"kg of one unit"`
	Volume   qty.Qty     `json:"volume,omitempty" doc:"m³ of one unit"`
	Disabled bool        `json:"disabled,omitempty"`
	Version  int64       `json:"version,omitempty"`
}

// clean returns the input as it is stored, or all that is wrong with it.
func (in Input) clean() (Input, error) {
	in.Code = find.Upper(text.NormalizeName(in.Code))
	in.Name = text.OneLine(in.Name)
	in.Spec, in.Barcode = strings.TrimSpace(in.Spec), strings.TrimSpace(in.Barcode)
	if in.Unit = strings.TrimSpace(in.Unit); in.Unit == "" {
		in.Unit = "个"
	}
	if in.Category == "" {
		in.Category = Goods
	}
	var list []*errs.Error
	refuse := func(bad bool, reason, pointer, zh, en string) {
		if bad {
			list = append(list, errs.New(errs.Invalid, reason, zh, en).At(pointer))
		}
	}
	refuse(in.Code == "", "product.code", "/code", "商品编码要填。", "Give the product a code.")
	refuse(in.Name == "", "product.name", "/name", "商品名称要填。", "Give the product a name.")
	refuse(in.Price < 0, "product.price", "/price", "单价不能为负。", "The price must not be negative.")
	refuse(in.TaxRate < 0 || in.TaxRate >= oneWhole, "product.tax_rate", "/tax_rate", "税率应从0到1之间，例如0.13。", "The tax rate lies between 0 and 1, such as 0.13.")
	refuse(in.Weight < 0 || in.Weight > qty.Max, "product.weight", "/weight", "重量不能为负，也不能太大。请填一个单位的公斤数，不用就填0。",
		"The weight must not be negative or beyond range. Give the kilograms of one unit, 0 where it does not matter.")
	refuse(in.Volume < 0 || in.Volume > qty.Max, "product.volume", "/volume", "体积不能为负，也不能太大。请填一个单位的立方米数，不用就填0。",
		"The volume must not be negative or beyond range. Give the cubic metres of one unit, 0 where it does not matter.")
	refuse(!knownCategory(in.Category), "product.category", "/category", "商品类别只能是商品、产成品、原材料或服务。",
		"The category is goods, finished, material or service.")
	for _, f := range []struct {
		value, pointer, zh, en string
		most                   int
	}{{in.Code, "/code", "编码", "code", 64}, {in.Name, "/name", "名称", "name", 200}, {in.Spec, "/spec", "规格", "specification", 100},
		{in.Unit, "/unit", "单位", "unit", 20}, {in.Barcode, "/barcode", "条码", "barcode", 64}} {
		if utf8.RuneCountInString(f.value) > f.most {
			list = append(list, errs.New(errs.Invalid, "product.long", "%[1]s最多%[3]d个字。请缩短。",
				"The %[2]s takes at most %[3]d characters. Shorten it.", f.zh, f.en, f.most).At(f.pointer))
		}
	}
	if e := errs.Join(list...); e != nil {
		return in, e
	}
	return in, nil
}

// oneWhole is 100 % at the scale of rates.
const oneWhole money.Rate = 1_000_000

// Create stores a new product.
func Create(tx *db.Tx, given *Input) (*Product, error) {
	in, err := given.clean()
	if err != nil {
		return nil, err
	}
	if err := free(tx, in.Code, 0); err != nil {
		return nil, err
	}
	p := &Product{ID: tx.NextID(), Version: 1}
	p.fill(tx, in)
	ins := tx.Insert("product", columns+", created_ms")
	ins.Row(p.ID, p.Code, p.Name, p.Spec, p.Unit, p.Category, int64(p.Price), int64(p.TaxRate), p.Barcode, int64(p.Weight),
		int64(p.Volume), p.Pinyin, p.Initials, p.Disabled, p.Version, p.updatedMS, p.updatedBy, p.updatedMS)
	ins.Queue()
	return p, nil
}

// Update replaces what people fill in; the version tells what they had on screen.
func Update(tx *db.Tx, id int64, given *Input) (*Product, error) {
	in, err := given.clean()
	if err != nil {
		return nil, err
	}
	p, ok, err := Get(tx, id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, missing()
	}
	if in.Version != p.Version {
		return nil, auth.Stale(tx, "商品“"+p.Name+"”", "Product “"+p.Name+"”", p.updatedBy, p.updatedMS)
	}
	if in.Code != p.Code {
		if err := free(tx, in.Code, id); err != nil {
			return nil, err
		}
	}
	if (in.Category == Service) != p.IsService() {
		return nil, errs.New(errs.Refused, "product.service", "商品“%s”不能在有库存和无库存（服务）之间改类别。请新建一个商品。",
			"Product “%s” cannot change between stocked and service. Create a new product.", p.Name).At("/category")
	}
	p.fill(tx, in)
	p.Version++
	tx.Exec(1, `UPDATE product SET code = $3, name = $4, spec = $5, unit = $6, category = $7, price = $8, tax_rate = $9, barcode = $10,
		weight = $11, volume = $12, pinyin = $13, initials = $14, disabled = $15, version = $16, updated_ms = $17, updated_by = $18
		WHERE tenant_id = $1 AND id = $2 AND version = $16 - 1`,
		id, p.Code, p.Name, p.Spec, p.Unit, p.Category, int64(p.Price), int64(p.TaxRate), p.Barcode, int64(p.Weight),
		int64(p.Volume), p.Pinyin, p.Initials, p.Disabled, p.Version, p.updatedMS, p.updatedBy)
	tx.BumpConfig() // what Find knows is stale now
	return p, nil
}

func (p *Product) fill(tx *db.Tx, in Input) {
	p.Code, p.Name, p.Spec, p.Unit, p.Category = in.Code, in.Name, in.Spec, in.Unit, in.Category
	p.Price, p.TaxRate, p.Barcode, p.Disabled = in.Price, in.TaxRate, in.Barcode, in.Disabled
	p.Weight, p.Volume = in.Weight, in.Volume
	p.Pinyin, p.Initials = text.Pinyin(in.Name)
	p.updatedMS, p.updatedBy = tx.Now.UnixMilli(), tx.User
}

func free(q db.Querier, code string, but int64) error {
	p, taken, err := ByCode(q, code)
	if err != nil || !taken || p.ID == but {
		return err
	}
	return errs.New(errs.Conflict, "product.code_taken", "编码%[1]s已用于商品“%[2]s”。请换一个编码。",
		"Code %[1]s belongs to product “%[2]s”. Choose another.", code, p.Name).At("/code")
}

func missing() error {
	return errs.New(errs.NotFound, "product.missing", "商品不存在，可能已被删除。请刷新列表。", "There is no such product. Reload the list.")
}
