package app

import (
	"context"
	"testing"

	"xingzhou/internal/master/account"
	"xingzhou/internal/master/tax"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

func TestCreateCompany(t *testing.T) {
	dbtest.Each(t, Schemas(), func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		for _, taxpayer := range []string{tenant.General, tenant.SmallScale} {
			c := &tenant.Company{Name: "甲公司" + taxpayer, Taxpayer: taxpayer}
			users, err := CreateCompany(ctx, d, c, []NewUser{{Login: "owner." + taxpayer, Name: "老板", Role: "owner"}})
			if err != nil {
				t.Fatal(err)
			}
			if users[0].ID == 0 || len(users[0].Password) != 16 {
				t.Errorf("user came back as %+v", users[0])
			}
			_, err = db.Get(ctx, d, c.ID, func(q *db.Reader) (bool, error) { return true, checkNew(t, q, taxpayer) })
			if err != nil {
				t.Fatal(err)
			}
		}
		_, err := CreateCompany(ctx, d, &tenant.Company{Name: ""}, nil)
		if err == nil {
			t.Error("a company without a name was made")
		}
	})
}

func checkNew(t *testing.T, q db.Querier, taxpayer string) error {
	t.Helper()
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	vat, ok := chart.ByCode("222101")
	if !ok || vat.Leaf != (taxpayer == tenant.SmallScale) {
		t.Errorf("%s: account 222101 is %+v", taxpayer, vat)
	}
	if taxpayer == tenant.General {
		out, _ := chart.ByCode("22210107")
		if name := chart.FullName(out.ID); name != "应交税费-应交增值税-销项税额" {
			t.Errorf("full name is %q", name)
		}
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return err
	}
	if w, ok := houses.Default(); !ok || w.Code != "CK01" {
		t.Errorf("default warehouse is %+v", w)
	}
	rates, err := tax.All(q)
	if err == nil && (len(rates) != 6 || rates[0].Rate != 130000) {
		t.Errorf("tax rates are %+v", rates)
	}
	return err
}
