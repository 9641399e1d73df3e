package api

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"sync"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
)

// inputPlan says how the input type of a route is filled, worked out once when the route is added.
type inputPlan struct {
	params  []param
	known   map[string]bool
	body    *huma.Schema // nil when the route takes no body
	reg     huma.Registry
	dryRun  bool
	hasBody bool
}

type param struct {
	name, in string // in is "path" or "query"
	index    []int  // of the field that takes it, nil for a declared one
	schema   *huma.Schema
}

// read fills in and returns the bytes that identify the input: method, address and body.
func (p *inputPlan) read(c *Ctx, in reflect.Value) ([]byte, error) {
	q := c.Request
	query, err := url.ParseQuery(q.URL.RawQuery)
	if err != nil {
		return nil, status(http.StatusBadRequest, errs.New(errs.Invalid, "query.broken",
			"地址里的查询参数无法解析。请检查百分号编码。", "The query of the address cannot be read. Check its percent encoding.").Wrap(err))
	}
	var list []*errs.Error
	list = append(list, p.readDryRun(c, query)...)
	for _, x := range p.params {
		if x.index != nil {
			list = append(list, x.read(p.reg, q, query, in))
		}
	}
	list = append(list, p.declared(c, query)...)
	for name := range query {
		if !p.known[name] {
			list = append(list, errs.New(errs.Invalid, "input.unknown", "没有查询参数“%s”。请删去或更正。",
				"There is no query parameter “%s”. Remove or correct it.", name).At("?"+name))
		}
	}
	if e := errs.Join(list...); e != nil {
		return nil, e
	}
	if q.Method == http.MethodGet {
		return nil, nil
	}
	body, err := readBody(c)
	if err != nil {
		return nil, err
	}
	if err := p.decode(q, body, in); err != nil {
		return nil, err
	}
	id := make([]byte, 0, len(body)+len(q.URL.Path)+len(q.URL.RawQuery)+16)
	id = append(append(append(append(append(append(id, q.Method...), ' '), q.URL.Path...), '?'), q.URL.RawQuery...), '\n')
	return append(id, body...), nil
}

func (p *inputPlan) readDryRun(c *Ctx, query url.Values) []*errs.Error {
	v := query.Get("dry_run")
	if !p.dryRun || v == "" {
		return nil
	}
	on, err := strconv.ParseBool(v)
	if err != nil {
		return []*errs.Error{errs.New(errs.Invalid, "input.invalid", "dry_run 请填 true 或 false。", "dry_run takes true or false.").At("?dry_run")}
	}
	c.DryRun = on
	return nil
}

func (x param) read(reg huma.Registry, q *http.Request, query url.Values, in reflect.Value) *errs.Error {
	text, pointer := query.Get(x.name), "?"+x.name
	if x.in == "path" {
		text, pointer = q.PathValue(x.name), "/"+x.name
	}
	if text == "" {
		return nil
	}
	f := in.FieldByIndex(x.index)
	value, err := setText(f, text)
	if err != nil {
		if x.in == "path" {
			return errs.New(errs.NotFound, "path.invalid", "没有“%s”这一条。请检查地址。", "There is no “%s”. Check the address.", text).At(pointer)
		}
		if e, ok := errs.As(err); ok {
			return e.At(pointer)
		}
		return errs.New(errs.Invalid, "input.invalid", "“%s”的值不对。请更正。", "The value of “%s” is wrong. Correct it.", x.name).At(pointer)
	}
	if x.schema.Type == huma.TypeString {
		value = text
	}
	return check(reg, x.schema, value, "", func(at string) string { return pointer + at })
}

// setText fills a field from the text of an address; the value returned is what the schema is checked against.
func setText(f reflect.Value, text string) (any, error) {
	switch u := f.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		return text, u.UnmarshalText([]byte(text))
	case json.Unmarshaler:
		return text, u.UnmarshalJSON([]byte(strconv.Quote(text)))
	}
	switch f.Kind() {
	case reflect.String:
		f.SetString(text)
		return text, nil
	case reflect.Bool:
		v, err := strconv.ParseBool(text)
		f.SetBool(v)
		return v, err
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v, err := strconv.ParseInt(text, 10, f.Type().Bits())
		f.SetInt(v)
		return v, err
	}
	return nil, fmt.Errorf("a parameter cannot be a %s", f.Type())
}

