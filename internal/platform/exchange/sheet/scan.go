package sheet

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// The parts of a workbook are XML. They are read token by token, and never built into a tree. The reader of Go refuses what is broken
// and knows no entities but its own; what it lacks is a bound: a tag with millions of attributes, or a text of a hundred megabytes, is
// one token to it. A DOCTYPE, where entities and references to other files come from, is refused.
var (
	errDoctype = errors.New("a DOCTYPE")
	errComment = errors.New("a comment that is too long")
	errLong    = errors.New("a text that is too long")
)

const (
	maxTextByte = MaxCell * 4
	maxToken    = MaxCell * 10 // bytes: the longest text, with every character as an entity
)

type token int

const (
	startTag token = iota
	endTag
	textPart
)

// scanner reads one part.
type scanner struct {
	d     *xml.Decoder
	in    *ration
	keep  bool   // texts are wanted
	name  string // of the tag, without its prefix
	attrs []xml.Attr
	text  []byte
}

// ration lets so much be read for one token.
type ration struct {
	*bufio.Reader
	read int
	head [4]byte
}

func (r *ration) ReadByte() (byte, error) {
	if r.read == maxToken {
		return 0, errLong
	}
	c, err := r.Reader.ReadByte()
	if r.read < len(r.head) {
		r.head[r.read] = c
	}
	r.read++
	return c, err
}

// spent says what was too long.
func (r *ration) spent() error {
	switch head := bytes.TrimPrefix(r.head[:], []byte("<")); {
	case bytes.HasPrefix(head, []byte("!--")):
		return errComment
	case head[0] == '!' && head[1] != '[':
		return errDoctype
	}
	return errLong
}

func newScanner(r io.Reader) *scanner {
	in := &ration{Reader: bufio.NewReaderSize(r, 32<<10)}
	s := &scanner{d: xml.NewDecoder(in), in: in}
	s.d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // what is no UTF-8 is refused, whatever it says
	return s
}

// line is where the reading stands.
func (s *scanner) line() int {
	line, _ := s.d.InputPos()
	return line
}

// next finds the next tag, or the text before it where one is wanted.
func (s *scanner) next() (token, error) {
	for {
		s.in.read = 0
		t, err := s.d.RawToken()
		switch {
		case s.in.read == maxToken:
			return 0, s.in.spent()
		case err != nil:
			return 0, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			s.name, s.attrs = t.Name.Local, t.Attr
			return startTag, nil
		case xml.EndElement:
			s.name, s.attrs = t.Name.Local, nil
			return endTag, nil
		case xml.CharData:
			if s.keep && len(t) > 0 {
				s.text = t
				return textPart, nil
			}
		case xml.Directive:
			return 0, errDoctype
		}
	}
}

// attr is the value of an attribute, whatever its prefix.
func (s *scanner) attr(name string) (string, bool) {
	for i := range s.attrs {
		if s.attrs[i].Name.Local == name {
			return s.attrs[i].Value, true
		}
	}
	return "", false
}
