package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
)

const (
	streamFor   = 10 * time.Minute // then the browser asks anew, and is asked who it is
	streamBeat  = 20 * time.Second
	streamWrite = 10 * time.Second
)

// Line is a connection that stays open for news (text/event-stream).
type Line struct {
	ctx  context.Context
	w    http.ResponseWriter
	ctrl *http.ResponseController
	beat time.Duration
}

// Send writes one event.
func (l *Line) Send(event string, data any) error {
	body, err := json.Marshal(data)
	if err != nil {
		return err
	}
	return l.write(fmt.Sprintf("event: %s\ndata: %s\n\n", event, body))
}

func (l *Line) write(text string) error {
	l.ctrl.SetWriteDeadline(time.Now().Add(streamWrite)) // where there are none, a write that hangs ends with the connection
	if _, err := l.w.Write([]byte(text)); err != nil {
		return err
	}
	return l.ctrl.Flush()
}

// Wait returns true when there is something to look at, and false when the line is over: the browser left, its time is up,
// or the server stops. Meanwhile it writes a sign of life, by which proxies and we notice that nobody is there any more.
func (l *Line) Wait(wake <-chan struct{}) bool {
	tick := time.NewTicker(l.beat)
	defer tick.Stop()
	for {
		select {
		case <-wake:
			return true
		case <-l.ctx.Done():
			return false
		case <-tick.C:
			if l.write(": \n\n") != nil {
				return false
			}
		}
	}
}

type stopKey struct{}

// WithStop is the base context of a server: done ends the lines that would otherwise keep it from stopping, and nothing else.
func WithStop(base context.Context, done <-chan struct{}) context.Context {
	return context.WithValue(base, stopKey{}, done)
}

// Stream adds a GET route that tells news for as long as fn runs. It has no transaction: fn reads when there is something to read.
func Stream[I any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I, line *Line) error) {
	op := Op{Method: http.MethodGet, Path: path, Permission: permission, Zh: zh, En: en}
	r.Routes = append(r.Routes, Route{Method: op.Method, Path: Prefix + path, Permission: permission, Zh: zh, En: en})
	plan := r.schema.input(reflect.TypeFor[I](), http.MethodGet, false)
	r.schema.operation(op, plan, reflect.TypeFor[struct{}](), false, false)
	r.schema.doc.Paths[Prefix+path].Get.Responses["200"].Content = map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}}}
	r.mux.HandleFunc("GET "+Prefix+path, func(w http.ResponseWriter, q *http.Request) {
		c, err := r.enter(w, q, permission)
		var in I
		if err == nil {
			err = readAddress(c, plan, reflect.ValueOf(&in).Elem())
		}
		if err != nil {
			writeProblem(w, q, r.opt.Log, err)
			return
		}
		ctx, cancel := lasting(c)
		defer cancel()
		own := *c
		own.Context = ctx
		line := &Line{ctx: ctx, w: w, ctrl: http.NewResponseController(w), beat: streamBeat}
		line.ctrl.SetReadDeadline(time.Time{})
		h := w.Header()
		h.Set("Content-Type", "text/event-stream")
		h.Set("X-Accel-Buffering", "no") // a proxy in front passes every event on at once
		if err := fn(&own, &in, line); err != nil && ctx.Err() == nil {
			if e, ok := errs.As(err); ok {
				line.Send("problem", Problem{Status: statusOf[e.Code], Code: e.Reason, Detail: e.In(c.Lang)})
			}
		}
	})
}

// lasting is the context of a line: it outlives the deadline of an ordinary request, but neither the browser nor the server.
func lasting(c *Ctx) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.Context), streamFor)
	left := context.AfterFunc(c.Context, func() {
		if context.Cause(c.Context) == context.Canceled {
			cancel()
		}
	})
	if done, ok := ctx.Value(stopKey{}).(<-chan struct{}); ok {
		go func() {
			select {
			case <-done:
				cancel()
			case <-ctx.Done():
			}
		}()
	}
	return ctx, func() { left(); cancel() }
}
