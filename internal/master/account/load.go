package account

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"

	"xingzhou/internal/platform/db"
)

//go:embed coa_small_business.csv
var smallBusiness []byte

// vatPayable has columns for general taxpayers; small-scale taxpayers book on the account itself.
const vatPayable = "222101"

// Load gives a new company the chart of the accounting standard for small enterprises.
func Load(tx *db.Tx, smallScale bool) error {
	rows, err := standard(smallScale)
	if err != nil {
		return err
	}
	ids := make(map[string]int64, len(rows))
	ins := tx.Insert("account", columns)
	for i := range rows {
		a := &rows[i]
		a.ID = tx.NextID()
		ids[a.Code] = a.ID
		a.ParentID = ids[a.parentCode]
		ins.Row(a.ID, a.Code, a.Name, a.NameEn, a.ParentID, a.Category, int64(a.Side), a.Leaf, a.Control, a.Fund, a.Dims)
	}
	ins.Queue()
	tx.BumpConfig()
	return nil
}

type standardRow struct {
	Account
	parentCode string
}

// standard reads the shipped chart: codes ascending, so that a parent comes before its children.
func standard(smallScale bool) ([]standardRow, error) {
	lines, err := csv.NewReader(bytes.NewReader(smallBusiness)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read the chart of accounts: %w", err)
	}
	lines = slices.DeleteFunc(lines[1:], func(f []string) bool { return smallScale && f[3] == vatPayable })
	hasChild := map[string]bool{}
	for _, f := range lines {
		hasChild[f[3]] = true
	}
	rows := make([]standardRow, 0, len(lines))
	for _, f := range lines {
		side := Debit
		if f[5] == "credit" {
			side = Credit
		}
		rows = append(rows, standardRow{parentCode: f[3], Account: Account{Code: f[0], Name: f[1], NameEn: f[2], Category: f[4],
			Side: side, Leaf: !hasChild[f[0]], Dims: f[6], Control: f[7], Fund: f[8] == "1"}})
	}
	return rows, nil
}
