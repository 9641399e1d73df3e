package file

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"
)

// look stores bytes as an upload would and answers what became of them, with the thumbnail.
func look(t *testing.T, body []byte) (*stored, image.Image) {
	t.Helper()
	s, err := OpenStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	kept, err := s.keep(t.Context(), 1, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	small, err := s.root.ReadFile(kept.place + thumbSuffix)
	if os.IsNotExist(err) {
		return kept, nil
	}
	m, err := jpeg.Decode(bytes.NewReader(small))
	if err != nil {
		t.Fatalf("the thumbnail is no JPEG: %v", err)
	}
	return kept, m
}

func quarters(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.NRGBA{R: 255, A: 255}
			if x >= w/2 {
				c = color.NRGBA{G: 255, A: 255}
			}
			if y >= h/2 {
				c.A = 0
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func TestThumbnails(t *testing.T) {
	wide := quarters(1600, 800)
	pngOf := func(m image.Image) []byte { var b bytes.Buffer; png.Encode(&b, m); return b.Bytes() }
	jpegOf := func(m image.Image) []byte { var b bytes.Buffer; jpeg.Encode(&b, m, nil); return b.Bytes() }
	gifOf := func(m image.Image) []byte { var b bytes.Buffer; gif.Encode(&b, m, nil); return b.Bytes() }
	for _, c := range []struct {
		name          string
		body          []byte
		media         string
		width, height int // of the picture
		tw, th        int // of the thumbnail
	}{
		{"png", pngOf(wide), "image/png", 1600, 800, 320, 160},
		{"jpeg", jpegOf(wide), "image/jpeg", 1600, 800, 320, 160},
		{"gif", gifOf(wide), "image/gif", 1600, 800, 320, 160},
		{"webp", webpPixel, "image/webp", 1, 1, 1, 1},
		{"small", pngOf(quarters(20, 10)), "image/png", 20, 10, 20, 10},
		{"line", pngOf(quarters(3000, 2)), "image/png", 3000, 2, 320, 1},
		{"held upright", turnedJPEG(jpegOf(wide), 6), "image/jpeg", 800, 1600, 160, 320},
		{"nonsense in EXIF", turnedJPEG(jpegOf(wide), 99), "image/jpeg", 1600, 800, 320, 160},
	} {
		kept, small := look(t, c.body)
		if kept.media != c.media || kept.width != c.width || kept.height != c.height {
			t.Errorf("%s: %s %d×%d", c.name, kept.media, kept.width, kept.height)
			continue
		}
		if small == nil || small.Bounds().Dx() != c.tw || small.Bounds().Dy() != c.th {
			t.Errorf("%s: thumbnail %v", c.name, small)
		}
	}
	_, small := look(t, pngOf(wide))
	if r, g, b, _ := small.At(40, 20).RGBA(); r>>8 < 200 || g>>8 > 60 || b>>8 > 60 {
		t.Errorf("the left upper quarter is red, not %d %d %d", r>>8, g>>8, b>>8)
	}
	if r, g, b, _ := small.At(40, 140).RGBA(); r>>8 < 240 || g>>8 < 240 || b>>8 < 240 {
		t.Errorf("what is transparent is white, not %d %d %d", r>>8, g>>8, b>>8)
	}
}

// What only begins like a picture, or would unpack to more than the server has, is kept as bytes and never decoded.
func TestNoPictures(t *testing.T) {
	var whole bytes.Buffer
	png.Encode(&whole, quarters(400, 400))
	cut := whole.Bytes()[:whole.Len()/2]
	for name, body := range map[string][]byte{
		"cut":            cut,
		"head only":      []byte("\x89PNG\r\n\x1a\n"),
		"jpeg and noise": append([]byte{0xff, 0xd8, 0xff, 0xe0}, bytes.Repeat([]byte{0xff, 0xc4, 0, 3}, 100)...),
		"bomb":           pngBomb(30000, 30000),
		"too wide":       pngBomb(1<<20, 1),
		"no width":       pngBomb(0, 5),
		"gif of nothing": []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00"),
		"webp of noise":  []byte("RIFF\xff\xff\xff\x7fWEBPVP8L\xff\xff\xff\x7f\x2f\xff\xff\xff\xff\xff\xff"),
	} {
		kept, small := look(t, body)
		f := File{Media: kept.media, Width: kept.width}
		if small != nil || f.Picture() || strings.HasPrefix(served(&f), "image/") {
			t.Errorf("%s: %+v is taken for a picture and served as %s", name, kept, served(&f))
		}
	}
}

func TestWhatBrowsersCouldRun(t *testing.T) {
	for name, body := range map[string]string{
		"svg": `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, "svg after xml": "<?xml version=\"1.0\"?>\n<svg/>",
		"html": "<!DOCTYPE html><script>alert(1)</script>", "html after text": "hello\n<html><body onload=alert(1)>",
		"late html": strings.Repeat("a", 300) + "<script>1</script>", "utf-16 svg": "\xff\xfe<\x00s\x00v\x00g\x00>\x00", "xml": "<?xml version='1.0'?><a/>",
		"xhtml in capitals": "<HTML xmlns='x'>",
	} {
		if got := sniff([]byte(body)); got != "application/octet-stream" {
			t.Errorf("%s is taken for %s", name, got)
		}
	}
	for body, want := range map[string]string{"%PDF-1.7 x": "application/pdf", "PK\x03\x04zip": "application/zip", "合同第一条": "text/plain", "a,b\n1,2": "text/plain", "": "text/plain"} {
		if got := sniff([]byte(body)); got != want {
			t.Errorf("%q is %s, not %s", body, want, got)
		}
	}
}

func TestOrientationOfAnything(t *testing.T) {
	whole := turnedJPEG([]byte{0xff, 0xd8, 0xff, 0xda}, 8)
	if orientation(whole) != 8 {
		t.Error("the orientation was not found")
	}
	for n := range whole {
		orientation(whole[:n]) // whatever is cut off, it does not stumble
	}
}

// turnedJPEG puts an EXIF part that says how the camera was held behind the first marker.
func turnedJPEG(body []byte, way uint16) []byte {
	tiff := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	tiff = binary.BigEndian.AppendUint16(tiff, way)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	part := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{}, body[:2]...)
	out = append(out, 0xff, 0xe1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(part)+2))
	out = append(out, part...)
	return append(out, body[2:]...)
}

// pngBomb is a few bytes that claim to be a picture of w × h.
func pngBomb(w, h uint32) []byte {
	var out bytes.Buffer
	out.WriteString("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		binary.Write(&out, binary.BigEndian, uint32(len(data)))
		body := append([]byte(kind), data...)
		out.Write(body)
		binary.Write(&out, binary.BigEndian, crc32.ChecksumIEEE(body))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	chunk("IHDR", append(head, 8, 6, 0, 0, 0))
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(make([]byte, 1<<20))
	z.Close()
	chunk("IDAT", packed.Bytes())
	chunk("IEND", nil)
	return out.Bytes()
}

// webpPixel is one lossless pixel.
var webpPixel = []byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00")
