package approval

import (
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/db"
)

// maxSteps bounds what signers can be added to.
const maxSteps = 20

// hand is a case in the hands of the one who acts on it.
type hand struct {
	*row
	crew  *crew
	asked []task
	mine  task // the task that is decided, when it is
}

// take reads an open case. round, when it is not 0, names the step that the person saw: a click that comes too late, or twice,
// never counts for the next step.
func take(tx *db.Tx, caseID int64, round int) (*hand, error) {
	c, ok, err := db.One(tx, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1 AND id = $2", caseID)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, missing()
	}
	h := &hand{row: &c}
	if h.crew, err = crewOf(tx); err != nil {
		return nil, err
	}
	if c.State != StateOpen {
		n := stateWords[c.State]
		return nil, errs.New(errs.Conflict, "approval.ended", "单据 %[1]s 的审批已结束（%[2]s）。请刷新。", "The approval of document %[1]s has ended (%[3]s). Refresh.", c.Number, n[0], n[1])
	}
	if round != 0 && round != c.Round {
		return nil, errs.New(errs.Conflict, "approval.moved", "单据 %[1]s 的审批已走到下一步，这次操作没有生效。请刷新后再看。",
			"The approval of document %[1]s has moved on, so nothing was done. Refresh and look again.", c.Number).At("/round")
	}
	h.asked, err = waitingFor(tx, &c)
	return h, err
}

func missing() error {
	return errs.New(errs.NotFound, "approval.missing", "没有这个审批。请刷新列表。", "There is no such approval. Refresh the list.")
}

var stateWords = map[string][2]string{StateApproved: {"已通过", "approved"}, StateReturned: {"已退回", "returned"}, StateWithdrawn: {"已撤回", "withdrawn"}}

// mineOf finds the task that the user may decide: his own, or that of somebody he stands in for.
func (h *hand) mineOf(tx *db.Tx) error {
	if tx.User == h.Maker {
		return errs.New(errs.Denied, "approval.own", "单据 %s 是您自己做的，不能自己审批。", "You made document %s yourself, so you cannot decide on it.", h.Number)
	}
	sees, err := h.crew.sees(h.Document, h.Paper, tx.User)
	if err != nil {
		return err
	}
	for _, own := range []bool{true, false} {
		for _, t := range h.asked {
			// First his own task, then one of somebody else's.
			if own != (t.person == tx.User) || !own && !slices.Contains(h.crew.standIns[t.person], tx.User) || !h.crew.still(&h.Steps[h.At], t) {
				continue
			}
			if !sees {
				return blind(h.Steps[h.At].Name, h.crew.name(tx.User))
			}
			h.mine = t
			return nil
		}
	}
	return errs.New(errs.Denied, "approval.not_asked", "单据 %[1]s 现在不等您处理，可能已有人处理过。请刷新。",
		"Document %[1]s does not wait for you now; somebody may have decided already. Refresh.", h.Number)
}

// of is the person in whose place the user acts, 0 when it is his own task.
func (h *hand) of(tx *db.Tx) int64 {
	if h.mine.person != tx.User {
		return h.mine.person
	}
	return h.mine.of
}

func (h *hand) settle(tx *db.Tx, state string) {
	tx.Exec(1, "UPDATE approval_task SET state = $5 WHERE tenant_id = $1 AND case_id = $2 AND round = $3 AND person = $4 AND state = 'waiting'",
		h.ID, int64(h.Round), h.mine.person, state)
	h.asked = slices.DeleteFunc(h.asked, func(t task) bool { return t.person == h.mine.person })
}

// Agree 同意 decides one task; with the last one of a step the next is asked, with the last step the paper is approved.
func Agree(tx *db.Tx, caseID int64, round int, reason string) error {
	h, err := take(tx, caseID, round)
	if err != nil {
		return err
	}
	if err := h.mineOf(tx); err != nil {
		return err
	}
	h.settle(tx, taskDone)
	h.note(tx, event{kind: didApprove, of: h.of(tx), reason: reason})
	if h.Steps[h.At].Mode == All && len(h.asked) > 0 {
		h.save(tx)
		return nil
	}
	h.drop(tx)
	h.At++
	asked, err := h.move(tx, h.crew)
	if err != nil {
		return err
	}
	if len(asked) == 0 {
		return h.finish(tx)
	}
	h.save(tx)
	return nil
}

// Return 退回 ends the case: the maker changes the paper and submits it again.
func Return(tx *db.Tx, caseID int64, round int, reason string) error {
	if reason = text.OneLine(reason); reason == "" {
		return errs.New(errs.Invalid, "approval.reason", "退回要写明原因，制单人才知道改什么。", "Say why you return it, so that the maker knows what to change.").At("/reason")
	}
	h, err := take(tx, caseID, round)
	if err != nil {
		return err
	}
	if err := h.mineOf(tx); err != nil {
		return err
	}
	h.settle(tx, taskDone)
	h.note(tx, event{kind: didReturn, of: h.of(tx), reason: reason})
	h.end(tx, StateReturned)
	return h.tell(tx, []int64{h.Maker, h.Submitter}, "approval.returned", "单据 "+h.Number+" 被退回："+reason, "Document "+h.Number+" was returned: "+reason)
}

