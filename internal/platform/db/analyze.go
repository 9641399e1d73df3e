package db

import "time"

// analyzeAt are the numbers of rows written since Open after which a PostgreSQL gets statistics.
var analyzeAt = []int64{500, 5_000, 50_000}

// analyzeSoon counts written rows. A new database fills faster than autovacuum looks at it, which is once a minute, and
// until then plans rest on guesses; in a database with statistics there is nothing to do.
func (d *DB) analyzeSoon(rows int64) {
	now := d.rows.Add(rows)
	if d.engine == "sqlite" {
		return
	}
	step := d.analyzed.Load()
	if step < int64(len(analyzeAt)) && now >= analyzeAt[step] && d.analyzed.CompareAndSwap(step, step+1) {
		d.background.Add(1)
		go d.analyze()
	}
}

// analyze is help, not duty: a failure is left to autovacuum.
func (d *DB) analyze() {
	defer d.background.Done()
	time.Sleep(50 * time.Millisecond) // beside, not inside, the burst of commits that called for it
	c, err := d.readers.open()
	if err != nil {
		return
	}
	defer c.close()
	var tables []string
	err = c.run([]op{{want: Any, scan: func(r *Row) { tables = append(tables, r.Text()) },
		sql: "SELECT quote_ident(c.relname) FROM pg_class c LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid" +
			" WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'r' AND pg_relation_size(c.oid) > 0" +
			" AND (c.reltuples < 0 OR s.n_mod_since_analyze > 50 + c.reltuples)"}})
	if err != nil {
		return
	}
	for _, t := range tables {
		if exec(c, "ANALYZE "+t) != nil {
			return
		}
	}
}
