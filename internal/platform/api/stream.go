package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
)

const (
	streamLife  = 30 * time.Minute // then the browser connects again by itself
	streamBeat  = 15 * time.Second // proxies close what is silent; and who has signed out hears no more
	streamWrite = 20 * time.Second // who does not read for so long is let go
	streamsMax  = 20               // of one user: a tab holds one or two
)

var errStreamEnds = errors.New("api: the stream ends")

// streams are the answers under way that go on until their reader leaves or the server stops.
type streams struct {
	mu     sync.Mutex
	byUser map[int64]int
	ending chan struct{}
	ended  bool
}

func (s *streams) enter(user int64) (ending <-chan struct{}, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byUser == nil {
		s.byUser = map[int64]int{}
	}
	if s.ending == nil {
		s.ending = make(chan struct{})
	}
	if s.ended || s.byUser[user] >= streamsMax {
		return nil, false
	}
	s.byUser[user]++
	return s.ending, true
}

func (s *streams) leave(user int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byUser[user]--; s.byUser[user] == 0 {
		delete(s.byUser, user)
	}
}

// EndStreams ends every stream, so that a server that stops need not wait for their readers. There are none after it.
func (r *Router) EndStreams() {
	r.streams.mu.Lock()
	defer r.streams.mu.Unlock()
	if r.streams.ended {
		return
	}
	if r.streams.ended = true; r.streams.ending == nil {
		r.streams.ending = make(chan struct{})
	}
	close(r.streams.ending)
}

// Stream adds a GET route that answers with server-sent events until fn returns. A refusal before the first event is a problem like
// every other; when fn ends without an error the browser is told not to come back. fn has no transaction: it reads with db.Get.
func Stream[I, E any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I, send func(E) error) error) {
	op := Op{Method: http.MethodGet, Path: path, Permission: permission, Zh: zh, En: en}
	r.Routes = append(r.Routes, Route{Method: op.Method, Path: Prefix + path, Permission: permission, Zh: zh, En: en})
	plan := r.schema.input(reflect.TypeFor[I](), http.MethodGet, false)
	r.schema.operation(op, plan, reflect.TypeFor[E](), false, false)
	answer := r.schema.doc.Paths[Prefix+path].Get.Responses["200"]
	answer.Description = "server-sent events; the data of each is " + reflect.TypeFor[E]().String()
	answer.Content = map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}}}
	shape := shapeOf(reflect.TypeFor[E]())
	r.mux.HandleFunc("GET "+Prefix+path, func(w http.ResponseWriter, q *http.Request) {
		q, end := untimed(w, q)
		defer end(nil)
		c, err := r.enter(w, q, permission)
		var in I
		if err == nil {
			err = readAddress(c, plan, reflect.ValueOf(&in).Elem())
		}
		if err != nil {
			writeProblem(w, q, r.opt.Log, err)
			return
		}
		leave, err := r.join(c, end)
		if err != nil {
			writeProblem(w, q, r.opt.Log, err)
			return
		}
		defer leave()
		out := &eventWriter{w: w, line: http.NewResponseController(w), end: end}
		stop := out.keep(q.Context(), func() error {
			_, err := r.enter(w, q, permission)
			return err
		})
		err = fn(c, &in, func(e E) error {
			shape.apply(reflect.ValueOf(&e).Elem(), c.Can)
			if err := out.event("", e); err != nil {
				return err
			}
			return context.Cause(q.Context())
		})
		stop()
		switch {
		case err == nil:
			out.event("end", struct{}{})
		case !out.begun && q.Context().Err() == nil:
			writeProblem(w, q, r.opt.Log, veiled(err, c.Can))
		}
	})
}

// untimed takes the deadlines off a request. Its context ends when the reader leaves, when end is called, and after streamLife.
func untimed(w http.ResponseWriter, q *http.Request) (*http.Request, context.CancelCauseFunc) {
	line := http.NewResponseController(w)
	line.SetReadDeadline(time.Time{}) // the deadline of the request's body would end its context
	line.SetWriteDeadline(time.Time{})
	ctx, end := context.WithCancelCause(context.WithoutCancel(q.Context()))
	life := time.AfterFunc(streamLife, func() { end(errStreamEnds) })
	gone := context.AfterFunc(noteOf(q.Context()).base, func() { end(context.Canceled) })
	return q.WithContext(ctx), func(cause error) {
		life.Stop()
		gone()
		end(cause)
	}
}

// join counts a stream and ties it to the life of the server.
func (r *Router) join(c *Ctx, end context.CancelCauseFunc) (leave func(), err error) {
	user := int64(0)
	if c.Session != nil {
		user = c.Session.UserID
	}
	ending, ok := r.streams.enter(user)
	if !ok {
		return nil, errs.New(errs.Unavailable, "stream.many", "实时连接太多，或服务器正在停止。请关闭一些页面，或稍后再试。",
			"There are too many live connections, or the server is stopping. Close some pages, or try again later.")
	}
	left := make(chan struct{})
	go func() {
		select {
		case <-ending:
			end(errStreamEnds)
		case <-left:
		}
	}()
	return func() { close(left); r.streams.leave(user) }, nil
}

// eventWriter writes server-sent events, one at a time.
type eventWriter struct {
	mu    sync.Mutex
	w     http.ResponseWriter
	line  *http.ResponseController
	end   context.CancelCauseFunc
	begun bool
}

func (o *eventWriter) event(name string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	text := "data: " + string(body) + "\n\n" // JSON has no line breaks of its own
	if name != "" {
		text = "event: " + name + "\n" + text
	}
	return o.write(text, true)
}

func (o *eventWriter) write(text string, first bool) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.begun {
		if !first {
			return nil
		}
		o.begun = true
		h := o.w.Header()
		h.Set("Content-Type", "text/event-stream")
		h.Set("X-Accel-Buffering", "no")
		o.w.WriteHeader(http.StatusOK)
	}
	o.line.SetWriteDeadline(time.Now().Add(streamWrite))
	_, err := o.w.Write([]byte(text))
	if err == nil {
		err = o.line.Flush()
	}
	if err != nil {
		o.end(err)
	}
	return err
}

// keep beats while nothing is sent, and ends the stream of who may not listen any more.
func (o *eventWriter) keep(ctx context.Context, may func() error) (stop func()) {
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(streamBeat)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			if err := may(); err != nil {
				o.end(err)
				return
			}
			o.write(":\n\n", false)
		}
	}()
	return func() { close(done); <-ended }
}
