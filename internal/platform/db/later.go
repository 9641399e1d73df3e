package db

// laterRoom is how many companies may be told of before anybody listens; whoever listens also looks around now and then.
const laterRoom = 256

// Later says that the transaction leaves work of its company to the background. It is told on once that is on disk.
func (tx *Tx) Later() {
	tx.AfterCommit(func(err error) {
		if err != nil || tx.DryRun() {
			return
		}
		select {
		case tx.f.d.later <- tx.Tenant:
		default:
		}
	})
}

// Later tells companies that have work in the background, soon after it was left there. One job listens.
func (d *DB) Later() <-chan int64 { return d.later }
