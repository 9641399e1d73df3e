package file

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/platform/db"
)

const (
	grace    = 24 * time.Hour      // bytes without a row, and uploads that nobody attached
	keepGone = 30 * 24 * time.Hour // files taken off their paper
	cleanAt  = 500                 // rows of one transaction
)

// Cleaned counts what Clean took away.
type Cleaned struct{ Rows, Files int }

// Clean takes away what nothing stands on: first rows of a company without a paper for long enough, then bytes without a row.
func (s *Service) Clean(ctx context.Context, tenant int64) (Cleaned, error) {
	var out Cleaned
	if s.store.root == nil {
		return out, nil
	}
	for {
		gone, err := s.dropRows(ctx, tenant)
		out.Rows += len(gone)
		if err != nil {
			return out, err
		}
		if len(gone) < cleanAt {
			break
		}
	}
	var err error
	out.Files, err = s.dropBytes(ctx, tenant)
	return out, err
}

// dropRows removes rows first: bytes without a row do no harm, a row without bytes is an error.
func (s *Service) dropRows(ctx context.Context, tenant int64) ([]File, error) {
	return db.Do(ctx, s.d, db.Req{Tenant: tenant}, func(tx *db.Tx) ([]File, error) {
		now := tx.Now.UnixMilli()
		gone, err := db.All(tx, scan, "SELECT "+columns+` FROM file_file WHERE tenant_id = $1 AND created_ms < $2
			AND NOT EXISTS (SELECT 1 FROM file_attachment a WHERE a.tenant_id = $1 AND a.file_id = file_file.id AND (a.removed_ms = 0 OR a.removed_ms > $3))
			ORDER BY created_ms, id LIMIT `+strconv.Itoa(cleanAt), now-grace.Milliseconds(), now-keepGone.Milliseconds())
		if err != nil || len(gone) == 0 {
			return nil, err
		}
		var bytes int64
		for _, f := range gone {
			tx.Exec(1, "DELETE FROM file_file WHERE tenant_id = $1 AND id = $2", f.ID)
			bytes += f.Size
		}
		tx.Exec(1, "UPDATE file_usage SET bytes = bytes - $2, files = files - $3 WHERE tenant_id = $1", bytes, len(gone))
		return gone, nil
	})
}

// dropBytes removes bytes that no row names, once they are older than any upload that may still be on its way to its row.
func (s *Service) dropBytes(ctx context.Context, tenant int64) (int, error) {
	before := s.d.Now().Add(-grace)
	old, err := s.oldBytes(strconv.FormatInt(tenant, 10), before)
	if err != nil {
		return 0, err
	}
	temps, err := s.oldBytes(tempDir, before)
	if err != nil {
		return 0, err
	}
	for _, name := range temps {
		s.store.root.Remove(name)
	}
	named, err := s.places(ctx, tenant)
	if err != nil {
		return 0, err
	}
	n := len(temps)
	for _, name := range old {
		if named[strings.TrimSuffix(name, thumbSuffix)] == nil {
			s.store.root.Remove(name)
			n++
		}
	}
	return n, nil
}

// oldBytes lists files below a folder of the store that were last written before a moment.
func (s *Service) oldBytes(dir string, before time.Time) ([]string, error) {
	var out []string
	err := fs.WalkDir(s.store.root.FS(), dir, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || d.IsDir() {
			return err
		}
		if info, err := d.Info(); err == nil && info.ModTime().Before(before) {
			out = append(out, path.Clean(name))
		}
		return nil
	})
	return out, err
}

// places reads where the files of a company lie.
func (s *Service) places(ctx context.Context, tenant int64) (map[string]*File, error) {
	list, err := db.Get(ctx, s.d, tenant, func(q *db.Reader) ([]File, error) {
		return db.All(q, scan, "SELECT "+columns+" FROM file_file WHERE tenant_id = $1")
	})
	out := make(map[string]*File, len(list))
	for i := range list {
		out[list[i].place] = &list[i]
	}
	return out, err
}

// Lost is a row whose bytes are not as it says.
type Lost struct {
	ID     int64
	Name   string
	Zh, En string
}

// Check compares rows with bytes: every row has a file of its size. It reads names and sizes only, and changes nothing.
func (s *Service) Check(ctx context.Context, tenant int64) (checked int, lost []Lost, err error) {
	named, err := s.places(ctx, tenant)
	if err != nil || len(named) == 0 {
		return len(named), nil, err
	}
	if err := s.store.ready(); err != nil {
		return len(named), nil, err
	}
	for name, f := range named {
		info, err := s.store.root.Lstat(name)
		switch {
		case err != nil || !info.Mode().IsRegular():
			lost = append(lost, Lost{f.ID, f.Name, "附件目录中没有它的内容，请从备份恢复", "its content is not in the folder of files: restore it from a backup"})
		case info.Size() != f.Size:
			lost = append(lost, Lost{f.ID, f.Name, "内容的大小与记录不符，请从备份恢复", "its content has another size than recorded: restore it from a backup"})
		}
	}
	return len(named), lost, nil
}
