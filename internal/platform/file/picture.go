package file

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"net/http"
	"strings"

	"golang.org/x/image/webp"
)

const (
	sniffLength = 512
	thumbSize   = 320       // longer side
	maxPixels   = 60 << 20  // of a picture that is looked at
	maxDecoded  = 160 << 20 // bytes that it may take in memory
	maxSide     = 1 << 15
)

// decoding lets one picture at a time be decoded: what it takes in memory is bounded, whoever sends however many.
var decoding = make(chan struct{}, 1)

// codecs are the pictures that browsers may show.
var codecs = map[string]struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}{
	"image/jpeg": {jpeg.DecodeConfig, jpeg.Decode},
	"image/png":  {png.DecodeConfig, png.Decode},
	"image/gif":  {gif.DecodeConfig, gif.Decode}, // the first picture of it
	"image/webp": {webp.DecodeConfig, webp.Decode},
}

// sniff finds out what bytes are; what a browser could run, or what is not known, is just bytes.
func sniff(head []byte) string {
	media, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case codecs[media].decode != nil, media == "application/pdf", media == "application/zip", media == "text/plain" && !markup(head):
		return media
	}
	return "application/octet-stream"
}

// markup tells that a text is written for a browser or an XML reader, wherever in its beginning that shows.
func markup(head []byte) bool {
	low := bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil)) // without the zeros of UTF-16
	return bytes.Contains(low, []byte("<svg")) || bytes.Contains(low, []byte("<?xml")) || bytes.Contains(low, []byte("<html")) ||
		bytes.Contains(low, []byte("<script")) || bytes.Contains(low, []byte("<!doctype"))
}

// served is the type a browser is told.
func served(f *File) string {
	if codecs[f.Media].decode != nil && !f.Picture() { // called a picture by its first bytes, but not one that can be read
		return "application/octet-stream"
	}
	return f.Media
}

// picture answers the thumbnail of bytes that are a picture, and notes its size; anything else, also a broken or a monstrous
// picture, has none and stays a file to be saved.
func (s *Store) picture(ctx context.Context, name string, kept *stored) ([]byte, error) {
	codec, known := codecs[kept.media]
	if !known {
		return nil, nil
	}
	select {
	case decoding <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-decoding }()
	in, err := s.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	body, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	small, width, height := thumbnail(kept.media, body, codec.config, codec.decode)
	kept.width, kept.height = width, height
	return small, nil
}

// thumbnail looks at the size before it decodes: a picture of a few bytes can unpack to gigabytes. A decoder that stumbles
// over a broken picture must not take the server with it.
func thumbnail(media string, body []byte, config func(io.Reader) (image.Config, error), decode func(io.Reader) (image.Image, error)) (small []byte, width, height int) {
	defer func() {
		if recover() != nil {
			small, width, height = nil, 0, 0
		}
	}()
	c, err := config(bytes.NewReader(body))
	if err != nil || c.Width < 1 || c.Height < 1 || c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels ||
		c.Width*c.Height*weight(media, c, body) > maxDecoded {
		return nil, 0, 0
	}
	decoded, err := decode(bytes.NewReader(body))
	m, ok := decoded.(image.RGBA64Image) // as all of the decoders answer: its points are read without an allocation for each
	if err != nil || !ok {
		return nil, 0, 0
	}
	turn := 1
	if media == "image/jpeg" {
		turn = orientation(body)
	}
	var out bytes.Buffer
	little := shrink(m, turn)
	if err := jpeg.Encode(&out, little, &jpeg.Options{Quality: 80}); err != nil {
		return nil, 0, 0
	}
	width, height = m.Bounds().Dx(), m.Bounds().Dy()
	if turn >= 5 {
		width, height = height, width
	}
	return out.Bytes(), width, height
}

// weight is how many bytes a pixel takes while it is decoded.
func weight(media string, c image.Config, body []byte) int {
	switch media {
	case "image/jpeg":
		if bytes.Contains(body, []byte{0xff, 0xc2}) { // progressive: all coefficients are held
			return 15
		}
		return 4
	case "image/webp":
		return 8
	}
	switch c.ColorModel {
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	}
	if _, paletted := c.ColorModel.(color.Palette); paletted {
		return 1
	}
	return 4
}

// shrink takes the mean of up to 8 × 8 points for each pixel, on white, turned as the camera noted it.
func shrink(m image.RGBA64Image, turn int) *image.RGBA {
	b := m.Bounds()
	w, h := fit(b.Dx(), b.Dy())
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if turn >= 5 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			tx, ty := turned(x, y, w, h, turn)
			out.SetRGBA(tx, ty, mean(m, b.Min.X+x*b.Dx()/w, b.Min.Y+y*b.Dy()/h, b.Min.X+(x+1)*b.Dx()/w, b.Min.Y+(y+1)*b.Dy()/h))
		}
	}
	return out
}

func fit(w, h int) (int, int) {
	if w <= thumbSize && h <= thumbSize {
		return w, h
	}
	if w >= h {
		return thumbSize, max(1, h*thumbSize/w)
	}
	return max(1, w*thumbSize/h), thumbSize
}

func mean(m image.RGBA64Image, x0, y0, x1, y1 int) color.RGBA {
	x1, y1 = max(x1, x0+1), max(y1, y0+1)
	nx, ny := min(8, x1-x0), min(8, y1-y0)
	var r, g, b uint64
	for j := range ny {
		for i := range nx {
			p := m.RGBA64At(x0+i*(x1-x0)/nx, y0+j*(y1-y0)/ny)
			white := uint64(0xffff - p.A)
			r, g, b = r+uint64(p.R)+white, g+uint64(p.G)+white, b+uint64(p.B)+white
		}
	}
	n := uint64(nx * ny)
	return color.RGBA{uint8(r / n >> 8), uint8(g / n >> 8), uint8(b / n >> 8), 0xff}
}

// turned is where a point of the stored picture stands in the upright one, by the eight ways of EXIF.
func turned(x, y, w, h, turn int) (int, int) {
	switch turn {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return h - 1 - y, x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return y, w - 1 - x
	}
	return x, y
}
