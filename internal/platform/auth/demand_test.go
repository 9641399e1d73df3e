package auth_test

import (
	"context"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// demand sets of whom a second step is demanded.
func demand(t *testing.T, d *db.DB, s *auth.Service, of string) {
	t.Helper()
	_, err := db.Do(context.Background(), d, db.Req{Tenant: 7}, func(tx *db.Tx) (bool, error) {
		tenant.SetSetting(tx, auth.SecondFactor, of)
		return true, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.ForgetTenant(7)
}

// TestSecondDemanded: of whom a second step is demanded gets no further than to set one up, and then no longer in by the password alone.
func TestSecondDemanded(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB, s *auth.Service, c *clock) {
		ctx := context.Background()
		if signIn(t, s).Session.NeedsSecond {
			t.Error("nobody demanded a second step")
		}
		demand(t, d, s, auth.SecondOfAdmins)
		if signIn(t, s).Session.NeedsSecond {
			t.Error("an accountant is taken for an administrator")
		}
		demand(t, d, s, auth.SecondOfAll)
		x := signIn(t, s).Session
		if !x.NeedsSecond {
			t.Fatal("a second step was demanded of all")
		}
		phone := newDevice(t, "https://"+host)
		ticket, options, err := s.BeginPasskey(ctx, x, host, password)
		if err != nil {
			t.Fatal(err)
		}
		key, err := s.AddPasskey(ctx, x, host, ticket, "手机", phone.create(options.Response))
		if err != nil {
			t.Fatal(err)
		}
		in, err := s.Login(ctx, login, password)
		if err != nil || in.Session != nil || len(in.Ways) != 1 || in.Ways[0] != auth.WayPasskey {
			t.Fatalf("with a passkey the password alone leads to %+v %v", in, err)
		}
		for _, code := range []string{"000000", "328482", "755224", ""} { // among them codes of the empty secret
			if _, err := s.Second(ctx, in.Ticket, code); reason(err) != "login.code" {
				t.Errorf("code %q without a secret: %v", code, err)
			}
		}
		empty, err := totp.GenerateCode("", c.now())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Second(ctx, in.Ticket, empty); reason(err) != "login.code" {
			t.Errorf("the code of an empty secret: %v", err)
		}
		ticket, ask, err := s.AskPasskey(ctx, host)
		if err != nil {
			t.Fatal(err)
		}
		by, err := s.LoginPasskey(ctx, host, ticket, phone.get(ask.Response))
		if err != nil || by.Session == nil || by.Session.NeedsSecond {
			t.Fatalf("by the passkey: %+v %v", by, err)
		}
		if err := s.EndPasskey(ctx, by.Session, key.ID); err != nil {
			t.Fatal(err)
		}
		if y, err := s.Find(ctx, by.Token); err != nil || !y.NeedsSecond {
			t.Errorf("without the last passkey: %+v %v", y, err)
		}
		c.forward(time.Minute)
		demand(t, d, s, "")
		if signIn(t, s).Session.NeedsSecond {
			t.Error("the demand was taken back")
		}
	})
}

// TestAdministratorsAreAsked: who runs the company is meant by the setting, and a change of it is stored and told as it is.
func TestAdministratorsAreAsked(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "sys": auth.Admin, "aud": auth.Auditor, "zhou": auth.Sales}, func(h *house) {
		h.must(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			got, err := auth.SetSettings(tx, g, auth.Settings{SecondFactor: auth.SecondOfAdmins})
			if err == nil && got.SecondFactor != auth.SecondOfAdmins {
				h.t.Errorf("stored %+v", got)
			}
			return err
		}))
		for name, want := range map[string]bool{"boss": true, "sys": true, "aud": true, "zhou": false} {
			if got := h.session(name).NeedsSecond; got != want {
				h.t.Errorf("%s needs a second step: %v", name, got)
			}
		}
		h.must(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			got, err := auth.SetSettings(tx, g, auth.Settings{})
			if err == nil && got.SecondFactor != auth.SecondOfAdmins {
				h.t.Errorf("who does not name the demand ends it: %+v", got)
			}
			return err
		}))
		h.must(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			_, err := auth.SetSettings(tx, g, auth.Settings{SecondFactor: auth.SecondOfNone})
			return err
		}))
		if h.session("boss").NeedsSecond {
			h.t.Error("the demand was taken back")
		}
	})
}

// TestNobodyWidensHisOwnReach: warehouses and the department are rights where a role is limited by them.
func TestNobodyWidensHisOwnReach(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "keep": auth.Keeper}, func(h *house) {
		giver, err := h.role("boss", "库管组长", append(grant(auth.ScopeDepartment, "sales.order.read"), grant(auth.ScopeAll, "role.*", "user.*")...)...)
		h.must(err)
		place := func(by string, houses ...id.ID) error {
			return h.as(by, func(tx *db.Tx, g auth.Giver) error {
				_, _, err := auth.SetRights(tx, g, h.ids["keep"], &auth.RightsInput{Roles: []string{auth.Keeper, giver}, Warehouses: houses})
				return err
			})
		}
		h.must(place("boss", 31, 32))
		h.refused(place("keep"), "role.self_reach") // none are all
		h.refused(place("keep", 31, 33), "role.self_reach")
		h.must(place("keep", 31))
		h.must(place("boss"))
		department := int64(0)
		h.must(h.as("boss", func(tx *db.Tx, _ auth.Giver) error {
			made, err := auth.SaveDepartment(tx, 0, &auth.DepartmentInput{Name: "销售一部"})
			if err == nil {
				department = made.ID
			}
			return err
		}))
		move := func(by string) error {
			return h.as(by, func(tx *db.Tx, g auth.Giver) error {
				_, err := h.s.UpdateUser(tx, g, h.ids["keep"], &auth.UserChange{Name: "keep", Department: id.ID(department), Version: 1})
				return err
			})
		}
		h.refused(move("keep"), "role.self_reach")
		h.must(move("boss"))
	})
}
