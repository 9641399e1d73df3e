package api

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"xingzhou/internal/kit/errs"
)

// Problem is the body of every refusal (RFC 9457).
type Problem struct {
	Type      string         `json:"type"`
	Title     string         `json:"title"`
	Status    int            `json:"status"`
	Detail    string         `json:"detail" doc:"what happened, to what, and what to do, in the user's language"`
	Code      string         `json:"code" doc:"stable name of the refusal"`
	Pointer   string         `json:"pointer,omitempty" doc:"JSON pointer of the field, or ?name of a query parameter"`
	Errors    []ProblemField `json:"errors,omitempty"`
	Data      any            `json:"data,omitempty"`
	RequestID string         `json:"request_id,omitempty"`
}

// ProblemField is one of several faults.
type ProblemField struct {
	Pointer string `json:"pointer"`
	Detail  string `json:"detail"`
}

// statusError gives an error another HTTP status than its code stands for.
type statusError struct {
	status int
	cause  *errs.Error
}

func (e *statusError) Error() string { return e.cause.Error() }
func (e *statusError) Unwrap() error { return e.cause }

func status(code int, e *errs.Error) error { return &statusError{code, e} }

var statusOf = map[errs.Code]int{
	errs.Invalid: http.StatusUnprocessableEntity, errs.NotFound: http.StatusNotFound, errs.Conflict: http.StatusConflict,
	errs.Refused: http.StatusUnprocessableEntity, errs.Denied: http.StatusForbidden, errs.Unauthenticated: http.StatusUnauthorized,
	errs.TooLarge: http.StatusRequestEntityTooLarge, errs.Unavailable: http.StatusServiceUnavailable,
	errs.Full: http.StatusInsufficientStorage, errs.Internal: http.StatusInternalServerError,
	errs.IdemMismatch: http.StatusUnprocessableEntity, errs.Busy: http.StatusConflict,
	errs.TooMany: http.StatusTooManyRequests,
}

// writeProblem is the one map from errors to HTTP.
func writeProblem(w http.ResponseWriter, q *http.Request, log *slog.Logger, err error) {
	if errors.Is(err, context.Canceled) && q.Context().Err() != nil {
		return // nobody is listening
	}
	var own *statusError
	if errors.As(err, &own) {
		writeStatus(w, q, log, own.status, own.cause)
		return
	}
	e := foreseen(q, err)
	code := statusOf[e.Code]
	if code == 0 {
		code = http.StatusInternalServerError
	}
	writeStatus(w, q, log, code, e)
}

// foreseen is the error as people are told of it: of one that nobody foresaw, no more than its number.
func foreseen(q *http.Request, err error) *errs.Error {
	e, ok := errs.As(err)
	switch {
	case ok:
	case errors.Is(err, context.DeadlineExceeded):
		e = errs.New(errs.Unavailable, "request.timeout", "处理时间太长，已停止。请稍后再试；重试时用同一个 Idempotency-Key。",
			"This took too long and was stopped. Try again later, with the same Idempotency-Key.").Wrap(err)
	default:
		e = errs.New(errs.Internal, "internal", "系统内部出错，没有保存任何内容。请重试；仍不行请把编号%s告诉管理员。",
			"Something went wrong inside; nothing was stored. Try again; if it stays, give the number %s to an administrator.",
			requestID(q.Context())).Wrap(err)
	}
	return e
}

func logFailure(q *http.Request, log *slog.Logger, e *errs.Error) {
	log.ErrorContext(q.Context(), "request failed", "path", q.URL.Path, "request", requestID(q.Context()), "code", e.Reason, "cause", e.Unwrap())
}

func writeStatus(w http.ResponseWriter, q *http.Request, log *slog.Logger, code int, e *errs.Error) {
	if code >= http.StatusInternalServerError {
		logFailure(q, log, e)
	}
	lang := langOf(q)
	p := Problem{Type: "about:blank", Title: http.StatusText(code), Status: code, Detail: e.In(lang), Code: e.Reason,
		Pointer: e.Pointer, Data: e.Data, RequestID: requestID(q.Context())}
	for _, d := range e.Details {
		p.Errors = append(p.Errors, ProblemField{Pointer: d.Pointer, Detail: d.In(lang)})
	}
	body, err := json.Marshal(p)
	if err != nil {
		p.Data = nil
		body, _ = json.Marshal(p)
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Del("Content-Length")
	w.WriteHeader(code)
	w.Write(body)
}

// langOf is the language of the session, else the first of Chinese and English that the browser names, else Chinese.
func langOf(q *http.Request) string {
	if n := noteOf(q.Context()); n != nil && n.lang != "" {
		return n.lang
	}
	for part := range strings.SplitSeq(strings.ToLower(q.Header.Get("Accept-Language")), ",") {
		switch part = strings.TrimSpace(part); {
		case strings.HasPrefix(part, "zh"):
			return "zh-CN"
		case strings.HasPrefix(part, "en"):
			return "en"
		}
	}
	return "zh-CN"
}
