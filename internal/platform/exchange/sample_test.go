package exchange

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/job"
	"xingzhou/internal/platform/tenant"
)

// The sample is a document with lines, in tables of the test.
var sampleSchema = fstest.MapFS{"schema/202611230279_exchange_sample.sql": {Data: []byte(`
CREATE TABLE exchange_sample (tenant_id bigint NOT NULL, id bigint NOT NULL, code text NOT NULL, used smallint NOT NULL, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code));
CREATE TABLE exchange_sample_line (tenant_id bigint NOT NULL, id bigint NOT NULL, line_no integer NOT NULL, qty bigint NOT NULL, ref bigint NOT NULL, PRIMARY KEY (tenant_id, id, line_no));
`)}}

var schemas = []fs.FS{tenant.Schema, auth.Schema, audit.Schema, job.Schema, file.Schema, Schema, sampleSchema}

type sampleInput struct {
	Code  string `json:"code"`
	Lines []struct {
		Qty qty.Qty `json:"qty"`
		Ref string  `json:"ref"`
	} `json:"lines"`
}

// createSample refuses some codes before and some after it has written, as documents do.
func createSample(tx *db.Tx, _ *api.Ctx, body []byte) (Made, error) {
	var in sampleInput
	if err := json.Unmarshal(body, &in); err != nil {
		return Made{}, errs.New(errs.Invalid, "sample.json", "不是JSON。", "Not JSON.").Wrap(err)
	}
	for i, l := range in.Lines {
		if l.Qty <= 0 {
			return Made{}, errs.New(errs.Invalid, "sample.qty", "数量要大于零。", "The quantity is above zero.").At(fmt.Sprintf("/lines/%d/qty", i))
		}
	}
	id := tx.NextID()
	ins := tx.Insert("exchange_sample", "id, code, used")
	ins.Row(id, in.Code, 0)
	ins.Queue()
	lines := tx.Insert("exchange_sample_line", "id, line_no, qty, ref")
	for i, l := range in.Lines {
		ref, _ := strconv.ParseInt(l.Ref, 10, 64)
		lines.Row(id, i, int64(l.Qty), ref)
	}
	lines.Queue()
	if strings.HasPrefix(in.Code, "LATE") {
		return Made{}, errs.New(errs.Refused, "sample.late", "写了才发现不行。", "Found out too late.").At("/code")
	}
	return Made{ID: id, Number: in.Code, Version: 1}, nil
}

func undoSample(tx *db.Tx, made Made) error {
	used, _, err := db.One(tx, (*db.Row).Bool, "SELECT used FROM exchange_sample WHERE tenant_id = $1 AND id = $2", made.ID)
	if err != nil {
		return err
	}
	tx.Exec(1, "DELETE FROM exchange_sample WHERE tenant_id = $1 AND id = $2", made.ID)
	tx.Exec(db.Any, "DELETE FROM exchange_sample_line WHERE tenant_id = $1 AND id = $2", made.ID)
	if used {
		return errs.New(errs.Refused, "sample.used", "%s已被使用。", "%s was used.", made.Number)
	}
	return nil
}

var sample = &Target{Document: "exchange.sample", Path: "/samples", Zh: "样品单", En: "samples", Lines: "lines", Create: createSample, Undo: undoSample,
	Columns: []Column{{Field: "code", Zh: "编码", En: "Code", Kind: Text, Required: true, Unique: true},
		{Field: "qty", Zh: "数量", En: "Quantity", Kind: Qty, Required: true, Line: true},
		{Field: "ref", Zh: "对象", En: "Object", Kind: RefTo, Line: true, Ref: &Ref{Kind: "sample", Find: func(_ db.Querier, texts []string) (map[string]int64, error) {
			out := map[string]int64{}
			for _, s := range texts {
				if s != "没有" {
					out[s] = 7
				}
			}
			return out, nil
		}}}}}

const company = 5

// trial is a service with a store, on one engine.
type trial struct {
	t *testing.T
	d *db.DB
	s *Service
}

func each(t *testing.T, fn func(b *trial)) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		store, err := file.OpenStore(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		s := NewService(d, file.NewService(d, store), job.NewService(d, nil), auth.NewService(d))
		s.targets[sample.Document] = sample
		fn(&trial{t, d, s})
	})
}

// begin stores a file and an import of it.
func (b *trial) begin(content string, every, dry bool) int64 {
	b.t.Helper()
	f, err := b.s.files.Put(context.Background(), company, 9, "", "样品.csv", bytes.NewReader([]byte(content)))
	if err != nil {
		b.t.Fatal(err)
	}
	x := &record{Document: sample.Document, File: f.ID, FileName: f.Name, Every: every, DryRun: dry, State: Waiting,
		Setup: Setup{Header: 1, Mapping: []Mapped{{Column: 0, Field: "code"}, {Column: 1, Field: "qty"}, {Column: 2, Field: "ref"}}}}
	b.write(func(tx *db.Tx) error {
		x.ID = tx.NextID()
		return x.insert(tx)
	})
	return x.ID
}

func (b *trial) write(fn func(tx *db.Tx) error) {
	b.t.Helper()
	_, err := db.Do(context.Background(), b.d, db.Req{Tenant: company, User: 9}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	if err != nil {
		b.t.Fatal(err)
	}
}

// run makes a run of an import as it stands; it dies after some steps, as a server does, when left is not negative.
func (b *trial) run(id int64, left int) *run {
	b.t.Helper()
	p, err := newPlan(sample, b.get(id).Setup)
	if err != nil {
		b.t.Fatal(err)
	}
	return &run{s: b.s, ctx: context.Background(), tenant: company, session: &auth.Session{UserID: 9, Tenant: company, Locale: "zh-CN"}, x: b.get(id), p: p, size: chunkDocs,
		progress: func(int64, int64, string, string) error {
			if left--; left == -1 {
				return errDied
			}
			return nil
		}}
}

var errDied = errors.New("the server died")

func (b *trial) get(id int64) *record {
	b.t.Helper()
	x, err := db.Get(context.Background(), b.d, company, func(q *db.Reader) (*record, error) { return getRecord(q, id) })
	if err != nil {
		b.t.Fatal(err)
	}
	return x
}

func (b *trial) faults(id int64) []string {
	b.t.Helper()
	list, err := db.Get(context.Background(), b.d, company, func(q *db.Reader) ([]Fault, error) { return faultsAfter(q, id, 0, 1000) })
	if err != nil {
		b.t.Fatal(err)
	}
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprintf("%d %s %s：%s", f.Row, f.Header, f.Value, f.Zh))
	}
	return out
}

func (b *trial) codes() []string {
	b.t.Helper()
	list, err := db.Get(context.Background(), b.d, company, func(q *db.Reader) ([]string, error) {
		return db.All(q, (*db.Row).Text, "SELECT code FROM exchange_sample WHERE tenant_id = $1 ORDER BY code")
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return list
}

func (b *trial) lines() int64 {
	b.t.Helper()
	n, err := db.Get(context.Background(), b.d, company, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM exchange_sample_line WHERE tenant_id = $1")
		return n, err
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return n
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
