package api

import (
	"reflect"
	"testing"
)

// What lies in a map is put in order like everything else: lists are not null, and hidden fields are empty.
func TestShapeOfMaps(t *testing.T) {
	type row struct {
		Cost string `json:"cost" perm:"cost.read"`
		Tags []string
	}
	lists, rows := map[string][]row{"none": nil}, map[string]row{"a": {Cost: "7.00"}}
	shapeOf(reflect.TypeOf(lists)).apply(reflect.ValueOf(&lists).Elem(), func(string) bool { return false })
	shapeOf(reflect.TypeOf(rows)).apply(reflect.ValueOf(&rows).Elem(), func(string) bool { return false })
	if lists["none"] == nil || rows["a"].Cost != "" || rows["a"].Tags == nil {
		t.Errorf("%+v %+v", lists, rows)
	}
}
