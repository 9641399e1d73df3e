// Package comment 评论: what people say to each other about a paper, with @ to call somebody. It stands above file, which knows who
// may read a paper, and above notify, which carries the news and knows no papers.
// Invariant: who may not read a paper neither reads nor writes about it, and is not called to it.
package comment

import (
	"embed"
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/notify"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	maxText    = 2000 // characters
	maxOnPaper = 2000 // comments of one paper
	excerpt    = 60   // characters of a comment in the news of it
)

// Kinds of news that comments make.
const (
	Mentioned = "comment.mention"
	OnMine    = "comment.paper"
)

// Comment is one as the pages see it. One that was taken back has no text.
type Comment struct {
	ID        id.ID     `json:"id"`
	Text      string    `json:"text"`
	By        id.ID     `json:"created_by"`
	ByName    string    `json:"created_by_name"`
	At        time.Time `json:"created_at"`
	Mentions  []Person  `json:"mentions"`
	Removed   bool      `json:"removed"`
	Removable bool      `json:"removable"`
}

// Person is somebody who can be called with @.
type Person struct {
	ID   id.ID  `json:"id"`
	Name string `json:"name"`
}

// Thread is all that is said about a paper, the oldest first.
type Thread struct {
	Items  []Comment `json:"items"`
	MayAdd bool      `json:"may_add"`
}

type paperInput struct {
	Document string `query:"document" json:"-" required:"true" maxLength:"64" doc:"kind of the document, such as sales.order"`
	Paper    id.ID  `query:"paper" json:"-" required:"true"`
}

type addInput struct {
	Document string  `json:"document" maxLength:"64" doc:"kind of the document, such as sales.order"`
	Paper    id.ID   `json:"paper"`
	Text     string  `json:"text" maxLength:"2000"`
	Mentions []id.ID `json:"mentions,omitempty" maxItems:"20" doc:"users to call; the text names them with @"`
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

// Routes adds the comments. Who is signed in may ask; what is answered is decided by the paper.
func Routes(r *api.Router) {
	notify.Declare(notify.Kind{Name: Mentioned, Zh: "有人在评论中@我", En: "Somebody calls me in a comment", Mail: true},
		notify.Kind{Name: OnMine, Zh: "有人评论我的单据", En: "Somebody comments on a document of mine"})
	api.Get(r, "/comments", auth.Anyone, "单据的评论", "Comments on a document", func(c *api.Ctx, in *paperInput) (Thread, error) {
		return thread(c, in.Document, in.Paper.Int())
	})
	api.Get(r, "/comments/people", auth.Anyone, "可以@的人", "Whom one can call with @", func(c *api.Ctx, in *paperInput) (api.List[Person], error) {
		out := api.List[Person]{Items: []Person{}}
		if _, err := file.Read(c, in.Document, in.Paper.Int()); err != nil {
			return out, err
		}
		list, err := people(c, in.Document, in.Paper.Int())
		out.Items = append(out.Items, list...)
		return out, err
	})
	api.Post(r, "/comments", auth.Anyone, "发表评论", "Comment on a document", func(c *api.Ctx, in *addInput) (Thread, error) {
		if err := add(c, in); err != nil {
			return Thread{}, err
		}
		return thread(c, in.Document, in.Paper.Int())
	})
	api.Delete(r, "/comments/{id}", auth.Anyone, "撤回评论", "Take a comment back", func(c *api.Ctx, in *oneInput) (Thread, error) {
		return remove(c, in.ID.Int())
	})
}

// row is a comment as it is stored.
type row struct {
	Comment
	document string
	paper    int64
}

const columns = "id, content, created_by, created_ms, removed_ms, document, paper_id"

func scan(r *db.Row) row {
	c := row{Comment: Comment{ID: id.ID(r.Int()), Text: r.Text(), By: id.ID(r.Int()), At: time.UnixMilli(r.Int()).UTC(), Removed: r.Int() > 0, Mentions: []Person{}}}
	c.document, c.paper = r.Text(), r.Int()
	return c
}

func thread(c *api.Ctx, document string, paper int64) (Thread, error) {
	out := Thread{Items: []Comment{}}
	if _, err := file.Read(c, document, paper); err != nil {
		return out, err
	}
	names, err := auth.Names(c.Q)
	if err != nil {
		return out, err
	}
	b := c.Q.Batch()
	rows := db.Ask(b, scan, "SELECT "+columns+" FROM comment_entry WHERE tenant_id = $1 AND document = $2 AND paper_id = $3 ORDER BY id", document, paper)
	called := db.Ask(b, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} }, `SELECT m.comment_id, m.user_id FROM comment_entry e
		JOIN comment_mention m ON m.tenant_id = e.tenant_id AND m.comment_id = e.id
		WHERE e.tenant_id = $1 AND e.document = $2 AND e.paper_id = $3 ORDER BY m.comment_id, m.user_id`, document, paper)
	if err := b.Run(); err != nil {
		return out, err
	}
	for _, x := range *rows {
		x.ByName = names[x.By.Int()]
		x.Removable = !x.Removed && x.By.Int() == c.Session.UserID
		for _, m := range *called {
			if m[0] == x.ID.Int() && !x.Removed {
				x.Mentions = append(x.Mentions, Person{id.ID(m[1]), names[m[1]]})
			}
		}
		out.Items = append(out.Items, x.Comment)
	}
	out.MayAdd = mayAdd(c, document)
	return out, nil
}

