// Package file 文件: what people attach to papers: bytes in a store of their own, rows beside them, pictures with thumbnails.
// Invariant: a row is written only once its bytes are on disk under a generated name inside the store; whoever may not read the paper learns nothing of its files.
package file

import (
	"context"
	"embed"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	maxFile    = 20 << 20 // bytes of one file
	maxCompany = 20 << 30 // bytes of all files of a company
	maxOnPaper = 100      // attachments of one paper
)

// File is one row.
type File struct {
	ID            int64
	Name, Media   string
	Size          int64
	SHA256        string
	Width, Height int // of a picture
	CreatedBy     int64
	CreatedMS     int64

	place string
}

// Picture tells whether the program itself could read it as a picture; only then may a browser show it.
func (f *File) Picture() bool { return f.Width > 0 }

const columns = "id, place, name, media, size, sha256, width, height, created_by, created_ms"

func scan(r *db.Row) File {
	f := File{ID: r.Int(), place: r.Text(), Name: r.Text(), Media: r.Text(), Size: r.Int(), SHA256: r.Text()}
	f.Width, f.Height, f.CreatedBy, f.CreatedMS = int(r.Int()), int(r.Int()), r.Int(), r.Int()
	return f
}

// Service stores files and finds them.
type Service struct {
	d     *db.DB
	store *Store
	share int64 // bytes a company may have
}

// NewService makes the service over a database and a store.
func NewService(d *db.DB, store *Store) *Service {
	return &Service{d: d, store: store, share: maxCompany}
}

// Put stores what a program made; the same key and bytes give the same file.
func (s *Service) Put(ctx context.Context, tenant, user int64, key, name string, body io.Reader) (*File, error) {
	return s.put(ctx, tenant, name, body, func(input []byte, fn func(tx *db.Tx) (*File, error)) (*File, error) {
		return db.Do(ctx, s.d, db.Req{Tenant: tenant, User: user, Key: key, Input: input}, fn)
	})
}

// transaction writes a row: under the request's key for people, under a given one for programs.
type transaction func(input []byte, fn func(tx *db.Tx) (*File, error)) (*File, error)

// put is the one order in which things happen: bytes and thumbnail on disk, each under its final name and synced, then the row. A
// crash in between leaves bytes without a row, which Clean takes away; it never leaves a row without bytes.
func (s *Service) put(ctx context.Context, tenant int64, name string, body io.Reader, write transaction) (*File, error) {
	name = cleanName(name)
	if name == "" {
		return nil, errs.New(errs.Invalid, "file.name", "文件要有名称。请改名后再传。", "The file needs a name. Rename it and send it again.").At("?name")
	}
	kept, err := s.store.keep(ctx, tenant, body)
	if err != nil {
		return nil, err
	}
	made, err := write([]byte(name+"\n"+kept.sha256), func(tx *db.Tx) (*File, error) { return s.insert(tx, name, kept) })
	if err == nil && made.place == kept.place {
		return made, nil
	}
	if err == nil || certain(err) { // nothing stands on these bytes: the answer was given before under the key, or it is a refusal
		s.store.remove(kept.place)
	}
	return made, err
}

// certain tells that a failed write surely wrote nothing; after others the bytes wait for Clean.
func certain(err error) bool {
	e, ok := errs.As(err)
	return ok && (e.Code == errs.Invalid || e.Code == errs.Refused || e.Code == errs.IdemMismatch || e.Code == errs.NotFound || e.Code == errs.Full)
}