func readBody(c *Ctx) ([]byte, error) {
	q := c.Request
	if q.Body == nil || q.ContentLength == 0 {
		return nil, nil
	}
	var buf bytes.Buffer
	if n := q.ContentLength; n > 0 && n <= maxBodyBytes {
		buf.Grow(int(n) + bytes.MinRead)
	}
	_, err := io.Copy(&buf, http.MaxBytesReader(c.Writer, q.Body, maxBodyBytes))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, errs.New(errs.TooLarge, "input.too_large", "请求内容超过%dMB。请分成几次提交。",
			"The request is larger than %d MB. Send it in several parts.", maxBodyBytes>>20)
	}
	if err != nil {
		return nil, status(http.StatusBadRequest, errs.New(errs.Invalid, "input.cut", "请求内容没有收完整。请重试。",
			"The request did not arrive completely. Try again.").Wrap(err))
	}
	if buf.Len() == 0 {
		return nil, nil
	}
	if kind, _, err := mime.ParseMediaType(q.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return nil, status(http.StatusUnsupportedMediaType, errs.New(errs.Invalid, "input.content_type",
			"请求内容的类型应为 application/json，收到“%s”。", "The content type must be application/json, not “%s”.", q.Header.Get("Content-Type")))
	}
	return buf.Bytes(), nil
}

// decode checks the body against the schema, all faults at once, and then fills the input type.
func (p *inputPlan) decode(q *http.Request, body []byte, in reflect.Value) error {
	if len(body) == 0 {
		if p.hasBody && q.Method != http.MethodDelete {
			body = []byte("{}")
		} else {
			return nil
		}
	}
	var tree any
	if err := json.Unmarshal(body, &tree); err != nil {
		return brokenJSON(body, err)
	}
	if e := check(p.reg, p.body, tree, "", pointerOf); e != nil {
		return e
	}
	if !p.hasBody {
		return nil
	}
	if err := json.Unmarshal(body, in.Addr().Interface()); err != nil {
		return locate(in.Type(), tree, "", err)
	}
	return nil
}

// brokenJSON says at which line and column the text stops being JSON.
func brokenJSON(body []byte, err error) error {
	offset := len(body)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && int(syntax.Offset) < offset {
		offset = int(syntax.Offset)
	}
	before := body[:offset]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:])))
	return status(http.StatusBadRequest, errs.New(errs.Invalid, "json.broken",
		"请求内容不是有效的JSON：第%[1]d行第%[2]d个字符附近出错（%[3]s）。请检查括号、引号和逗号。",
		"The request is not valid JSON near line %[1]d, column %[2]d (%[3]s). Check brackets, quotes and commas.", line, column, err))
}

// locate finds which part of a well-formed body a type refuses: the decoder itself does not say.
func locate(t reflect.Type, tree any, at string, cause error) error {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	own := reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]())
	switch v := tree.(type) {
	case map[string]any:
		if t.Kind() == reflect.Struct && !own {
			for _, f := range reflect.VisibleFields(t) {
				name, quoted := jsonName(f)
				if part, ok := v[name]; ok && name != "" && refuses(f.Type, part, quoted) {
					return locate(f.Type, part, at+"/"+name, cause)
				}
			}
		}
	case []any:
		if t.Kind() == reflect.Slice && !own {
			for i, part := range v {
				if refuses(t.Elem(), part, false) {
					return locate(t.Elem(), part, at+"/"+strconv.Itoa(i), cause)
				}
			}
		}
	}
	if e, ok := errs.As(decodePart(t, tree)); ok {
		return e.At(at)
	}
	return errs.New(errs.Invalid, "input.invalid", "“%s”的值不对。请更正。", "The value of “%s” is wrong. Correct it.", at).At(at).Wrap(cause)
}

func refuses(t reflect.Type, part any, quoted bool) bool {
	if text, ok := part.(string); ok && quoted {
		_, err := strconv.ParseInt(text, 10, 64)
		return err != nil
	}
	return !quoted && decodePart(t, part) != nil
}

func decodePart(t reflect.Type, part any) error {
	b, err := json.Marshal(part)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, reflect.New(t).Interface())
}

var checking = sync.Pool{New: func() any {
	return &checker{path: huma.NewPathBuffer(make([]byte, 0, 128), 0)}
}}

type checker struct {
	path *huma.PathBuffer
	res  huma.ValidateResult
}