// mayAdd: visitors who came with a link read, and talk to us in another way; a token that only reads does not speak for its user.
func mayAdd(c *api.Ctx, document string) bool {
	return c.Session.UserID > 0 && (c.Session.Source != auth.FromToken || file.MayAdd(c, document))
}

func add(c *api.Ctx, in *addInput) error {
	paper, err := file.Read(c, in.Document, in.Paper.Int())
	if err != nil {
		return err
	}
	text := clean(in.Text)
	switch {
	case !mayAdd(c, in.Document):
		return c.Require(in.Document + ".update")
	case text == "":
		return errs.New(errs.Invalid, "comment.empty", "评论要有内容。", "Write something first.").At("/text")
	case len([]rune(text)) > maxText:
		return errs.New(errs.Invalid, "comment.long", "评论最多%d个字。请缩短。", "A comment takes at most %d characters. Shorten it.", maxText).At("/text")
	}
	n, _, err := db.One(c.Q, (*db.Row).Int, "SELECT COUNT(*) FROM comment_entry WHERE tenant_id = $1 AND document = $2 AND paper_id = $3", in.Document, in.Paper.Int())
	if err != nil {
		return err
	}
	if n >= maxOnPaper {
		return errs.New(errs.Refused, "comment.many", "这张单据已有%d条评论，不能再加。", "This document has %d comments and takes no more.", n)
	}
	called, err := mentions(c, in)
	if err != nil {
		return err
	}
	entry := c.Tx.NextID()
	e := c.Tx.Insert("comment_entry", "id, document, paper_id, content, created_by, created_ms, removed_ms")
	e.Row(entry, in.Document, in.Paper.Int(), text, c.Tx.User, c.Tx.Now.UnixMilli(), 0)
	e.Queue()
	if len(called) > 0 {
		m := c.Tx.Insert("comment_mention", "comment_id, user_id")
		for _, user := range called {
			m.Row(entry, user)
		}
		m.Queue()
	}
	audit.Note(c.Tx, audit.Event{Document: in.Document, Paper: in.Paper.Int(), Number: paper.Number, Action: "comment"})
	return tell(c, in, paper, text, called)
}

