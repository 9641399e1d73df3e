package qty

import (
	"encoding/json"
	"testing"

	"xingzhou/internal/kit/errs"

	"pgregory.net/rapid"
)

func TestRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := Qty(rapid.Int64().Draw(t, "q"))
		if got, err := Parse(q.String()); err != nil || got != q {
			t.Fatalf("%s came back as %s, %v", q, got, err)
		}
		data, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		var back Qty
		if err := json.Unmarshal(data, &back); err != nil || back != q {
			t.Fatalf("%s came back as %s, %v", data, back, err)
		}
	})
}

func TestJSON(t *testing.T) {
	type line struct {
		Qty Qty `json:"qty"`
	}
	for in, want := range map[string]Qty{`{"qty":"24"}`: 24 * One, `{"qty":"-0.5"}`: -One / 2, `{"qty":null}`: 0, `{}`: 0} {
		var l line
		if err := json.Unmarshal([]byte(in), &l); err != nil || l.Qty != want {
			t.Errorf("%s is %s, %v", in, l.Qty, err)
		}
	}
	for _, in := range []string{`{"qty":24}`, `{"qty":"24.0000001"}`, `{"qty":""}`, `{"qty":true}`} {
		l := line{Qty: 7}
		err := json.Unmarshal([]byte(in), &l)
		if _, ok := errs.As(err); !ok || l.Qty != 7 {
			t.Errorf("%s is %s, %v", in, l.Qty, err)
		}
	}
	if s := (24*One + One/4).String(); s != "24.25" {
		t.Error(s)
	}
	var q Qty
	if err := q.UnmarshalText([]byte("1.5")); err != nil || q != One+One/2 {
		t.Error(q, err)
	}
}
