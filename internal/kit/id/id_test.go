package id

import (
	"encoding/json"
	"testing"
)

func TestJSON(t *testing.T) {
	for _, c := range []struct {
		in   string
		want ID
		ok   bool
	}{
		{`"123"`, 123, true}, {`""`, 0, true}, {`null`, 0, true}, {`"9223372036854775807"`, 1<<63 - 1, true},
		{`123`, 0, false}, {`"-1"`, 0, false}, {`"1.5"`, 0, false}, {`"+1"`, 0, false}, {`"9223372036854775808"`, 0, false},
	} {
		var v ID
		err := json.Unmarshal([]byte(c.in), &v)
		if (err == nil) != c.ok || v != c.want {
			t.Errorf("%s: got %d, %v", c.in, v, err)
		}
		if c.ok && c.in != "null" {
			if b, _ := json.Marshal(v); string(b) != c.in {
				t.Errorf("%s came back as %s", c.in, b)
			}
		}
	}
}
