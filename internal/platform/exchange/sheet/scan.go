package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// The parts of a workbook are XML. They are cut into tags and texts here, and never built into a tree: no depth, no number of
// attributes and no entity can make this cost more than the bytes it is given. A DOCTYPE, where entities and references to other
// files come from, is refused.
var (
	errDoctype = errors.New("a DOCTYPE")
	errMarkup  = errors.New("broken markup")
	errLong    = errors.New("a text that is too long")
)

const (
	maxTag      = 64 << 10
	maxTextByte = MaxCell * 4
)

type token int

const (
	startTag token = iota
	endTag
	textPart
)

// scanner reads one part.
type scanner struct {
	r     *bufio.Reader
	line  int
	keep  bool   // texts are wanted
	name  []byte // of the tag, without its prefix
	attrs []byte
	text  []byte
	empty bool // the tag ends itself: its end tag is told next
	tag   []byte
}

func newScanner(r io.Reader) *scanner {
	return &scanner{r: bufio.NewReaderSize(r, 32<<10), line: 1}
}

// next finds the next tag, or the text before it where one is wanted.
func (s *scanner) next() (token, error) {
	if s.empty {
		s.empty = false
		return endTag, nil
	}
	for {
		if err := s.readText(); err != nil {
			return 0, err
		}
		if len(s.text) > 0 {
			return textPart, nil
		}
		if _, err := s.r.Discard(1); err != nil { // the "<" that readText stopped at
			return 0, err
		}
		kind, again, err := s.readTag()
		if err != nil || !again {
			return kind, err
		}
		if len(s.text) > 0 {
			return textPart, nil
		}
	}
}

// readText reads up to the next tag and leaves that unread.
func (s *scanner) readText() error {
	s.text = s.text[:0]
	for {
		part, err := s.r.Peek(1)
		if err != nil {
			return err
		}
		if part[0] == '<' {
			break
		}
		part, _ = s.r.Peek(s.r.Buffered())
		end := bytes.IndexByte(part, '<')
		if end < 0 {
			end = len(part)
		}
		s.line += bytes.Count(part[:end], []byte{'\n'})
		if s.keep {
			if len(s.text)+end > maxTextByte {
				return errLong
			}
			s.text = append(s.text, part[:end]...)
		}
		s.r.Discard(end)
	}
	s.text = decode(s.text)
	return nil
}

// readTag reads what follows a "<"; again tells that it was no tag.
func (s *scanner) readTag() (kind token, again bool, err error) {
	head, err := s.r.Peek(1)
	if err != nil {
		return 0, false, cut(err)
	}
	switch head[0] {
	case '?':
		return 0, true, s.skipTo("?>")
	case '!':
		return 0, true, s.special()
	}
	if err := s.fillTag(); err != nil {
		return 0, false, err
	}
	body := s.tag
	kind = startTag
	if body[0] == '/' {
		kind, body = endTag, body[1:]
	} else if n := len(body); body[n-1] == '/' {
		s.empty, body = true, body[:n-1]
	}
	end := bytes.IndexAny(body, " \t\r\n")
	if end < 0 {
		end = len(body)
	}
	s.name, s.attrs = local(body[:end]), body[end:]
	if len(s.name) == 0 {
		return 0, false, errMarkup
	}
	return kind, false, nil
}

// fillTag reads up to the ">" that is not within quotes.
func (s *scanner) fillTag() error {
	s.tag = s.tag[:0]
	var quote byte
	for {
		c, err := s.r.ReadByte()
		if err != nil {
			return cut(err)
		}
		switch {
		case c == '\n':
			s.line++
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case quote == 0 && c == '>':
			if len(s.tag) == 0 {
				return errMarkup
			}
			return nil
		case quote == 0 && c == '<':
			return errMarkup
		}
		if len(s.tag) >= maxTag {
			return errLong
		}
		s.tag = append(s.tag, c)
	}
}

// special passes a comment, takes the text of a CDATA section, and refuses the rest.
func (s *scanner) special() error {
	const cdata = "![CDATA["
	head, err := s.r.Peek(3)
	if err != nil {
		return cut(err)
	}
	if string(head) == "!--" {
		return s.skipTo("-->")
	}
	if head, err = s.r.Peek(len(cdata)); err != nil || string(head) != cdata {
		return errDoctype
	}
	s.r.Discard(len(cdata))
	for {
		c, err := s.r.ReadByte()
		if err != nil {
			return cut(err)
		}
		if c == '\n' {
			s.line++
		}
		s.text = append(s.text, c)
		if n := len(s.text); n >= 3 && string(s.text[n-3:]) == "]]>" {
			if s.text = s.text[:n-3]; !s.keep {
				s.text = s.text[:0]
			}
			return nil
		}
		if len(s.text) > maxTextByte {
			return errLong
		}
	}
}

func (s *scanner) skipTo(end string) error {
	at := 0
	for at < len(end) {
		c, err := s.r.ReadByte()
		if err != nil {
			return cut(err)
		}
		if c == '\n' {
			s.line++
		}
		switch {
		case c == end[at]:
			at++
		case at == 2 && end == "-->" && c == '-': // --- before the >
		case c == end[0]:
			at = 1
		default:
			at = 0
		}
	}
	return nil
}

func cut(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func local(name []byte) []byte {
	return name[bytes.LastIndexByte(name, ':')+1:]
}

// attr is the value of an attribute, whatever its prefix.
func (s *scanner) attr(name string) (string, bool) {
	rest := s.attrs
	for {
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return "", false
		}
		key := local(bytes.TrimSpace(rest[:eq]))
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return "", false
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return "", false
		}
		if string(key) == name {
			return string(decode(bytes.Clone(rest[1 : 1+end]))), true
		}
		rest = rest[end+2:]
	}
}

// decode replaces the five named entities and the numbered ones, in place; there are no others without a DOCTYPE.
func decode(b []byte) []byte {
	at := bytes.IndexByte(b, '&')
	if at < 0 {
		return b
	}
	out := b[:at]
	for at < len(b) {
		if b[at] == '&' {
			if end := bytes.IndexByte(b[at:min(len(b), at+12)], ';'); end > 0 {
				if r, ok := entity(string(b[at+1 : at+end])); ok {
					out = utf8.AppendRune(out, r) // never longer than the entity was
					at += end + 1
					continue
				}
			}
		}
		out = append(out, b[at])
		at++
	}
	return out
}

func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune || n >= 0xd800 && n < 0xe000 {
		return utf8.RuneError, err == nil
	}
	return rune(n), true
}
