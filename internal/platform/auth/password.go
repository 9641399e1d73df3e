package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/crypto/argon2"
)

// Argon2id as OWASP gives it for servers with little memory: 19 MiB, two passes, one lane.
const (
	argonMemoryKiB = 19 * 1024
	argonTime      = 2
	argonLanes     = 1
	argonKeyBytes  = 32
	saltBytes      = 16
)

// hashing keeps at most two hashes at work, so that a flood of sign-ins cannot eat the memory.
var hashing = make(chan struct{}, 2)

func derive(ctx context.Context, password string, salt []byte) ([]byte, error) {
	select {
	case hashing <- struct{}{}:
		defer func() { <-hashing }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(password), salt, argonTime, argonMemoryKiB, argonLanes, argonKeyBytes), nil
}

// HashPassword makes what is stored. It is slow on purpose: never call it inside a write closure.
func HashPassword(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltBytes)
	rand.Read(salt)
	key, err := derive(ctx, password, salt)
	if err != nil {
		return "", err
	}
	enc := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", argonMemoryKiB, argonTime, argonLanes, enc.EncodeToString(salt), enc.EncodeToString(key)), nil
}

// dummyHash costs a sign-in with an unknown login as much as a real one.
const dummyHash = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

func checkPassword(ctx context.Context, stored, password string) (bool, error) {
	p := strings.Split(stored, "$")
	if len(p) != 6 {
		return false, fmt.Errorf("stored password has %d parts, want 6", len(p))
	}
	salt, err := base64.RawStdEncoding.DecodeString(p[4])
	if err != nil {
		return false, fmt.Errorf("stored salt: %w", err)
	}
	want, err := base64.RawStdEncoding.DecodeString(p[5])
	if err != nil {
		return false, fmt.Errorf("stored key: %w", err)
	}
	got, err := derive(ctx, password, salt)
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}

// passwordAlphabet leaves out what people mix up: 0 O 1 l I.
const passwordAlphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// RandomPassword makes a password of 16 characters, about 92 bits.
func RandomPassword() string {
	b := make([]byte, 16)
	for i := range b {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(passwordAlphabet))))
		if err != nil {
			panic(fmt.Errorf("the system gives no random numbers: %w", err))
		}
		b[i] = passwordAlphabet[n.Int64()]
	}
	return string(b)
}
