package db

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"time"

	"xingzhou/internal/kit/errs"
)

const keysKept = 90 * 24 * time.Hour

// storedAnswer is what a key stands for.
type storedAnswer struct {
	hash   []byte
	answer []byte
}

// hashInput covers the user too: nobody gets another user's answer by knowing the key.
func hashInput(r Req) [32]byte {
	h := sha256.New()
	var user [8]byte
	binary.BigEndian.PutUint64(user[:], uint64(r.User))
	h.Write(user[:])
	h.Write(r.Input)
	return [32]byte(h.Sum(nil))
}

func encodeAnswer(v any) ([]byte, error) { return json.Marshal(v) }

func decodeAnswer[T any](b []byte) (T, error) {
	var v T
	if err := json.Unmarshal(b, &v); err != nil {
		return v, internal(fmt.Errorf("a stored answer cannot be read: %w", err))
	}
	return v, nil
}

func mismatchError(key string) error {
	return errs.New(errs.IdemMismatch, "idempotency.mismatch", "幂等键 %s 已用于另一份内容。请刷新页面后重新提交。",
		"The idempotency key %s was used for another input. Reload the page and submit again.", key)
}

func busyError(key string) error {
	return errs.New(errs.Busy, "idempotency.busy", "同一请求（幂等键 %s）仍在处理。请稍后用同一个键再试。",
		"The same request (idempotency key %s) is still being processed. Try again later with the same key.", key)
}

// askKeys queues a read for each key of the fold, all in one round trip. One statement over a list of keys was slower:
// PostgreSQL, planning it on a young table, read all keys of the company for each fold and kept doing so.
func (f *fold) askKeys() {
	f.stored, f.fresh = map[string]*storedAnswer{}, map[string]*call{}
	seen := map[string]bool{}
	for _, c := range f.calls {
		if !c.keyed() || seen[c.req.Key] {
			continue
		}
		seen[c.req.Key] = true
		f.pending = append(f.pending, op{
			sql:    "SELECT idem_key, input_hash, answer FROM db_idempotency WHERE tenant_id = $1 AND idem_key = $2",
			tenant: f.tenant, args: []any{c.req.Key}, want: Any,
			scan: func(r *Row) { f.stored[r.Text()] = &storedAnswer{hash: r.Bytes(), answer: r.Bytes()} },
		})
	}
}

// known settles a call whose key has an answer, stored or made earlier in this fold.
func (f *fold) known(c *call) bool {
	s := f.stored[c.req.Key]
	if first := f.fresh[c.req.Key]; s == nil && first != nil {
		<-first.encoding
		if first.encodeErr != nil {
			return false
		}
		s = &storedAnswer{hash: first.hash[:], answer: first.answer}
	}
	if s == nil {
		return false
	}
	if !bytes.Equal(s.hash, c.hash[:]) {
		c.err = mismatchError(c.req.Key)
	} else {
		c.replay = s.answer
	}
	return true
}

// answer encodes on another core while the lane goes on; a single call has nothing to overlap with.
func (f *fold) answer(c *call) {
	f.fresh[c.req.Key] = c
	c.encoding = make(chan struct{})
	work := func() {
		defer close(c.encoding)
		c.encodeErr = guarded(func() (err error) {
			c.answer, err = c.encode()
			return err
		})
	}
	if len(f.calls) == 1 {
		work()
	} else {
		go work()
	}
}

// storeKeys queues the keys answered in this fold. An answer that cannot be encoded is a mistake of its closure, whose
// writes must not stay: the fold is run again without it.
func (f *fold) storeKeys() error {
	in := newInsert(f.d, f.tenant, "db_idempotency", "idem_key, input_hash, answer, created_ms")
	bad := false
	for _, c := range f.calls {
		if f.fresh[c.req.Key] != c {
			continue
		}
		<-c.encoding
		bad = bad || c.encodeErr != nil
		in.Row(c.req.Key, c.hash[:], c.answer, f.now.UnixMilli())
	}
	if bad {
		return errRedo
	}
	f.pending = in.appendTo(f.pending, nil)
	return nil
}

// PurgeKeys forgets the answers of a tenant that are older than 90 days, some thousands per call, and tells how many.
func (d *DB) PurgeKeys(ctx context.Context, tenant int64) (int64, error) {
	return Do(ctx, d, Req{Tenant: tenant}, func(tx *Tx) (int64, error) {
		before := tx.Now.Add(-keysKept).UnixMilli()
		keys, err := All(tx, (*Row).Text,
			"SELECT idem_key FROM db_idempotency WHERE tenant_id = $1 AND created_ms > 0 AND created_ms < $2 ORDER BY created_ms LIMIT 2000", before)
		for _, key := range keys {
			tx.Exec(1, "DELETE FROM db_idempotency WHERE tenant_id = $1 AND idem_key = $2", key)
		}
		return int64(len(keys)), err
	})
}
