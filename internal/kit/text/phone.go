package text

// MaskPhone stars the middle of a number, for those who may not see it: 138****5678. A short one is starred whole.
func MaskPhone(s string) string {
	r := []rune(s)
	switch {
	case len(r) == 0:
		return ""
	case len(r) < 8:
		return "****"
	}
	return string(r[:3]) + "****" + string(r[len(r)-4:])
}
