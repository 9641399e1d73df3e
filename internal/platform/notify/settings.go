package notify

import (
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

func (s *Service) settings(c *api.Ctx) (*Settings, error) {
	user := c.Session.UserID
	b := c.Q.Batch()
	address := db.Ask(b, (*db.Row).Text, "SELECT address FROM notify_address WHERE tenant_id = $1 AND user_id = $2", user)
	chosen := db.Ask(b, func(r *db.Row) Switch { return Switch{Kind: r.Text(), Shown: r.Bool(), Mail: r.Bool()} },
		"SELECT kind, shown, mail FROM notify_switch WHERE tenant_id = $1 AND user_id = $2", user)
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := &Settings{MayMail: s.mailer != nil, Kinds: []Switch{}}
	if len(*address) > 0 {
		out.Address = (*address)[0]
	}
	for _, k := range Kinds() {
		x := Switch{Kind: k.Name, Title: errs.Detail{Zh: k.Zh, En: k.En}.In(c.Lang), Shown: true, Mail: k.Mail}
		for _, own := range *chosen {
			if own.Kind == k.Name {
				x.Shown, x.Mail = own.Shown, own.Mail
			}
		}
		out.Kinds = append(out.Kinds, x)
	}
	return out, nil
}

func (s *Service) change(c *api.Ctx, in *settingsInput) error {
	user, known := c.Session.UserID, Kinds()
	address, err := s.checkAddress(in.Address)
	if err != nil {
		return err
	}
	if address == "" {
		c.Tx.Exec(db.Any, "DELETE FROM notify_address WHERE tenant_id = $1 AND user_id = $2", user)
	} else {
		keep := c.Tx.Insert("notify_address", "user_id, address").Overwrite(1)
		keep.Row(user, address)
		keep.Queue()
	}
	for i, x := range in.Kinds {
		if !slices.ContainsFunc(known, func(k Kind) bool { return k.Name == x.Kind }) {
			return errs.New(errs.Invalid, "notify.kind", "没有“%s”这种通知。请刷新后再试。", "There is no such notification as “%s”. Refresh and try again.", x.Kind).At("/kinds/" + key(int64(i)) + "/kind")
		}
		keep := c.Tx.Insert("notify_switch", "user_id, kind, shown, mail").Overwrite(2)
		keep.Row(user, x.Kind, flag(x.Shown), flag(x.Mail))
		keep.Queue()
	}
	audit.Note(c.Tx, audit.Event{Document: "notification", Paper: user, Number: c.Session.Login, Action: "settings"})
	return nil
}

// checkAddress wants a plain mail address. One is only kept where mail can be sent: otherwise people would wait for it.
func (s *Service) checkAddress(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if s.mailer == nil {
		return "", errs.New(errs.Refused, "notify.no_server", "服务器没有设置发信，不能填写邮箱。请管理员用 --smtp 设置。",
			"This server sends no mail, so an address cannot be set. Ask an administrator to set --smtp.").At("/address")
	}
	address, ok := plainAddress(text)
	if !ok {
		return "", errs.New(errs.Invalid, "notify.address", "邮箱“%s”不对，应如 name@example.cn。请更正。", "The address “%s” is wrong; it looks like name@example.cn. Correct it.", text).At("/address")
	}
	return address, nil
}
