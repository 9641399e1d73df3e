package invariant_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// script is a small company with everything in it: partial deliveries, returns, money with an advance, papers taken back in
// an open and in a closed period, services, and a closed period.
const script = `stock A4纸 100 包 @ 20.00 on 2026-10-01 as 期初
stock 墨盒 50 个 @ 150.00 on 2026-10-01 as 期初二
service 安装 次
order 旧单 to 星河文具 on 2026-10-08：A4纸 10 @ 35.00 tax 13%；墨盒 2 @ 260.00 tax 13%
deliver 旧出 of 旧单 on 2026-10-09
receive 旧款 1000.00 from 星河文具 on 2026-10-20 match oldest
order 红单 to 明远贸易 on 2026-10-10：墨盒 3 @ 260.00 tax 13%
deliver 红出 of 红单 on 2026-10-11
period close 2026-10
unapprove 红出
order 甲单 to 星河文具 on 2026-11-01：A4纸 10 @ 33.33 tax 13%；墨盒 3 @ 260.00 tax 13%；安装 1 @ 100.00 tax 6%
deliver 甲一 of 甲单 on 2026-11-02：A4纸 4；安装 1
deliver 甲二 of 甲单 on 2026-11-03：A4纸 3；墨盒 1
return 甲退 of 甲一 on 2026-11-04：A4纸 1
receive 甲款 500.00 from 星河文具 on 2026-11-05 match oldest
deliver 甲三 of 甲单 on 2026-11-06：A4纸 1
unapprove 甲三
order 乙单 to 明远贸易 on 2026-11-07：A4纸 5 @ 30.00 tax 13%
deliver 乙出 of 乙单 on 2026-11-08
receive 乙款 50.00 from 明远贸易 on 2026-11-09
unapprove 乙款
order 草单 draft to 明远贸易：A4纸 1 @ 30.00 tax 13%
order 丙单 to 恒达机械 on 2026-11-10：墨盒 4 @ 250.00 tax 13%
receive 盘盈 against 530104 from 星河文具 on 2026-11-11：A4纸 3 包 @ 21.00；尺子 9 把 @ 1.25
issue 领用 against 560216 to 明远贸易 on 2026-11-12：A4纸 2；尺子 4；A4纸 1
issue 报废 against 571109 on 2026-11-12：尺子 1
unapprove 报废
issue 草领 against 560216 draft：尺子 1
stock 钢管 10 根 @ 20.00 on 2026-11-01 as 管初
issue 管领 against 560216 on 2026-11-12：钢管 2；钢管 1
order 管单 to 星河文具 on 2026-11-05：钢管 4 @ 35.00 tax 13%
deliver 管出 of 管单 on 2026-11-13
return 管退 of 管出 on 2026-11-14：钢管 1
receive 管补 against 530104 on 2026-11-06：钢管 10 根 @ 26.00
return 管退二 of 管出 on 2026-11-15
receive 管错 against 530104 on 2026-11-07：钢管 1 根 @ 90.00
unapprove 管错
warehouse 东仓 负库存 允许
issue 欠领 against 560216 in 东仓 on 2026-11-16：钢管 2
stock 铜线 3 米 @ 5.00 in 东仓 on 2026-11-01
issue 铜领 against 560216 in 东仓 on 2026-11-16：铜线 5
receive 铜进 against 530104 in 东仓 on 2026-11-17：铜线 1 米 @ 9.00
receive 轴进 against 530104 on 2026-11-03：轴承 6 个 @ 7.00；轴承 4 个 @ 8.33
issue 轴领 against 560216 on 2026-11-08：轴承 5
receive 轴补 against 530104 on 2026-11-02：轴承 2 个 @ 6.10
receive 机进 against 530104 on 2026-11-04：整机 4 台 @ 100.00
issue 机领 against 560216 on 2026-11-09：整机 3
issue 机领二 against 560116 on 2026-11-10：整机 1
receive 机进二 against 530104 on 2026-11-18：整机 4 台 @ 160.00
adjust 调价 against 571109 on 2026-11-19：A4纸 5.00；墨盒 -7.00
adjust 管调 against 571109 on 2026-11-10：钢管 3.00
adjust 草调 against 571109 draft：墨盒 1.00
adjust 撤调 against 571109 on 2026-11-19：墨盒 2.00
unapprove 撤调
receive 铁进 against 530104 on 2026-11-03：铁板 2 张 @ 10.00；铁钉 4 盒 @ 5.00
issue 铁领 against 560216 on 2026-11-04：铁板 1
land 运费 12.00 按 金额 against 560115 from 星河文具 bill YF001 of 20.00 on 2026-11-12：铁进 铁板；铁进 铁钉
land 撤费 3.00 按 手工 against 560115 on 2026-11-13：铁进 铁板 手工 3.00
unapprove 撤费
land 草费 8.00 按 重量 against 560115 draft：铁进 铁板 重 2.5；铁进 铁钉 重 1
goods 产成品 箱子 个
method 年标 产成品 standard from 2026-12：整机 140.00
price 撤价 on 2026-12-02：整机 150.00；箱子 6.00
unapprove 撤价
price 新价 on 2026-12-03：整机 141.00；箱子 7.50；轴承 8.00
receive 箱进 against 530104 on 2026-12-04：箱子 3 个 @ 7.00
issue 箱领 against 560216 on 2026-12-05：箱子 1
method 撤法 商品 fifo from 2026-12
unapprove 撤法`

