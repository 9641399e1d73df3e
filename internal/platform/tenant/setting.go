package tenant

import (
	"xingzhou/internal/platform/db"
)

type settingKey struct{}

// Setting is what the company has set under a name, empty when nothing.
func Setting(q db.Querier, name string) (string, error) {
	m, err := db.Cached(q, settingKey{}, func(q db.Querier) (map[string]string, error) {
		found := map[string]string{}
		_, err := db.All(q, func(r *db.Row) bool { found[r.Text()] = r.Text(); return true },
			"SELECT name, value FROM tenant_setting WHERE tenant_id = $1")
		return found, err
	})
	return m[name], err
}

// SetSetting stores a setting; what the company has cached is read anew.
func SetSetting(tx *db.Tx, name, value string) {
	tx.Exec(1, `INSERT INTO tenant_setting (tenant_id, name, value) VALUES ($1, $2, $3)
		ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value`, name, value)
	tx.BumpConfig()
}
