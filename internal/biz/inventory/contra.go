package inventory

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
)

// contraAccount checks the account on the other side, and answers its code and full name. Behind a control account stand papers and open items, behind a stock account
// goods: an amount from here would stand on them without either.
func contraAccount(chart *account.Chart, rules *posting.Rules, chosen id.ID) (code, fullName string, err error) {
	fault := func(reason, zh, en string, args ...any) (string, string, error) {
		return "", "", errs.New(errs.Invalid, reason, zh, en, args...).At("/contra_account")
	}
	if chosen == 0 {
		return fault("contra.required", "请选择对方科目，说明货物的价值从哪里来或到哪里去。", "Choose the contra account: where the value of the goods comes from, or goes to.")
	}
	a, ok := chart.ByID(chosen.Int())
	if !ok {
		return fault("contra.unknown", "没有这个对方科目（%[1]s）。请从列表中选择。", "There is no account %[1]s. Choose the contra account from the list.", chosen)
	}
	name := a.Code + " " + a.Name
	switch {
	case a.Control == account.ControlStock || slices.Contains(rules.Accounts(posting.Inventory), a.ID):
		return fault("contra.stock", "%[1]s 是存货科目，不能作对方科目：两边都是存货，价值没有来源或去处。请改选费用、收入等科目。",
			"%[2]s is a stock account and cannot be the contra account: with stock on both sides the value comes from nowhere. Choose an expense, income or other account.", name, a.Code+" "+a.NameEn)
	case !a.Leaf:
		return fault("contra.not_leaf", "%[1]s 不是末级科目，不能记账。请选它的下级科目。", "%[2]s has accounts below it and takes no entries. Choose one of those.", name, a.Code+" "+a.NameEn)
	case a.Control != "":
		return fault("contra.control", "%[1]s 由往来单据记账，不能作对方科目，否则与未结项对不上。请另选科目。",
			"%[2]s is kept by papers with open items and cannot be the contra account, or the two would no longer agree. Choose another.", name, a.Code+" "+a.NameEn)
	}
	return a.Code, chart.FullName(a.ID), nil
}

// partyName checks the party, where one is given.
func partyName(chosen id.ID, found []party.Party) (string, error) {
	if chosen == 0 {
		return "", nil
	}
	if len(found) == 0 {
		return "", errs.New(errs.Invalid, "party.unknown", "没有这个往来单位。请从列表中选择，或留空。", "This party does not exist. Choose one from the list, or leave it empty.").At("/party")
	}
	if found[0].Disabled {
		return "", errs.New(errs.Refused, "party.disabled", "往来单位 %[1]s 已停用。请先启用，或另选。", "Party %[1]s is disabled. Enable it or choose another.", found[0].Name).At("/party")
	}
	return found[0].Name, nil
}

// inventoryAccount is where the value of a product stands, or where the rule puts what never moved.
func inventoryAccount(reads *posting.Reads, key stock.Key, category string, on day.Day) (int64, error) {
	if a := reads.Book.State(key).Account; a != 0 {
		return a, nil
	}
	return reads.Rules.Account(posting.Inventory, category, on)
}

// summaryOf is what a bookkeeper reads first: the paper, why, its number.
func summaryOf(paper, why, number string) string {
	const short = 40
	reason := []rune(why)
	if len(reason) > short {
		reason = append(reason[:short:short], '…')
	}
	if len(reason) == 0 {
		return paper + " " + number
	}
	return paper + " " + string(reason) + " " + number
}
