package api

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// nonceMark stands in index.html where the nonce of the response goes.
const nonceMark = "__NONCE__"

// pages serves the web app: hashed files for ever, index.html for every address of the app, and 404 for a file that is
// gone, so that an old tab notices the upgrade instead of running HTML as a script.
type pages struct {
	ui    fs.FS
	index []byte
}

func newPages(ui fs.FS) *pages {
	index, err := fs.ReadFile(ui, "index.html")
	if err != nil {
		index = []byte(noPages)
	}
	return &pages{ui: ui, index: index}
}

const noPages = `<!doctype html><meta charset="utf-8"><title>星舟 Xingzhou</title>
<p>页面还没有构建。请先运行 make build，再重新启动。</p><p>The pages are not built. Run make build and start again.</p>`

func (p *pages) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	if q.Method != http.MethodGet && q.Method != http.MethodHead {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(q.URL.Path), "/")
	if name != "" && name != "index.html" && p.file(w, q, name) {
		return
	}
	if name == "assets" || strings.HasPrefix(name, "assets/") || path.Ext(name) != "" && name != "index.html" {
		http.NotFound(w, q)
		return
	}
	p.app(w, q)
}

// app answers with index.html, with a nonce of its own for this response.
func (p *pages) app(w http.ResponseWriter, q *http.Request) {
	raw := make([]byte, 16)
	rand.Read(raw)
	nonce := base64.RawStdEncoding.EncodeToString(raw)
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-cache")
	h.Set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'nonce-"+nonce+"'; style-src 'self' 'nonce-"+nonce+
		"'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "+
		"object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
	if q.Method != http.MethodHead {
		w.Write(bytes.ReplaceAll(p.index, []byte(nonceMark), []byte(nonce)))
	}
}

// file answers with a file of the build, packed when the build has it so and the browser takes it.
func (p *pages) file(w http.ResponseWriter, q *http.Request, name string) bool {
	plain, err := fs.Stat(p.ui, name)
	packed := name + ".gz"
	_, errPacked := fs.Stat(p.ui, packed)
	if err == nil && plain.IsDir() || err != nil && errPacked != nil {
		return false
	}
	usePacked := errPacked == nil && (err != nil || strings.Contains(q.Header.Get("Accept-Encoding"), "gzip"))
	source := name
	if usePacked {
		source = packed
	}
	body, err := fs.ReadFile(p.ui, source)
	if err != nil {
		return false
	}
	h := w.Header()
	if errPacked == nil {
		h.Set("Vary", "Accept-Encoding")
	}
	if usePacked {
		h.Set("Content-Encoding", "gzip")
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	h.Set("Content-Type", kind)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	h.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if q.Method != http.MethodHead {
		w.Write(body)
	}
	return true
}
