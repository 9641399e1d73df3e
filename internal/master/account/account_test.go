package account

import (
	"strings"
	"testing"
)

// TestStandard holds the shipped chart to what the ledgers rely on.
func TestStandard(t *testing.T) {
	for _, smallScale := range []bool{false, true} {
		rows, err := standard(smallScale)
		if err != nil {
			t.Fatal(err)
		}
		seen, last := map[string]*standardRow{}, ""
		for i := range rows {
			r := &rows[i]
			if r.Code <= last {
				t.Errorf("%s comes after %s", r.Code, last)
			}
			last = r.Code
			seen[r.Code] = r
			up := seen[r.parentCode]
			if r.parentCode != "" && (up == nil || !strings.HasPrefix(r.Code, r.parentCode) || up.Leaf) {
				t.Errorf("%s: parent %q is wrong", r.Code, r.parentCode)
			}
			if r.Name == "" || r.NameEn == "" || r.Category == "" {
				t.Errorf("%s says too little", r.Code)
			}
			if (r.Control != "" || r.Fund) && !r.Leaf {
				t.Errorf("%s has a ledger behind it and is no leaf", r.Code)
			}
		}
		for code, control := range map[string]string{"1122": ControlReceivable, "2203": ControlAdvance, "140502": ControlStock, "140301": ControlStock, "1411": ControlStock, "5001": ""} {
			if seen[code].Control != control {
				t.Errorf("%s: control %q", code, seen[code].Control)
			}
		}
		if seen["222101"].Leaf != smallScale || seen["2221"].Side != Credit || seen["1602"].Side != Credit || !seen["1002"].Fund {
			t.Error("VAT, sides or cash accounts are wrong")
		}
	}
}
