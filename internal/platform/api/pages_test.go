package api

import (
	"io"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func TestPages(t *testing.T) {
	ui := fstest.MapFS{
		"index.html":         {Data: []byte(`<script nonce="__NONCE__"></script><style nonce="__NONCE__"></style>`)},
		"assets/app-1.js":    {Data: []byte("plain")},
		"assets/app-1.js.gz": {Data: []byte("packed")},
		"favicon.svg":        {Data: []byte("<svg/>")},
	}
	r := New(nil, nil, Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	h := r.Handler(ui)
	for _, c := range []struct {
		path, encoding string
		status         int
		body, cache    string
	}{
		{"/assets/app-1.js", "gzip", 200, "packed", "public, max-age=31536000, immutable"},
		{"/assets/app-1.js", "", 200, "plain", "public, max-age=31536000, immutable"},
		{"/assets/gone-2.js", "", 404, "", ""},
		{"/assets/", "", 404, "", ""},
		{"/favicon.svg", "", 200, "<svg/>", "no-cache"},
		{"/nothing.png", "", 404, "", ""},
		{"/", "", 200, "nonce", "no-cache"},
		{"/sales/orders/new", "", 200, "nonce", "no-cache"},
		{"/healthz", "", 200, `{"ok":true}`, "no-store"},
		{"/api/nothing", "", 404, "route.unknown", "no-store"},
	} {
		q := httptest.NewRequest("GET", c.path, nil)
		q.Header.Set("Accept-Encoding", c.encoding)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, q)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) || c.cache != "" && w.Header().Get("Cache-Control") != c.cache {
			t.Errorf("%s: %d %q %v", c.path, w.Code, w.Body, w.Header())
		}
		if w.Header().Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(w.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'") {
			t.Errorf("%s lacks safe headers: %v", c.path, w.Header())
		}
	}
}

func TestNonceDiffers(t *testing.T) {
	h := newPages(fstest.MapFS{"index.html": {Data: []byte("__NONCE__")}})
	seen := map[string]bool{}
	for range 3 {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
		nonce := w.Body.String()
		if seen[nonce] || !strings.Contains(w.Header().Get("Content-Security-Policy"), "'nonce-"+nonce+"'") {
			t.Errorf("nonce %q, policy %s", nonce, w.Header().Get("Content-Security-Policy"))
		}
		seen[nonce] = true
	}
}
