package db

import "time"

const (
	analyzeFirst = 500 // rows written since Open after which a PostgreSQL gets statistics for the first time
	analyzeTimes = 3   // again after so many times as many
	analyzeLast  = 10_000_000
	analyzeDelay = 50 * time.Millisecond // beside, not inside, the burst of commits that called for it
)

// analyzeSoon counts written rows. A new database fills faster than autovacuum looks at it, which is once a minute, and a
// plan is kept until its tables are analysed again; in a database that has statistics there is nothing to do.
func (d *DB) analyzeSoon(rows int64) {
	now := d.rows.Add(rows)
	if d.engine == "sqlite" {
		return
	}
	next := d.analyzeNext.Load()
	if now >= max(next, analyzeFirst) && now < analyzeLast && d.analyzeNext.CompareAndSwap(next, analyzeTimes*now) {
		d.background.Add(1)
		go d.analyze()
	}
}

// analyze is help, not duty: a failure is left to autovacuum. A table of a single page is better off without statistics:
// one row makes every column unique, the company too, and then any index seems to find it.
func (d *DB) analyze() {
	defer d.background.Done()
	select {
	case <-d.node.stop:
		return
	case <-time.After(analyzeDelay):
	}
	c, err := d.readers.open()
	if err != nil {
		return
	}
	defer c.close()
	var tables []string
	err = c.run([]op{{want: Any, scan: func(r *Row) { tables = append(tables, r.Text()) },
		sql: "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind = 'r'" +
			" AND pg_relation_size(oid) / 8192 > GREATEST(2 * relpages, 1)"}})
	if err != nil {
		return
	}
	for _, t := range tables {
		if exec(c, "ANALYZE "+t) != nil {
			return
		}
	}
}
