package auth_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"testing"

	"github.com/fxamacker/cbor/v2"
)

// device is an authenticator that keeps one passkey, as a phone or a laptop does.
type device struct {
	t       *testing.T
	origin  string
	key     *ecdsa.PrivateKey
	id      []byte
	site    string
	handle  []byte
	counter uint32
	flags   byte // user present, user verified
}

func newDevice(t *testing.T, origin string) *device {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	d := &device{t: t, origin: origin, key: key, id: make([]byte, 32), flags: 0x05}
	rand.Read(d.id)
	return d
}

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

func (d *device) json(v any) []byte {
	d.t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		d.t.Fatal(err)
	}
	return b
}

// asked is what the browser hands to the device.
type asked struct {
	Challenge string `json:"challenge"`
	RPID      string `json:"rpId"`
	RP        struct {
		ID string `json:"id"`
	} `json:"rp"`
	User struct {
		ID string `json:"id"`
	} `json:"user"`
}

func (d *device) read(options any) (a asked) {
	if err := json.Unmarshal(d.json(options), &a); err != nil {
		d.t.Fatal(err)
	}
	return a
}

func (d *device) data(site string, flags byte, more []byte) []byte {
	hash := sha256.Sum256([]byte(site))
	out := append(hash[:], flags)
	out = binary.BigEndian.AppendUint32(out, d.counter)
	return append(out, more...)
}

func (d *device) client(kind, challenge string) []byte {
	return d.json(map[string]any{"type": kind, "challenge": challenge, "origin": d.origin, "crossOrigin": false})
}

// create makes the passkey and answers as navigator.credentials.create does.
func (d *device) create(options any) []byte {
	a := d.read(options)
	d.site = a.RP.ID
	d.handle, _ = base64.RawURLEncoding.DecodeString(a.User.ID)
	public, err := d.key.PublicKey.Bytes()
	if err != nil {
		d.t.Fatal(err)
	}
	cose, err := cbor.Marshal(map[int]any{1: 2, 3: -7, -1: 1, -2: public[1:33], -3: public[33:65]})
	if err != nil {
		d.t.Fatal(err)
	}
	known := append(make([]byte, 16), binary.BigEndian.AppendUint16(nil, uint16(len(d.id)))...)
	known = append(append(known, d.id...), cose...)
	object, err := cbor.Marshal(map[string]any{"fmt": "none", "attStmt": map[string]any{}, "authData": d.data(d.site, d.flags|0x40, known)})
	if err != nil {
		d.t.Fatal(err)
	}
	return d.json(map[string]any{"id": b64(d.id), "rawId": b64(d.id), "type": "public-key", "clientExtensionResults": map[string]any{},
		"response": map[string]any{"clientDataJSON": b64(d.client("webauthn.create", a.Challenge)), "attestationObject": b64(object)}})
}

// get signs as navigator.credentials.get does.
func (d *device) get(options any) []byte {
	a := d.read(options)
	d.counter++
	client, data := d.client("webauthn.get", a.Challenge), d.data(d.site, d.flags, nil)
	hash := sha256.Sum256(client)
	digest := sha256.Sum256(append(append([]byte{}, data...), hash[:]...))
	signed, err := ecdsa.SignASN1(rand.Reader, d.key, digest[:])
	if err != nil {
		d.t.Fatal(err)
	}
	return d.json(map[string]any{"id": b64(d.id), "rawId": b64(d.id), "type": "public-key", "clientExtensionResults": map[string]any{},
		"response": map[string]any{"clientDataJSON": b64(client), "authenticatorData": b64(data), "signature": b64(signed), "userHandle": b64(d.handle)}})
}
