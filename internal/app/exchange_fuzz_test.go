package app

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// FuzzBodies sends any JSON as what a row of a file becomes, to every kind of record that files are read into: it is taken or
// refused in words, and nothing breaks.
func FuzzBodies(f *testing.F) {
	d, err := db.Open(f.Context(), dbtest.SQLite(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { d.Close() })
	a, err := New(context.Background(), d, Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		f.Fatal(err)
	}
	if _, err := CreateCompany(context.Background(), d, &tenant.Company{Name: "测试公司"}, []NewUser{someone("owner", "owner")}); err != nil {
		f.Fatal(err)
	}
	var paths []string
	for _, r := range a.Router.Routes {
		if path, ok := strings.CutSuffix(r.Path, "/import/template.xlsx"); ok {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	h, n := a.Handler(), 0
	send := func(path, body string, cookie []*http.Cookie) *httptest.ResponseRecorder {
		q := httptest.NewRequest("POST", path, strings.NewReader(body))
		n++
		q.Header.Set("Idempotency-Key", fmt.Sprint("fuzz-", n))
		q.Header.Set("Content-Type", "application/json")
		for _, c := range cookie {
			q.AddCookie(c)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, q)
		return w
	}
	in := send(api.Prefix+"/session", fmt.Sprintf(`{"login":"owner","password":%q}`, testPassword), nil)
	cookie := in.Result().Cookies()
	if len(cookie) == 0 || len(paths) < 8 {
		f.Fatalf("%d paths, signed in: %s", len(paths), in.Body)
	}
	for i := range paths {
		f.Add(uint8(i), `{"code":"A1","name":"纸","price":"1.50","tax_rate":"0.13","is_customer":true,"terms_days":30}`)
		f.Add(uint8(i), `{"customer":"1","party":"1","warehouse":"1","date":"2026-11-22","amount":"1.00","reason":"x","lines":[{"product":"1","qty":"1","price":"2","unit_cost":"3"}],"custom":{"a":1}}`)
		f.Add(uint8(i), `{"name":"\u0000","code":"\ud800","lines":[null,{},[]],"approve":true,"version":-1}`)
	}
	f.Fuzz(func(t *testing.T, at uint8, body string) {
		path := paths[int(at)%len(paths)]
		if w := send(path+"?dry_run=true", body, cookie); w.Code >= 500 || w.Code == 401 {
			t.Fatalf("%s %q: %d %s", path, body, w.Code, w.Body)
		}
	})
}
