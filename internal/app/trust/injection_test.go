package trust

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"xingzhou/internal/platform/db"
)

// corpus is what breaks out of SQL, of HTML and of the cells of a spreadsheet where nobody takes care.
var corpus = []string{
	`' OR '1'='1`, `'; DROP TABLE auth_user; --`, `1) UNION SELECT login, password_hash FROM auth_user --`, `\'; SELECT pg_sleep(5) --`, `" OR ""="`,
	`$1`, `$999`, `?`, `:name`, `%`, `_`, `\`, `%%%`, `id; DELETE FROM sales_order`, `total DESC, (SELECT 1)`, `-total`, `sleep(5)#`, "a\x00b", `'||(SELECT 1)||'`,
	`<script>window.__hit=1</script>`, `"><img src=x onerror=window.__hit=1>`, `javascript:window.__hit=1`, `<svg/onload=window.__hit=1>`, `</title><script>1</script>`,
	`{{constructor.constructor('window.__hit=1')()}}`, `${window.__hit=1}`, `'-window.__hit-'`, `<iframe srcdoc="<script>1</script>">`, `&lt;script&gt;`,
	`=HYPERLINK("http://evil.example","x")`, `+cmd|'/C calc'!A1`, `-2+3`, `@SUM(1+1)*cmd|'/C calc'!A0`, "\t=1+1", "\r=1+1", `=1+1";=2`,
	"\u202e=1", "\ufeff=1", "Ａ＝１", "../../../etc/passwd", `..\..\x`, "a\r\nSet-Cookie: x=1", "\x1b[31m", "𝕊𝔾", strings.Repeat("'", 300),
}

// field is the way to one text in a body, and what to put there.
type field struct {
	at     []string
	corpus []string
}

// bound tells whether only what has a form gets in: an id, an amount, a choice. A few of the corpus show that it holds.
func bound(s *openapi3.Schema) bool { return s.Pattern != "" || len(s.Enum) > 0 }

var fewOfCorpus = []string{corpus[0], corpus[1], corpus[19], corpus[28]}

// texts lists all texts of a body, also those that are amounts, days or choices, which get a few of the corpus only.
func texts(s *openapi3.Schema, at []string, depth int) []field {
	switch {
	case s == nil || depth > 5:
		return nil
	case s.Type.Includes("object"):
		var out []field
		for _, name := range slices.Sorted(maps(s.Properties)) {
			out = append(out, texts(s.Properties[name].Value, append(slices.Clone(at), name), depth+1)...)
		}
		return out
	case s.Type.Includes("array") && s.Items != nil:
		return texts(s.Items.Value, append(slices.Clone(at), "0"), depth+1)
	case s.Type.Includes("string"):
		if bound(s) {
			return []field{{at, fewOfCorpus}}
		}
		return []field{{at, corpus}}
	}
	return nil
}

// put writes a text into a body, making what lies on the way.
func put(tree any, at []string, text string) any {
	if len(at) == 0 {
		return text
	}
	if at[0] == "0" {
		list, _ := tree.([]any)
		if len(list) == 0 {
			list = []any{nil}
		}
		list[0] = put(list[0], at[1:], text)
		return list
	}
	m, _ := tree.(map[string]any)
	if m == nil {
		m = map[string]any{}
	}
	m[at[0]] = put(m[at[0]], at[1:], text)
	return m
}

// TestInjection is P4 at the API: the corpus in every text of every body and in every part of every address. Nothing is a 500,
// every answer is JSON as the contract says, and what is stored comes back to the letter.
func TestInjection(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		f := newAPIFuzz(t, d, 4)
		f.look()
		for range 3000 { // things to work on
			f.step()
		}
		sent := 0
		for _, o := range f.ops {
			for _, x := range o.op.Parameters {
				if x.Value.In == "query" || x.Value.In == "path" {
					sent += f.inAddress(o, x.Value)
				}
			}
			if o.op.RequestBody != nil && o.op.RequestBody.Value.Content.Get("application/json") != nil {
				sent += f.inBody(o)
			}
		}
		if sent < 5000 {
			t.Errorf("only %d requests were sent", sent)
		}
		for _, say := range f.order {
			t.Errorf("%s (%d times)", say, f.faults[say])
		}
		f.toTheLetter()
		f.nothingFound()
		f.inertCells()
		if err := f.world.Verify(); err != nil {
			t.Error(err)
		}
		t.Logf("%d requests, statuses %v", sent, f.status)
	})
}

func (f *apiFuzz) inAddress(o *fuzzOp, x *openapi3.Parameter) int {
	list := corpus
	if bound(x.Schema.Value) {
		list = fewOfCorpus
	}
	for _, text := range list {
		q := f.request(o)
		path, _, _ := strings.Cut(q.target, "?")
		if x.In == "query" {
			q.target = path + "?" + url.Values{x.Name: {text}}.Encode()
		} else {
			if strings.Trim(text, ".") == "" {
				continue
			}
			q.target = strings.ReplaceAll(o.path, "{"+x.Name+"}", url.PathEscape(text))
			for _, other := range o.op.Parameters {
				q.target = strings.ReplaceAll(q.target, "{"+other.Value.Name+"}", "7")
			}
		}
		f.judge(o, q, f.actors[0])
	}
	return len(list)
}

