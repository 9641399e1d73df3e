package errs

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNewFormatsBothLanguages(t *testing.T) {
	for name, c := range map[string]struct {
		err    *Error
		zh, en string
	}{
		"same order":  {New(Refused, "x", "%s 缺 %d 件", "%s lacks %d", "螺丝", 3), "螺丝 缺 3 件", "螺丝 lacks 3"},
		"other order": {New(Refused, "x", "%s 缺 %d 件", "%[2]d of %[1]s missing", "螺丝", 3), "螺丝 缺 3 件", "3 of 螺丝 missing"},
		"no args":     {New(Invalid, "x", "优惠 5%", "5% off"), "优惠 5%", "5% off"},
	} {
		if c.err.Zh != c.zh || c.err.En != c.en || c.err.Error() != c.en {
			t.Errorf("%s: %q %q", name, c.err.Zh, c.err.En)
		}
	}
}

func TestIn(t *testing.T) {
	e := New(Invalid, "x", "中文", "English").With(Detail{"/a", "细节", "detail"})
	for lang, zh := range map[string]bool{"zh": true, "zh-CN": true, "ZH-Hans": true, "en": false, "en-US": false, "": false, "z": false, "de": false} {
		if (e.In(lang) == "中文") != zh || (e.Details[0].In(lang) == "细节") != zh {
			t.Errorf("%q gives %s", lang, e.In(lang))
		}
	}
}

func TestCopiesLeaveTheOriginalAlone(t *testing.T) {
	base := New(NotFound, "order.missing", "没有", "none")
	want := *base
	changed := base.At("/id").With(Detail{Pointer: "/a"}).Wrap(io.EOF)
	if diff := cmp.Diff(want, *base, cmp.AllowUnexported(Error{})); diff != "" {
		t.Error(diff)
	}
	if changed.Pointer != "/id" || len(changed.Details) != 1 || !errors.Is(changed, io.EOF) || !errors.Is(changed, base) {
		t.Errorf("%+v", changed)
	}
	left, right := changed.With(Detail{Pointer: "/l"}), changed.With(Detail{Pointer: "/r"})
	if left.Details[1].Pointer != "/l" || right.Details[1].Pointer != "/r" {
		t.Error("two copies share their details")
	}
	if errors.Is(changed, New(NotFound, "other", "", "")) || errors.Is(io.EOF, base) {
		t.Error("different errors are held equal")
	}
}

func TestAs(t *testing.T) {
	e := New(Denied, "x", "", "")
	if got, ok := As(fmt.Errorf("while saving: %w", e)); !ok || got != e {
		t.Error("not found in the chain")
	}
	if got, ok := As(io.EOF); ok || got != nil {
		t.Error("found where there is none")
	}
	if _, ok := As(nil); ok {
		t.Error("found in nil")
	}
}

func TestJoin(t *testing.T) {
	a := New(Invalid, "a", "甲", "A").At("/a")
	b := New(Refused, "b", "乙", "B").At("/b")
	c := New(Refused, "c", "丙", "C").With(Detail{"/c/0", "丙零", "C0"}, Detail{"/c/1", "丙一", "C1"})
	if Join() != nil || Join(nil, nil) != nil {
		t.Error("nothing should join to nil")
	}
	if Join(nil, b) != b {
		t.Error("a single error should stay as it is")
	}
	got := Join(nil, a, b, c)
	want := []Detail{{"/a", "甲", "A"}, {"/b", "乙", "B"}, {"/c/0", "丙零", "C0"}, {"/c/1", "丙一", "C1"}}
	if diff := cmp.Diff(want, got.Details); diff != "" || got.Code != Invalid || got.Reason != "a" || got.Zh != "甲" || got.Pointer != "/a" {
		t.Errorf("%+v %s", got, diff)
	}
	if a.Details != nil {
		t.Error("Join changed its first error")
	}
}
