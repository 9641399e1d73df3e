package find

import (
	"strings"

	"xingzhou/internal/platform/db"
)

// named is a record with what people call it.
type named struct {
	id         int64
	code, name string
}

func scanNamed(r *db.Row) named { return named{r.Int(), r.Text(), r.Text()} }

// Names reads the names of records of a table by id.
func Names(q db.Querier, table string, ids []int64) (map[int64]string, error) {
	in, args := In(2, ids)
	rows, err := db.All(q, scanNamed, "SELECT id, code, name FROM "+table+" WHERE tenant_id = $1 AND id IN "+in, args...)
	out := make(map[int64]string, len(rows))
	for _, r := range rows {
		out[r.id] = r.name
	}
	return out, err
}

// textsAtOnce bounds the arguments of one statement.
const textsAtOnce = 500

// ByText finds records by code, or by a name that only one has. A text that names none or several is absent.
func ByText(q db.Querier, table string, texts []string) (map[string]int64, error) {
	out := map[string]int64{}
	for len(texts) > 0 {
		n := min(len(texts), textsAtOnce)
		if err := byText(q, table, texts[:n], out); err != nil {
			return nil, err
		}
		texts = texts[n:]
	}
	return out, nil
}

func byText(q db.Querier, table string, texts []string, out map[string]int64) error {
	codes, names := builder{}, builder{}
	var inCodes, inNames []string
	for _, t := range texts {
		inCodes, inNames = append(inCodes, codes.add(Upper(t))), append(inNames, names.add(Same(t)))
	}
	b := q.Batch()
	from := "SELECT id, code, name FROM " + table + " WHERE tenant_id = $1 AND "
	byCode := db.Ask(b, scanNamed, from+"code IN ("+strings.Join(inCodes, ",")+")", codes.args...)
	byName := db.Ask(b, scanNamed, from+"name IN ("+strings.Join(inNames, ",")+")", names.args...)
	if err := b.Run(); err != nil {
		return err
	}
	code, name := map[string]int64{}, map[string][]int64{}
	for _, r := range *byCode {
		code[r.code] = r.id
	}
	for _, r := range *byName {
		name[r.name] = append(name[r.name], r.id)
	}
	for _, t := range texts {
		if id, ok := code[Upper(t)]; ok {
			out[t] = id
		} else if ids := name[Same(t)]; len(ids) == 1 {
			out[t] = ids[0]
		}
	}
	return nil
}

// Numbers reads the numbers of papers of a table by id.
func Numbers(q db.Querier, table string, ids []int64) (map[int64]string, error) {
	in, args := In(2, ids)
	rows, err := db.All(q, scanNumbered, "SELECT id, number FROM "+table+" WHERE tenant_id = $1 AND id IN "+in, args...)
	out := make(map[int64]string, len(rows))
	for _, r := range rows {
		out[r.id] = r.name
	}
	return out, err
}

func scanNumbered(r *db.Row) named { return named{id: r.Int(), name: r.Text()} }

// ByNumber finds papers by their numbers.
func ByNumber(q db.Querier, table string, texts []string) (map[string]int64, error) {
	out := map[string]int64{}
	for len(texts) > 0 {
		n := min(len(texts), textsAtOnce)
		b := builder{}
		var in []string
		for _, t := range texts[:n] {
			in = append(in, b.add(Upper(t)))
		}
		rows, err := db.All(q, scanNumbered, "SELECT id, number FROM "+table+" WHERE tenant_id = $1 AND number IN ("+strings.Join(in, ",")+")", b.args...)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			out[r.name] = r.id
		}
		texts = texts[n:]
	}
	return out, nil
}
