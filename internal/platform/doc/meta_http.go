package doc

import (
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

type metaInput struct {
	Document string `path:"document" json:"-" maxLength:"60"`
}

type ownInput struct {
	Document string `path:"document" json:"-" maxLength:"60"`
	Fields   []Own  `json:"fields" maxItems:"60" doc:"all fields of the document in their order; one that is left out is disabled, its values stay"`
}

// Routes adds what tells of all documents, and of the fields that a company adds to them. Call it after the last Add.
func (k *Kit) Routes() {
	r := k.Router
	k.linkRoutes()
	api.Get(r, "/meta", auth.Anyone, "单据类型", "Kinds of document", func(c *api.Ctx, _ *struct{}) (map[string][]*Described, error) {
		out := []*Described{}
		for _, t := range k.types {
			d, err := t.described(c.Q, c.Lang, c.Can)
			if err != nil {
				return nil, err
			}
			if len(d.Can) > 0 {
				out = append(out, d)
			}
		}
		return map[string][]*Described{"documents": out}, nil
	})
	api.Get(r, "/meta/{document}", auth.Anyone, "单据的字段与操作", "Fields and actions of a document", func(c *api.Ctx, in *metaInput) (*Described, error) {
		t, err := k.find(in.Document)
		if err != nil {
			return nil, err
		}
		return t.described(c.Q, c.Lang, c.Can)
	})
	api.Get(r, "/meta/{document}/fields", "setting.field.read", "自定义字段", "Own fields", func(c *api.Ctx, in *metaInput) (map[string][]Own, error) {
		if _, err := k.find(in.Document); err != nil {
			return nil, err
		}
		own, err := OwnFields(c.Q, in.Document)
		return map[string][]Own{"fields": own}, err
	})
	api.Put(r, "/meta/{document}/fields", "setting.field.update", "设置自定义字段", "Set own fields", func(c *api.Ctx, in *ownInput) (map[string][]Own, error) {
		t, err := k.find(in.Document)
		if err != nil {
			return nil, err
		}
		before, err := OwnFields(c.Tx, in.Document)
		if err != nil {
			return nil, err
		}
		own, err := setOwnFields(c.Tx, in.Document, before, in.Fields)
		if err == nil && newlySearched(before, own) {
			err = t.reindex(c.Tx, own)
		}
		return map[string][]Own{"fields": own}, err
	})
}

func (k *Kit) find(document string) (described, error) {
	i := slices.IndexFunc(k.types, func(t described) bool { return t.called() == document })
	if i < 0 {
		return nil, errs.New(errs.NotFound, "doc.unknown", "没有单据类型“%s”。可用的见 /meta。", "There is no kind of document “%s”. /meta lists them.", document).At("/document")
	}
	return k.types[i], nil
}

// setOwnFields stores the fields of a document in the given order. A field that has values keeps its kind.
func setOwnFields(tx *db.Tx, document string, before, fields []Own) ([]Own, error) {
	seen := map[string]bool{}
	for i := range fields {
		f := &fields[i]
		at := "/fields/" + strconv.Itoa(i)
		was := slices.IndexFunc(before, func(o Own) bool { return o.Name == f.Name })
		switch {
		case seen[f.Name]:
			return nil, errs.New(errs.Invalid, "custom.twice", "自定义字段“%s”出现了两次。请改名。", "The own field “%s” stands there twice. Rename one.", f.Name).At(at + "/name")
		case f.Kind == KindEnum && len(f.Options) == 0:
			return nil, errs.New(errs.Invalid, "custom.options", "下拉字段“%s”还没有选项。请至少填写一个。", "The choice “%s” has no options. Give at least one.", f.Name).At(at + "/options")
		case slices.ContainsFunc(f.Options, func(o string) bool { return o == "" || strings.ContainsAny(o, "\r\n") }):
			return nil, errs.New(errs.Invalid, "custom.option", "下拉字段“%s”的选项不能为空，也不能换行。请更正。", "An option of the choice “%s” is empty or has a line break. Correct it.", f.Name).At(at + "/options")
		case was >= 0 && f.Version != 0 && before[was].Version != f.Version:
			return nil, errs.New(errs.Conflict, "custom.version", "自定义字段“%s”刚被改过。请刷新后再改。", "The own field “%s” was changed in the meantime. Reload before changing it.", f.Name).At(at + "/version")
		case was >= 0 && before[was].Kind != f.Kind:
			return nil, errs.New(errs.Refused, "custom.kind", "自定义字段“%s”已有类型，不能改。请停用它，另建一个。", "The own field “%s” keeps its kind. Disable it and add another.", f.Name).At(at + "/kind")
		}
		seen[f.Name] = true
	}
	return storeOwn(tx, document, before, fields)
}
