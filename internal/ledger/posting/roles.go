package posting

import "slices"

// Accounts lists every account that plays a role for some category at some time.
func (r *Rules) Accounts(role Role) []int64 {
	var out []int64
	for k, list := range r.byRole {
		if k.role != role {
			continue
		}
		for _, x := range list {
			if !slices.Contains(out, x.account) {
				out = append(out, x.account)
			}
		}
	}
	slices.Sort(out)
	return out
}
