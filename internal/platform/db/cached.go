package db

import (
	"maps"
	"sync"
)

// cacheMax bounds what is kept per tenant; beyond it the cache starts over.
const cacheMax = 50_000

// tenantCache holds values that were loaded while the tenant's configuration had this version.
type tenantCache struct {
	mu      sync.RWMutex
	version int64
	values  map[any]any
}

// cacheKey keeps values of different types under the same key apart.
type cacheKey[T any] struct{ key any }

// Cached answers what load answers, but loads only once per tenant until the configuration changes (Tx.BumpConfig).
// The value is shared: nobody may change it.
func Cached[T any](q Querier, key any, load func(Querier) (T, error)) (T, error) {
	k := cacheKey[T]{key}
	if v, ok := q.cached(k); ok {
		return v.(T), nil
	}
	v, err := load(q)
	if err == nil {
		q.keep(k, v)
	}
	return v, err
}

func (d *DB) tenantCache(tenant int64) *tenantCache {
	if c, ok := d.cache.Load(tenant); ok {
		return c.(*tenantCache)
	}
	c, _ := d.cache.LoadOrStore(tenant, &tenantCache{values: map[any]any{}})
	return c.(*tenantCache)
}

func (c *tenantCache) get(version int64, key any) (any, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if c.version != version {
		return nil, false
	}
	v, ok := c.values[key]
	return v, ok
}

// put keeps values of a version, unless a newer one is known: an old snapshot must not bring back what was changed.
func (c *tenantCache) put(version int64, values map[any]any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if version < c.version {
		return
	}
	if version > c.version || len(c.values) > cacheMax {
		c.version, c.values = version, map[any]any{}
	}
	maps.Copy(c.values, values)
}

// BumpConfig makes every cached value of the tenant stale: call it where something that is read through Cached changes.
func (tx *Tx) BumpConfig() {
	tx.f.dirty = true
	tx.queue(op{sql: "UPDATE tenant_seq SET config_version = config_version + 1 WHERE tenant_id = $1",
		tenant: tx.Tenant, want: 1, write: true, owner: tx})
}

func (tx *Tx) cached(key any) (any, bool) {
	if tx.f.dirty {
		return nil, false
	}
	if v, ok := tx.f.staged[key]; ok {
		return v, true
	}
	return tx.f.d.tenantCache(tx.Tenant).get(tx.f.version, key)
}

// keep holds a value back until the commit: what a transaction read may be its own writing.
func (tx *Tx) keep(key, v any) {
	if tx.f.dirty || tx.executed {
		return
	}
	if tx.f.staged == nil {
		tx.f.staged = map[any]any{}
	}
	tx.f.staged[key] = v
}

func (f *fold) publish() {
	if !f.dirty && len(f.staged) > 0 {
		f.d.tenantCache(f.tenant).put(f.version, f.staged)
	}
}

// configVersion reads the version in the reader's own snapshot.
func (r *Reader) configVersion() (int64, bool) {
	if r.version < 0 {
		v, _, err := One(r, (*Row).Int, "SELECT config_version FROM tenant_seq WHERE tenant_id = $1")
		if err != nil {
			return 0, false
		}
		r.version = v
	}
	return r.version, true
}

func (r *Reader) cached(key any) (any, bool) {
	version, ok := r.configVersion()
	if !ok {
		return nil, false
	}
	return r.d.tenantCache(r.Tenant).get(version, key)
}

func (r *Reader) keep(key, v any) {
	if version, ok := r.configVersion(); ok {
		r.d.tenantCache(r.Tenant).put(version, map[any]any{key: v})
	}
}
