package cost_test

import "xingzhou/internal/kit/errs"

func asError(err error) (string, bool) {
	if e, ok := errs.As(err); ok {
		return e.Reason, true
	}
	return "", false
}