// play makes the company: materials are costed first in, first out, finished goods by month with a run, the rest at the moving average.
func play(t *testing.T, w *story.World, after func(line int)) {
	t.Helper()
	for name, x := range map[string]stock.PolicyRow{"轴承": {Category: product.Material, Method: cost.FIFO}, "整机": {Category: product.Finished, Method: cost.Monthly}} {
		if _, err := w.Product(name, "个", x.Category); err != nil {
			t.Fatal(err)
		}
		if _, err := story.Write(w, func(tx *db.Tx) (bool, error) {
			stock.SetPolicy(tx, x)
			return true, nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	for i, line := range strings.Split(script, "\n") {
		if err := w.Play(line); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		after(i)
	}
	if _, err := story.Write(w, func(tx *db.Tx) (bool, error) {
		plan, err := posting.PlanMonth(tx, 202611)
		if err != nil || len(plan.Finals) == 0 {
			return false, fmt.Errorf("the month-end run decides nothing: %w", err)
		}
		_, err = plan.Post(tx, plan.Finals)
		return true, err
	}); err != nil {
		t.Fatal(err)
	}
}

// damage is one row made wrong: the statement, and what verify must say. {甲一} stands for the id of a paper, {甲一#} for
// its number.
type damage struct {
	name, sql, invariant, table, key string
}

var damages = []damage{
	{"entry amount", `UPDATE gl_entry SET debit = debit + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I1", "gl_entry", "source_id={甲一} posting_no=1"},
	{"entry gone", `DELETE FROM gl_entry WHERE tenant_id = $1 AND source_id = {甲二} AND line_no = 1`, "I1", "gl_entry", "source_id={甲二} posting_no=1"},
	{"entry extra", `INSERT INTO gl_entry (tenant_id, source_id, posting_no, line_no, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id,
  currency, rate, foreign_amount, debit, credit, summary) SELECT tenant_id, source_id, posting_no, 99, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id,
  currency, rate, foreign_amount, debit, credit, summary FROM gl_entry WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I1", "gl_entry", "source_id={甲一}"},
	{"entry of a stranger", `INSERT INTO gl_entry (tenant_id, source_id, posting_no, line_no, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id,
  currency, rate, foreign_amount, debit, credit, summary) SELECT tenant_id, 77, 1, 1, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id,
  currency, rate, foreign_amount, 0, 0, summary FROM gl_entry WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "gl_entry", "source_id=77 posting_no=1"},
	{"entry account", `UPDATE gl_entry SET account_id = {5051} WHERE tenant_id = $1 AND source_id = {甲一} AND account_id = {5001}`, "I5", "gl_entry", "source_id={甲一} posting_no=1"},
	{"entry inventory account", `UPDATE gl_entry SET account_id = {140501} WHERE tenant_id = $1 AND source_id = {甲一} AND account_id = {140502}`, "I4", "stock_cost", "account_id={140501}"},
	{"entry party", `UPDATE gl_entry SET party_id = {@明远贸易} WHERE tenant_id = $1 AND source_id = {甲一} AND account_id = {1122}`, "I6", "openitem", "account_id={1122} party_id={@明远贸易}"},
	{"entry day", `UPDATE gl_entry SET day = 20261103 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I1", "gl_voucher", "id="},
	{"entry period", `UPDATE gl_entry SET period = 202612 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I1", "gl_entry", "source_id={甲一} posting_no=1 line_no=1"},
	{"entry currency", `UPDATE gl_entry SET foreign_amount = foreign_amount + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 2`, "I1", "gl_entry", "source_id={甲一} posting_no=1 line_no=2"},
	{"entry seq", `UPDATE gl_entry SET seq = seq + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "gl_entry", "source_id={甲一} posting_no=1"},
	{"entry mirrored on another account", `UPDATE gl_entry SET account_id = {5051} WHERE tenant_id = $1 AND source_id = {甲三} AND posting_no = 2 AND account_id = {5001}`, "I5", "gl_entry", "source_id={甲三} posting_no=2"},
	{"entry to no leaf", `UPDATE gl_entry SET account_id = {1403} WHERE tenant_id = $1 AND source_id = {甲款} AND account_id = {1002}`, "I2", "gl_entry", "account_id={1403}"},

	{"voucher amount", `UPDATE gl_voucher SET amount = amount + 1 WHERE tenant_id = $1 AND source_id = {甲一}`, "I1", "gl_voucher", "id="},
	{"voucher gone", `DELETE FROM gl_voucher WHERE tenant_id = $1 AND source_id = {甲二}`, "I5", "gl_voucher", "source_id={甲二} posting_no=1"},
	{"voucher extra", `INSERT INTO gl_voucher (tenant_id, id, source_id, posting_no, source_type, source_number, seq, period, word, no, day, amount, summary, attachments, state, reverses_id, reversed_by,
  maker_id, reviewer_id, poster_id, made_ms) SELECT tenant_id, 77, 78, posting_no, source_type, source_number, seq, period, word, 0, day, amount, summary, attachments, state, 0, 0, 1, 0, 0, 0
  FROM gl_voucher WHERE tenant_id = $1 AND source_id = {甲一}`, "I5", "gl_voucher", "source_id=78 posting_no=1"},
	{"voucher day", `UPDATE gl_voucher SET day = day + 1 WHERE tenant_id = $1 AND source_id = {甲一}`, "I1", "gl_voucher", "id="},
	{"voucher seq", `UPDATE gl_voucher SET seq = seq - 1 WHERE tenant_id = $1 AND source_id = {甲一}`, "I5", "gl_voucher", "source_id={甲一} posting_no=1"},
	{"voucher void", `UPDATE gl_voucher SET state = 'void' WHERE tenant_id = $1 AND source_id = {甲一}`, "I5", "gl_voucher", "id="},
	{"voucher number in a closed period", `UPDATE gl_voucher SET no = 99 WHERE tenant_id = $1 AND source_id = {旧出}`, "I7", "gl_voucher", "period=202610"},
	{"voucher number above the counter", `UPDATE gl_voucher SET no = 99 WHERE tenant_id = $1 AND source_id = {甲一}`, "I7", "number_seq", "seq_key=gl.记.2026-11"},
	{"voucher link", `UPDATE gl_voucher SET reversed_by = 0 WHERE tenant_id = $1 AND source_id = {红出} AND posting_no = 1`, "I5", "gl_voucher", "source_id={红出} posting_no=2"},
	{"voucher source number", `UPDATE gl_voucher SET source_number = 'X' WHERE tenant_id = $1 AND source_id = {甲一}`, "I5", "gl_voucher", "id="},

	{"fold amount", `UPDATE gl_fold SET debit = debit + 1 WHERE tenant_id = $1 AND account_id = {1002} AND period = 202610`, "I2", "gl_fold", "account_id={1002} period=202610"},
	{"fold gone", `DELETE FROM gl_fold WHERE tenant_id = $1 AND account_id = {5001} AND period = 202610`, "I2", "gl_fold", "account_id={5001} period=202610"},
	{"fold extra", `INSERT INTO gl_fold (tenant_id, account_id, period, currency, debit, credit) VALUES ($1, {1001}, 202610, 'CNY', 5, 5)`, "I2", "gl_fold", "account_id={1001} period=202610"},
	{"fold account", `UPDATE gl_fold SET account_id = {1001} WHERE tenant_id = $1 AND account_id = {1002} AND period = 202610`, "I2", "gl_fold", "account_id={1001} period=202610"},
	{"fold mark", `UPDATE gl_fold_mark SET seq = 0 WHERE tenant_id = $1`, "I2", "gl_fold", "account_id={1002} period=202610"},
	{"period closed before its rows", `UPDATE gl_period SET changed_seq = 1 WHERE tenant_id = $1 AND period = 202610`, "I7", "gl_entry", "source_id={旧款} posting_no=1"},

	{"move quantity", `UPDATE stock_move SET qty = qty + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I3", "stock_avail", "product_id={A4纸}"},
	{"move value", `UPDATE stock_move SET value = value + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"move gone", `DELETE FROM stock_move WHERE tenant_id = $1 AND source_id = {甲二} AND line_no = 2`, "I5", "stock_move", "source_id={甲二} posting_no=1"},
	{"move extra", moveCopy(`source_id, posting_no, 99, `, `qty, value`), "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"move of a stranger", moveCopy(`77, posting_no, line_no, `, `0, 0`), "I5", "stock_move", "source_id=77 posting_no=1"},
	{"move product", `UPDATE stock_move SET product_id = {墨盒} WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"move account", `UPDATE stock_move SET account_id = {140501} WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I4", "stock_cost", "product_id={A4纸}"},
	{"move contra account", `UPDATE stock_move SET contra_id = {1002} WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"move day", `UPDATE stock_move SET day = 20261001 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I7", "stock_move", "source_id={甲一} posting_no=1"},
	{"move seq", `UPDATE stock_move SET seq = seq + 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "gl_voucher", "source_id={甲一} posting_no=1"},
	{"move batch", `UPDATE stock_move SET batch_id = 5 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I3", "stock_lot", "product_id={A4纸}"},
	{"move origin", `UPDATE stock_move SET origin_line = 2 WHERE tenant_id = $1 AND source_id = {甲退}`, "I5", "stock_move", "source_id={甲退} posting_no=1"},
	{"move mirror", `UPDATE stock_move SET reverses_no = 0 WHERE tenant_id = $1 AND source_id = {甲三} AND posting_no = 2`, "I5", "stock_move", "source_id={甲三} posting_no=2"},

	{"reservation quantity", `UPDATE stock_reservation SET qty = qty + 1 WHERE tenant_id = $1 AND source_id = {丙单}`, "I3", "stock_reservation", "order_id={丙单}"},
	{"reservation gone", `DELETE FROM stock_reservation WHERE tenant_id = $1 AND source_id = {丙单}`, "I3", "stock_reservation", "order_id={丙单} product_id={墨盒}"},
	{"reservation extra", `INSERT INTO stock_reservation (tenant_id, source_id, posting_no, line_no, seq, order_id, order_line, product_id, variant_id, warehouse_id, qty)
  SELECT tenant_id, source_id, posting_no, 99, seq, order_id, order_line, product_id, variant_id, warehouse_id, -1 FROM stock_reservation WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`,
		"I5", "stock_reservation", "source_id={甲一} posting_no=1"},
	{"reservation order", `UPDATE stock_reservation SET order_id = {旧单} WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I3", "stock_reservation", "order_id={甲单}"},
	{"reservation order line", `UPDATE stock_reservation SET order_line = 9 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "stock_reservation", "source_id={甲一} posting_no=1"},
	{"reservation seq", `UPDATE stock_reservation SET seq = seq - 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I5", "stock_reservation", "source_id={甲一} posting_no=1"},

	{"on hand", `UPDATE stock_avail SET on_hand = on_hand + 1 WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_avail", "product_id={A4纸}"},
	{"reserved", `UPDATE stock_avail SET reserved = reserved + 1 WHERE tenant_id = $1 AND product_id = {墨盒}`, "I3", "stock_avail", "product_id={墨盒}"},
	{"blocked", `UPDATE stock_avail SET blocked = 1 WHERE tenant_id = $1 AND product_id = {墨盒}`, "I3", "stock_avail", "product_id={墨盒}"},
	{"last day", `UPDATE stock_avail SET last_day = 20261001 WHERE tenant_id = $1 AND product_id = {墨盒}`, "I3", "stock_avail", "product_id={墨盒}"},
	{"avail gone", `DELETE FROM stock_avail WHERE tenant_id = $1 AND product_id = {墨盒}`, "I3", "stock_avail", "product_id={墨盒}"},
	{"avail extra", `INSERT INTO stock_avail (tenant_id, product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day) VALUES ($1, 77, 0, 77, 5, 0, 0, 0)`, "I3", "stock_avail", "product_id=77"},
	{"lot", `UPDATE stock_lot SET on_hand = on_hand - 1 WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_lot", "product_id={A4纸}"},
	{"lot gone", `DELETE FROM stock_lot WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_lot", "product_id={A4纸}"},
	{"lot moved", `UPDATE stock_lot SET batch_id = 3 WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_lot", "product_id={A4纸}"},
	{"cost quantity", `UPDATE stock_cost SET qty = qty + 1 WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_cost", "product_id={A4纸}"},
	{"cost value", `UPDATE stock_cost SET value = value + 1 WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_cost", "product_id={A4纸}"},
	{"cost account", `UPDATE stock_cost SET account_id = {140501} WHERE tenant_id = $1 AND product_id = {A4纸}`, "I4", "stock_cost", "product_id={A4纸}"},
	{"cost gone", `DELETE FROM stock_cost WHERE tenant_id = $1 AND product_id = {A4纸}`, "I3", "stock_cost", "product_id={A4纸}"},

	{"item amount", `UPDATE openitem SET amount = amount + 1, foreign_amount = foreign_amount + 1 WHERE tenant_id = $1 AND source_id = {甲二}`, "I5", "openitem", "source_id={甲二} posting_no=1"},
	{"item settled", `UPDATE openitem SET settled = settled + 1 WHERE tenant_id = $1 AND source_id = {甲一}`, "I6", "openitem", "id="},
	{"item gone", `DELETE FROM openitem WHERE tenant_id = $1 AND source_id = {乙出}`, "I5", "openitem", "source_id={乙出} posting_no=1"},
	{"item extra", `INSERT INTO openitem (tenant_id, id, source_id, posting_no, line_no, seq, day, due_day, party_id, account_id, source_type, number, currency, rate, foreign_amount, amount, settled, reverses_no)
  SELECT tenant_id, 77, 78, posting_no, line_no, seq, day, due_day, party_id, account_id, source_type, number, currency, rate, foreign_amount, amount, 0, 0 FROM openitem
  WHERE tenant_id = $1 AND source_id = {甲一}`, "I5", "openitem", "source_id=78 posting_no=1"},
	{"item party", `UPDATE openitem SET party_id = {@明远贸易} WHERE tenant_id = $1 AND source_id = {甲二}`, "I6", "openitem", "party_id={@明远贸易}"},
	{"item account", `UPDATE openitem SET account_id = {2203} WHERE tenant_id = $1 AND source_id = {甲二}`, "I6", "openitem", "account_id={2203}"},
	{"item currency", `UPDATE openitem SET rate = 2000000 WHERE tenant_id = $1 AND source_id = {甲二}`, "I5", "openitem", "id="},
	{"item seq", `UPDATE openitem SET seq = seq + 1000000 WHERE tenant_id = $1 AND source_id = {甲二}`, "I7", "openitem", "source_id={甲二} posting_no=1"},
	{"item number", `UPDATE openitem SET number = 'X' WHERE tenant_id = $1 AND source_id = {甲二}`, "I5", "openitem", "id="},
	{"match amount", `UPDATE openitem_match SET amount = amount - 1 WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I6", "openitem", "id="},
	{"match gone", `DELETE FROM openitem_match WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I5", "openitem_match", "source_id={旧款} posting_no=1"},
	{"match item", `UPDATE openitem_match SET item_id = 77 WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I6", "openitem_match", "item_id=77"},
	{"match party", `UPDATE openitem_match SET party_id = 77 WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I5", "openitem_match", "source_id={旧款} posting_no=1"},
	{"match day", `UPDATE openitem_match SET day = day + 1 WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I5", "openitem_match", "source_id={旧款} posting_no=1"},
	{"match seq", `UPDATE openitem_match SET seq = seq + 1 WHERE tenant_id = $1 AND source_id = {旧款} AND line_no = 1`, "I5", "", "source_id={旧款} posting_no=1"},

	{"order total", `UPDATE sales_order SET total = total + 1 WHERE tenant_id = $1 AND id = {甲单}`, "I5", "sales_order", "id={甲单}"},
	{"order open quantity", `UPDATE sales_order SET open_qty = open_qty + 1 WHERE tenant_id = $1 AND id = {甲单}`, "I5", "sales_order", "id={甲单}"},
	{"order state", `UPDATE sales_order SET state = 'draft' WHERE tenant_id = $1 AND id = {丙单}`, "I3", "stock_reservation", "order_id={丙单}"},
	{"order number", `UPDATE sales_order SET number = 'XSDD202611019999' WHERE tenant_id = $1 AND id = {甲单}`, "I7", "number_seq", "seq_key=XSDD20261101"},
	{"order gone", `DELETE FROM sales_order WHERE tenant_id = $1 AND id = {丙单}`, "I5", "sales_order_line", "order_id={丙单}"},
	{"order line amount", `UPDATE sales_order_line SET amount = amount + 1 WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 1`, "I5", "sales_order_line", "order_id={甲单}"},
	{"order line delivered", `UPDATE sales_order_line SET delivered_qty = delivered_qty + 1 WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 1`, "I5", "sales_order_line", "order_id={甲单} line_no=1"},
	{"order line remembers an amount", `UPDATE sales_order_line SET delivered_amount = delivered_amount + 1 WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 1`, "I5", "sales_order_line", "order_id={甲单} line_no=1"},
	{"order line remembers tax", `UPDATE sales_order_line SET delivered_tax = delivered_tax - 1 WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 1`, "I5", "sales_order_line", "order_id={甲单} line_no=1"},
	{"delivery line remembers cost", `UPDATE sales_delivery_line SET returned_cost = 0 WHERE tenant_id = $1 AND delivery_id = {甲一} AND line_no = 1`, "I5", "sales_delivery_line", "delivery_id={甲一} line_no=1"},
	{"order line parts", `UPDATE sales_order_line SET amount = amount + 1, total = total + 1 WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 3`, "I5", "sales_order_line", "order_id={甲单} line_no=3"},
	{"order line gone", `DELETE FROM sales_order_line WHERE tenant_id = $1 AND order_id = {甲单} AND line_no = 2`, "I5", "sales_order", "id={甲单}"},
	{"delivery cost", `UPDATE sales_delivery SET cost = cost + 1 WHERE tenant_id = $1 AND id = {甲一}`, "I5", "sales_delivery", "id={甲一}"},
	{"delivery day", `UPDATE sales_delivery SET day = day + 1 WHERE tenant_id = $1 AND id = {甲一}`, "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"delivery state", `UPDATE sales_delivery SET state = 'draft' WHERE tenant_id = $1 AND id = {甲二}`, "I5", "sales_delivery", "id={甲二}"},
	{"delivery posting", `UPDATE sales_delivery SET posting_no = 3 WHERE tenant_id = $1 AND id = {甲二}`, "I5", "gl_entry", "source_id={甲二} posting_no="},
	{"delivery line quantity", `UPDATE sales_delivery_line SET qty = qty + 1 WHERE tenant_id = $1 AND delivery_id = {甲一} AND line_no = 1`, "I5", "stock_move", "source_id={甲一} posting_no=1"},
	{"delivery line returned", `UPDATE sales_delivery_line SET returned_qty = 0 WHERE tenant_id = $1 AND delivery_id = {甲一} AND line_no = 1`, "I5", "sales_delivery_line", "delivery_id={甲一} line_no=1"},
	{"return line cost", `UPDATE sales_return_line SET cost = cost + 1 WHERE tenant_id = $1 AND return_id = {甲退}`, "I5", "sales_return", "id={甲退}"},
	{"return gone", `DELETE FROM sales_return WHERE tenant_id = $1 AND id = {甲退}`, "I5", "sales_return_line", "return_id={甲退}"},
	{"receipt matched", `UPDATE settlement_receipt SET matched = matched - 1 WHERE tenant_id = $1 AND id = {甲款}`, "I5", "settlement_receipt", "id={甲款}"},
	{"receipt line", `UPDATE settlement_receipt_line SET item_id = 77 WHERE tenant_id = $1 AND receipt_id = {旧款} AND line_no = 1`, "I5", "openitem_match", "source_id={旧款} posting_no=1"},
	{"receipt fund", `UPDATE settlement_receipt SET amount = amount + 100, advance = advance + 100 WHERE tenant_id = $1 AND id = {甲款}`, "I5", "gl_entry", "source_id={甲款} posting_no=1"},
	{"opening line value", `UPDATE inventory_opening_line SET value = value + 1 WHERE tenant_id = $1 AND opening_id = {期初}`, "I5", "inventory_opening", "id={期初}"},
	{"other receipt value", `UPDATE inventory_other SET value = value + 1 WHERE tenant_id = $1 AND id = {盘盈}`, "I5", "inventory_other", "id={盘盈}"},
	{"other receipt gone", `DELETE FROM inventory_other WHERE tenant_id = $1 AND id = {盘盈}`, "I5", "inventory_other_line", "other_id={盘盈}"},
	{"other receipt turned around", `UPDATE inventory_other SET direction = 'out' WHERE tenant_id = $1 AND id = {盘盈}`, "I5", "gl_voucher", "id="},
	{"other receipt contra account", `UPDATE inventory_other SET contra_id = {530103} WHERE tenant_id = $1 AND id = {盘盈}`, "I5", "gl_entry", "source_id={盘盈} posting_no=1"},
	{"other receipt entry", `UPDATE gl_entry SET account_id = {530103} WHERE tenant_id = $1 AND source_id = {盘盈} AND account_id = {530104}`, "I5", "gl_entry", "source_id={盘盈} posting_no=1"},
	{"other receipt move contra", `UPDATE stock_move SET contra_id = {530103} WHERE tenant_id = $1 AND source_id = {盘盈} AND line_no = 1`, "I5", "stock_move", "source_id={盘盈} posting_no=1"},
	{"other receipt party", `UPDATE inventory_other SET party_id = 0 WHERE tenant_id = $1 AND id = {盘盈}`, "I5", "stock_move", "source_id={盘盈} posting_no=1"},
	{"other issue line cost", `UPDATE inventory_other_line SET value = value + 1 WHERE tenant_id = $1 AND other_id = {领用} AND line_no = 2`, "I5", "inventory_other", "id={领用}"},
	{"other issue line unit cost", `UPDATE inventory_other_line SET unit_cost = 1 WHERE tenant_id = $1 AND other_id = {草领}`, "I5", "inventory_other_line", "other_id={草领}"},
	{"other issue lines gone", `DELETE FROM inventory_other_line WHERE tenant_id = $1 AND other_id = {草领}`, "I5", "inventory_other", "id={草领}"},
	{"other issue line quantity", `UPDATE inventory_other_line SET qty = qty + 1 WHERE tenant_id = $1 AND other_id = {领用} AND line_no = 1`, "I5", "stock_move", "source_id={领用} posting_no=1"},
	{"other issue mirrored against another account", `UPDATE stock_move SET contra_id = {560216} WHERE tenant_id = $1 AND source_id = {报废} AND posting_no = 2`, "I5", "stock_move", "source_id={报废} posting_no=2"},
	{"adjustment value", `UPDATE inventory_adjustment SET value = value + 1 WHERE tenant_id = $1 AND id = {调价}`, "I5", "inventory_adjustment", "id={调价}"},
	{"adjustment gone", `DELETE FROM inventory_adjustment WHERE tenant_id = $1 AND id = {调价}`, "I5", "inventory_adjustment_line", "adjustment_id={调价}"},
	{"adjustment contra account", `UPDATE inventory_adjustment SET contra_id = {530103} WHERE tenant_id = $1 AND id = {调价}`, "I5", "gl_entry", "source_id={调价} posting_no=1"},
	{"adjustment line amount", `UPDATE inventory_adjustment_line SET amount = amount + 1 WHERE tenant_id = $1 AND adjustment_id = {调价} AND line_no = 2`, "I5", "inventory_adjustment", "id={调价}"},
	{"adjustment line of another product", `UPDATE inventory_adjustment_line SET product_id = {墨盒} WHERE tenant_id = $1 AND adjustment_id = {调价} AND line_no = 1`, "I5", "stock_move", "source_id={调价} posting_no=1"},
	{"adjustment line by nothing", `UPDATE inventory_adjustment_line SET amount = 0 WHERE tenant_id = $1 AND adjustment_id = {草调}`, "I5", "inventory_adjustment_line", "adjustment_id={草调}"},
	{"adjustment lines gone", `DELETE FROM inventory_adjustment_line WHERE tenant_id = $1 AND adjustment_id = {草调}`, "I5", "inventory_adjustment", "id={草调}"},
	{"adjustment brings goods", `UPDATE stock_move SET qty = 1 WHERE tenant_id = $1 AND source_id = {调价} AND line_no = 1`, "I5", "stock_move", "source_id={调价} posting_no=1"},
	{"adjustment of another sort", `UPDATE stock_move SET kind = 'receipt' WHERE tenant_id = $1 AND source_id = {调价} AND line_no = 1`, "I5", "stock_move", "source_id={调价} posting_no=1"},
	{"adjustment mirror", `UPDATE stock_move SET value = value + 1 WHERE tenant_id = $1 AND source_id = {撤调} AND posting_no = 2`, "I5", "stock_move", "source_id={撤调} posting_no=2"},
	{"landed amount", `UPDATE inventory_landed SET amount = amount + 1 WHERE tenant_id = $1 AND id = {运费}`, "I5", "inventory_landed", "id={运费}"},
	{"landed cost gone", `DELETE FROM inventory_landed WHERE tenant_id = $1 AND id = {草费}`, "I5", "inventory_landed_line", "landed_id={草费}"},
	{"landed share", `UPDATE inventory_landed_line SET share = share + 1 WHERE tenant_id = $1 AND landed_id = {运费} AND line_no = 1`, "I5", "stock_move", "source_id={运费} line_no=1"},
	{"landed on another receipt", `UPDATE inventory_landed_line SET receipt_id = {轴进} WHERE tenant_id = $1 AND landed_id = {运费} AND line_no = 1`, "I5", "stock_move", "source_id={运费} line_no=1"},
	{"landed on another line", `UPDATE inventory_landed_line SET receipt_line = 2 WHERE tenant_id = $1 AND landed_id = {运费} AND line_no = 1`, "I5", "stock_move", "source_id={运费} line_no=1"},
	{"landed contra account", `UPDATE inventory_landed SET contra_id = {530103} WHERE tenant_id = $1 AND id = {运费}`, "I5", "gl_entry", "source_id={运费} posting_no=1"},
	{"landed party", `UPDATE inventory_landed SET party_id = 0 WHERE tenant_id = $1 AND id = {运费}`, "I5", "gl_entry", "source_id={运费} posting_no=1"},
	{"landed lines gone", `DELETE FROM inventory_landed_line WHERE tenant_id = $1 AND landed_id = {撤费}`, "I5", "inventory_landed", "id={撤费}"},
	{"landed move of another sort", `UPDATE stock_move SET kind = 'receipt' WHERE tenant_id = $1 AND source_id = {运费} AND line_no = 2`, "I5", "stock_move", "source_id={运费} line_no=2"},
	{"landed move of another origin", `UPDATE stock_move SET origin_line = 1 WHERE tenant_id = $1 AND source_id = {运费} AND line_no = 2`, "I5", "stock_move", "source_id={运费} line_no=2"},
	{"landed move into variance", `UPDATE stock_move SET value = value - 1, variance = variance + 1 WHERE tenant_id = $1 AND source_id = {运费} AND line_no = 2`, "I9", "", "source_id={铁进}"},
	{"counter", `UPDATE number_seq SET last_no = 0 WHERE tenant_id = $1 AND seq_key = 'XSCK20261102'`, "I7", "number_seq", "seq_key=XSCK20261102"},
	{"counter gone", `DELETE FROM number_seq WHERE tenant_id = $1 AND seq_key = 'gl.记.2026-11'`, "I7", "number_seq", "seq_key=gl.记.2026-11"},
	{"variance of a move", `UPDATE stock_move SET variance = variance + 1 WHERE tenant_id = $1 AND source_id = {管领} AND line_no = 1`, "I9", "stock_move", "source_id={管领} posting_no=1 line_no=1"},
	{"value beside a receipt", `UPDATE stock_move SET given = 5 WHERE tenant_id = $1 AND source_id = {管补}`, "I5", "stock_move", "source_id={管补} posting_no=1"},
	{"value of a move, replayed", `UPDATE stock_move SET value = value - 1 WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`, "I9", "stock_move", "source_id={甲一} posting_no=1 line_no=1"},
	{"change of value", changed(`value = value + 1`, "管领"), "I9", "stock_move", "source_id={管领} posting_no=1 line_no=1"},
	{"change of value in the cache", changed(`value = value + 1`, "管领"), "I3", "stock_cost", "product_id={钢管}"},
	{"change of value on the account", changed(`value = value + 1`, "管领"), "I4", "stock_move", "account_id={140502}"},
	{"change of value in the entries", changed(`value = value + 1`, "管领"), "I5", "gl_entry", "posting_no=1"},
	{"change of value of another commit", changed(`seq = seq - 1`, "管领"), "I5", "stock_value", "line_no=1"},
	{"change of value on another day", changed(`day = 20261120`, "管领"), "I5", "gl_entry", "posting_no="},
	{"change of value of another sort", changed(`kind = 'final'`, "管领"), "I5", "stock_value", "line_no=1"},
	{"change of value against another account", changed(`contra_id = {5401}`, "管领"), "I5", "stock_value", "line_no=1"},
	{"change of value of a stranger", changed(`source_id = 77`, "管领"), "I5", "stock_value", "source_id=77"},
	{"change of value of nothing", changed(`of_id = 77`, "管领"), "I5", "stock_value", "line_no=1"},
	{"change of value by nothing", changed(`cause_no = 7`, "管领"), "I5", "stock_value", "line_no=1"},
	{"late change of value", `UPDATE stock_value SET value = value + 1 WHERE tenant_id = $1 AND cause_id = {铜进} AND of_id = {铜领}`, "I9", "stock_value", "source_id={铜领} posting_no=1 line_no=1"},
	{"change of value gone", `DELETE FROM stock_value WHERE tenant_id = $1 AND cause_id = {铜进} AND of_id = {铜领}`, "I5", "posting_recost", "id="},
	{"recost rows", `UPDATE posting_recost SET changed = changed + 1 WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "posting_recost", "id="},
	{"recost value", `UPDATE posting_recost SET value = value - 1 WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "posting_recost", "id="},
	{"recost cause", `UPDATE posting_recost SET cause_id = 77 WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "posting_recost", "id="},
	{"recost cause by another number", `UPDATE posting_recost SET cause_number = 'X' WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "posting_recost", "id="},
	{"recost cause of another type", `UPDATE posting_recost SET cause_type = 'inventory.issue' WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "posting_recost", "id="},
	{"recost number", `UPDATE posting_recost SET number = 'X' WHERE tenant_id = $1 AND cause_id = {管补}`, "I7", "posting_recost", "id="},
	{"recost number above the counter", `UPDATE posting_recost SET number = 'CBCS202611069999' WHERE tenant_id = $1 AND cause_id = {管补}`, "I7", "number_seq", "seq_key=CBCS20261106"},
	{"recost gone", `DELETE FROM posting_recost WHERE tenant_id = $1 AND cause_id = {管补}`, "I5", "stock_value", "line_no=1"},
	{"recost entry", `UPDATE gl_entry SET account_id = {5401} WHERE tenant_id = $1 AND posting_no = 1 AND account_id = {560216} AND source_id IN (SELECT id FROM posting_recost WHERE cause_id = {管补})`,
		"I5", "gl_entry", "posting_no=1"},
	{"recost voucher void", `UPDATE gl_voucher SET state = 'void' WHERE tenant_id = $1 AND posting_no = 2 AND source_id IN (SELECT id FROM posting_recost WHERE cause_id = {管补})`, "I5", "gl_voucher", "id="},
	{"recost voucher name", `UPDATE gl_voucher SET source_type = 'inventory.receipt' WHERE tenant_id = $1 AND posting_no = 2 AND source_id IN (SELECT id FROM posting_recost WHERE cause_id = {管补})`, "I5", "gl_voucher", "id="},
	{"recost voucher gone", `DELETE FROM gl_voucher WHERE tenant_id = $1 AND posting_no = 2 AND source_id IN (SELECT id FROM posting_recost WHERE cause_id = {管补})`, "I5", "gl_voucher", "posting_no=2"},
	{"costing run decides otherwise", `UPDATE stock_value SET value = value + 1 WHERE tenant_id = $1 AND kind = 'final' AND of_id = {机领}`, "I3", "stock_cost", "product_id={整机}"},
	{"costing run decides by another line", `UPDATE stock_value SET cause_line = cause_line + 1 WHERE tenant_id = $1 AND kind = 'final' AND of_id = {机领}`, "I5", "stock_value", "line_no="},
	{"costing run of another month", `UPDATE posting_recost SET cause_number = '2026-10' WHERE tenant_id = $1 AND cause_type = 'posting.month'`, "I5", "posting_recost", "id="},
	{"costing run on another day", `UPDATE posting_recost SET day = day - 1 WHERE tenant_id = $1 AND cause_type = 'posting.month'`, "I5", "posting_recost", "id="},
	{"a stranger waits for a costing run", `INSERT INTO stock_pending (tenant_id, product_id, variant_id, scope_id, from_day, seq) VALUES ($1, 77, 0, 0, 20261101, 1)`, "I3", "stock_pending", "product_id=77"},
	{"waiting from a day without movements", `INSERT INTO stock_pending (tenant_id, product_id, variant_id, scope_id, from_day, seq) VALUES ($1, {钢管}, 0, 0, 20270101, 1)`, "I3", "stock_pending", "product_id={钢管}"},
	{"link gone", `DELETE FROM stock_link WHERE tenant_id = $1 AND source_id = {管退}`, "I5", "stock_link", "source_id={管退} posting_no=1 line_no=1"},
	{"link from elsewhere", `UPDATE stock_link SET from_id = {管领} WHERE tenant_id = $1 AND source_id = {管退}`, "I5", "stock_link", "source_id={管退}"},
	{"link part", `UPDATE stock_link SET part_after = part_after - 1 WHERE tenant_id = $1 AND source_id = {管退二}`, "I5", "stock_link", "source_id={管退二}"},
	{"link of a stranger", `UPDATE stock_link SET source_id = 77 WHERE tenant_id = $1 AND source_id = {管退}`, "I5", "stock_link", "source_id=77"},
	{"layer value", `UPDATE stock_layer SET value = value + 2 WHERE tenant_id = $1 AND product_id = {轴承} AND layer_no = 1`, "I3", "stock_layer", "product_id={轴承}"},
	{"layer source", `UPDATE stock_layer SET line_no = 9 WHERE tenant_id = $1 AND product_id = {轴承} AND layer_no = 1`, "I9", "stock_layer", "product_id={轴承}"},
	{"layer gone", `DELETE FROM stock_layer WHERE tenant_id = $1 AND product_id = {轴承} AND layer_no = 1`, "I3", "stock_layer", "product_id={轴承}"},
	{"layer of the wrong product", `UPDATE stock_layer SET product_id = {钢管} WHERE tenant_id = $1 AND product_id = {轴承} AND layer_no = 1`, "I3", "stock_layer", "product_id={钢管}"},
	{"layer of a stranger", `UPDATE stock_layer SET product_id = 77 WHERE tenant_id = $1 AND product_id = {轴承} AND layer_no = 1`, "I3", "stock_layer", "product_id=77"},
	{"costing method", `UPDATE stock_cost SET method = 'moving' WHERE tenant_id = $1 AND product_id = {轴承}`, "I9", "stock_cost", "product_id={轴承}"},
	{"standard price", `UPDATE stock_cost SET price = 5 WHERE tenant_id = $1 AND product_id = {轴承}`, "I3", "stock_cost", "product_id={轴承}"},
	{"standard price of what has one", `UPDATE stock_cost SET price = price + 1 WHERE tenant_id = $1 AND product_id = {箱子}`, "I9", "stock_cost", "product_id={箱子}"},
	{"decision gone", `DELETE FROM stock_switch WHERE tenant_id = $1 AND source_id = {年标}`, "I5", "stock_move", "source_id={年标}"},
	{"price ahead gone", `DELETE FROM stock_switch WHERE tenant_id = $1 AND source_id = {新价} AND line_no = 3`, "I5", "inventory_costing_line", "source_id={新价}"},
	{"decision by another method", `UPDATE stock_switch SET method = 'fifo' WHERE tenant_id = $1 AND source_id = {年标} AND line_no = 1`, "I5", "stock_switch", "source_id={年标}"},
	{"decision by an unknown method", `UPDATE stock_switch SET was = 'lifo' WHERE tenant_id = $1 AND source_id = {年标} AND line_no = 1`, "I5", "stock_switch", "source_id={年标}"},
	{"decision at another price", `UPDATE stock_switch SET price = price + 1 WHERE tenant_id = $1 AND source_id = {新价} AND line_no = 2`, "I5", "stock_switch", "source_id={新价}"},
	{"taken back in part", `DELETE FROM stock_switch WHERE tenant_id = $1 AND source_id = {撤价} AND posting_no = 2 AND line_no = 2`, "I5", "inventory_costing_line", "source_id={撤价}"},
	{"taken back at another price", `UPDATE stock_switch SET price = price + 1 WHERE tenant_id = $1 AND source_id = {撤价} AND posting_no = 2 AND line_no = 2`, "I5", "stock_switch", "source_id={撤价}"},
	{"policy gone", `DELETE FROM stock_policy WHERE tenant_id = $1 AND category = 'finished' AND from_period = 202612`, "I5", "inventory_costing", "id={年标}"},
	{"begun by nothing", `INSERT INTO stock_begin (tenant_id, product_id, variant_id, scope_id, seq, method, price) VALUES ($1, 77, 0, 0, 1, 'fifo', 0)`, "I3", "stock_begin", "product_id=77"},
	{"begun by another method", `UPDATE stock_begin SET method = 'moving' WHERE tenant_id = $1 AND product_id = {轴承}`, "I3", "stock_begin", "product_id={轴承}"},
	{"begun at another price", `UPDATE stock_begin SET price = price + 1 WHERE tenant_id = $1 AND product_id = {箱子}`, "I3", "stock_begin", "product_id={箱子}"},
	{"costing decision value", `UPDATE inventory_costing SET value = value + 1 WHERE tenant_id = $1 AND id = {年标}`, "I5", "inventory_costing", "id={年标}"},
	{"costing decision method", `UPDATE inventory_costing SET method = 'fifo' WHERE tenant_id = $1 AND id = {年标}`, "I5", "stock_switch", "source_id={年标}"},
	{"costing decision gone", `DELETE FROM inventory_costing WHERE tenant_id = $1 AND id = {年标}`, "I5", "inventory_costing_line", "costing_id={年标}"},
	{"costing decision state", `UPDATE inventory_costing SET state = 'draft' WHERE tenant_id = $1 AND id = {撤价}`, "I5", "inventory_costing", "id={撤价}"},
	{"costing decision line value", `UPDATE inventory_costing_line SET new_value = new_value + 1 WHERE tenant_id = $1 AND costing_id = {年标}`, "I5", "inventory_costing", "id={年标}"},
	{"costing decision line price", `UPDATE inventory_costing_line SET price = price + 1 WHERE tenant_id = $1 AND costing_id = {新价} AND line_no = 1`, "I5", "stock_switch", "source_id={新价}"},
	{"last day of the cost", `UPDATE stock_cost SET last_day = 20261101 WHERE tenant_id = $1 AND product_id = {钢管}`, "I3", "stock_cost", "product_id={钢管}"},
	{"warehouse owes without leave", `UPDATE warehouse SET negative = 'forbid' WHERE tenant_id = $1 AND name = '东仓'`, "I3", "stock_avail", "product_id={铜线}"},
	{"return costs more than its issue", `UPDATE sales_return_line SET cost = cost + 1 WHERE tenant_id = $1 AND return_id = {管退二}`, "I5", "sales_delivery_line", "delivery_id={管出} line_no=1"},
	{"event edited", `UPDATE audit_event SET user_id = 99 WHERE tenant_id = $1 AND no = {记2}`, "I8", "audit_event", "no={记2}"},
	{"event by another hash", `UPDATE audit_event SET hash = digest WHERE tenant_id = $1 AND no = {记2}`, "I8", "audit_event", "no={记2}"},
	{"event gone", `DELETE FROM audit_event WHERE tenant_id = $1 AND no = {记2}`, "I8", "audit_event", "no={记2}"},
	{"last event gone", `DELETE FROM audit_event WHERE tenant_id = $1 AND no = {记4}`, "I8", "audit_event", "no={记4}"},
	{"event added", `INSERT INTO audit_event SELECT tenant_id, {记5}, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash
  FROM audit_event WHERE tenant_id = $1 AND no = {记4}`, "I8", "audit_event", "no={记5}"},
	{"values edited", `UPDATE audit_value SET body = '[]' WHERE tenant_id = $1 AND no = {记1}`, "I8", "audit_value", "no={记1}"},
	{"values gone", `DELETE FROM audit_value WHERE tenant_id = $1 AND no = {记1}`, "I8", "audit_value", "no={记1}"},
	{"values emptied without an erasure", `UPDATE audit_value SET body = '', salt = '', erased_by = {记4} WHERE tenant_id = $1 AND no = {记1}`, "I8", "audit_value", "no={记1}"},
	{"end of the audit trail", `UPDATE tenant_seq SET chain = '{记2}:00' WHERE tenant_id = $1`, "I8", "audit_event", "no={记3}–{记4}"},
	{"company sequence", `UPDATE tenant_seq SET seq = 5 WHERE tenant_id = $1`, "I7", "", "source_id="},
}

// changed damages what {管补} changed in the value of the first line of a paper.
func changed(what, of string) string {
	return `UPDATE stock_value SET ` + what + ` WHERE tenant_id = $1 AND cause_id = {` + of + `} AND of_id = {` + of + `} AND of_line = 1
AND source_id IN (SELECT id FROM posting_recost WHERE cause_id = {管补})`
}

// moveCopy copies a movement under another key.
func moveCopy(key, figures string) string {
	return `INSERT INTO stock_move (tenant_id, source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, qty, value,
  account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line)
  SELECT tenant_id, ` + key + `seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, ` + figures + `, account_id, contra_id, party_id, reverses_no,
  origin_id, origin_no, origin_line FROM stock_move WHERE tenant_id = $1 AND source_id = {甲一} AND line_no = 1`
}

func clock() time.Time { return time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC) }

func TestCorruption(t *testing.T) {
	dbtest.EachWith(t, db.Options{Clock: clock}, app.Schemas(), func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		w, err := story.NewWorld(ctx, d, &tenant.Company{Name: "核对", StartPeriod: 202610})
		if err != nil {
			t.Fatal(err)
		}
		play(t, w, func(line int) {
			if line == 8 { // the closed period is folded, the rest is tail
				if _, err := story.Write(w, func(tx *db.Tx) (bool, error) { return true, gl.Fold(tx) }); err != nil {
					t.Fatal(err)
				}
			}
		})
		before := noteSome(t, w)
		if err := w.Verify(); err != nil {
			t.Fatal(err)
		}
		names := dictionary(t, w, before)
		for _, x := range damages {
			t.Run(x.name, func(t *testing.T) { corrupt(t, w, x, names) })
		}
		if err := w.Verify(); err != nil {
			t.Fatalf("the damages were rolled back, but %v", err)
		}
	})
}

// corrupt damages one row in a transaction that is rolled back, and wants verify to name it from inside.
func corrupt(t *testing.T, w *story.World, x damage, names *strings.Replacer) {
	sql, key := names.Replace(x.sql), names.Replace(x.key)
	if strings.ContainsAny(sql+key, "{}") {
		t.Fatalf("a name is not known: %s [%s]", sql, key)
	}
	report, err := db.Do(context.Background(), w.DB, db.Req{Tenant: w.Tenant, User: 1, DryRun: true}, func(tx *db.Tx) (*invariant.Report, error) {
		tx.Exec(1, sql)
		tx.BumpConfig() // settings that were damaged are read again
		if err := tx.Flush(); err != nil {
			return nil, err
		}
		return invariant.Check(tx)
	})
	if err != nil {
		t.Fatalf("%v: %v", err, fmt.Sprintf("%+v", err))
	}
	for _, i := range report.Invariants {
		if i.ID != x.invariant {
			continue
		}
		for _, f := range i.Findings {
			if (x.table == "" || f.Table == x.table) && strings.Contains(f.Key, key) {
				if f.Zh == "" || f.En == "" || f.Expected == f.Found {
					t.Errorf("the finding is not told well: %+v", f)
				}
				return
			}
		}
	}
	t.Errorf("%s %s [%s] was not found; the report says\n%s", x.invariant, x.table, key, report)
}

// dictionary puts ids in place of names: {甲一} papers, {A4纸} products, {@星河文具} parties, {1122} accounts, {记1} events.
func dictionary(t *testing.T, w *story.World, events int64) *strings.Replacer {
	t.Helper()
	type pair struct {
		name string
		id   int64
	}
	scan := func(r *db.Row) pair { return pair{r.Text(), r.Int()} }
	pairs, err := story.Read(w, func(q *db.Reader) ([]pair, error) {
		b := q.Batch()
		lists := []*[]pair{
			db.Ask(b, scan, `SELECT code, id FROM account WHERE tenant_id = $1`), db.Ask(b, scan, `SELECT name, id FROM product WHERE tenant_id = $1`),
			db.Ask(b, scan, `SELECT '@' || name, id FROM party WHERE tenant_id = $1`),
		}
		err := b.Run()
		var all []pair
		for _, l := range lists {
			all = append(all, *l...)
		}
		return all, err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"期初", "旧单", "旧出", "旧款", "红单", "红出", "甲单", "甲一", "甲二", "甲三", "甲退", "甲款", "乙单", "乙出", "乙款", "草单", "丙单", "盘盈", "领用", "报废", "草领",
		"管初", "管领", "管单", "管出", "管退", "管退二", "管补", "管错", "欠领", "铜领", "铜进", "轴进", "轴领", "轴补", "机领", "调价", "管调", "草调", "撤调", "年标", "撤价", "新价", "铁进", "运费", "撤费", "草费"} {
		p, err := w.Paper(name)
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, pair{name, p.ID.Int()})
	}
	for n := range int64(5) {
		pairs = append(pairs, pair{fmt.Sprint("记", n+1), events + n + 1})
	}
	var out []string
	for _, p := range pairs {
		out = append(out, "{"+p.name+"}", fmt.Sprint(p.id))
	}
	return strings.NewReplacer(out...)
}
