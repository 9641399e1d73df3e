// Package errs 业务错误: the one error type the program shows to people, in Chinese and in English.
// Invariant: an *Error is never changed after it was made; At, With and Wrap answer a changed copy, so package-level errors are safe to share.
package errs

import (
	"errors"
	"fmt"
)

// Code is the class of an error; the HTTP layer turns it into a status.
type Code string

// The classes, each with the HTTP status it stands for.
const (
	Invalid         Code = "invalid"         // 422: the input itself is wrong
	NotFound        Code = "not_found"       // 404
	Conflict        Code = "conflict"        // 409: somebody else changed it first
	Refused         Code = "refused"         // 422: a business rule says no
	Denied          Code = "denied"          // 403
	Unauthenticated Code = "unauthenticated" // 401
	TooLarge        Code = "too_large"       // 413
	Unavailable     Code = "unavailable"     // 503
	Full            Code = "full"            // 507: no room on the disk
	Internal        Code = "internal"        // 500
	IdemMismatch    Code = "idem_mismatch"   // 422: the same key with another input
	Busy            Code = "busy"            // 409: the same key is still at work
	TooMany         Code = "too_many"        // 429: tried too often
)

// Error says what happened, to what, and what to do about it.
type Error struct {
	Code    Code
	Reason  string // stable id such as "stock.short"; programs and tests compare this, never the text
	Zh, En  string
	Pointer string // JSON pointer of the input field at fault, such as /lines/2/qty
	Details []Detail
	Data    any // figures for the screen, such as how much is missing
	cause   error
}

// Detail is one of several faults in the same input.
type Detail struct{ Pointer, Zh, En string }

// New makes an error; zh and en are formats over the same args (use %[1]s when the order differs).
// Without args both are taken as they are, so a lone percent sign is safe.
func New(code Code, reason, zh, en string, args ...any) *Error {
	if len(args) > 0 {
		zh, en = fmt.Sprintf(zh, args...), fmt.Sprintf(en, args...)
	}
	return &Error{Code: code, Reason: reason, Zh: zh, En: en}
}

// At answers a copy that points to the input field at fault.
func (e *Error) At(pointer string) *Error {
	c := *e
	c.Pointer = pointer
	return &c
}

// With answers a copy that carries more details.
func (e *Error) With(details ...Detail) *Error {
	c := *e
	c.Details = append(append(make([]Detail, 0, len(e.Details)+len(details)), e.Details...), details...)
	return &c
}

// Wrap answers a copy that keeps err as its cause, for the log and for errors.Is.
func (e *Error) Wrap(err error) *Error {
	c := *e
	c.cause = err
	return &c
}

// In answers the text in a language: Chinese for every zh tag, English otherwise.
func (e *Error) In(lang string) string { return pick(lang, e.Zh, e.En) }

// In answers the text of the detail in a language, by the same rule as Error.In.
func (d Detail) In(lang string) string { return pick(lang, d.Zh, d.En) }

func pick(lang, zh, en string) string {
	if len(lang) >= 2 && (lang[0]|0x20) == 'z' && (lang[1]|0x20) == 'h' {
		return zh
	}
	return en
}

// Error is the English text.
func (e *Error) Error() string { return e.En }

// Unwrap is the cause given to Wrap.
func (e *Error) Unwrap() error { return e.cause }

// Is holds two errors equal when their reasons are, so that copies made by At, With and Wrap still match.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && t.Reason == e.Reason
}

// As finds the *Error in a chain of causes.
func As(err error) (*Error, bool) {
	var e *Error
	ok := errors.As(err, &e)
	return e, ok
}

// Join makes one error of several field errors: the first one's class and text are the headline, every one is a detail.
// Nil entries are skipped; with none left the answer is nil, and a single one is answered as it is.
func Join(list ...*Error) *Error {
	var first *Error
	var details []Detail
	n := 0
	for _, e := range list {
		if e == nil {
			continue
		}
		if n++; n == 1 {
			first = e
		}
		if len(e.Details) == 0 {
			details = append(details, Detail{Pointer: e.Pointer, Zh: e.Zh, En: e.En})
			continue
		}
		details = append(details, e.Details...)
	}
	if n <= 1 {
		return first
	}
	c := *first
	c.Details = details
	return &c
}
