package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"xingzhou/internal/kit/errs"
)

// What a hostile file may cost.
const (
	bombMemory = 200 << 10 // KB above idle
	bombTime   = 10 * time.Second
	bombEnv    = "XINGZHOU_BOMB"
)

// fuse is what a child tells of one file.
type fuse struct {
	Reason, Says string
	Rows         int
	Peak         int // KB above idle
	Took         time.Duration
}

// TestBombs reads hostile files, each in a process of its own, and holds time and memory to their bars.
func TestBombs(t *testing.T) {
	if path := os.Getenv(bombEnv); path != "" {
		json.NewEncoder(os.Stderr).Encode(read1(path))
		return
	}
	dir := t.TempDir()
	for _, b := range bombs(t) {
		t.Run(b.name, func(t *testing.T) {
			path := filepath.Join(dir, "bomb")
			if err := os.WriteFile(path, b.content, 0o600); err != nil {
				t.Fatal(err)
			}
			child := exec.Command(os.Args[0], "-test.run=^TestBombs$")
			child.Env = append(os.Environ(), bombEnv+"="+path)
			var out bytes.Buffer
			child.Stderr = &out
			if err := child.Run(); err != nil {
				t.Fatalf("%v\n%s", err, out.String())
			}
			var got fuse
			if err := json.Unmarshal(out.Bytes(), &got); err != nil {
				t.Fatal(err, out.String())
			}
			t.Logf("%d KB: %s in %v, %d MB above idle, %d rows: %s", len(b.content)>>10, got.Reason, got.Took.Round(time.Millisecond), got.Peak>>10, got.Rows, got.Says)
			if got.Reason != b.reason || !strings.Contains(got.Says, b.says) {
				t.Errorf("got %s: %s, want %s: …%s…", got.Reason, got.Says, b.reason, b.says)
			}
			if got.Peak > bombMemory || got.Took > bombTime {
				t.Errorf("%d MB above idle in %v", got.Peak>>10, got.Took)
			}
		})
	}
}

func read1(path string) (f fuse) {
	in, err := os.Open(path)
	if err != nil {
		return fuse{Says: err.Error()}
	}
	info, _ := in.Stat()
	runtime.GC()
	idle, start := peak(), time.Now()
	b, err := Open(in, info.Size(), "bomb.xlsx")
	if err == nil {
		err = b.Rows("", func(Row) error { f.Rows++; return nil })
	}
	f.Took, f.Peak = time.Since(start), peak()-idle
	if e, ok := errs.As(err); ok {
		f.Reason, f.Says = e.Reason, e.Zh
	} else if err != nil {
		f.Says = err.Error()
	}
	return f
}

// peak is the most memory that the process ever had, in KB; 0 where the system does not tell.
func peak() int {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	line, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, _ := strconv.Atoi(line)
	return n
}

type bomb struct {
	name, reason, says string
	content            []byte
}

// part is an entry whose content is written as a stream.
type part struct {
	name string
	fill func(w io.Writer)
}

func text(name, content string) part {
	return part{name, func(w io.Writer) { io.WriteString(w, content) }}
}

func again(name, head, unit string, times int) part {
	return part{name, func(w io.Writer) {
		io.WriteString(w, head)
		block := strings.Repeat(unit, 1000)
		for range times / 1000 {
			io.WriteString(w, block)
		}
	}}
}

func pack(t *testing.T, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		p.fill(w)
	}
	z.Close()
	return b.Bytes()
}

// lying makes large entries say that they are small.
func lying(content []byte) []byte {
	out := bytes.Clone(content)
	for _, x := range []struct {
		sign string
		at   int
	}{{"PK\x01\x02", 24}, {"PK\x07\x08", 12}} {
		for i := 0; ; {
			n := bytes.Index(out[i:], []byte(x.sign))
			if n < 0 {
				break
			}
			if size := out[i+n+x.at:]; binary.LittleEndian.Uint32(size) > 1000 {
				binary.LittleEndian.PutUint32(size, 1000)
			}
			i += n + 4
		}
	}
	return out
}

