package audit

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
)

const (
	saltBytes    = 16
	eventColumns = "no, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash"
)

// head is where a chain ends: the number and the hash of its last row.
type head struct {
	no   int64
	hash []byte
}

func (h head) String() string {
	return strconv.FormatInt(h.no, 10) + ":" + hex.EncodeToString(h.hash)
}

// parseHead reads it; an empty text is the beginning of a chain, and so is anything else that is none: the check says so.
func parseHead(text string) head {
	no, rest, _ := strings.Cut(text, ":")
	n, _ := strconv.ParseInt(no, 10, 64)
	hash, _ := hex.DecodeString(rest)
	return head{no: n, hash: hash}
}

// row is one row of audit_event.
type row struct {
	tenant, no, seq, at, user  int64
	source, ip, agent, request string
	document                   string
	paper                      int64
	number, action             string
	personal                   bool
	digest, hash               []byte
}

func (r *row) args() []any {
	return []any{r.no, r.seq, r.at, r.user, r.source, r.ip, r.agent, r.request, r.document, r.paper, r.number, r.action,
		bit(r.personal), r.digest, r.hash}
}

func scanRow(q *db.Row) row {
	return row{no: q.Int(), seq: q.Int(), at: q.Int(), user: q.Int(), source: q.Text(), ip: q.Text(), agent: q.Text(),
		request: q.Text(), document: q.Text(), paper: q.Int(), number: q.Text(), action: q.Text(), personal: q.Int() != 0,
		digest: q.Bytes(), hash: q.Bytes()}
}

func bit(on bool) int64 {
	if on {
		return 1
	}
	return 0
}

// sum is the hash of the row after the one with the hash before. Every text stands behind its length, so that no two rows
// give the same bytes.
func (r *row) sum(before []byte) []byte {
	b := make([]byte, 0, 512)
	number := func(n int64) { b = binary.BigEndian.AppendUint64(b, uint64(n)) }
	text := func(s string) {
		number(int64(len(s)))
		b = append(b, s...)
	}
	text(string(before))
	for _, n := range []int64{r.tenant, r.no, r.seq, r.at, r.user, r.paper, bit(r.personal)} {
		number(n)
	}
	for _, s := range []string{r.source, r.ip, r.agent, r.request, r.document, r.number, r.action, string(r.digest)} {
		text(s)
	}
	h := sha256.Sum256(b)
	return h[:]
}

// digest stands in the chain for values. The salt keeps it from being guessed by trying all telephone numbers, and goes
// with the values.
func digest(salt []byte, body string) []byte {
	h := sha256.New()
	h.Write(salt)
	h.Write([]byte(body))
	return h.Sum(nil)
}

// encode writes values as JSON, so that a text in them is found again as it is.
func encode(list []Change) string {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	clean := make([]Change, len(list))
	for i, c := range list {
		clean[i] = Change{Path: valid(c.Path), Label: valid(c.Label), Old: valid(c.Old), New: valid(c.New), Need: c.Need}
	}
	out.Encode(clean)
	return strings.TrimSuffix(b.String(), "\n")
}

func valid(s string) string { return strings.ToValidUTF8(s, "") }

func decode(body string) ([]Change, error) {
	var list []Change
	if body == "" {
		return nil, nil
	}
	err := json.Unmarshal([]byte(body), &list)
	return list, err
}
