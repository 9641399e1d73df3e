package api

import (
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

// Op is a route. Params and Answer are what a declaration tells of it beside the Go types of its handler.
type Op struct {
	Method, Path, Permission, Zh, En string
	Params                           []Param
	Answer                           *huma.Schema // in place of the schema of the handler's answer
}

// Param is a parameter that no field of the input holds; Ctx.Param answers it. It stands in the path where the path names it.
type Param struct {
	Name   string
	Schema *huma.Schema
}

// DayParam is the schema of a day in an address.
func DayParam() *huma.Schema { return dayText{}.Schema(nil) }

// IDParam is the schema of an id in an address.
func IDParam() *huma.Schema { return idText{}.Schema(nil) }

// SchemaOf is the schema of a Go type within the router's document.
func SchemaOf[T any](r *Router) *huma.Schema { return schemaOf[T](r.schema) }

// NameSchema puts a schema under a name into the document and answers the reference to it.
func (r *Router) NameSchema(name string, s *huma.Schema) *huma.Schema {
	r.schema.reg.Map()[name] = s
	return &huma.Schema{Ref: schemaPrefix + name}
}

// Read adds a declared route that reads, in one snapshot.
func Read[I, O any](r *Router, op Op, fn func(c *Ctx, in *I) (O, error)) {
	op.Method = http.MethodGet
	register(r, op, true, func(c *Ctx, in *I, _ []byte) (O, error) {
		out, err := db.Get(c, r.d, c.tenant(), func(q *db.Reader) (O, error) {
			own := *c
			own.Q = q
			return fn(&own, in)
		})
		if err == nil {
			r.noteRead(c, out)
		}
		return out, err
	})
}

// Write adds a declared route that writes, in one transaction; the handler may run twice.
func Write[I, O any](r *Router, op Op, fn func(c *Ctx, in *I) (O, error)) {
	register(r, op, true, func(c *Ctx, in *I, input []byte) (O, error) { return transact(r, c, op.Permission, in, input, fn) })
}

// Decoder reads a body as a POST route with this input would, with the same faults and pointers; for what comes in a file.
func Decoder[I any](r *Router) func(body []byte) (*I, error) {
	plan := r.schema.input(reflect.TypeFor[I](), http.MethodPost, false)
	post := &http.Request{Method: http.MethodPost}
	return func(body []byte) (*I, error) {
		in := new(I)
		return in, plan.decode(post, body, reflect.ValueOf(in).Elem())
	}
}

// WriteSecret is Write for an answer that holds a secret: it is stored under no idempotency key, so the route takes none, and
// sent twice it makes two secrets.
func WriteSecret[I, O any](r *Router, op Op, fn func(c *Ctx, in *I) (O, error)) {
	register(r, op, false, func(c *Ctx, in *I, input []byte) (O, error) {
		own := *c
		own.secret = true
		return transact(r, &own, op.Permission, in, input, fn)
	})
}

// Parts are transactions of one request, so that one refusal does not hold up the others.
type Parts struct {
	r          *Router
	c          *Ctx
	permission string
	input      []byte
}

// WriteParts adds a declared route that writes in several transactions.
func WriteParts[I, O any](r *Router, op Op, fn func(c *Ctx, in *I, parts *Parts) (O, error)) {
	register(r, op, true, func(c *Ctx, in *I, input []byte) (O, error) { return fn(c, in, &Parts{r, c, op.Permission, input}) })
}

// Part runs fn in a transaction under the key of the request and a name of its own: what was done when the request is sent
// again is answered again.
func Part[O any](p *Parts, name string, fn func(c *Ctx) (O, error)) (O, error) {
	own := *p.c
	own.keyed = "/" + name
	return transact(p.r, &own, p.permission, &struct{}{}, p.input, func(c *Ctx, _ *struct{}) (O, error) { return fn(c) })
}

// Refusal is what people are told of a part that failed; what nobody foresaw goes to the log and not to them.
func (p *Parts) Refusal(err error) *errs.Error {
	e := foreseen(p.c.Request, err)
	if statusOf[e.Code] >= http.StatusInternalServerError {
		logFailure(p.c.Request, p.r.opt.Log, e)
	}
	return e
}

// Param is the value of a declared parameter, empty when the request has none.
func (c *Ctx) Param(name string) string { return c.params[name] }

// ID is the id in the path.
func (c *Ctx) ID() id.ID {
	n, _ := strconv.ParseInt(c.params["id"], 10, 64) // checked when the request was read
	return id.ID(n)
}

// declare adds the parameters of a declaration to what a route reads.
func (p *inputPlan) declare(op Op) {
	for _, x := range op.Params {
		in := "query"
		if strings.Contains(op.Path, "{"+x.Name+"}") {
			in = "path"
		}
		x.Schema.PrecomputeMessages()
		p.known[x.Name] = p.known[x.Name] || in == "query"
		p.params = append(p.params, param{name: x.Name, in: in, schema: x.Schema})
	}
}

// declared reads the parameters that no field holds.
func (p *inputPlan) declared(c *Ctx, query url.Values) []*errs.Error {
	var list []*errs.Error
	for _, x := range p.params {
		if x.index != nil {
			continue
		}
		text, pointer := query.Get(x.name), "?"+x.name
		if x.in == "path" {
			text, pointer = c.Request.PathValue(x.name), "/"+x.name
		}
		if text == "" {
			continue
		}
		var value any = text
		if x.schema.Type == huma.TypeBoolean {
			on, err := strconv.ParseBool(text)
			if err == nil {
				value = on
			}
		}
		e := check(p.reg, x.schema, value, "", func(at string) string { return pointer + at })
		if e == nil && x.schema.Format == "id" {
			if _, err := strconv.ParseInt(text, 10, 64); err != nil {
				e = errs.New(errs.NotFound, "path.invalid", "没有“%s”这一条。请检查地址。", "There is no “%s”. Check the address.", text).At(pointer)
			}
		}
		if e != nil && x.in == "path" {
			e = errs.New(errs.NotFound, "path.invalid", "没有“%s”这一条。请检查地址。", "There is no “%s”. Check the address.", text).At(pointer)
		}
		if list = append(list, e); e == nil {
			if c.params == nil {
				c.params = map[string]string{}
			}
			c.params[x.name] = text
		}
	}
	return slices.DeleteFunc(list, func(e *errs.Error) bool { return e == nil })
}
