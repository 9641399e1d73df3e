package invariant

import (
	"fmt"

	"xingzhou/internal/platform/audit"
)

// checkAudit walks the chain of the audit trail (I8).
func (s *state) checkAudit() error {
	c, err := audit.Check(s.q, s.company.ID)
	if err != nil {
		return err
	}
	r := &s.out[audited]
	r.Checked, r.Count = int(c.Events), c.Count
	for _, f := range c.Faults[:min(len(c.Faults), shown)] {
		key := at("no", f.From)
		if f.Through > f.From {
			key = at("no", fmt.Sprint(f.From, "–", f.Through))
		}
		r.Findings = append(r.Findings, Finding{Table: f.Table, Key: key, Expected: "written", Found: f.Kind, Zh: f.Zh, En: f.En})
	}
	return nil
}
