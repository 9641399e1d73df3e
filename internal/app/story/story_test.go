package story

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// noon is the day on which every story is told.
func noon() time.Time { return time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC) }

func TestStories(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/story/*.story")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d stories found (%v)", len(files), err)
	}
	dbtest.EachWith(t, db.Options{Clock: noon}, app.Schemas(), func(t *testing.T, d *db.DB) {
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".story")
			t.Run(name, func(t *testing.T) {
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := Run(context.Background(), d, name, string(text)); err != nil {
					t.Error(err)
				}
			})
		}
	})
}
