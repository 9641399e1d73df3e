package party

import (
	"strings"
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/number"
)

const maxTermsDays = 365

// Input is what people fill in. An empty code is given by the system: KH0001 for customers, GYS0001 for suppliers.
type Input struct {
	Code       string `json:"code,omitempty"`
	Name       string `json:"name"`
	IsCustomer bool   `json:"is_customer,omitempty"`
	IsSupplier bool   `json:"is_supplier,omitempty"`
	Contact    string `json:"contact,omitempty"`
	Phone      string `json:"phone,omitempty"`
	TaxNo      string `json:"tax_no,omitempty"`
	Address    string `json:"address,omitempty"`
	Level      string `json:"level,omitempty"`
	TermsDays  int64  `json:"terms_days,omitempty"` // days after the delivery, 0 = due at once
	Note       string `json:"note,omitempty"`
	Disabled   bool   `json:"disabled,omitempty"`
	Version    int64  `json:"version,omitempty"`
}

// clean returns the input as it is stored, or all that is wrong with it.
func (in Input) clean() (Input, error) {
	in.Code = find.Upper(text.NormalizeName(in.Code))
	in.Name = text.OneLine(in.Name)
	in.TaxNo = strings.ToUpper(text.NormalizeName(in.TaxNo))
	in.Phone = text.NormalizeName(in.Phone)
	in.Contact = strings.TrimSpace(in.Contact)
	var list []*errs.Error
	if in.Name == "" {
		list = append(list, errs.New(errs.Invalid, "party.name", "往来单位名称要填。", "Give the party a name.").At("/name"))
	}
	if !in.IsCustomer && !in.IsSupplier {
		list = append(list, errs.New(errs.Invalid, "party.kind", "请勾选客户或供应商，也可以两者都选。",
			"Mark the party as customer, supplier or both.").At("/is_customer"))
	}
	if in.TermsDays < 0 || in.TermsDays > maxTermsDays {
		list = append(list, errs.New(errs.Invalid, "party.terms", "账期要在0到%[1]d天之间，现在是%[2]d天。",
			"The credit period must lie between 0 and %[1]d days, it is %[2]d.", maxTermsDays, in.TermsDays).At("/terms_days"))
	}
	for _, f := range []struct {
		value, pointer, zh, en string
		most                   int
	}{{in.Code, "/code", "编码", "code", 32}, {in.Name, "/name", "名称", "name", 100}, {in.Contact, "/contact", "联系人", "contact", 50},
		{in.Phone, "/phone", "电话", "phone", 40}, {in.TaxNo, "/tax_no", "税号", "tax number", 20}, {in.Address, "/address", "地址", "address", 200},
		{in.Level, "/level", "等级", "level", 10}, {in.Note, "/note", "备注", "note", 500}} {
		if utf8.RuneCountInString(f.value) > f.most {
			list = append(list, errs.New(errs.Invalid, "party.long", "%[1]s最多%[3]d个字。请缩短。",
				"The %[2]s takes at most %[3]d characters. Shorten it.", f.zh, f.en, f.most).At(f.pointer))
		}
	}
	if e := errs.Join(list...); e != nil {
		return in, e
	}
	return in, nil
}

// Create stores a new party.
func Create(tx *db.Tx, given *Input) (*Party, error) {
	in, err := given.clean()
	if err != nil {
		return nil, err
	}
	if in.Code == "" {
		in.Code, err = nextCode(tx, in.IsCustomer)
	} else {
		err = free(tx, in.Code, 0)
	}
	if err != nil {
		return nil, err
	}
	p := &Party{ID: tx.NextID(), Version: 1}
	p.fill(tx, in)
	ins := tx.Insert("party", columns+", created_ms")
	ins.Row(p.ID, p.Code, p.Name, p.Pinyin, p.Initials, p.IsCustomer, p.IsSupplier, p.Contact, p.Phone, p.TaxNo, p.Address, p.Level,
		p.TermsDays, p.Note, p.Disabled, p.Version, p.updatedMS, p.updatedBy, p.updatedMS)
	ins.Queue()
	return p, nil
}

// Update replaces what people fill in; the version tells what they had on screen.
func Update(tx *db.Tx, id int64, given *Input) (*Party, error) {
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
		return nil, auth.Stale(tx, "往来单位“"+p.Name+"”", "Party “"+p.Name+"”", p.updatedBy, p.updatedMS)
	}
	if in.Code == "" {
		in.Code = p.Code
	}
	if in.Code != p.Code {
		if err := free(tx, in.Code, id); err != nil {
			return nil, err
		}
	}
	if in.Phone == text.MaskPhone(p.Phone) {
		in.Phone = p.Phone // it came back as it was shown to somebody who may not see it
	}
	was := *p
	p.fill(tx, in)
	p.Version++
	note(tx, &was, p)
	tx.Exec(1, `UPDATE party SET code = $3, name = $4, pinyin = $5, initials = $6, is_customer = $7, is_supplier = $8, contact = $9,
		phone = $10, tax_no = $11, address = $12, level = $13, note = $14, disabled = $15, version = $16, updated_ms = $17, updated_by = $18, terms_days = $19
		WHERE tenant_id = $1 AND id = $2 AND version = $16 - 1`,
		id, p.Code, p.Name, p.Pinyin, p.Initials, p.IsCustomer, p.IsSupplier, p.Contact, p.Phone, p.TaxNo, p.Address, p.Level, p.Note,
		p.Disabled, p.Version, p.updatedMS, p.updatedBy, p.TermsDays)
	return p, nil
}

func (p *Party) fill(tx *db.Tx, in Input) {
	p.Code, p.Name, p.IsCustomer, p.IsSupplier = in.Code, in.Name, in.IsCustomer, in.IsSupplier
	p.Contact, p.Phone, p.TaxNo, p.Address = in.Contact, in.Phone, in.TaxNo, in.Address
	p.Level, p.TermsDays, p.Note, p.Disabled = in.Level, in.TermsDays, in.Note, in.Disabled
	p.Pinyin, p.Initials = text.Pinyin(in.Name)
	p.updatedMS, p.updatedBy = tx.Now.UnixMilli(), tx.User
}

// nextCode takes the next code that nobody has typed by hand.
func nextCode(tx *db.Tx, customer bool) (string, error) {
	prefix := "GYS"
	if customer {
		prefix = "KH"
	}
	b := tx.Batch()
	counter := number.Code(b, prefix)
	if err := b.Run(); err != nil {
		return "", err
	}
	for {
		code := counter.Next()
		_, taken, err := ByCode(tx, code)
		if err != nil {
			return "", err
		}
		if !taken {
			number.Save(tx, counter)
			return code, nil
		}
	}
}

func free(q db.Querier, code string, but int64) error {
	p, taken, err := ByCode(q, code)
	if err != nil || !taken || p.ID == but {
		return err
	}
	return errs.New(errs.Conflict, "party.code_taken", "编码%[1]s已用于“%[2]s”。请换一个编码，或留空由系统编号。",
		"Code %[1]s belongs to “%[2]s”. Choose another, or leave it empty for the next free one.", code, p.Name).At("/code")
}

func missing() error {
	return errs.New(errs.NotFound, "party.missing", "往来单位不存在，可能已被删除。请刷新列表。", "There is no such party. Reload the list.")
}
