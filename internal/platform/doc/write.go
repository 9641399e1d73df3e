package doc

import (
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// Create writes a new paper, approved at once where the command says so.
func (t *Type[T, I]) Create(tx *db.Tx, in *I) (*T, error) {
	p := new(T)
	m, said := t.Head(p), t.Said(in)
	*m = New(tx)
	m.ID, m.prefix = id.ID(tx.NextID()), t.Prefix
	if err := t.Fill(tx, p, in); err != nil {
		return nil, err
	}
	if err := t.setCustom(tx, m, said.Custom); err != nil {
		return nil, err
	}
	m.Number = m.counter.Next()
	if err := t.insertAnd(tx, p, said); err != nil {
		return nil, err
	}
	t.record(tx, m, "create", nil)
	if said.Approve && m.State != Draft {
		t.record(tx, m, "approve", nil)
	}
	return p, nil
}

// insertAnd stores a new paper, approved where that was said. Where flows may ask others it is stored before it is approved: only who
// can see a paper is asked.
func (t *Type[T, I]) insertAnd(tx *db.Tx, p *T, said *Said) (err error) {
	m, stored := t.Head(p), false
	if said.Approve {
		if t.Worth != nil {
			if stored, err = approval.Asks(tx, t.Name); err != nil {
				return err
			}
		}
		if stored {
			t.insertPaper(tx, p)
		}
		if err := t.run(tx, p, t.action("approve"), How{Accept: said.Accept}, m.Version); err != nil {
			return err
		}
	}
	number.Save(tx, m.counter) // nothing where a posting has saved it
	if stored && m.State != Draft {
		return t.updatePaper(tx, p, true)
	}
	if !stored {
		t.insertPaper(tx, p)
	}
	return t.index(tx, m)
}

// Update replaces a draft.
func (t *Type[T, I]) Update(tx *db.Tx, paper id.ID, in *I) (*T, error) {
	said := t.Said(in)
	p, err := t.open(tx, paper, "update", said.Version, Draft)
	if err != nil {
		return nil, err
	}
	m := t.Head(p)
	if err := t.settled(tx, m); err != nil {
		return nil, err
	}
	before := t.snapshot(p)
	if err := t.Fill(tx, p, in); err != nil {
		return nil, err
	}
	if err := t.setCustom(tx, m, said.Custom); err != nil {
		return nil, err
	}
	changes, err := before.changes(tx, t.snapshot(p))
	if err != nil {
		return nil, err
	}
	if said.Approve {
		if err := t.Within(tx, p, "approve"); err != nil { // who may change it need not reach as far to approve it
			return nil, err
		}
		m.UpdatedBy = tx.User // who approves his own change is no other pair of eyes
		if err := t.run(tx, p, t.action("approve"), How{Accept: said.Accept}, m.Version+1); err != nil {
			return nil, err
		}
	}
	if err := t.updatePaper(tx, p, true); err != nil {
		return nil, err
	}
	t.record(tx, m, "update", changes)
	if said.Approve && m.State != Draft {
		t.record(tx, m, "approve", nil)
	}
	return p, nil
}

// Act runs a declared action on a stored paper.
func (t *Type[T, I]) Act(tx *db.Tx, paper id.ID, action string, version int, how How) (*T, error) {
	a := t.action(action)
	return t.act(tx, paper, a, a.permission(), version, how)
}

func (t *Type[T, I]) act(tx *db.Tx, paper id.ID, a *Action[T], right string, version int, how How) (*T, error) {
	p, err := t.open(tx, paper, right, version, a.From...)
	if err != nil {
		return nil, err
	}
	m := t.Head(p)
	if a.Name != "approve" {
		if err := t.settled(tx, m); err != nil {
			return nil, err
		}
	}
	before := m.State
	lines := a.Lines
	if a.Name == "approve" && t.Refill {
		m.again, lines = true, true
		if err := t.Fill(tx, p, t.Again(p)); err != nil {
			return nil, err
		}
	}
	if err := t.run(tx, p, a, how, m.Version); err != nil {
		return nil, err
	}
	t.endLinks(tx, m, before)
	if a.Name == "approve" && m.State == Draft {
		return p, nil // it waits for others; the paper is as it was
	}
	if err := t.updatePaper(tx, p, lines); err != nil {
		return nil, err
	}
	t.record(tx, m, a.Name, moved(before, m.State, how))
	return p, nil
}

// Doer acts on papers of one kind, whatever its Go types.
type Doer interface {
	// Do runs an action by its name, or delete.
	Do(tx *db.Tx, paper id.ID, action string, version int, how How) error
}

// Do runs an action by its name, or delete.
func (t *Type[T, I]) Do(tx *db.Tx, paper id.ID, action string, version int, how How) error {
	if action == "delete" {
		return t.Delete(tx, paper, version)
	}
	if t.action(action) == nil {
		return t.unknown(action)
	}
	_, err := t.Act(tx, paper, action, version, how)
	return err
}

func (t *Type[T, I]) unknown(action string) error {
	return errs.New(errs.Invalid, "doc.action", "%[1]s没有操作“%[3]s”。请从页面选择。", "A %[2]s has no action “%[3]s”. Choose one that the document offers.", t.Zh, t.En, action).At("/action")
}

// Delete removes a draft that the books never knew.
func (t *Type[T, I]) Delete(tx *db.Tx, paper id.ID, version int) error {
	p, err := t.open(tx, paper, "delete", version, Draft)
	if err != nil {
		return err
	}
	m := t.Head(p)
	if m.PostingNo > 0 {
		return HasHistory(m.Number)
	}
	if err := t.settled(tx, m); err != nil {
		return err
	}
	if t.Gone != nil {
		if err := t.Gone(tx, p); err != nil {
			return err
		}
	}
	t.removePaper(tx, p)
	gone, err := t.snapshot(p).changes(tx, &snapshot{})
	t.record(tx, m, "delete", gone)
	return err
}

// Copy writes a new draft like a paper that is there.
func (t *Type[T, I]) Copy(tx *db.Tx, paper id.ID) (*T, error) {
	p, err := t.Source(tx, paper)
	if err != nil {
		return nil, err
	}
	in := t.Again(p)
	if t.Said(in).Custom, err = Carried(tx, t.Name, t.Head(p).Custom); err != nil {
		return nil, err
	}
	return t.Create(tx, in)
}

// open reads a paper that who asks may touch, and checks version and state.
func (t *Type[T, I]) open(tx *db.Tx, paper id.ID, action string, version int, allowed ...string) (*T, error) {
	p, err := t.Read(tx, paper)
	if err != nil {
		return nil, err
	}
	m := t.Head(p)
	if err := t.Within(tx, p, action); err != nil {
		return nil, err
	}
	return p, m.Check(m.Number, version, p, allowed...)
}

// run does an action and holds its rule to the declared states. An approval may have to wait for others first.
func (t *Type[T, I]) run(tx *db.Tx, p *T, a *Action[T], how How, will int) error {
	m := t.Head(p)
	if a.Name == "approve" {
		if wait, err := t.gate(tx, p, will); err != nil || wait {
			return err
		}
	}
	if err := a.Do(tx, p, how); err != nil {
		return err
	}
	if !slices.Contains(a.To, m.State) {
		return errs.New(errs.Internal, "doc.move", "%[1]s 的“%[3]s”把状态变成了 %[5]s，声明里没有这一步。", "%[4]s of %[2]s leads to state %[5]s, which is not declared.",
			t.Zh, t.En, a.Zh, a.En, m.State)
	}
	return nil
}

// Approve runs the action that makes a draft count.
func (t *Type[T, I]) Approve(tx *db.Tx, paper id.ID, version int) (*T, error) {
	return t.Act(tx, paper, "approve", version, How{})
}

// Unapprove runs the action that takes an approval back.
func (t *Type[T, I]) Unapprove(tx *db.Tx, paper id.ID, version int) (*T, error) {
	return t.Act(tx, paper, "unapprove", version, How{})
}
