package db

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
	sqlite3 "modernc.org/sqlite/lib"

	"xingzhou/internal/kit/errs"
)

// errClosed stands for the server's answer when there is no connection.
var errClosed = net.ErrClosed

// class is what a failure means for the fold it happened in.
type class int

const (
	ofStatement class = iota // this closure's fault; the others go on
	transient                // run the whole fold again
	fatal                    // everybody in the fold gets the error
)

func lockedError(path string) error {
	return errs.New(errs.Unavailable, "db.locked",
		"数据文件 %s 正被另一个星舟进程使用。请先停止那个进程，再启动这一个。",
		"The data file %s is in use by another Xingzhou process. Stop that one first, then start this one.", path)
}

func deadlineError(cause error) error {
	return errs.New(errs.Unavailable, "db.deadline", "处理超时或请求已取消，没有写入任何数据。请稍后重试。",
		"The request ran out of time or was cancelled; nothing was written. Try again later.").Wrap(cause)
}

func unknownError(cause error) error {
	return errs.New(errs.Unavailable, "db.unknown", "提交时与数据库的连接中断，结果未知。请刷新后确认单据是否已保存，再决定是否重做。",
		"The connection broke during the commit, so the outcome is unknown. Reload and check whether the document was saved before doing it again.").Wrap(cause)
}

func unavailable(cause error) error {
	return errs.New(errs.Unavailable, "db.unavailable", "数据库暂时无法使用，没有写入任何数据。请稍后重试。",
		"The database is not available just now; nothing was written. Try again later.").Wrap(cause)
}

func readOnlyError() error {
	return errs.New(errs.Refused, "db.read_only", "数据库以只读方式打开，不能写入。请用服务进程来写。",
		"The database was opened for reading only. Let the server write.")
}

func closedError() error {
	return errs.New(errs.Unavailable, "db.closed", "系统正在停止，不再接受写入。请稍后重试。",
		"The server is stopping and takes no more writes. Try again later.")
}

func fullError(cause error) error {
	return errs.New(errs.Full, "db.full", "磁盘已满，没有写入任何数据。请清理磁盘空间后重试，无须重启。",
		"The disk is full; nothing was written. Free some space and try again; no restart is needed.").Wrap(cause)
}

func internal(cause error) error {
	return errs.New(errs.Internal, "db.internal", "系统内部错误，没有写入任何数据。请联系管理员查看日志。",
		"Internal error; nothing was written. Ask the administrator to look at the log.").Wrap(cause)
}

// classify decides who suffers from a failed statement.
func classify(err error) class {
	var pg *pgconn.PgError
	var lite *liteError
	switch {
	case errors.As(err, &pg):
		return classifyPg(pg)
	case errors.As(err, &lite):
		switch lite.code & 0xff {
		case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_RANGE:
			return ofStatement
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return transient
		}
		return fatal
	case disconnected(err):
		return transient
	}
	return ofStatement
}

func classifyPg(e *pgconn.PgError) class {
	switch e.Code {
	case "40001", "40P01", "57P01", "57P02", "57P03", "26000", "53300":
		return transient
	case "0A000": // a cached plan must not change result type: compile again on a fresh connection
		if strings.Contains(e.Message, "cached plan") {
			return transient
		}
		return ofStatement
	case "53100", "25P02", "25P03", "XX000", "XX001", "XX002":
		return fatal
	}
	switch e.Code[:2] {
	case "08":
		return transient
	case "53", "58":
		return fatal
	}
	return ofStatement
}

// disconnected tells a broken connection from an answer of the server.
func disconnected(err error) bool {
	var ne net.Error
	var ce *pgconn.ConnectError
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ECONNRESET) || errors.As(err, &ne) || errors.As(err, &ce)
}

// translate turns an engine's failure into the error that people see. Errors that are already for people pass.
func translate(err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errs.As(err); ok {
		return err
	}
	var missed *missedError
	var pg *pgconn.PgError
	var lite *liteError
	switch {
	case errors.As(err, &missed):
		return errs.New(errs.Conflict, "db.missed", "数据已被他人改动，本次操作没有生效。请刷新后重试。",
			"Somebody else changed the data first; nothing was done. Reload and try again.").Wrap(err)
	case errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return deadlineError(err)
	case errors.Is(err, syscall.ENOSPC):
		return fullError(err)
	case errors.As(err, &pg):
		return translatePg(pg, err)
	case errors.As(err, &lite):
		return translateLite(lite, err)
	case disconnected(err):
		return unavailable(err)
	}
	return internal(err)
}

func duplicateError(what string, err error) error {
	return errs.New(errs.Conflict, "db.duplicate", "已存在相同的记录（%s）。请换一个编号或名称，或刷新后重试。",
		"The same record exists already (%s). Use another code or name, or reload and try again.", what).Wrap(err)
}

func referenceError(what string, err error) error {
	return errs.New(errs.Conflict, "db.reference", "引用的资料不存在，或仍被其他资料引用（%s）。请检查后重试。",
		"A referenced record does not exist, or this one is still in use (%s). Check it and try again.", what).Wrap(err)
}

func translatePg(pg *pgconn.PgError, err error) error {
	switch {
	case pg.Code == "23505":
		return duplicateError(pg.ConstraintName, err)
	case pg.Code == "23503":
		return referenceError(pg.ConstraintName, err)
	case pg.Code == "22003" || pg.Code == "22021":
		return errs.New(errs.Invalid, "db.value", "有数值超出允许范围，或文字含有无法保存的字符。请检查后重试。",
			"A number is out of range, or a text has characters that cannot be stored. Check the input and try again.").Wrap(err)
	case pg.Code == "53100":
		return fullError(err)
	case classifyPg(pg) == transient || pg.Code[:2] == "53" || pg.Code == "55P03" || pg.Code == "57014" || pg.Code == "25P03":
		return unavailable(err)
	}
	return internal(err)
}

func translateLite(e *liteError, err error) error {
	switch {
	case e.code == sqlite3.SQLITE_INTERRUPT:
		return deadlineError(err)
	case e.code == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY || e.code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
		return duplicateError(strings.TrimPrefix(e.msg, "UNIQUE constraint failed: "), err)
	case e.code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return referenceError("foreign key", err)
	case e.code&0xff == sqlite3.SQLITE_FULL || e.code&0xff == sqlite3.SQLITE_IOERR && syscall.Errno(e.errno) == syscall.ENOSPC:
		return fullError(err)
	case e.code == sqlite3.SQLITE_IOERR_SHMSIZE || e.code == sqlite3.SQLITE_IOERR_SHMMAP:
		return fullError(err) // the shared index beside the log could not grow
	case classify(e) != ofStatement:
		return unavailable(err)
	}
	return internal(err)
}

func missed(err error) bool {
	var m *missedError
	return errors.As(err, &m)
}
