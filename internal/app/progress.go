package app

import (
	"net/http"
	"sync"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
)

// Progress tells how far the making of demo data has come; the sign-in page shows it before anybody is signed in.
type Progress struct {
	mu    sync.Mutex
	state ProgressState
}

// ProgressState is one look at it. Done reaches Total; nothing has run when both are zero.
type ProgressState struct {
	Running bool   `json:"running"`
	Done    int    `json:"done"`
	Total   int    `json:"total"`
	Zh      string `json:"zh"`
	En      string `json:"en"`
	Failed  bool   `json:"failed"`
}

// Set moves the progress.
func (p *Progress) Set(s ProgressState) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state = s
}

// State is the progress now.
func (p *Progress) State() ProgressState {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.state
}

func (a *App) progressRoute(r *api.Router) {
	api.Plain(r, http.MethodGet, "/demo/progress", auth.Public, "演示数据进度", "Progress of the demo data",
		func(*api.Ctx, *struct{}) (ProgressState, error) { return a.Progress.State(), nil })
}
