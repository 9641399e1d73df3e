package file

import (
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// Seen is a file that the person in c sent or may read; others are not there.
func (s *Service) Seen(c *api.Ctx, id int64) (*File, error) {
	f, err := get(c.Q, id)
	if err != nil || c.Session != nil && f.CreatedBy == c.Session.UserID {
		return f, err
	}
	return s.see(c, id)
}

// Get reads a file for the program itself.
func Get(q db.Querier, id int64) (*File, error) { return get(q, id) }

// Keep hangs a file on a paper of the program, which then says who may read it.
func Keep(tx *db.Tx, document string, paper, file int64) {
	add := tx.Insert("file_attachment", "document, paper_id, file_id, created_by, created_ms, removed_by, removed_ms")
	add.Row(document, paper, file, tx.User, tx.Now.UnixMilli(), 0, 0)
	add.Queue()
}
