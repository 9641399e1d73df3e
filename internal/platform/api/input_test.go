package api

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

type testLine struct {
	Product id.ID       `json:"product"`
	Qty     qty.Qty     `json:"qty"`
	Price   money.Price `json:"price"`
	TaxRate money.Rate  `json:"tax_rate,omitempty"`
	Note    string      `json:"note,omitempty"`
}

type testOrder struct {
	Customer id.ID      `json:"customer"`
	Date     day.Day    `json:"date,omitempty"`
	Lines    []testLine `json:"lines" minItems:"1" maxItems:"2000"`
	Approve  bool       `json:"approve,omitempty"`
}

const goodLine = `{"product":"7340032","qty":"24","price":"35.00","tax_rate":"0.13"}`

func orderBody(lines ...string) string {
	return `{"customer":"12","date":"2026-11-22","lines":[` + strings.Join(lines, ",") + `]}`
}

func readOrder(plan *inputPlan, body string) (testOrder, error) {
	var in testOrder
	q := httptest.NewRequest("POST", "/api/v1/sales/orders", strings.NewReader(body))
	q.Header.Set("Content-Type", "application/json")
	_, err := plan.read(&Ctx{Context: q.Context(), Request: q, Writer: httptest.NewRecorder()}, reflect.ValueOf(&in).Elem())
	return in, err
}

func TestPointers(t *testing.T) {
	plan := newSchemas("test").input(reflect.TypeFor[testOrder](), http.MethodPost, true)
	in, err := readOrder(plan, orderBody(goodLine, goodLine))
	if err != nil || in.Lines[1].Qty != 24_000_000 || in.Lines[0].Product != 7340032 || in.Date != 20261122 {
		t.Fatalf("a good order: %+v %v", in, err)
	}
	for _, c := range []struct{ name, body, pointer string }{
		{"19 digits in line 3", orderBody(goodLine, goodLine, `{"product":"1","qty":"1234567890123456789","price":"1"}`), "/lines/2/qty"},
		{"too many decimals", orderBody(`{"product":"1","qty":"1.1234567","price":"1"}`), "/lines/0/qty"},
		{"exponent", orderBody(`{"product":"1","qty":"1e5","price":"1"}`), "/lines/0/qty"},
		{"unknown field in a line", orderBody(`{"product":"1","qty":"1","price":"1","Note":"x"}`), "/lines/0/Note"},
		{"no lines", `{"customer":"12","lines":[]}`, "/lines"},
		{"lines are null", `{"customer":"12","lines":null}`, "/lines"},
		{"a day that is none", `{"customer":"12","date":"2026-02-30","lines":[` + goodLine + `]}`, "/date"},
		{"id too large", orderBody(`{"product":"9999999999999999999","qty":"1","price":"1"}`), "/lines/0/product"},
		{"id of letters", orderBody(`{"product":"x","qty":"1","price":"1"}`), "/lines/0/product"},
		{"id as a number", orderBody(`{"product":7,"qty":"1","price":"1"}`), "/lines/0/product"},
	} {
		_, err := readOrder(plan, c.body)
		e, ok := errs.As(err)
		if !ok || e.Pointer != c.pointer || e.Code != errs.Invalid || e.Zh == "" || e.En == "" {
			t.Errorf("%s: %+v", c.name, e)
		}
	}
}

func TestTextsAreTranslated(t *testing.T) {
	for _, m := range messages {
		if m.zh == "" || m.en == "" {
			t.Errorf("%q has no sentence", m.from)
		}
	}
	for _, text := range []string{"expected required property x to be present", "expected integer", "expected number >= 5",
		"expected array length >= 1", `expected value to be one of "a, b"`, "expected string to be amount", "unexpected property"} {
		if zh, en := translate(text); strings.HasPrefix(zh, "值不对") || strings.HasPrefix(en, "Is wrong") {
			t.Errorf("%q is not translated", text)
		}
	}
}

func TestShape(t *testing.T) {
	type line struct {
		Cost money.Amount `json:"cost,omitzero" perm:"cost.read"`
		Tags []string     `json:"tags"`
	}
	type paper struct {
		line
		Lines []line           `json:"lines"`
		Next  *paper           `json:"next,omitempty"`
		Sums  map[string]int64 `json:"sums"`
	}
	fresh := func() *paper {
		return &paper{line: line{Cost: 5}, Lines: []line{{Cost: 7}}, Next: &paper{line: line{Cost: 9}}}
	}
	s := shapeOf(reflect.TypeFor[*paper]())
	p := fresh()
	s.apply(reflect.ValueOf(&p).Elem(), func(string) bool { return true })
	if p.Cost != 5 || p.Lines[0].Cost != 7 || p.Lines[0].Tags == nil || p.Next.Lines == nil || p.Sums == nil {
		t.Errorf("allowed: %+v", p)
	}
	p = fresh()
	s.apply(reflect.ValueOf(&p).Elem(), func(string) bool { return false })
	if p.Cost != 0 || p.Lines[0].Cost != 0 || p.Next.Cost != 0 {
		t.Errorf("forbidden figures were shown: %+v", p)
	}
}

func TestStatusOfErrors(t *testing.T) {
	r := New(nil, nil, Options{})
	for err, want := range map[error]int{
		errs.New(errs.Refused, "stock.short", "缺货。", "Short."):          422,
		fmt.Errorf("x: %w", errs.New(errs.Full, "disk", "满。", "Full.")): 507,
		errors.New("surprise"): 500,
		status(418, errs.New(errs.Invalid, "tea", "茶。", "Tea.")): 418,
	} {
		w := httptest.NewRecorder()
		writeProblem(w, httptest.NewRequest("GET", "/api/v1/x", nil), r.opt.Log, err)
		if w.Code != want || strings.Contains(w.Body.String(), "surprise") {
			t.Errorf("%v: %d %s", err, w.Code, w.Body)
		}
	}
}

func BenchmarkReadOrder(b *testing.B) {
	plan := newSchemas("test").input(reflect.TypeFor[testOrder](), http.MethodPost, true)
	body := orderBody(goodLine, goodLine, goodLine, goodLine, goodLine)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readOrder(plan, body); err != nil {
			b.Fatal(err)
		}
	}
}