// mentions are the users called, all of whom must be able to read the paper.
func mentions(c *api.Ctx, in *addInput) ([]int64, error) {
	if len(in.Mentions) == 0 {
		return nil, nil
	}
	may, err := people(c, in.Document, in.Paper.Int())
	if err != nil {
		return nil, err
	}
	var out []int64
	for i, user := range in.Mentions {
		if !slices.ContainsFunc(may, func(p Person) bool { return p.ID == user }) {
			return nil, errs.New(errs.Invalid, "comment.mention", "不能@这个人：没有此用户，或其无权查看这张单据。请从列表中选择。",
				"This person cannot be called: there is no such user, or they may not see the document. Choose from the list.").At("/mentions/" + strconv.Itoa(i))
		}
		if !slices.Contains(out, user.Int()) {
			out = append(out, user.Int())
		}
	}
	return out, nil
}

// tell brings the news to who is called, and to the makers of the paper who are not.
func tell(c *api.Ctx, in *addInput, p file.Paper, text string, called []int64) error {
	short := []rune(text)
	if len(short) > excerpt {
		short = append(short[:excerpt:excerpt], '…')
	}
	news := func(kind, zh, en string) notify.Message {
		return notify.Message{Kind: kind, Zh: c.Session.Name + zh + p.Zh + " " + p.Number + "：" + string(short), Document: in.Document, Paper: in.Paper.Int(), Route: p.Route,
			En: c.Session.Name + en + p.En + " " + p.Number + ": " + string(short)}
	}
	if err := notify.Send(c.Tx, called, news(Mentioned, " @了您，在", " calls you on ")); err != nil {
		return err
	}
	makers, err := file.Readers(c.Tx, in.Document, in.Paper.Int(), p.Makers) // not who has lost the right to read it meanwhile
	if err != nil {
		return err
	}
	makers = slices.DeleteFunc(makers, func(u int64) bool { return slices.Contains(called, u) })
	return notify.Send(c.Tx, makers, news(OnMine, " 评论了", " commented on "))
}

// remove takes one's own comment back.
func remove(c *api.Ctx, entry int64) (Thread, error) {
	none := Thread{Items: []Comment{}}
	x, ok, err := db.One(c.Q, scan, "SELECT "+columns+" FROM comment_entry WHERE tenant_id = $1 AND id = $2", entry)
	if err != nil {
		return none, err
	}
	gone := errs.New(errs.NotFound, "comment.missing", "没有这条评论。请刷新后再试。", "There is no such comment. Refresh and try again.")
	if !ok {
		return none, gone
	}
	paper, err := file.Read(c, x.document, x.paper)
	if err != nil {
		if e, known := errs.As(err); known && e.Code == errs.NotFound {
			return none, gone
		}
		return none, err
	}
	if x.By.Int() != c.Session.UserID {
		return none, errs.New(errs.Denied, "comment.others", "只能撤回自己的评论。", "One takes back only one's own comments.")
	}
	if !x.Removed {
		audit.Note(c.Tx, audit.Event{Document: x.document, Paper: x.paper, Number: paper.Number, Action: "uncomment"})
		c.Tx.Exec(1, "UPDATE comment_entry SET content = '', removed_ms = $3 WHERE tenant_id = $1 AND id = $2", entry, c.Tx.Now.UnixMilli())
	}
	return thread(c, x.document, x.paper)
}

// clean keeps lines and drops what cannot be shown or stored.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(s)
}

// people are the users of the company who may read the paper.
func people(c *api.Ctx, document string, paper int64) ([]Person, error) {
	all, err := db.All(c.Q, func(r *db.Row) Person { return Person{id.ID(r.Int()), r.Text()} },
		"SELECT id, name FROM auth_user WHERE tenant_id = $1 AND disabled = 0 ORDER BY name, id")
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(all))
	for i, p := range all {
		ids[i] = p.ID.Int()
	}
	may, err := file.Readers(c.Q, document, paper, ids)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(p Person) bool { return !slices.Contains(may, p.ID.Int()) }), nil
}