// Withdraw 撤回 gives the paper back to who submitted it.
func Withdraw(tx *db.Tx, caseID int64, reason string) error {
	h, err := take(tx, caseID, 0)
	if err != nil {
		return err
	}
	if tx.User != h.Maker && tx.User != h.Submitter {
		return errs.New(errs.Denied, "approval.not_yours", "只有制单人或提交人能撤回单据 %s。", "Only who made or submitted document %s can withdraw it.", h.Number)
	}
	h.note(tx, event{kind: didWithdraw, reason: reason})
	var users []int64
	for _, t := range h.asked {
		users = append(users, t.person)
	}
	h.end(tx, StateWithdrawn)
	return h.tell(tx, users, "approval.withdrawn", "单据 "+h.Number+" 已撤回，不用审批了", "Document "+h.Number+" was withdrawn and needs no approval now")
}

// Delegate 转交 hands one task to somebody else. from names whose task it is where an administrator (any) does it for him.
func Delegate(tx *db.Tx, caseID int64, round int, from, to id.ID, reason string, any bool) error {
	h, err := take(tx, caseID, round)
	if err != nil {
		return err
	}
	if err := h.theirs(tx, from.Int(), any); err != nil {
		return err
	}
	if err := h.suits(to.Int(), "/person"); err != nil {
		return err
	}
	of := h.mine.person
	h.settle(tx, taskGone)
	h.note(tx, event{kind: didDelegate, of: h.of(tx), other: to.Int(), reason: reason})
	// Who was asked before in this round and handed it on may get it back.
	tx.Exec(1, `INSERT INTO approval_task (tenant_id, `+taskColumns+`) VALUES ($1, $2, $3, $4, $5, 'waiting')
		ON CONFLICT (tenant_id, case_id, round, person) DO UPDATE SET state = 'waiting', for_person = excluded.for_person`,
		h.ID, int64(h.Round), to.Int(), of)
	h.save(tx)
	return h.tellAsked(tx, h.crew, []int64{to.Int()})
}

// theirs picks the task to hand over: the user's, or with the right to it anybody's.
func (h *hand) theirs(tx *db.Tx, from int64, any bool) error {
	if from == 0 || from == tx.User {
		return h.mineOf(tx)
	}
	if any {
		for _, t := range h.asked {
			if t.person == from {
				h.mine = t
				return nil
			}
		}
	}
	return errs.New(errs.Denied, "approval.not_asked", "单据 %[1]s 的这项审批不归您转交。请刷新，或找管理员。",
		"This task of document %[1]s is not yours to hand over. Refresh, or ask an administrator.", h.Number)
}

// suits refuses a new signer who is gone, made the paper, may not see it, or is asked already.
func (h *hand) suits(to int64, pointer string) error {
	p := h.crew.byID[to]
	switch {
	case p == nil || p.disabled:
		return errs.New(errs.Invalid, "approval.person", "没有这个人，或已停用。请另选。", "There is no such person, or he is disabled. Choose another.").At(pointer)
	case to == h.Maker:
		return errs.New(errs.Refused, "approval.own", "单据 %[1]s 是%[2]s做的，不能让他审批自己的单据。请另选。",
			"%[2]s made document %[1]s and cannot decide on it. Choose another.", h.Number, p.name).At(pointer)
	}
	sees, err := h.crew.sees(h.Document, h.Paper, to)
	if err != nil {
		return err
	}
	if !sees {
		return blind(h.Steps[h.At].Name, p.name).At(pointer)
	}
	if slices.ContainsFunc(h.asked, func(t task) bool { return t.person == to }) {
		return errs.New(errs.Refused, "approval.asked", "单据 %[1]s 本来就在等%[2]s处理。请另选。",
			"Document %[1]s waits for %[2]s already. Choose another.", h.Number, p.name).At(pointer)
	}
	return nil
}

// Add 加签 lets somebody else decide too: before the present step, which is asked again afterwards, or after it.
func Add(tx *db.Tx, caseID int64, round int, to id.ID, before bool, reason string) error {
	h, err := take(tx, caseID, round)
	if err != nil {
		return err
	}
	if err := h.mineOf(tx); err != nil {
		return err
	}
	if len(h.Steps) >= maxSteps {
		return errs.New(errs.Refused, "approval.steps", "一次审批最多%d步，不能再加签。", "An approval has at most %d steps; no more can be added.", maxSteps)
	}
	if err := h.suits(to.Int(), "/person"); err != nil {
		return err
	}
	kind := didAfter
	if before {
		kind = didBefore
	}
	h.note(tx, event{kind: kind, of: h.of(tx), other: to.Int(), reason: reason})
	step := stage{Step: Step{Name: h.Steps[h.At].Name + " +", Mode: Any, Persons: []id.ID{to}}}
	if !before {
		h.Steps = slices.Insert(h.Steps, h.At+1, step)
		h.save(tx)
		return nil
	}
	h.askAgainLater(step)
	h.drop(tx)
	if _, err := h.move(tx, h.crew); err != nil {
		return err
	}
	h.save(tx)
	return nil
}

// askAgainLater puts a step before the present one. Of that one remain those who have not decided yet.
func (h *hand) askAgainLater(first stage) {
	present := h.Steps[h.At]
	present.Role, present.Persons, present.Round = "", nil, 0
	for _, t := range h.asked {
		present.Persons = append(present.Persons, id.ID(t.person))
	}
	h.Steps = slices.Insert(h.Steps, h.At, first)
	h.Steps[h.At+1] = present
}
