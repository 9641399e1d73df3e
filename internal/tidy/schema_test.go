package tidy

import (
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
)

// The schemas of the whole product, as they are migrated, in the subset that both engines and a sharded one take.
func TestSchemas(t *testing.T) {
	for _, say := range db.LintSchema(app.Schemas()...) {
		t.Error(say)
	}
}
