package tidy

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"xingzhou/internal/app"
)

// The contract in the tree is the one that the server publishes; the page's types are made from it.
func TestContract(t *testing.T) {
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile(filepath.Join(root, "web/openapi.json"))
	if err != nil {
		t.Fatal(err)
	}
	published, err := app.Document()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(compact(t, kept), compact(t, published)) {
		t.Error("web/openapi.json is not what the server publishes: run make gen and commit web/openapi.json and web/src/api/schema.d.ts")
	}
}

// compact writes objects with sorted keys and without spaces.
func compact(t *testing.T, raw []byte) []byte {
	t.Helper()
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
