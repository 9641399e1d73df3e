package api

import (
	"context"
	"errors"
	"io"
	"mime"
	"net/http"
	"reflect"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// rawTimeout is what a file may take over a slow line; every other request has requestTimeout.
const rawTimeout = 10 * time.Minute

// Upload adds a POST route whose body is the bytes of a file, of any type, at most most of them. Bytes are no part of a
// transaction, so fn gets none: it stores them and then writes its row with Transact.
func Upload[I, O any](r *Router, path, permission, zh, en string, most int64, fn func(c *Ctx, in *I, body io.Reader) (O, error)) {
	op := Op{Method: http.MethodPost, Path: path, Permission: permission, Zh: zh, En: en}
	r.Routes = append(r.Routes, Route{Method: op.Method, Path: Prefix + path, Permission: permission, Zh: zh, En: en})
	plan := r.schema.input(reflect.TypeFor[I](), http.MethodGet, false)
	shape := shapeOf(reflect.TypeFor[O]())
	r.schema.operation(op, plan, reflect.TypeFor[O](), true, true)
	r.schema.doc.Paths[Prefix+path].Post.RequestBody = &huma.RequestBody{Required: true, Content: binaryContent()}
	r.mux.HandleFunc("POST "+Prefix+path, func(w http.ResponseWriter, q *http.Request) {
		q, cancel := patient(w, q)
		defer cancel()
		c, err := r.enter(w, q, permission)
		if err == nil {
			err = checkKey(q, true)
		}
		var in I
		if err == nil {
			err = readAddress(c, plan, reflect.ValueOf(&in).Elem())
		}
		if err == nil && q.ContentLength > most {
			err = fileTooLarge(most)
		}
		var out O
		if err == nil {
			out, err = fn(c, &in, http.MaxBytesReader(w, q.Body, most))
		}
		if err != nil {
			writeProblem(w, q, r.opt.Log, veiled(err, c.Can))
			return
		}
		shape.apply(reflect.ValueOf(&out).Elem(), c.Can)
		r.answer(w, q, out)
	})
}

// Transact runs fn in one transaction for a route without one, once for the key of the request; input is what the key stands for.
func Transact[O any](r *Router, c *Ctx, input []byte, fn func(c *Ctx) (O, error)) (O, error) {
	return transact(r, c, r.permissionOf(c.Request), &struct{}{}, input, func(c *Ctx, _ *struct{}) (O, error) { return fn(c) })
}

// Blob is the answer of a Download route.
type Blob struct {
	Content io.ReadSeekCloser
	Type    string // as the program found it, never as somebody called it
	Name    string // what the browser calls it
	Changed time.Time
	Inline  bool // shown by the browser; otherwise it is only saved
}

// Download adds a GET route that answers with bytes.
func Download[I any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I) (*Blob, error)) {
	Serve(r, Op{Path: path, Permission: permission, Zh: zh, En: en}, fn)
}

// Serve is Download for a declared route.
func Serve[I any](r *Router, op Op, fn func(c *Ctx, in *I) (*Blob, error)) {
	op.Method = http.MethodGet
	r.Routes = append(r.Routes, Route{Method: op.Method, Path: Prefix + op.Path, Permission: op.Permission, Zh: op.Zh, En: op.En})
	plan := r.schema.input(reflect.TypeFor[I](), http.MethodGet, true)
	plan.declare(op)
	r.schema.operation(op, plan, reflect.TypeFor[struct{}](), false, true)
	r.schema.doc.Paths[Prefix+op.Path].Get.Responses["200"].Content = binaryContent()
	r.mux.HandleFunc("GET "+Prefix+op.Path, func(w http.ResponseWriter, q *http.Request) {
		q, cancel := patient(w, q)
		defer cancel()
		c, err := r.enter(w, q, op.Permission)
		var in I
		if err == nil {
			err = readAddress(c, plan, reflect.ValueOf(&in).Elem())
		}
		var blob *Blob
		if err == nil {
			blob, err = db.Get(c, r.d, c.tenant(), func(x *db.Reader) (*Blob, error) {
				own := *c
				own.Q = x
				return fn(&own, &in)
			})
		}
		if err != nil {
			writeProblem(w, q, r.opt.Log, veiled(err, c.Can))
			return
		}
		defer blob.Content.Close()
		blob.serve(w, q)
	})
}

// serve writes the bytes so that no browser runs them: the type is fixed, nothing is sniffed, and a page opened from them
// has no origin, no scripts and no forms.
func (b *Blob) serve(w http.ResponseWriter, q *http.Request) {
	way := "attachment"
	if b.Inline {
		way = "inline"
	}
	h := w.Header()
	h.Set("Content-Type", b.Type)
	h.Set("Content-Disposition", mime.FormatMediaType(way, map[string]string{"filename": b.Name}))
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	http.ServeContent(w, q, "", b.Changed, b.Content)
}

func binaryContent() map[string]*huma.MediaType {
	return map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}
}

// readAddress fills the input from path and query; the body is bytes and is not looked at.
func readAddress(c *Ctx, plan *inputPlan, in reflect.Value) error {
	bare := *c
	get := *c.Request
	get.Method = http.MethodGet
	bare.Request = &get
	_, err := plan.read(&bare, in)
	c.params = bare.params
	return err
}

// patient gives a request that carries a file more time than others have, on the connection and in its context.
func patient(w http.ResponseWriter, q *http.Request) (*http.Request, context.CancelFunc) {
	until := time.Now().Add(rawTimeout)
	line := http.NewResponseController(w)
	line.SetReadDeadline(until) // where the connection has no deadlines, as in tests without one, the context's is enough
	line.SetWriteDeadline(until)
	ctx, cancel := context.WithDeadline(context.WithoutCancel(q.Context()), until)
	return q.WithContext(ctx), cancel
}

func fileTooLarge(most int64) error {
	return errs.New(errs.TooLarge, "file.too_large", "文件超过%sMB。请压缩或分开后再传。",
		"The file is larger than %s MB. Make it smaller or split it.", strconv.FormatInt(most>>20, 10))
}

// TooLarge is the refusal for a body that turned out longer than its route takes; other errors come back as they are.
func TooLarge(err error, most int64) error {
	var beyond *http.MaxBytesError
	if errors.As(err, &beyond) {
		return fileTooLarge(most)
	}
	return err
}
