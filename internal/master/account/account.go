// Package account 会计科目: the chart of accounts.
// Invariant: the code of a child begins with the code of its parent, and only leaves take entries.
package account

import (
	"embed"
	"fmt"
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Side is the side on which an account normally stands.
type Side int8

// The two sides.
const (
	Debit  Side = 1
	Credit Side = -1
)

// String is the word used in JSON.
func (s Side) String() string {
	if s == Credit {
		return "credit"
	}
	return "debit"
}

// MarshalJSON writes "debit" or "credit".
func (s Side) MarshalJSON() ([]byte, error) { return []byte(`"` + s.String() + `"`), nil }

// UnmarshalJSON reads "debit" or "credit".
func (s *Side) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case `"debit"`:
		*s = Debit
	case `"credit"`:
		*s = Credit
	default:
		return fmt.Errorf("side %s is neither debit nor credit", b)
	}
	return nil
}

// Control says which ledger stands behind an account; manual entries there are restricted.
const (
	ControlReceivable = "receivable"
	ControlAdvance    = "advance"
	ControlStock      = "stock"
)

// Categories of accounts under the accounting standard for small enterprises.
const (
	Asset     = "asset"
	Liability = "liability"
	Equity    = "equity"
	Cost      = "cost"
	Profit    = "profit"
)

// Account is one row of the chart.
type Account struct {
	ID       int64  `json:"id,string"`
	Code     string `json:"code"`
	Name     string `json:"name"`
	NameEn   string `json:"name_en"`
	ParentID int64  `json:"-"`
	Parent   id.ID  `json:"parent"` // the same, empty for a top account
	Category string `json:"category" enum:"asset,liability,equity,cost,profit"`
	Side     Side   `json:"side"`
	Leaf     bool   `json:"leaf"`
	Control  string `json:"control"`
	Fund     bool   `json:"fund"`
	Dims     string `json:"dims"`
}

const columns = "id, code, name, name_en, parent_id, category, side, leaf, control, fund, dims"

func scan(r *db.Row) Account {
	a := Account{ID: r.Int(), Code: r.Text(), Name: r.Text(), NameEn: r.Text(), ParentID: r.Int(), Category: r.Text(),
		Side: Side(r.Int()), Leaf: r.Bool(), Control: r.Text(), Fund: r.Bool(), Dims: r.Text()}
	a.Parent = id.ID(a.ParentID)
	return a
}

// Chart is the whole chart of a company, by code. It is shared: nobody changes it.
type Chart struct {
	Items  []Account
	byID   map[int64]*Account
	byCode map[string]*Account
	full   map[int64]string
	fullEn map[int64]string
}

type cacheKey struct{}

// Of reads the chart, cached until an account changes.
func Of(q db.Querier) (*Chart, error) {
	return db.Cached(q, cacheKey{}, func(q db.Querier) (*Chart, error) {
		rows, err := db.All(q, scan, "SELECT "+columns+" FROM account WHERE tenant_id = $1 ORDER BY code")
		if err != nil {
			return nil, err
		}
		return newChart(rows), nil
	})
}

func newChart(rows []Account) *Chart {
	c := &Chart{Items: rows, byID: map[int64]*Account{}, byCode: map[string]*Account{}, full: map[int64]string{}, fullEn: map[int64]string{}}
	// By code, so a parent comes before its children.
	for i := range rows {
		a := &rows[i]
		c.byID[a.ID], c.byCode[a.Code] = a, a
		c.full[a.ID], c.fullEn[a.ID] = a.Name, a.NameEn
		if up, ok := c.full[a.ParentID]; ok {
			c.full[a.ID] = up + "-" + a.Name
			c.fullEn[a.ID] = c.fullEn[a.ParentID] + " - " + a.NameEn
		}
	}
	return c
}

// ByID finds an account.
func (c *Chart) ByID(id int64) (*Account, bool) {
	a, ok := c.byID[id]
	return a, ok
}

// ByCode finds an account.
func (c *Chart) ByCode(code string) (*Account, bool) {
	a, ok := c.byCode[code]
	return a, ok
}

// FullName is the path from the top account: 应交税费-应交增值税-销项税额.
func (c *Chart) FullName(id int64) string { return c.full[id] }

// FullNameEn is the same path in English.
func (c *Chart) FullNameEn(id int64) string { return c.fullEn[id] }

// Search filters the chart: code prefix first, then name or code containing the words.
func (c *Chart) Search(query string, leaf, fund bool) []Account {
	query = strings.ToLower(strings.TrimSpace(query))
	var first, rest []Account
	for _, a := range c.Items {
		if leaf && !a.Leaf || fund && !a.Fund {
			continue
		}
		switch {
		case strings.HasPrefix(a.Code, query):
			first = append(first, a)
		case strings.Contains(c.full[a.ID], query) || strings.Contains(strings.ToLower(c.fullEn[a.ID]), query):
			rest = append(rest, a)
		}
	}
	return append(first, rest...)
}

// FullNameIn is the path in a language.
func (c *Chart) FullNameIn(id int64, lang string) string {
	if lang == "en" {
		return c.fullEn[id]
	}
	return c.full[id]
}
