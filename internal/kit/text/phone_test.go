package text

import "testing"

func TestMaskPhone(t *testing.T) {
	for in, want := range map[string]string{"": "", "13812345678": "138****5678", "0574-87654321": "057****4321", "110": "****", "1234567": "****", "12345678": "123****5678"} {
		if got := MaskPhone(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}