// inBody gives every text of a body every entry of the corpus, in requests that are right but for it.
func (f *apiFuzz) inBody(o *fuzzOp) int {
	schema := o.op.RequestBody.Value.Content.Get("application/json").Schema.Value
	sent := 0
	for _, x := range texts(schema, nil, 0) {
		list := x.corpus
		if o.rare { // a password is asked for, which is slow on purpose
			list = fewOfCorpus
		}
		for i, text := range list {
			f.serial++
			paper := ""
			target := o.path
			for _, p := range o.op.Parameters {
				if p.Value.In == "path" {
					if paper = f.id(o.noun); paper == "" {
						paper = "7"
					}
					target = strings.ReplaceAll(target, "{"+p.Value.Name+"}", url.PathEscape(paper))
				}
			}
			tree := put(f.value("", schema, paperOf(paper), 0), x.at, text)
			body, err := json.Marshal(tree)
			if err != nil {
				f.t.Fatal(err)
			}
			f.judge(o, &fuzzRequest{method: o.method, target: target, key: fmt.Sprintf("inject-%d-%d", f.serial, i), kind: "application/json", body: body}, f.actors[0])
			sent++
		}
	}
	return sent
}

// toTheLetter stores the corpus and reads it back.
func (f *apiFuzz) toTheLetter() {
	for i, text := range corpus {
		if strings.TrimSpace(text) != text || strings.ContainsAny(text, "\x00\r\x1b\ufeff") || len(text) > 60 {
			continue // names are trimmed and keep no control characters
		}
		name, _ := json.Marshal("字" + text)
		q := &fuzzRequest{method: http.MethodPost, target: "/api/v1/master/parties", key: fmt.Sprint("letter-", i), kind: "application/json",
			body: fmt.Appendf(nil, `{"name":%s,"is_customer":true,"note":%s}`, name, name)}
		w := f.send(q, f.actors[0])
		var made struct{ ID, Name, Note string }
		json.Unmarshal(w.Body.Bytes(), &made)
		w = f.send(&fuzzRequest{method: http.MethodGet, target: "/api/v1/master/parties/" + made.ID}, f.actors[0])
		if json.Unmarshal(w.Body.Bytes(), &made); w.Code != http.StatusOK || made.Note != "字"+text {
			f.t.Errorf("%q was stored as %q: %d", text, made.Note, w.Code)
		}
	}
}

// nothingFound: a search that would find everything, were it part of the statement, finds nothing.
func (f *apiFuzz) nothingFound() {
	for _, o := range f.ops {
		if o.method != http.MethodGet || strings.Contains(o.path, "{") || o.op.Parameters.GetByInAndName("query", "q") == nil {
			continue
		}
		for _, text := range []string{`zq7' OR '1'='1`, `zq7%`, `%zq7`, `zq7_`, `zq7\`, `zq7' UNION SELECT 1 --`, `zq7") OR 1=1 --`} {
			w := f.send(&fuzzRequest{method: http.MethodGet, target: o.path + "?q=" + url.QueryEscape(text)}, f.actors[0])
			var list struct {
				Items []json.RawMessage
				Count int
			}
			if json.Unmarshal(w.Body.Bytes(), &list); w.Code >= 500 || len(list.Items) > 0 || list.Count > 0 {
				f.t.Errorf("%s?q=%s finds %d: %d %.300s", o.path, text, len(list.Items)+list.Count, w.Code, w.Body)
			}
		}
	}
}

var (
	cellText = regexp.MustCompile(`<c([^>]*)><is><t[^>]*>([^<]*)</t>`)
	formula  = regexp.MustCompile(`<f[ >/]`)
	formats  = regexp.MustCompile(`(?s)<cellXfs.*</cellXfs>`)

	quotePrefix = regexp.MustCompile(`quotePrefix="(1|true)"`) // the two ways to write yes
)

// inertCells reads every export: no cell is a formula, and one that begins like a formula has the format that a spreadsheet gives
// to what was typed with an apostrophe before it.
func (f *apiFuzz) inertCells() {
	planted := 0
	for _, o := range f.ops {
		if !strings.HasSuffix(o.path, "/export.xlsx") {
			continue
		}
		w := f.send(&fuzzRequest{method: http.MethodGet, target: o.path}, f.actors[0])
		z, err := zip.NewReader(bytes.NewReader(w.Body.Bytes()), int64(w.Body.Len()))
		if w.Code != http.StatusOK || err != nil {
			f.t.Errorf("%s: %d %v", o.path, w.Code, err)
			continue
		}
		quoted := map[string]bool{}
		for i, format := range strings.Split(string(formats.Find(part(f.t, z, "xl/styles.xml"))), "<xf ")[1:] {
			quoted[strconv.Itoa(i)] = quotePrefix.MatchString(format)
		}
		text := part(f.t, z, "xl/worksheets/sheet1.xml")
		if formula.Match(text) {
			f.t.Errorf("%s has a formula", o.path)
		}
		for _, m := range cellText.FindAllSubmatch(text, -1) {
			cell := html.UnescapeString(string(m[2]))
			if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				continue
			}
			planted++
			_, format, _ := strings.Cut(string(m[1]), `s="`)
			if format, _, _ = strings.Cut(format, `"`); !quoted[format] {
				f.t.Errorf("%s has the cell %q in format %q", o.path, cell, format)
			}
		}
	}
	if planted < 10 {
		f.t.Errorf("only %d cells begin like a formula: the test looks in the wrong place", planted)
	}
}

func part(t *testing.T, z *zip.Reader, name string) []byte {
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
