package warehouse

import (
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Input is what people fill in.
type Input struct {
	Code      string `json:"code"`
	Name      string `json:"name"`
	IsDefault bool   `json:"is_default,omitempty"`
	Negative  string `json:"negative,omitempty" enum:"forbid,warn,allow" doc:"forbid for a new warehouse, unchanged for an old one when absent"`
	Disabled  bool   `json:"disabled,omitempty"`
	Version   int64  `json:"version,omitempty"`
}

func (in Input) clean() (Input, error) {
	in.Code, in.Name = find.Upper(text.NormalizeName(in.Code)), text.OneLine(in.Name)
	var list []*errs.Error
	refuse := func(bad bool, reason, pointer, zh, en string) {
		if bad {
			list = append(list, errs.New(errs.Invalid, reason, zh, en).At(pointer))
		}
	}
	refuse(in.Code == "" || utf8.RuneCountInString(in.Code) > 32, "warehouse.code", "/code", "仓库编码要填，最多32个字。", "Give the warehouse a code of at most 32 characters.")
	refuse(in.Name == "" || utf8.RuneCountInString(in.Name) > 50, "warehouse.name", "/name", "仓库名称要填，最多50个字。", "Give the warehouse a name of at most 50 characters.")
	refuse(in.IsDefault && in.Disabled, "warehouse.default", "/disabled", "默认仓库不能停用。请先把别的仓库设为默认。",
		"The default warehouse cannot be disabled. Make another one the default first.")
	refuse(in.Negative != "" && in.Negative != Forbid && in.Negative != Warn && in.Negative != Allow, "warehouse.negative", "/negative",
		"负库存的处理只能是禁止、提醒或允许。请从中选一个。", "Negative stock is forbidden, warned of or allowed: forbid, warn or allow. Choose one of them.")
	if e := errs.Join(list...); e != nil {
		return in, e
	}
	return in, nil
}

// Create stores a new warehouse; the first one of a company becomes the default.
func Create(tx *db.Tx, given *Input) (*Warehouse, error) {
	in, err := given.clean()
	if err != nil {
		return nil, err
	}
	all, err := All(tx)
	if err != nil {
		return nil, err
	}
	if err := free(all, in.Code, 0); err != nil {
		return nil, err
	}
	in.IsDefault = in.IsDefault || len(all.Items) == 0
	if in.IsDefault {
		undefault(tx, 0)
	}
	w := &Warehouse{ID: tx.NextID(), Version: 1, Negative: Forbid}
	w.fill(tx, in)
	ins := tx.Insert("warehouse", columns)
	ins.Row(w.ID, w.Code, w.Name, w.IsDefault, w.Negative, w.Disabled, w.Version, w.updatedMS, w.updatedBy)
	ins.Queue()
	tx.BumpConfig()
	return w, nil
}

// Update replaces what people fill in.
func Update(tx *db.Tx, id int64, given *Input) (*Warehouse, error) {
	in, err := given.clean()
	if err != nil {
		return nil, err
	}
	all, err := All(tx)
	if err != nil {
		return nil, err
	}
	found, ok := all.ByID(id)
	if !ok {
		return nil, errs.New(errs.NotFound, "warehouse.missing", "仓库不存在。请刷新列表。", "There is no such warehouse. Reload the list.")
	}
	w := *found
	if in.Version != w.Version {
		return nil, auth.Stale(tx, "仓库“"+w.Name+"”", "Warehouse “"+w.Name+"”", w.updatedBy, w.updatedMS)
	}
	if err := free(all, in.Code, id); err != nil {
		return nil, err
	}
	if w.IsDefault && !in.IsDefault {
		return nil, errs.New(errs.Refused, "warehouse.default", "总要有一个默认仓库。请改为把另一个仓库设为默认。",
			"There must be a default warehouse. Make another one the default instead.").At("/is_default")
	}
	if in.IsDefault && !w.IsDefault {
		undefault(tx, id)
	}
	w.fill(tx, in)
	w.Version++
	tx.Exec(1, `UPDATE warehouse SET code = $3, name = $4, is_default = $5, negative = $6, disabled = $7, version = $8,
		updated_ms = $9, updated_by = $10 WHERE tenant_id = $1 AND id = $2 AND version = $8 - 1`,
		id, w.Code, w.Name, w.IsDefault, w.Negative, w.Disabled, w.Version, w.updatedMS, w.updatedBy)
	tx.BumpConfig()
	return &w, nil
}

func (w *Warehouse) fill(tx *db.Tx, in Input) {
	w.Code, w.Name, w.IsDefault, w.Disabled = in.Code, in.Name, in.IsDefault, in.Disabled
	if in.Negative != "" { // a caller who does not speak of it does not change it
		w.Negative = in.Negative
	}
	w.updatedMS, w.updatedBy = tx.Now.UnixMilli(), tx.User
}

func undefault(tx *db.Tx, but int64) {
	tx.Exec(db.Any, "UPDATE warehouse SET is_default = 0 WHERE tenant_id = $1 AND is_default = 1 AND id <> $2", but)
}

func free(all *List, code string, but int64) error {
	for i := range all.Items {
		if w := &all.Items[i]; w.Code == code && w.ID != but {
			return errs.New(errs.Conflict, "warehouse.code_taken", "编码%[1]s已用于仓库“%[2]s”。请换一个编码。",
				"Code %[1]s belongs to warehouse “%[2]s”. Choose another.", code, w.Name).At("/code")
		}
	}
	return nil
}
