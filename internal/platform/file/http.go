package file

import (
	"io"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// Shown is a file as the pages see it.
type Shown struct {
	ID        id.ID     `json:"id"`
	Name      string    `json:"name"`
	Media     string    `json:"media" doc:"as found in the bytes"`
	Size      int64     `json:"size"`
	SHA256    string    `json:"sha256"`
	Picture   bool      `json:"picture" doc:"it has a thumbnail and is shown by the browser; everything else is only saved"`
	Width     int       `json:"width"`
	Height    int       `json:"height"`
	CreatedBy string    `json:"created_by_name"`
	CreatedAt time.Time `json:"created_at"`
	Removable bool      `json:"removable"`
}

func (f *File) shown(names map[int64]string) Shown {
	return Shown{ID: id.ID(f.ID), Name: f.Name, Media: f.Media, Size: f.Size, SHA256: f.SHA256, Picture: f.Picture(), Width: f.Width,
		Height: f.Height, CreatedBy: names[f.CreatedBy], CreatedAt: time.UnixMilli(f.CreatedMS).UTC()}
}

// Attachments are the files of a paper.
type Attachments struct {
	Items  []Shown `json:"items"`
	MayAdd bool    `json:"may_add"`
}

type uploadInput struct {
	Name string `query:"name" json:"-" required:"true" maxLength:"500" doc:"what the file is called"`
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type paperInput struct {
	Document string `query:"document" json:"-" required:"true" maxLength:"64" doc:"kind of the document, such as sales.order"`
	Paper    id.ID  `query:"paper" json:"-" required:"true"`
}

type attachInput struct {
	Document string `json:"document" maxLength:"64" doc:"kind of the document, such as sales.order"`
	Paper    id.ID  `json:"paper"`
	File     id.ID  `json:"file"`
}

type detachInput struct {
	paperInput
	File id.ID `query:"file" json:"-" required:"true"`
}

// Routes adds files and attachments. Who is signed in may ask; what is answered is decided by the paper.
func (s *Service) Routes(r *api.Router) {
	api.Upload(r, "/files", auth.Anyone, "上传文件", "Upload a file", maxFile, func(c *api.Ctx, in *uploadInput, body io.Reader) (Shown, error) {
		f, err := s.put(c, c.Session.Tenant, in.Name, body, func(input []byte, fn func(tx *db.Tx) (*File, error)) (*File, error) {
			return api.Transact(r, c, append([]byte("POST /files\n"), input...), func(c *api.Ctx) (*File, error) { return fn(c.Tx) })
		})
		if err != nil {
			return Shown{}, err
		}
		shown := f.shown(map[int64]string{f.CreatedBy: c.Session.Name})
		shown.Removable = true
		return shown, nil
	})
	for path, title := range map[string][2]string{"": {"下载文件", "Download a file"}, "/thumbnail": {"缩略图", "Thumbnail of a picture"}} {
		api.Download(r, "/files/{id}"+path, auth.Anyone, title[0], title[1], func(c *api.Ctx, in *oneInput) (*api.Blob, error) {
			f, err := s.see(c, in.ID.Int())
			if err == nil && path != "" && !f.Picture() {
				err = errs.New(errs.NotFound, "file.no_thumbnail", "“%[1]s”不是能显示的图片，没有缩略图。请下载原文件。",
					"“%[1]s” is not a picture that can be shown, so it has no thumbnail. Download the file itself.", f.Name)
			}
			if err != nil {
				return nil, err
			}
			return s.blob(f, path != "")
		})
	}
	api.Get(r, "/attachments", auth.Anyone, "单据的附件", "Attachments of a document", func(c *api.Ctx, in *paperInput) (Attachments, error) {
		return attachments(c, in.Document, in.Paper.Int())
	})
	api.Post(r, "/attachments", auth.Anyone, "添加附件", "Attach a file to a document", func(c *api.Ctx, in *attachInput) (Attachments, error) {
		if err := s.attach(c, in); err != nil {
			return Attachments{}, err
		}
		return attachments(c, in.Document, in.Paper.Int())
	})
	api.Delete(r, "/attachments", auth.Anyone, "移除附件", "Remove an attachment", func(c *api.Ctx, in *detachInput) (Attachments, error) {
		if err := detach(c, in.Document, in.Paper.Int(), in.File.Int()); err != nil {
			return Attachments{}, err
		}
		return attachments(c, in.Document, in.Paper.Int())
	})
}
