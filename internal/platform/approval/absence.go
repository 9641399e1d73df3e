package approval

import (
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

// Absence 外出代理: on these days another person may decide in somebody's place. What was asked stays with the one who was asked,
// so it needs no handing back, and he can still decide from where he is.
type Absence struct {
	ID          id.ID   `json:"id"`
	Person      id.ID   `json:"person"`
	PersonName  string  `json:"person_name"`
	StandIn     id.ID   `json:"stand_in"`
	StandInName string  `json:"stand_in_name"`
	From        day.Day `json:"from"`
	To          day.Day `json:"to"`
	Running     bool    `json:"running" doc:"today is one of the days"`
	Mine        bool    `json:"mine" doc:"this user may end it"`
}

// AbsenceInput says who stands in, and when.
type AbsenceInput struct {
	Person  id.ID   `json:"person,omitempty" doc:"the user himself when absent"`
	StandIn id.ID   `json:"stand_in"`
	From    day.Day `json:"from"`
	To      day.Day `json:"to"`
}

// longestAbsence keeps a forgotten stand-in from deciding for ever.
const longestAbsence = 366

// Leave notes an absence. any lets an administrator do it for somebody who is away already.
func Leave(tx *db.Tx, in *AbsenceInput, any bool) error {
	who := in.Person.Int()
	if who == 0 {
		who = tx.User
	}
	if who != tx.User && !any {
		return errs.New(errs.Denied, "approval.not_yours", "只能给自己设代理人。别人的请找管理员。", "You can name a stand-in for yourself only. Ask an administrator for others.").At("/person")
	}
	crew, err := crewOf(tx)
	if err != nil {
		return err
	}
	now, err := today(tx)
	if err != nil {
		return err
	}
	var list []*errs.Error
	refuse := func(bad bool, pointer, zh, en string) {
		if bad {
			list = append(list, errs.New(errs.Invalid, "approval.absence", zh, en).At(pointer))
		}
	}
	other := crew.byID[in.StandIn.Int()]
	refuse(crew.byID[who] == nil, "/person", "没有这个人。请另选。", "There is no such person. Choose another.")
	refuse(other == nil || other.disabled, "/stand_in", "没有这个人，或已停用。请另选代理人。", "There is no such person, or he is disabled. Choose another stand-in.")
	refuse(in.StandIn.Int() == who, "/stand_in", "代理人不能是自己。请另选。", "Nobody stands in for himself. Choose another.")
	refuse(!in.From.Valid(), "/from", "开始日期要填。", "Give the first day.")
	refuse(!in.To.Valid(), "/to", "结束日期要填。", "Give the last day.")
	if in.From.Valid() && in.To.Valid() {
		refuse(in.To < in.From, "/to", "结束日期不能早于开始日期。", "The last day cannot be before the first.")
		refuse(in.To < now, "/to", "结束日期已经过去。", "The last day has passed already.")
		refuse(in.To.Sub(in.From) >= longestAbsence, "/to", "代理最长一年。请缩短。", "A stand-in is for one year at most. Shorten it.")
	}
	if e := errs.Join(list...); e != nil {
		return e
	}
	ins := tx.Insert("approval_absence", "id, person, stand_in, from_day, to_day, ended_ms, created_by, created_ms")
	ins.Row(tx.NextID(), who, in.StandIn.Int(), int64(in.From), int64(in.To), 0, tx.User, tx.Now.UnixMilli())
	ins.Queue()
	return nil
}

// ComeBack ends an absence now.
func ComeBack(tx *db.Tx, absence int64, any bool) error {
	who, ok, err := db.One(tx, (*db.Row).Int, "SELECT person FROM approval_absence WHERE tenant_id = $1 AND id = $2 AND ended_ms = 0", absence)
	if err != nil {
		return err
	}
	if !ok || who != tx.User && !any {
		return errs.New(errs.NotFound, "approval.absence_missing", "没有这条代理，或已结束。请刷新。", "There is no such absence, or it has ended. Refresh.")
	}
	tx.Exec(1, "UPDATE approval_absence SET ended_ms = $3 WHERE tenant_id = $1 AND id = $2 AND ended_ms = 0", absence, tx.Now.UnixMilli())
	return nil
}

// Absences lists those to come and running that concern a user, or all.
func Absences(q db.Querier, user int64, all bool) ([]Absence, error) {
	crew, err := crewOf(q)
	if err != nil {
		return nil, err
	}
	now, err := today(q)
	if err != nil {
		return nil, err
	}
	list, err := db.All(q, func(r *db.Row) Absence {
		return Absence{ID: id.ID(r.Int()), Person: id.ID(r.Int()), StandIn: id.ID(r.Int()), From: day.Day(r.Int()), To: day.Day(r.Int())}
	}, `SELECT id, person, stand_in, from_day, to_day FROM approval_absence WHERE tenant_id = $1 AND ended_ms = 0 AND to_day >= $2
		AND ($4 = 1 OR person = $3 OR stand_in = $3) ORDER BY from_day, id`, int64(now), user, flag(all))
	for i := range list {
		a := &list[i]
		a.PersonName, a.StandInName = crew.name(a.Person.Int()), crew.name(a.StandIn.Int())
		a.Running, a.Mine = a.From <= now, all || a.Person.Int() == user
	}
	return list, err
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func at(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
