package main

import (
	"fmt"
	"io"
	"time"
)

// meter shows progress with rate and time to go, a few times a second at most.
type meter struct {
	out   io.Writer
	phase string
	begun time.Time
	from  int
	last  time.Time
	shown bool
}

func (m *meter) show(phase string, done, total int) {
	now := time.Now()
	if phase != m.phase {
		m.end()
		m.phase, m.begun, m.from, m.last = phase, now, done, time.Time{}
	}
	if done < total && now.Sub(m.last) < 250*time.Millisecond {
		return
	}
	m.last, m.shown = now, true
	line := fmt.Sprintf("\r%s  %d/%d", phase, done, total)
	if ms := now.Sub(m.begun).Milliseconds(); ms > 0 && done > m.from {
		rate := int64(done-m.from) * 1000 / ms
		line += fmt.Sprintf("  %d/s", rate)
		if rate > 0 {
			line += fmt.Sprintf("  还需 · to go %ds", int64(total-done)/rate)
		}
	}
	fmt.Fprintf(m.out, "%-78s", line)
}

func (m *meter) end() {
	if m.shown {
		fmt.Fprintln(m.out)
		m.shown = false
	}
}
