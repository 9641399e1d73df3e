package api

import (
	"encoding/json"
	"net/http"
	"path"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

const schemaPrefix = "#/components/schemas/"

// schemas is the OpenAPI document and the registry of types behind it.
type schemas struct {
	doc  *huma.OpenAPI
	reg  huma.Registry
	once sync.Once
	json []byte
	done map[reflect.Type]bool
}

// text is the schema of a kit type that travels as a JSON string. kit knows no HTTP, so the schemas stand here.
func text(format, pattern, example string) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Format: format, Pattern: pattern, PatternDescription: format, Examples: []any{example}}
}

type (
	amountText struct{}
	priceText  struct{}
	qtyText    struct{}
	rateText   struct{}
	dayText    struct{}
	periodText struct{}
	idText     struct{}
)

// Answers may be longer than the twelve digits that one may enter: sums, and prices that are a value by a small quantity.
func (amountText) Schema(huma.Registry) *huma.Schema {
	return text("amount", `^-?[0-9]{1,17}(\.[0-9]{1,2})?$`, "1234.56")
}
func (priceText) Schema(huma.Registry) *huma.Schema {
	return text("price", `^-?[0-9]{1,13}(\.[0-9]{1,6})?$`, "35.00")
}
func (qtyText) Schema(huma.Registry) *huma.Schema {
	return text("qty", `^-?[0-9]{1,13}(\.[0-9]{1,6})?$`, "24")
}
func (rateText) Schema(huma.Registry) *huma.Schema {
	return text("rate", `^-?[0-9]{1,6}(\.[0-9]{1,6})?$`, "0.13")
}
func (dayText) Schema(huma.Registry) *huma.Schema {
	return text("day", `^([0-9]{4}-[0-9]{2}-[0-9]{2})?$`, "2026-11-22")
}
func (periodText) Schema(huma.Registry) *huma.Schema {
	return text("period", `^([0-9]{4}-[0-9]{2})?$`, "2026-11")
}
func (idText) Schema(huma.Registry) *huma.Schema { return text("id", `^[0-9]{0,19}$`, "7340032") }

// Names must match to the letter, and lists are never null.
func init() {
	huma.ValidateStrictCasing = true
	huma.DefaultArrayNullable = false
}

func newSchemas(version string) *schemas {
	reg := huma.NewMapRegistry(schemaPrefix, schemaName)
	for t, as := range map[reflect.Type]reflect.Type{
		reflect.TypeFor[money.Amount](): reflect.TypeFor[amountText](),
		reflect.TypeFor[money.Price]():  reflect.TypeFor[priceText](),
		reflect.TypeFor[money.Rate]():   reflect.TypeFor[rateText](),
		reflect.TypeFor[qty.Qty]():      reflect.TypeFor[qtyText](),
		reflect.TypeFor[day.Day]():      reflect.TypeFor[dayText](),
		reflect.TypeFor[day.Period]():   reflect.TypeFor[periodText](),
		reflect.TypeFor[id.ID]():        reflect.TypeFor[idText](),
	} {
		reg.RegisterTypeAlias(t, as)
	}
	return &schemas{reg: reg, done: map[reflect.Type]bool{}, doc: &huma.OpenAPI{
		OpenAPI:    "3.1.0",
		Info:       &huma.Info{Title: "星舟 Xingzhou", Version: version, Description: "CRM, ERP and SCM on one set of books. 客户、进销存与财务一体。"},
		Components: &huma.Components{Schemas: reg, SecuritySchemes: securitySchemes},
	}}
}

// securitySchemes are the ways to say who asks; under TLS the name of the cookie begins with __Host-.
var securitySchemes = map[string]*huma.SecurityScheme{
	"session": {Type: "apiKey", In: "cookie", Name: "xz_session", Description: "登录后的页面 · of a page after POST /session"},
	"token":   {Type: "http", Scheme: "bearer", Description: "API令牌，在“账号安全”中新建 · an API token, made under Account security"},
}

var typeInName = regexp.MustCompile(`(?:[\w.-]+/)*(\w+)\.(\w+)`)

// schemaName is package and type, said once: sales.Order is SalesOrder, party.Party is Party, api.List[party.Party] ListParty.
func schemaName(t reflect.Type, hint string) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name := t.Name()
	if name == "" {
		return huma.DefaultSchemaNamer(t, hint)
	}
	outer, inner, generic := strings.Cut(name, "[")
	if pkg := path.Base(t.PkgPath()); pkg != "api" && pkg != "." {
		outer = said(pkg, outer)
	}
	if !generic {
		return outer
	}
	for _, m := range typeInName.FindAllStringSubmatch(inner, -1) {
		outer += said(m[1], m[2])
	}
	return outer
}

func said(pkg, name string) string {
	name = strings.ToUpper(name[:1]) + name[1:]
	if strings.HasPrefix(strings.ToLower(name), pkg) {
		return name
	}
	return strings.ToUpper(pkg[:1]) + pkg[1:] + name
}

// of is the schema of a type, with what the generator of huma does not know put right in it and in all it refers to.
func (s *schemas) of(t reflect.Type, hint string) *huma.Schema {
	out := s.reg.Schema(t, true, hint)
	for again := true; again; {
		again = false
		for name, known := range s.reg.Map() {
			if t := s.reg.TypeFromRef(schemaPrefix + name); t != nil && !s.done[t] {
				s.done[t], again = true, true
				s.correct(t, known)
			}
		}
	}
	return out
}