func bombs(t *testing.T) []bomb {
	const sheet1, head = "xl/worksheets/sheet1.xml", "<worksheet><sheetData>"
	book := text("xl/workbook.xml", oneSheet)
	wide := again(sheet1, head+`<row r="7">`, `<c><v>1</v></c>`, 1_000_000)
	big := again(sheet1, head, strings.Repeat(" ", 1<<10), 512<<10)
	manySheets := "<workbook><sheets>" + strings.Repeat(`<sheet name="x"/>`, 10_000) + "</sheets></workbook>"
	manyParts := []part{book}
	for i := range 10_000 {
		manyParts = append(manyParts, text(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), head))
	}
	laughs := `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`
	xxe := `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>`
	inner := pack(t, book, big)
	var deep bytes.Buffer
	for z := inner; deep.Len() == 0; {
		for range 5 {
			z = pack(t, part{"xl/workbook.xml", func(w io.Writer) { w.Write(z) }}, part{sheet1, func(w io.Writer) { w.Write(z) }})
		}
		deep.Write(z)
	}
	hidden := pack(t, manyParts...) // its directory says that it is short
	end := bytes.LastIndex(hidden, []byte("PK\x05\x06"))
	binary.LittleEndian.PutUint16(hidden[end+10:], 3)
	binary.LittleEndian.PutUint32(hidden[end+12:], 300)
	line := strings.Repeat(strings.Join([]string{"货号", "名称", "12.50", "是", "杭州市西湖区\n"}, ","), 90_000)
	gbk, _ := simplifiedchinese.GBK.NewEncoder().String(line)
	utf16, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(line)
	return []bomb{
		{"half a gigabyte", "sheet.unpacked", "sheet1.xml", pack(t, book, big)},
		{"half a gigabyte that says it is small", "sheet.broken", "sheet1.xml", lying(pack(t, book, big))},
		{"ten thousand sheets", "sheet.sheets", "100", pack(t, text("xl/workbook.xml", manySheets), text(sheet1, head))},
		{"ten thousand parts", "sheet.parts", "10001", pack(t, manyParts...)},
		{"ten thousand parts that say they are few", "sheet.broken", "", hidden},
		{"a million columns", "sheet.columns", "第7行", pack(t, book, wide)},
		{"a million columns of a text", "sheet.columns", "第2行", []byte("a,b\n" + strings.Repeat("1,", 1_000_000))},
		{"a zip in a zip in a zip", "sheet.broken", "xl/workbook.xml", deep.Bytes()},
		{"billion laughs", "sheet.doctype", "sharedStrings.xml", pack(t, book, text(sheet1, head), text("xl/sharedStrings.xml", laughs+"<sst><si><t>&c;</t></si></sst>"))},
		{"billion laughs in the book", "sheet.doctype", "workbook.xml", pack(t, text("xl/workbook.xml", laughs+oneSheet))},
		{"an entity of a file", "sheet.doctype", "sheet1.xml", pack(t, book, text(sheet1, xxe))},
		{"millions of texts", "sheet.texts", "1000001", pack(t, book, text(sheet1, head), again("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", 5_000_000))},
		{"texts of many megabytes", "sheet.texts", "", pack(t, book, text(sheet1, head), again("xl/sharedStrings.xml", "<sst>", "<si><t>"+strings.Repeat("字", 400)+"</t></si>", 90_000))},
		{"millions of styles", "sheet.styles", "", pack(t, book, text(sheet1, head), again("xl/styles.xml", "<styleSheet><cellXfs>", `<xf numFmtId="14"/>`, 5_000_000))},
		{"a tag without end", "sheet.long", "第1行", pack(t, book, again(sheet1, head+"<row ", `a="b" `, 15_000_000))},
		{"a tower of tags", "", "", pack(t, book, again(sheet1, head, `<a>`, 40_000_000))},
		{"a comment without end", "sheet.broken", "sheet1.xml", pack(t, book, again(sheet1, head+"<!--", `-----`, 20_000_000))},
		{"a cell of megabytes", "sheet.long", "第3行", pack(t, book, again(sheet1, head+`<row r="3"><c t="str"><v>`, `字`, 20_000_000))},
		{"a million rows", "sheet.rows", "第100002行", pack(t, book, again(sheet1, head, `<row><c><v>1</v></c></row>`, 1_000_000))},
		{"a million empty rows", "", "", pack(t, book, again(sheet1, head, `<row><c/></row>`, 1_000_000))},
		{"as large as it may be", "", "", pack(t, book, again(sheet1, head, `<row>`+strings.Repeat(`<c t="str"><v>零件123</v></c>`, 35)+`</row>`, 99_000))},
		{"quotes", "sheet.quote", "第5001行", []byte(strings.Repeat(`"""","x"`+"\n", 5_000) + `"x`)},
		{"a quote that swallows all", "sheet.long", "第2行", []byte("a,b\n\"" + strings.Repeat("一二三四\n", 1_000_000))},
		{"a line of megabytes", "sheet.long", "第1行", bytes.Repeat([]byte("x"), 19<<20)},
		{"millions of lines", "sheet.rows", "第100002行", bytes.Repeat([]byte("1\n"), 9<<20)},
		{"millions of line ends", "", "", bytes.Repeat([]byte("\n"), 19<<20)},
		{"too large", "sheet.file_large", "20MB", bytes.Repeat([]byte("x"), MaxFile+1)},
		{"GBK", "", "", []byte(gbk)}, {"UTF-16", "", "", []byte(utf16)}, {"UTF-8 with a mark", "", "", []byte("\ufeff" + line)},
		{"GBK that ends badly", "sheet.encoding", "第90001行", []byte(gbk + "\xff\xff\n")},
	}
}
