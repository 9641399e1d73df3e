package trust

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// known is what earlier answers told: ids by the name under which they were seen, versions, cursors.
type known struct {
	ids      map[string][]string
	versions map[string]int
	texts    map[string][]string
}

const knownOfName = 60 // the newest of each are kept

func newKnown() *known {
	return &known{ids: map[string][]string{}, versions: map[string]int{}, texts: map[string][]string{}}
}

// nounOf is what ids in an address stand for: the name before the {id}, or the last one of a list.
func nounOf(path string) string {
	parts := strings.Split(strings.TrimPrefix(path, "/api/v1/"), "/")
	for i, p := range parts {
		if i > 0 && strings.HasPrefix(p, "{") {
			return singular(parts[i-1])
		}
	}
	return singular(parts[len(parts)-1])
}

func singular(s string) string {
	s = strings.ReplaceAll(s, "-", "_")
	switch {
	case strings.HasSuffix(s, "ies"):
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "s"):
		return s[:len(s)-1]
	}
	return s
}

// also are names that stand for another thing.
var also = map[string][]string{
	"party": {"customer", "supplier"}, "account": {"fund_account", "contra_account"},
	"order_line": {"line_no"}, "delivery_line": {"line_no"},
}

// learn keeps ids, versions and texts of an answer. An id stands for the noun of the address, and in a list of links for the
// kind that stands beside it.
func (k *known) learn(noun string, v any) {
	switch v := v.(type) {
	case []any:
		for i, part := range v {
			if i == 20 {
				return
			}
			k.learn(noun, part)
		}
	case map[string]any:
		if kind, ok := v["kind"].(string); ok && strings.Contains(kind, ".") {
			noun = kind[strings.LastIndexByte(kind, '.')+1:]
		}
		own, _ := v["id"].(string)
		if version, ok := v["version"].(float64); ok && own != "" {
			k.versions[own] = int(version)
		}
		for field, part := range v {
			switch part := part.(type) {
			case string:
				k.text(noun, field, part)
			default:
				if field == "items" {
					field = noun
				}
				k.learn(singular(field), part)
			}
		}
	}
}

func (k *known) text(noun, field, v string) {
	if v == "" || len(v) > 80 || field == "login" {
		return
	}
	if field == "id" {
		field = noun
	}
	keep := k.texts
	if strings.Trim(v, "0123456789") == "" && len(v) > 5 {
		keep = k.ids
	}
	for _, name := range append([]string{field}, also[field]...) {
		if !slices.Contains(keep[name], v) {
			keep[name] = append(keep[name], v)
		}
		if n := len(keep[name]); n > knownOfName {
			keep[name] = keep[name][n-knownOfName:]
		}
	}
}

