package settlement

import (
	"fmt"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
)

// matchItems decides what the money settles: the named items, or by the receipt's way. It is pure.
func matchItems(amount money.Amount, auto string, named []ReceiptMatch, party int64, items []openitem.Item) ([]ReceiptLine, error) {
	if len(named) > 0 {
		return matchNamed(amount, named, party, items)
	}
	switch auto {
	case Oldest:
		return matchOldest(amount, items), nil
	case Exact:
		return matchExact(amount, items), nil
	}
	return nil, nil
}

func matchNamed(amount money.Amount, named []ReceiptMatch, party int64, items []openitem.Item) ([]ReceiptLine, error) {
	byID := map[int64]openitem.Item{}
	for _, i := range items {
		byID[i.ID] = i
	}
	var lines []ReceiptLine
	var sum money.Amount
	seen := map[id.ID]bool{}
	for n, m := range named {
		i, ok := byID[m.Item.Int()]
		if !ok || seen[m.Item] {
			return nil, errs.New(errs.Invalid, "openitem.unknown", "第 %[1]d 行：要核销的单据不存在、已结清或重复。请重新选择。",
				"Line %[1]d: the document to settle does not exist, is settled or is named twice. Choose again.", n+1).At(fmt.Sprintf("/matches/%d/item", n))
		}
		seen[m.Item] = true
		if err := openitem.CheckMatch(i, openitem.Match{Party: party, Amount: m.Amount}, fmt.Sprintf("/matches/%d/amount", n)); err != nil {
			return nil, err
		}
		sum += m.Amount
		lines = append(lines, line(len(lines), i, m.Amount))
	}
	if sum > amount || sum < 0 {
		return nil, errs.New(errs.Refused, "receipt.over", "核销合计 %[1]s 超过收款金额 %[2]s。请改核销金额。",
			"The matches add up to %[1]s, more than the receipt of %[2]s. Change them.", sum, amount).At("/matches")
	}
	return lines, nil
}

// matchOldest settles what is owed, oldest due first. Credits stay open: a person decides to offset them.
func matchOldest(amount money.Amount, items []openitem.Item) []ReceiptLine {
	var lines []ReceiptLine
	left := amount
	for _, i := range items {
		if i.Open() <= 0 || left == 0 {
			continue
		}
		m := min(i.Open(), left)
		lines = append(lines, line(len(lines), i, m))
		left -= m
	}
	return lines
}

// matchExact settles the oldest item that has exactly this amount open.
func matchExact(amount money.Amount, items []openitem.Item) []ReceiptLine {
	for _, i := range items {
		if i.Open() == amount {
			return []ReceiptLine{line(0, i, amount)}
		}
	}
	return nil
}

func line(n int, i openitem.Item, matched money.Amount) ReceiptLine {
	return ReceiptLine{LineNo: n + 1, Item: id.ID(i.ID), Number: i.Number, Date: i.Day, Amount: i.Amount, Open: i.Open(), Matched: matched}
}
