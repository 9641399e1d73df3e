package api

import (
	"encoding/json"
	"reflect"
	"sync"

	"xingzhou/internal/kit/errs"
	kit "xingzhou/internal/kit/text"
	"xingzhou/internal/platform/auth"
)

// shape puts an answer in order before it is written: lists are never null, and fields tagged perm:"…" are emptied
// for users without that permission; a phone number is starred. Answers are fresh values: a handler never returns a
// pointer into a cache.
type shape struct {
	fields []shapeField // of a struct
	elem   *shape       // of a slice, array, map or pointer
	kind   reflect.Kind
	work   bool
}

type shapeField struct {
	index      int
	permission string
	shape      *shape
}

var (
	shapeMu sync.Mutex
	shapes  = map[reflect.Type]*shape{}
)

func shapeOf(t reflect.Type) *shape {
	shapeMu.Lock()
	defer shapeMu.Unlock()
	return makeShape(t)
}

// veiled empties in the data of a refusal what the user may not see, as in an answer.
func veiled(err error, can func(string) bool) error {
	if e, ok := errs.As(err); ok {
		data, _ := e.Data.(map[string]any)
		for _, v := range data {
			if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer {
				shapeOf(p.Type()).apply(p, can)
			}
		}
	}
	return err
}

func makeShape(t reflect.Type) *shape {
	if s := shapes[t]; s != nil {
		return s
	}
	s := &shape{kind: t.Kind()}
	shapes[t] = s
	marshaler := reflect.TypeFor[json.Marshaler]()
	if t.Implements(marshaler) || reflect.PointerTo(t).Implements(marshaler) {
		return s
	}
	switch t.Kind() {
	case reflect.Pointer:
		// Said before the element is made: a type that contains itself asks while it is unfinished.
		s.work = true
		s.elem = makeShape(t.Elem())
	case reflect.Slice:
		s.work = t.Elem().Kind() != reflect.Uint8
		s.elem = makeShape(t.Elem())
	case reflect.Map:
		s.work = true
		s.elem = makeShape(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			if !f.IsExported() && !f.Anonymous || f.Tag.Get("json") == "-" {
				continue
			}
			sub := makeShape(f.Type)
			if p := f.Tag.Get("perm"); p != "" || sub.work {
				s.fields = append(s.fields, shapeField{index: i, permission: p, shape: sub})
				s.work = true
			}
		}
	}
	return s
}

func (s *shape) apply(v reflect.Value, can func(string) bool) {
	if !s.work {
		return
	}
	switch s.kind {
	case reflect.Pointer:
		if !v.IsNil() {
			s.elem.apply(v.Elem(), can)
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			if !s.elem.work {
				break
			}
			s.elem.apply(v.Index(i), can)
		}
	case reflect.Map:
		if v.IsNil() {
			v.Set(reflect.MakeMap(v.Type()))
		}
		for _, key := range v.MapKeys() { // what lies in a map cannot be changed there
			x := reflect.New(v.Type().Elem()).Elem()
			x.Set(v.MapIndex(key))
			s.elem.apply(x, can)
			v.SetMapIndex(key, x)
		}
	case reflect.Struct:
		for _, f := range s.fields {
			if f.permission != "" && !can(f.permission) {
				hide(v.Field(f.index), f.permission)
			}
			f.shape.apply(v.Field(f.index), can)
		}
	}
}

// hide empties a field; of a phone number enough stays to tell it from others.
func hide(v reflect.Value, permission string) {
	if permission == auth.SeePhone && v.Kind() == reflect.String {
		v.SetString(kit.MaskPhone(v.String()))
		return
	}
	v.SetZero()
}
