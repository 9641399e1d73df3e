package file

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
)

// Store is the folder with the bytes. Every access goes through os.Root, so no name and no link leads out of it.
type Store struct{ root *os.Root }

const (
	tempDir     = "tmp"
	thumbSuffix = ".t"
)

// OpenStore opens the folder and makes it where it is missing, for this user only. An empty name is a program without a
// store: what was there cannot be opened and nothing can be added.
func OpenStore(dir string) (*Store, error) {
	if dir == "" {
		return &Store{}, nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	if err := root.Mkdir(tempDir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		root.Close()
		return nil, err
	}
	return &Store{root: root}, nil
}

// FindStore opens the folder where there is one and makes nothing, for tools that only look.
func FindStore(dir string) (*Store, error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return &Store{}, nil
	}
	return &Store{root: root}, err
}

// Close gives the folder back.
func (s *Store) Close() error {
	if s.root == nil {
		return nil
	}
	return s.root.Close()
}

func (s *Store) ready() error {
	if s.root != nil {
		return nil
	}
	return errs.New(errs.Unavailable, "file.store", "没有设置附件目录。请管理员用 --files 指定。", "There is no folder for files. Ask an administrator to name one with --files.")
}

// stored is what is known of bytes that lie in the store under their final name.
type stored struct {
	place, media, sha256 string
	size                 int64
	width, height        int
}

// keep writes the bytes to a temporary name, syncs them, looks at them, and gives them their final name.
func (s *Store) keep(ctx context.Context, tenant int64, body io.Reader) (*stored, error) {
	if err := s.ready(); err != nil {
		return nil, err
	}
	var raw [16]byte
	rand.Read(raw[:])
	name := hexOf(raw[:])
	dir := path.Join(strconv.FormatInt(tenant, 10), name[:2])
	kept := &stored{place: path.Join(dir, name)}
	temp := path.Join(tempDir, name)
	defer s.root.Remove(temp) // gone already once it has its final name
	defer s.root.Remove(temp + thumbSuffix)
	if err := s.receive(temp, body, kept); err != nil {
		return nil, full(err)
	}
	small, err := s.picture(ctx, temp, kept)
	if err == nil {
		err = s.root.MkdirAll(dir, 0o700)
	}
	if err == nil && small != nil {
		err = s.write(temp+thumbSuffix, bytes.NewReader(small))
	}
	if err == nil && small != nil {
		err = s.root.Rename(temp+thumbSuffix, kept.place+thumbSuffix)
	}
	if err == nil {
		err = s.root.Rename(temp, kept.place)
	}
	if err == nil {
		err = s.syncDirs(dir)
	}
	if err != nil {
		s.remove(kept.place)
		return nil, full(err)
	}
	return kept, nil
}

// receive takes the bytes in, counts and hashes them, and finds out what they are from the first of them.
func (s *Store) receive(name string, body io.Reader, kept *stored) error {
	sum := sha256.New()
	head := &headWriter{}
	counted := &counter{r: io.TeeReader(body, io.MultiWriter(sum, head))}
	if err := s.write(name, counted); err != nil {
		return api.TooLarge(err, maxFile)
	}
	if counted.n == 0 {
		return errs.New(errs.Invalid, "file.empty", "文件是空的。请选择有内容的文件。", "The file is empty. Choose one with content.")
	}
	kept.size, kept.sha256, kept.media = counted.n, hexOf(sum.Sum(nil)), sniff(head.b)
	return nil
}

// write makes a new file and has it on disk when it returns.
func (s *Store) write(name string, body io.Reader) error {
	out, err := s.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, body)
	if err == nil {
		err = out.Sync()
	}
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}

// syncDirs makes the names last: those of the folder, and those of the folders it may just have been made in.
func (s *Store) syncDirs(dir string) error {
	for {
		d, err := s.root.Open(dir)
		if err != nil {
			return err
		}
		err = syncDir(d)
		d.Close()
		if err != nil || dir == "." {
			return err
		}
		dir = path.Dir(dir)
	}
}

func (s *Store) open(name string) (fs.File, error) {
	if err := s.ready(); err != nil {
		return nil, err
	}
	info, err := s.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // somebody with access to the disk put a link or a pipe there
		return nil, fs.ErrNotExist
	}
	return s.root.Open(name)
}

// remove takes bytes and thumbnail away; what stays because of an error is found again by Clean.
func (s *Store) remove(name string) {
	s.root.Remove(name)
	s.root.Remove(name + thumbSuffix)
}

// full tells a disk without room from other failures.
func full(err error) error {
	if noRoom(err) {
		return errs.New(errs.Full, "file.full", "附件目录所在的磁盘已满，文件没有保存。请管理员腾出空间。",
			"The disk with the files is full; the file was not stored. Ask an administrator to make room.").Wrap(err)
	}
	return err
}

// headWriter keeps the first bytes.
type headWriter struct{ b []byte }

func (w *headWriter) Write(p []byte) (int, error) {
	if room := sniffLength - len(w.b); room > 0 {
		w.b = append(w.b, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// cleanName is the last part of what a file was called, without what could mislead: folders, controls, marks that turn the
// direction of writing, and dots that hide it.
func cleanName(name string) string {
	name = strings.ToValidUTF8(name, "")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(c rune) rune {
		switch {
		case c < ' ', c == 0x7f, c >= 0x80 && c <= 0x9f, strings.ContainsRune(`<>:"|?*`, c):
			return -1
		case c == 0x061c, c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2060 && c <= 0x206f, c == 0xfeff, c == 0x2028, c == 0x2029:
			return -1
		}
		return c
	}, name)
	name = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(name), "."))
	return shorten(strings.TrimRight(name, ". "))
}

const maxName = 150 // characters

// shorten keeps the ending of a long name, because it says what to open it with.
func shorten(name string) string {
	runes := []rune(name)
	if len(runes) <= maxName {
		return name
	}
	end := []rune(path.Ext(name))
	if len(end) > 20 {
		end = nil
	}
	return string(runes[:maxName-len(end)]) + string(end)
}
