package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
)

// adminCmd is for whoever holds the machine: it asks nobody for a right.
type adminCmd struct {
	ResetPassword resetCmd `cmd:"" help:"重设用户密码并结束其登录 · give a user a new password and end all sessions."`
}

type resetCmd struct {
	Login  string `arg:"" help:"登录名 · the login."`
	Second bool   `help:"同时取消两步登录、恢复码、通行密钥和API令牌 · also take the second step, recovery codes, passkeys and API tokens away."`
	Stdin  bool   `help:"从标准输入读密码，不给则随机生成 · read the password from standard input; a random one unless given."`
}

// Run sets the password, which must be changed at the next sign-in.
func (r *resetCmd) Run(ctx context.Context, g *globals) error {
	if err := g.exists(); err != nil {
		return err
	}
	password := auth.RandomPassword()
	if r.Stdin {
		line, err := bufio.NewReader(os.Stdin).ReadString('\n')
		if err != nil && line == "" {
			return errs.New(errs.Invalid, "password.stdin", "标准输入里没有密码。请把密码写入标准输入，或去掉 --stdin。",
				"There is no password on standard input. Write one there, or leave --stdin out.").Wrap(err)
		}
		password = strings.TrimRight(line, "\r\n")
		if err := auth.CheckNewPassword(strings.ToLower(strings.TrimSpace(r.Login)), password, ""); err != nil {
			return err
		}
	}
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		return err
	}
	u, err := auth.Rescue(ctx, d, r.Login, password, r.Second)
	if err != nil {
		return err
	}
	made := credential{Login: u.Login, Name: u.Name, Role: u.Role, Password: password}
	if r.Stdin {
		made.Password = ""
	}
	return g.print(made, func(w io.Writer) {
		if r.Stdin {
			fmt.Fprintf(w, "%s 的密码已重设，登录已全部结束 · the password of %s is set, all sessions have ended\n", u.Login, u.Login)
			return
		}
		printCredentials(w, []credential{made})
		fmt.Fprintln(w, "下次登录时要改密码，原有登录已全部结束 · it must be changed at the next sign-in; all sessions have ended")
	})
}
