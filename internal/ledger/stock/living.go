package stock

// living is the condition that no posting has taken back a row of a table; alias is what the statement calls the row.
func living(table, alias string) string {
	return ` AND ` + alias + `.reverses_no = 0 AND NOT EXISTS (SELECT 1 FROM ` + table + ` x WHERE x.tenant_id = $1 AND x.source_id = ` + alias + `.source_id AND x.reverses_no = ` +
		alias + `.posting_no AND x.line_no = ` + alias + `.line_no)`
}
