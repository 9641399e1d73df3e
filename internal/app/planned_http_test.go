package app

import (
	"fmt"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
)

// TestPlannedAgain: what was planned from a snapshot and holds no more is planned anew, a few times; what was answered once under a key
// is answered again, whatever a plan would say now.
func TestPlannedAgain(t *testing.T) {
	eachSite(t, func(s *site) {
		plans, holdsFrom, refused := 0, 3, false
		type nothing struct{}
		type found struct {
			Plan int `json:"plan"`
		}
		api.PostPlanned(s.app.Router, "/test/planned", "gl.period.close", "试", "Try", func(c *api.Ctx, _ *nothing) (int, error) {
			if plans++; refused {
				return 0, errs.New(errs.Refused, "test.refused", "不行。", "No.")
			}
			return plans, nil
		}, func(c *api.Ctx, _ *nothing, plan int) (found, error) {
			if plan < holdsFrom {
				return found{}, errs.New(errs.Busy, "test.busy", "又变了。", "It changed.")
			}
			c.Tx.BumpConfig()
			return found{plan}, nil
		})
		u := s.login("owner")
		post := func(key string) string {
			got := u.do("POST", "/test/planned", `{}`, "Idempotency-Key: "+key)
			return fmt.Sprint(got.status, " ", got.problem().Code, " ", plans)
		}
		s.want("the third holds", post("a"), "200  3")
		holdsFrom, plans = 9, 0
		s.want("none holds", post("b"), "409 test.busy 3")
		refused, plans = true, 0
		s.want("refused at once", post("c"), "422 test.refused 1")
		s.want("answered before", post("a"), "200  2")
		s.want("no key", u.do("POST", "/test/planned", `{}`, "Idempotency-Key: ").status, 400)
	})
}
