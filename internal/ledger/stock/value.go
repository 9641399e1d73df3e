package stock

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// Revalue is one change of value for the book to take.
type Revalue struct {
	cost.Effect
	Kind string
	Day  day.Day
	Row  Row // the movement that is revalued
}

// PostValues queues changes of value under a source; lines count from 1.
func PostValues(tx *db.Tx, source int64, no int, list []Revalue) {
	ins := tx.Insert("stock_value", `source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, of_id, of_no, of_line,
 cause_id, cause_no, cause_line, cause_day, cause_seq, value, variance, account_id, contra_id, party_id`)
	for i, v := range list {
		ins.Row(source, int64(no), int64(i+1), tx.Seq, int64(v.Day), v.Kind, v.Row.Move.Key.Product, v.Row.Move.Key.Variant, v.Row.Move.Key.Warehouse, int64(0),
			v.Of.Source, int64(v.Of.No), int64(v.Of.Line), v.Cause.Source, int64(v.Cause.No), int64(v.Cause.Key.Line), int64(v.Cause.Day), v.Cause.Seq,
			int64(v.Value), int64(v.Variance), v.Row.Account, v.Row.Contra, v.Row.Party)
	}
	ins.Queue()
}
