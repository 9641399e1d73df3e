// Package pgtemp 临时集群: a private PostgreSQL for tests and measurements. Invariant: nothing outlives stop.
package pgtemp

// Start makes and starts a cluster; dsn connects as its owner role, stop ends it and removes its files.
func Start() (dsn string, stop func(), err error) { panic("pgtemp: being written") }
