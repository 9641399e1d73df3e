-- 测速: tables of the bare writer; they exist in scratch databases only.
CREATE TABLE bench_order (tenant_id bigint NOT NULL, id bigint NOT NULL, no text NOT NULL, customer_id bigint NOT NULL, day bigint NOT NULL, status smallint NOT NULL, amount bigint NOT NULL, memo text, PRIMARY KEY (tenant_id, id));
CREATE INDEX bench_order_customer ON bench_order (tenant_id, customer_id, day);
CREATE UNIQUE INDEX bench_order_no ON bench_order (tenant_id, no);
CREATE TABLE bench_order_line (tenant_id bigint NOT NULL, id bigint NOT NULL, order_id bigint NOT NULL, line_no integer NOT NULL, item_id bigint NOT NULL, qty bigint NOT NULL, price bigint NOT NULL, amount bigint NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE INDEX bench_order_line_order ON bench_order_line (tenant_id, order_id);
CREATE TABLE bench_move (tenant_id bigint NOT NULL, id bigint NOT NULL, order_id bigint NOT NULL, item_id bigint NOT NULL, warehouse_id bigint NOT NULL, qty bigint NOT NULL, cost bigint NOT NULL, day bigint NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE INDEX bench_move_item ON bench_move (tenant_id, item_id, day);
CREATE TABLE bench_stock (tenant_id bigint NOT NULL, item_id bigint NOT NULL, warehouse_id bigint NOT NULL, qty bigint NOT NULL, cost bigint NOT NULL, PRIMARY KEY (tenant_id, item_id, warehouse_id));
CREATE TABLE bench_voucher (tenant_id bigint NOT NULL, id bigint NOT NULL, no text NOT NULL, day bigint NOT NULL, source_type smallint NOT NULL, source_id bigint NOT NULL, amount bigint NOT NULL, memo text, PRIMARY KEY (tenant_id, id));
CREATE UNIQUE INDEX bench_voucher_no ON bench_voucher (tenant_id, no);
CREATE TABLE bench_journal (tenant_id bigint NOT NULL, id bigint NOT NULL, voucher_id bigint NOT NULL, line_no integer NOT NULL, account_id bigint NOT NULL, party_id bigint, debit bigint NOT NULL, credit bigint NOT NULL, day bigint NOT NULL, memo text, PRIMARY KEY (tenant_id, id));
CREATE INDEX bench_journal_voucher ON bench_journal (tenant_id, voucher_id);
CREATE INDEX bench_journal_account ON bench_journal (tenant_id, account_id, day);
CREATE TABLE bench_balance (tenant_id bigint NOT NULL, period integer NOT NULL, account_id bigint NOT NULL, debit bigint NOT NULL, credit bigint NOT NULL, PRIMARY KEY (tenant_id, period, account_id));
