package api

import (
	"cmp"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/errs"
)

// check holds a value against a schema and returns all faults as one error.
func check(reg huma.Registry, s *huma.Schema, value any, at string, pointer func(string) string) *errs.Error {
	c := checking.Get().(*checker)
	defer checking.Put(c)
	c.path.Reset()
	c.res.Reset()
	huma.Validate(reg, s, c.path, huma.ModeWriteToServer, value, &c.res)
	if len(c.res.Errors) == 0 {
		return nil
	}
	list := make([]*errs.Error, 0, len(c.res.Errors))
	for _, err := range c.res.Errors {
		d, ok := err.(*huma.ErrorDetail)
		if !ok {
			d = &huma.ErrorDetail{Message: err.Error()}
		}
		where := d.Location
		if name, missing := between(d.Message, "expected required property ", " to be present"); missing {
			where = joinPath(where, name)
		}
		zh, en := translate(d.Message)
		list = append(list, errs.New(errs.Invalid, "input.invalid", zh, en).At(pointer(at+where)))
	}
	clear(c.res.Errors)
	slices.SortStableFunc(list, func(a, b *errs.Error) int { return cmp.Compare(a.Pointer, b.Pointer) })
	return headline(list)
}

// headline names the field in the first text, because the text is read without the pointer.
func headline(list []*errs.Error) *errs.Error {
	e := errs.Join(list...)
	if e.Pointer == "" {
		return e
	}
	named := *e
	where := strings.TrimLeft(e.Pointer, "/?")
	named.Zh, named.En = where+"："+e.Zh, where+": "+e.En
	return &named
}

func joinPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// pointerOf turns the validator's "lines[2].qty" into the JSON pointer "/lines/2/qty".
func pointerOf(path string) string {
	if path == "" {
		return ""
	}
	return "/" + strings.NewReplacer("].", "/", "[", "/", "]", "", ".", "/").Replace(path)
}

// between cuts what stands between two fixed texts.
func between(s, before, after string) (string, bool) {
	s, ok := strings.CutPrefix(s, before)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(s, after)
}

// message is one text of the validator with a Chinese and an English sentence; %s takes what follows the text.
type message struct{ from, zh, en string }

var messages = []message{
	{"unexpected property", "没有这个字段。请删去或更正名称。", "There is no such field. Remove it or correct its name."},
	{"expected boolean", "应为 true 或 false。", "Must be true or false."},
	{"expected integer", "应为整数。", "Must be a whole number."},
	{"expected number >= ", "不能小于%s。", "Must be at least %s."},
	{"expected number > ", "应大于%s。", "Must be more than %s."},
	{"expected number <= ", "不能大于%s。", "Must be at most %s."},
	{"expected number < ", "应小于%s。", "Must be less than %s."},
	{"expected number to be a multiple of ", "应为%s的倍数。", "Must be a multiple of %s."},
	{"expected number", "应为数字。", "Must be a number."},
	{"expected length >= ", "至少%s个字。", "Must have at least %s characters."},
	{"expected length <= ", "最多%s个字。", "Must have at most %s characters."},
	{"expected array length >= ", "至少要有%s项。", "Must have at least %s items."},
	{"expected array length <= ", "最多%s项。", "Must have at most %s items."},
	{"expected array items to be unique", "各项不能重复。", "Items must differ from each other."},
	{"expected array", "应为列表。", "Must be a list."},
	{"expected object", "应为对象。", "Must be an object."},
	{"expected value to be one of ", "只能是%s之一。", "Must be one of %s."},
	{"expected string to match pattern ", "格式不对，应符合%s。", "Has the wrong form; it must match %s."},
}

// formats are the names that the schemas of kit types give to their patterns.
var formats = map[string]message{
	"amount": {zh: "应为金额文本，最多12位整数和2位小数，例如“1234.56”。", en: "Must be an amount in quotes with at most 12 digits and 2 decimals, such as “1234.56”."},
	"price":  {zh: "应为单价文本，最多12位整数和6位小数，例如“35.00”。", en: "Must be a price in quotes with at most 12 digits and 6 decimals, such as “35.00”."},
	"qty":    {zh: "应为数量文本，最多12位整数和6位小数，例如“24”。", en: "Must be a quantity in quotes with at most 12 digits and 6 decimals, such as “24”."},
	"rate":   {zh: "应为比率文本，最多6位小数，例如“0.13”。", en: "Must be a rate in quotes with at most 6 decimals, such as “0.13”."},
	"day":    {zh: "应为日期，例如“2026-11-22”。", en: "Must be a date such as “2026-11-22”."},
	"period": {zh: "应为年月，例如“2026-11”。", en: "Must be a month such as “2026-11”."},
	"id":     {zh: "应为编号，即引号中的一串数字。", en: "Must be an id: digits in quotes."},
}

// translate turns a text of the validator into a sentence in both languages.
func translate(text string) (zh, en string) {
	if _, ok := between(text, "expected required property ", " to be present"); ok {
		return "必填。", "Must be given."
	}
	if name, ok := strings.CutPrefix(text, "expected string to be "); ok {
		if m, ok := formats[name]; ok {
			return m.zh, m.en
		}
		return "格式不对（" + name + "）。", "Must be " + name + "."
	}
	if text == "expected string" {
		return "应为文本（加引号）。", "Must be text in quotes."
	}
	for _, m := range messages {
		if rest, ok := strings.CutPrefix(text, m.from); ok {
			return strings.Replace(m.zh, "%s", rest, 1), strings.Replace(m.en, "%s", rest, 1)
		}
	}
	return "值不对（" + text + "）。", "Is wrong: " + text + "."
}
