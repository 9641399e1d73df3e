package file

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// attachments lists what is attached to a paper, in the order of coming.
func attachments(c *api.Ctx, document string, paper int64) (Attachments, error) {
	none := Attachments{Items: []Shown{}}
	if _, err := Read(c, document, paper); err != nil {
		return none, err
	}
	names, err := auth.Names(c.Q)
	if err != nil {
		return none, err
	}
	files, err := db.All(c.Q, func(r *db.Row) File { return scan(r) },
		`SELECT f.id, f.place, f.name, f.media, f.size, f.sha256, f.width, f.height, a.created_by, a.created_ms
		FROM file_attachment a JOIN file_file f ON f.tenant_id = a.tenant_id AND f.id = a.file_id
		WHERE a.tenant_id = $1 AND a.document = $2 AND a.paper_id = $3 AND a.removed_ms = 0 ORDER BY a.created_ms, a.file_id`, document, paper)
	if err != nil {
		return none, err
	}
	out := Attachments{Items: make([]Shown, 0, len(files)), MayAdd: MayAdd(c, document)}
	for i := range files {
		shown := files[i].shown(names)
		shown.Removable = out.MayAdd && removable(c, document, files[i].CreatedBy)
		out.Items = append(out.Items, shown)
	}
	return out, nil
}

// removable: one's own by everybody who may attach, others' by those who may change the paper.
func removable(c *api.Ctx, document string, by int64) bool {
	return by == c.Session.UserID || c.Can(document+".update")
}

// attach puts a file on a paper: the person must be able to change papers of the kind, to see this one, and to see the file.
func (s *Service) attach(c *api.Ctx, in *attachInput) error {
	paper, file := in.Paper.Int(), in.File.Int()
	on, err := Read(c, in.Document, paper)
	if err != nil {
		return err
	}
	if !MayAdd(c, in.Document) {
		return c.Require(in.Document + ".update")
	}
	f, err := s.hangable(c, in.Document, paper, file)
	if err != nil {
		if e, ok := errs.As(err); ok {
			return e.At("/file")
		}
		return err
	}
	n, _, err := db.One(c.Q, (*db.Row).Int, `SELECT COUNT(*) FROM file_attachment WHERE tenant_id = $1 AND document = $2 AND paper_id = $3 AND removed_ms = 0`, in.Document, paper)
	if err != nil {
		return err
	}
	if n >= maxOnPaper {
		return errs.New(errs.Refused, "file.many", "这张单据已有%d个附件，不能再加。请先移除不用的，或合并成一个文件。",
			"This document has %d attachments and takes no more. Remove some, or combine several into one file.", n).At("/file")
	}
	add := c.Tx.Insert("file_attachment", "document, paper_id, file_id, created_by, created_ms, removed_by, removed_ms").
		OnConflict(`(tenant_id, document, paper_id, file_id) DO UPDATE SET removed_by = 0, removed_ms = 0`) // who put it there first stays noted
	add.Row(in.Document, paper, file, c.Tx.User, c.Tx.Now.UnixMilli(), 0, 0)
	add.Queue()
	note(c, in.Document, paper, on, "attach", "", f.Name)
	return nil
}

// hangable finds a file that the person may put on a paper: one that he sees, or one that hung there before and was taken off.
func (s *Service) hangable(c *api.Ctx, document string, paper, file int64) (*File, error) {
	_, before, err := db.One(c.Q, (*db.Row).Int, `SELECT file_id FROM file_attachment WHERE tenant_id = $1 AND document = $2 AND paper_id = $3 AND file_id = $4`,
		document, paper, file)
	if err != nil {
		return nil, err
	}
	if before {
		return get(c.Q, file)
	}
	return s.see(c, file)
}

// detach takes a file off a paper. Who did it and when stays; the bytes stay for a month, in case it was a mistake.
func detach(c *api.Ctx, document string, paper, file int64) error {
	on, err := Read(c, document, paper)
	if err != nil {
		return err
	}
	by, ok, err := db.One(c.Q, (*db.Row).Int, `SELECT created_by FROM file_attachment
		WHERE tenant_id = $1 AND document = $2 AND paper_id = $3 AND file_id = $4 AND removed_ms = 0`, document, paper, file)
	if err != nil {
		return err
	}
	if !ok {
		return missing().At("?file")
	}
	if !MayAdd(c, document) || !removable(c, document, by) {
		return c.Require(document + ".update")
	}
	c.Tx.Exec(1, `UPDATE file_attachment SET removed_by = $5, removed_ms = $6
		WHERE tenant_id = $1 AND document = $2 AND paper_id = $3 AND file_id = $4 AND removed_ms = 0`, document, paper, file, c.Tx.User, c.Tx.Now.UnixMilli())
	f, err := get(c.Q, file)
	if err != nil {
		return err
	}
	note(c, document, paper, on, "detach", f.Name, "")
	return nil
}

// note leaves in the trail of the paper what came to it and what was taken off.
func note(c *api.Ctx, document string, paper int64, p Paper, action, before, after string) {
	audit.Note(c.Tx, audit.Event{Document: document, Paper: paper, Number: p.Number, Action: action,
		Changes: []audit.Change{{Path: "/attachments", Label: "附件 · Attachment", Old: before, New: after}}})
}
