package app

import (
	"context"
	"log/slog"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

const (
	upkeepEvery = time.Minute
	purgeEvery  = time.Hour
	// foldAfter is how many entries may stand after the fold: few enough to add up in milliseconds, and enough that
	// folding costs little beside writing them.
	foldAfter = 5_000
)

// Upkeep keeps reports fast and costs settled while the server runs; it ends with the context.
func (a *App) Upkeep(ctx context.Context, log *slog.Logger) {
	go a.recostAlways(ctx, log)
	go a.cleanAlways(ctx, log)
	tick := time.NewTicker(upkeepEvery)
	defer tick.Stop()
	var purged time.Time
	for {
		if now := a.DB.Now(); now.Sub(purged) >= purgeEvery {
			purged = now
			if err := a.PurgeKeys(ctx); err != nil && ctx.Err() == nil {
				log.WarnContext(ctx, "forgetting old idempotency keys failed; they only take room", "error", err)
			}
		}
		if err := a.FoldLedgers(ctx); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "folding the ledgers failed; reports stay right and get slower", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// eachCompany does something for one company after the other, until one fails.
func (a *App) eachCompany(ctx context.Context, do func(c *tenant.Company) error) error {
	companies, err := db.Get(ctx, a.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	for i := range companies {
		if err == nil {
			err = do(&companies[i])
		}
	}
	return err
}

// PurgeKeys forgets the idempotency keys of every company that have had their 90 days.
func (a *App) PurgeKeys(ctx context.Context) error {
	return a.eachCompany(ctx, func(c *tenant.Company) (err error) {
		for gone := int64(1); gone > 0 && err == nil; {
			gone, err = a.DB.PurgeKeys(ctx, c.ID)
		}
		return err
	})
}

// FoldLedgers folds the ledger of every company that has grown enough since the last time.
func (a *App) FoldLedgers(ctx context.Context) error {
	return a.eachCompany(ctx, func(c *tenant.Company) error {
		tail, err := db.Get(ctx, a.DB, c.ID, func(q *db.Reader) (int, error) { return gl.Tail(q, foldAfter) })
		if err == nil && tail >= foldAfter {
			_, err = db.Do(ctx, a.DB, db.Req{Tenant: c.ID}, func(tx *db.Tx) (bool, error) { return true, gl.Fold(tx) })
		}
		if err != nil {
			return errs.New(errs.Unavailable, "gl.fold", "企业“%[1]s”的总账汇总没有更新。稍后会自动重试。",
				"The ledger sums of “%[1]s” were not brought up to date. This is tried again soon.", c.Name).Wrap(err)
		}
		return nil
	})
}