// correct makes strings of int64 fields written as strings (",string"), and adds the fields of embedded private structs.
func (s *schemas) correct(t reflect.Type, known *huma.Schema) {
	if t.Kind() != reflect.Struct || known.Properties == nil {
		return
	}
	for _, f := range reflect.VisibleFields(t) {
		name, quoted := jsonName(f)
		if name == "" || f.Anonymous && f.Tag.Get("json") == "" {
			continue
		}
		if quoted {
			own := idText{}.Schema(nil)
			own.PrecomputeMessages()
			known.Properties[name] = own
			continue
		}
		if known.Properties[name] == nil {
			known.Properties[name] = huma.SchemaFromField(s.reg, f, t.Name()+f.Name)
			if !strings.Contains(f.Tag.Get("json"), ",omit") {
				known.Required = append(known.Required, name)
			}
		}
	}
}

func jsonName(f reflect.StructField) (name string, quoted bool) {
	tag := f.Tag.Get("json")
	name, rest, _ := strings.Cut(tag, ",")
	if name == "-" || !f.IsExported() {
		return "", false
	}
	if name == "" {
		name = f.Name
	}
	return name, strings.Contains(","+rest+",", ",string,")
}

// schemaOf is the schema of a Go type.
func schemaOf[T any](s *schemas) *huma.Schema { return s.of(reflect.TypeFor[T](), "") }

// input works out how the input type of a route is filled: fields tagged path or query from the address, the rest from the body.
func (s *schemas) input(t reflect.Type, method string, dryRun bool) *inputPlan {
	p := &inputPlan{reg: s.reg, known: map[string]bool{}, dryRun: dryRun && method != http.MethodGet}
	if p.dryRun {
		p.known["dry_run"] = true
	}
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous || !f.IsExported() {
			continue
		}
		for _, in := range []string{"path", "query"} {
			name := f.Tag.Get(in)
			if name == "" {
				continue
			}
			if f.Tag.Get("json") != "-" {
				panic("api: field " + t.String() + "." + f.Name + " comes from the address and needs json:\"-\"")
			}
			p.known[name] = p.known[name] || in == "query"
			p.params = append(p.params, param{name: name, in: in, index: f.Index, schema: s.paramSchema(f, in)})
		}
		if name, _ := jsonName(f); name != "" {
			p.hasBody = true
		}
	}
	switch {
	case method == http.MethodGet && p.hasBody:
		panic("api: " + t.String() + " is read by GET and has fields of a body")
	case method != http.MethodGet && p.hasBody:
		p.body = s.of(t, t.Name())
	case method != http.MethodGet:
		p.body = &huma.Schema{Type: huma.TypeObject, AdditionalProperties: false}
	}
	return p
}

func (s *schemas) paramSchema(f reflect.StructField, in string) *huma.Schema {
	if in == "path" && f.Type.Kind() == reflect.Int64 {
		own := idText{}.Schema(nil)
		own.PrecomputeMessages()
		return own
	}
	return huma.SchemaFromField(s.reg, f, f.Name)
}

// operation adds a route to the OpenAPI document.
func (s *schemas) operation(o Op, p *inputPlan, out reflect.Type, needsKey, transaction bool) {
	answer := o.Answer
	if answer == nil {
		answer = s.of(out, operationID(o.Method, o.Path)+"Answer")
	}
	op := &huma.Operation{Method: o.Method, Path: Prefix + o.Path, OperationID: operationID(o.Method, o.Path),
		Summary: o.Zh + " · " + o.En, Description: "权限 permission: " + o.Permission, Tags: []string{strings.Split(o.Path, "/")[1]},
		Responses: map[string]*huma.Response{
			"200":     {Description: "OK", Content: map[string]*huma.MediaType{"application/json": {Schema: answer}}},
			"default": {Description: "Problem", Content: map[string]*huma.MediaType{"application/problem+json": {Schema: s.of(reflect.TypeFor[Problem](), "Problem")}}},
		}}
	if o.Permission != "public" && !strings.HasPrefix(o.Path, "/links/") {
		op.Security = []map[string][]string{{"session": {}}, {"token": {}}}
	}
	for _, x := range p.params {
		op.Parameters = append(op.Parameters, &huma.Param{Name: x.name, In: x.in, Required: x.in == "path", Schema: x.schema})
	}
	if p.dryRun {
		op.Parameters = append(op.Parameters, &huma.Param{Name: "dry_run", In: "query", Schema: &huma.Schema{Type: huma.TypeBoolean},
			Description: "run, show the effect, store nothing"})
	}
	if transaction && o.Method != http.MethodGet {
		op.Parameters = append(op.Parameters, &huma.Param{Name: idemHeader, In: "header", Required: needsKey,
			Schema: &huma.Schema{Type: huma.TypeString}, Description: "the same key and input give the stored answer"})
	}
	if p.hasBody {
		op.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"application/json": {Schema: p.body}}}
	}
	s.doc.AddOperation(op)
}

// operationID is post_sales_orders_id_approve for POST /sales/orders/{id}/approve.
func operationID(method, routePath string) string {
	return strings.ToLower(method) + strings.NewReplacer("/", "_", "{", "", "}", "", "-", "_", ".", "_").Replace(routePath)
}

func (s *schemas) serve(w http.ResponseWriter, _ *http.Request) {
	s.once.Do(func() { s.json, _ = json.Marshal(s.doc) })
	w.Header().Set("Content-Type", "application/openapi+json")
	w.Write(s.json)
}

// Document is the OpenAPI document as JSON, for the generator of the typed client.
func (r *Router) Document() ([]byte, error) { return json.Marshal(r.schema.doc) }