func oneOf[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func (f *apiFuzz) id(name string) string {
	list := f.known.ids[name]
	switch n := f.rnd.IntN(20); {
	case n == 0:
		return oneOf(f.rnd, []string{"0", "1", "7", "9223372036854775807", "9223372036854775808", "99999999999999999999", "-1", "x", ""})
	case n == 1 || len(list) == 0:
		var all []string
		for _, name := range slices.Sorted(maps(f.known.ids)) {
			all = append(all, f.known.ids[name]...)
		}
		if len(all) == 0 {
			return "7"
		}
		return oneOf(f.rnd, all)
	}
	return oneOf(f.rnd, list)
}

// maps ranges over the keys.
func maps[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// request makes one for an operation: right for the most part.
func (f *apiFuzz) request(o *fuzzOp) *fuzzRequest {
	q := &fuzzRequest{method: o.method}
	f.serial++
	f.about = oneOf(f.rnd, papers)
	path, query, paper := o.path, url.Values{}, ""
	for _, p := range o.op.Parameters {
		x := p.Value
		switch x.In {
		case "path":
			v := f.inPath(o, x)
			if x.Name == "id" {
				paper = v
			}
			path = strings.ReplaceAll(path, "{"+x.Name+"}", url.PathEscape(v))
		case "query":
			if x.Required || f.rnd.IntN(4) == 0 {
				query.Set(x.Name, f.inQuery(x, paper))
			}
		case "header":
			q.key = f.key(x.Required)
		}
	}
	if f.rnd.IntN(60) == 0 {
		query.Set(oneOf(f.rnd, nasty), oneOf(f.rnd, nasty))
	}
	q.target = path
	if len(query) > 0 {
		q.target += "?" + query.Encode()
	}
	f.fill(q, o, paper)
	return q
}

// inPath is a part of an address. Dots alone are not among them: addresses are cleaned before any route is looked for.
func (f *apiFuzz) inPath(o *fuzzOp, x *openapi3.Parameter) string {
	v := ""
	switch list := f.known.texts[x.Name]; {
	case f.rnd.IntN(25) == 0:
		v = oneOf(f.rnd, nasty)
	case x.Name == "id":
		v = f.id(o.noun)
	case len(list) > 0 && f.rnd.IntN(4) > 0:
		v = oneOf(f.rnd, list)
	default:
		v = fmt.Sprint(f.value(x.Name, x.Schema.Value, "", 0))
	}
	if strings.Trim(v, ".") == "" {
		return "0"
	}
	return v
}

func (f *apiFuzz) inQuery(x *openapi3.Parameter, paper string) string {
	switch {
	case f.rnd.IntN(10) == 0:
		return oneOf(f.rnd, nasty)
	case x.Name == "cursor":
		if list := f.known.texts["next_cursor"]; len(list) > 0 {
			return oneOf(f.rnd, list)
		}
	case x.Name == "q":
		return oneOf(f.rnd, []string{"货", "huo", "K", "XSDD", "1", "客户 货", "%", "_", "\\"})
	case x.Name == "dry_run":
		return strconv.FormatBool(f.rnd.IntN(3) > 0)
	}
	return fmt.Sprint(f.value(x.Name, x.Schema.Value, paperOf(paper), 0))
}

func (f *apiFuzz) key(needed bool) string {
	switch n := f.rnd.IntN(60); {
	case n == 0 && needed:
		return ""
	case n == 1:
		return oneOf(f.rnd, []string{"\xff", "键", strings.Repeat("k", 201), "a\tb", " "})
	case n < 4 && len(f.keys) > 0:
		return oneOf(f.rnd, f.keys)
	}
	key := fmt.Sprint("fuzz-", f.serial)
	if f.keys = append(f.keys, key); len(f.keys) > 50 {
		f.keys = f.keys[1:]
	}
	return key
}

// fill makes the body, and spoils one in four.
func (f *apiFuzz) fill(q *fuzzRequest, o *fuzzOp, paper string) {
	if o.op.RequestBody == nil {
		return
	}
	content := o.op.RequestBody.Value.Content
	media := content.Get("application/json")
	if media == nil {
		q.kind = slices.Sorted(maps(content))[0]
		if strings.Contains(q.kind, "*") {
			q.kind = "application/octet-stream"
		}
		q.body = []byte(oneOf(f.rnd, []string{strings.ReplaceAll("编码/名称\nA1/纸\n", "/", ","), "\x89PNG\r\n\x1a\n", "PK\x03\x04 broken", "<svg onload=alert(1)>", ""}))
		return
	}
	q.kind = "application/json"
	tree := f.value("", media.Schema.Value, paperOf(paper), 0)
	if f.rnd.IntN(4) == 0 {
		tree = f.spoil(tree)
	}
	q.body, _ = json.Marshal(tree)
	switch f.rnd.IntN(60) {
	case 0:
		q.body = q.body[:f.rnd.IntN(len(q.body)+1)]
	case 1:
		q.kind = oneOf(f.rnd, []string{"", "text/plain", "application/xml", "application/json; charset=gbk", "multipart/form-data"})
	case 2:
		if len(q.body) > 0 {
			q.body[f.rnd.IntN(len(q.body))] = byte(f.rnd.IntN(256))
		}
	}
}

// paperOf is the id of the paper that a request is about.
type paperOf string

// papers are what attachments, comments and cases can be about.
var papers = []string{"sales.order", "sales.delivery", "sales.return", "sales.quotation", "settlement.receipt", "inventory.receipt", "inventory.issue",
	"inventory.opening", "inventory.adjustment"}

// meant are values that mean something by the name of the field alone; without ok there is none.
func (f *apiFuzz) meant(name string) (v string, ok bool) {
	switch name {
	case "document":
		return f.about, true
	case "paper":
		return f.id(f.about[strings.IndexByte(f.about, '.')+1:]), true
	case "password":
		return fuzzPassword, true
	case "url":
		return "https://hooks.example.com/in", true
	}
	return "", false
}

// value is one that the schema allows, and that has a chance to mean something.
func (f *apiFuzz) value(name string, s *openapi3.Schema, paper paperOf, depth int) any {
	if s == nil || depth > 8 {
		return nil
	}
	switch {
	case len(s.Enum) > 0:
		return oneOf(f.rnd, s.Enum)
	case s.Type.Includes("object"):
		return f.object(s, paper, depth)
	case s.Type.Includes("array"):
		n := 1 + f.rnd.IntN(3)
		if s.Items == nil || s.MinItems == 0 && f.rnd.IntN(8) == 0 {
			n = 0
		}
		out := []any{}
		for range n {
			out = append(out, f.value(singular(name), s.Items.Value, paper, depth+1))
		}
		return out
	case s.Type.Includes("boolean"):
		return f.rnd.IntN(3) > 0 == strings.HasPrefix(name, "approve")
	case s.Type.Includes("integer") || s.Type.Includes("number"):
		return f.number(name, s, paper)
	case s.Type.Includes("string"):
		return f.string(name, s)
	}
	return nil
}

func (f *apiFuzz) object(s *openapi3.Schema, paper paperOf, depth int) any {
	out := map[string]any{}
	for _, name := range slices.Sorted(maps(s.Properties)) {
		own := s.Properties[name].Value
		often := 3 // what links papers is there three times in four
		if own.Format != "id" && name != "version" && name != "approve" {
			often = 0
		}
		if slices.Contains(s.Required, name) || often > 0 && f.rnd.IntN(often+1) > 0 || f.rnd.IntN(3) == 0 {
			out[name] = f.value(name, own, paper, depth+1)
		}
	}
	return out
}

func (f *apiFuzz) number(name string, s *openapi3.Schema, paper paperOf) any {
	if v, ok := f.known.versions[string(paper)]; ok && name == "version" {
		return v
	}
	low, high := 0, 5
	if strings.HasSuffix(name, "line") && f.rnd.IntN(4) > 0 {
		return 1
	}
	if s.Min != nil {
		low = int(*s.Min)
	}
	if s.Max != nil {
		high = min(int(*s.Max), low+200)
	}
	return low + f.rnd.IntN(max(high-low, 1)+1)
}

func (f *apiFuzz) string(name string, s *openapi3.Schema) any {
	if v, ok := f.meant(name); ok && f.rnd.IntN(5) > 0 {
		return v
	}
	switch s.Format {
	case "id":
		return f.id(name)
	case "amount":
		return fmt.Sprintf("%d.%02d", f.rnd.IntN(300), f.rnd.IntN(100))
	case "qty":
		return oneOf(f.rnd, []string{"1", "1", "2", "5", "0.5", "-1"})
	case "price":
		return fmt.Sprintf("%d.5", 1+f.rnd.IntN(90))
	case "rate":
		return oneOf(f.rnd, []string{"0.13", "0.09", "0", "0.06", "0.5", "1", "-0.1"})
	case "day":
		return oneOf(f.rnd, []string{"2026-11-22", "2026-11-22", "2026-11-22", "2026-11-21", "2026-11-01", "2026-11-20", "2026-11-22", "2026-11-22", "2026-10-31", "2026-12-01", "2026-02-30", ""})
	case "period":
		return oneOf(f.rnd, []string{"2026-11", "2026-11", "2026-10", "2026-13", "2027-01", ""})
	case "date-time":
		return "2026-11-22T04:00:00Z"
	}
	if list := f.known.texts[name]; len(list) > 0 && f.rnd.IntN(3) == 0 {
		return oneOf(f.rnd, list)
	}
	switch f.rnd.IntN(6) {
	case 0:
		return oneOf(f.rnd, nasty)
	case 1:
		return ""
	}
	return fmt.Sprint(oneOf(f.rnd, []string{"货", "纸", "客", "Alpha", "测试"}), f.serial)
}

// nasty are texts that have broken programs before.
var nasty = []string{
	"'", "\"", "\\", "' OR 1=1 --", "'); DROP TABLE sales_order; --", "%", "_", "%27", "\x00", "a\x00b", "null", "undefined", "NaN", "1e309", "-0",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t1", "\r1", "${7*7}", "{{7*7}}",
	"../../etc/passwd", "..", "/", "\xff\xfe", "\u202egnp.exe", "👩‍👩‍👧‍👦", "ﷺ", "\ufeff", " ", "", "9999999999999999999", "2026-11-22", "１２",
	strings.Repeat("长", 400), strings.Repeat("a", 5000), strings.Repeat("[", 200),
}

// spoil makes one wrong thing somewhere in a body.
func (f *apiFuzz) spoil(v any) any {
	switch v := v.(type) {
	case map[string]any:
		names := slices.Sorted(maps(v))
		if len(names) > 0 && f.rnd.IntN(5) > 0 {
			name := oneOf(f.rnd, names)
			if f.rnd.IntN(6) == 0 {
				delete(v, name)
			} else {
				v[name] = f.spoil(v[name])
			}
			return v
		}
		v[oneOf(f.rnd, []string{"id", "tenant_id", "state", "created_by", "colour", "__proto__", "total"})] = "1"
		return v
	case []any:
		if len(v) > 0 && f.rnd.IntN(4) > 0 {
			i := f.rnd.IntN(len(v))
			v[i] = f.spoil(v[i])
			return v
		}
	}
	switch f.rnd.IntN(9) {
	case 0:
		return nil
	case 1:
		return []any{}
	case 2:
		return map[string]any{}
	case 3:
		return f.rnd.IntN(2) == 0
	case 4:
		return oneOf(f.rnd, []any{-1, 0, 1 << 40, 1.5, 1e300, json.Number("9223372036854775808"), -9.3e18})
	case 5:
		return oneOf(f.rnd, []string{"-1", "0", "0.0000001", "999999999999", "999999999999.99", "1000000000000", "-999999999999", "1e5", "00012", " 1", "1,000"})
	}
	return oneOf(f.rnd, nasty)
}