func (s *Service) insert(tx *db.Tx, name string, kept *stored) (*File, error) {
	used, _, err := db.One(tx, (*db.Row).Int, "SELECT bytes FROM file_usage WHERE tenant_id = $1")
	if err != nil {
		return nil, err
	}
	if used+kept.size > s.share {
		return nil, errs.New(errs.Refused, "file.share", "公司的附件已占用%[1]dMB，上限%[2]dMB，放不下“%[3]s”。请先删去不用的附件。",
			"The company's files take %[1]d MB of %[2]d MB; “%[3]s” does not fit. Remove attachments that are not needed.", used>>20, s.share>>20, name)
	}
	f := &File{ID: tx.NextID(), Name: name, Media: kept.media, Size: kept.size, SHA256: kept.sha256, Width: kept.width, Height: kept.height,
		CreatedBy: tx.User, CreatedMS: tx.Now.UnixMilli(), place: kept.place}
	in := tx.Insert("file_file", columns)
	in.Row(f.ID, f.place, f.Name, f.Media, f.Size, f.SHA256, f.Width, f.Height, f.CreatedBy, f.CreatedMS)
	in.Queue()
	use := tx.Insert("file_usage", "bytes, files").OnConflict("(tenant_id) DO UPDATE SET bytes = file_usage.bytes + excluded.bytes, files = file_usage.files + excluded.files")
	use.Row(f.Size, 1)
	use.Queue()
	audit.Note(tx, audit.Event{Document: "file", Paper: f.ID, Number: f.Name, Action: "upload"})
	return f, nil
}

// get reads one row of the company.
func get(q db.Querier, file int64) (*File, error) {
	f, ok, err := db.One(q, scan, "SELECT "+columns+" FROM file_file WHERE tenant_id = $1 AND id = $2", file)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, missing()
	}
	return &f, nil
}

// missing is one answer for a file that is not there and for one that the person may not see.
func missing() *errs.Error {
	return errs.New(errs.NotFound, "file.missing", "没有这个文件，或您看不到它所在的单据。请刷新后再试。",
		"There is no such file, or you may not see the document it belongs to. Refresh and try again.")
}

// see finds a file that the person may read: attached to a paper they may read, or their own and not attached yet.
func (s *Service) see(c *api.Ctx, file int64) (*File, error) {
	f, err := get(c.Q, file)
	if err != nil {
		return nil, err
	}
	on, err := db.All(c.Q, func(r *db.Row) place { return place{r.Text(), r.Int(), r.Int()} },
		"SELECT document, paper_id, removed_ms FROM file_attachment WHERE tenant_id = $1 AND file_id = $2", file)
	if err != nil {
		return nil, err
	}
	for _, at := range on {
		if at.removed == 0 {
			if _, err := Read(c, at.document, at.paper); err == nil {
				return f, nil
			} else if !hidden(err) {
				return nil, err
			}
		}
	}
	if len(on) == 0 && c.Session != nil && f.CreatedBy == c.Session.UserID {
		return f, nil
	}
	return nil, missing()
}

type place struct {
	document       string
	paper, removed int64
}

// Open opens the bytes of a file.
func (s *Service) Open(f *File) (fs.File, error) { return s.open(f.place, f) }

func (s *Service) open(name string, f *File) (fs.File, error) {
	in, err := s.store.open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errs.New(errs.Unavailable, "file.lost", "文件“%[1]s”的内容不在存储目录中。请管理员运行 xingzhou doctor，并从备份恢复附件目录。",
			"The content of “%[1]s” is not in the store. Ask an administrator to run xingzhou doctor and to restore the folder of files from a backup.", f.Name).Wrap(err)
	}
	return in, err
}

// blob is the answer that sends a file.
func (s *Service) blob(f *File, thumbnail bool) (*api.Blob, error) {
	name, media := f.place, served(f)
	if thumbnail {
		name, media = f.place+thumbSuffix, "image/jpeg"
	}
	in, err := s.open(name, f)
	if err != nil {
		return nil, err
	}
	content, ok := in.(io.ReadSeekCloser)
	if !ok {
		in.Close()
		return nil, errors.New("file: the store gave a file that cannot be sought in")
	}
	return &api.Blob{Content: content, Type: media, Name: f.Name, Changed: time.UnixMilli(f.CreatedMS), Inline: f.Picture()}, nil
}

func hexOf(b []byte) string { return hex.EncodeToString(b) }
