// Package web 网页端: carries the built browser application inside the server binary.
// Invariant: it compiles whether or not the application was built; an unbuilt tree yields Built() == false
// and the server says so instead of answering with an empty page.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var files embed.FS

// Dist returns the built files: index.html, assets/* (each with a .gz beside it) and .vite/manifest.json.
func Dist() fs.FS {
	sub, err := fs.Sub(files, "dist")
	if err != nil {
		panic(err) // the directory is named by the embed directive above, so this cannot happen
	}
	return sub
}

// Built reports whether the application was built before the binary.
func Built() bool {
	_, err := fs.Stat(files, "dist/index.html")
	return err == nil
}
