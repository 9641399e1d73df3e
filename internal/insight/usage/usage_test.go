package usage

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Another table answers for these: whatever stands in them stands there because of one that is asked.
var answered = map[string]string{
	"sales_delivery": "an order stands behind it", "sales_delivery_line": "an order stands behind it",
	"sales_return": "an order stands behind it", "sales_return_line": "an order stands behind it",
	"stock_reservation": "an order stands behind it", "stock_avail": "a movement or an order stands behind it",
	"stock_lot": "a movement stands behind it", "stock_cost": "a movement stands behind it", "stock_link": "a movement stands behind it",
	"stock_value": "a movement stands behind it", "stock_layer": "a movement stands behind it", "stock_pending": "a movement stands behind it",
	"stock_switch": "a costing decision stands behind it", "stock_begin": "a costing decision stands behind it",
	"stock_move": "a paper of the party stands behind it; products are asked", "gl_entry": "a paper stands behind it", "openitem_match": "an open item stands behind it",
}

// TestEveryTableIsAsked finds every table that names products or parties in the schemas of all modules.
func TestEveryTableIsAsked(t *testing.T) {
	files, err := filepath.Glob("../../*/*/schema/*.sql")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d schema files: %v", len(files), err)
	}
	table := regexp.MustCompile(`(?s)CREATE TABLE (\w+) \((.*?)\n\);`)
	for what, x := range map[string]struct {
		columns *regexp.Regexp
		places  []place
	}{"products": {regexp.MustCompile(`(?m)^\s*product_id\s`), ofProduct}, "parties": {regexp.MustCompile(`(?m)^\s*(party_id|customer_id|supplier_id)\s`), ofParty}} {
		var asked strings.Builder
		for _, p := range x.places {
			asked.WriteString(p.sql + "\n")
		}
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range table.FindAllStringSubmatch(string(text), -1) {
				if x.columns.MatchString(m[2]) && answered[m[1]] == "" && !regexp.MustCompile(`\b`+m[1]+`\b`).MatchString(asked.String()) {
					t.Errorf("%s names %s: ask it in usage.go, or say in the test what answers for it", m[1], what)
				}
			}
		}
	}
}
