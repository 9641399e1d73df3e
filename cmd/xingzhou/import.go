package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/channel"
	"xingzhou/internal/flow"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

type importCmd struct {
	Orders importOrdersCmd `cmd:"" help:"导入销售明细（CSV，可用 gzip 压缩） · sales lines as CSV, gzip-compressed or not."`
}

type importOrdersCmd struct {
	File        string `arg:"" placeholder:"FILE" help:"文件：列 invoice,sku,description,quantity,time,unit_price,customer,country · file with these columns."`
	Company     string `placeholder:"NAME" help:"导入到哪家企业；数据库里还没有企业时新建 · into which company; made when the database has none."`
	Owner       string `default:"owner" placeholder:"LOGIN" help:"新建企业时老板的登录名 · login of the owner of a company that is made."`
	TaxIncluded bool   `default:"true" negatable:"" help:"新建企业时单价按含税理解 · take prices as including tax in a company that is made."`
	DryRun      bool   `help:"只看会做什么，不写入 · tell what would be done and change nothing."`
	Report      string `placeholder:"CSV" help:"把未过账的行连同原因写到这个文件 · write the lines that were not posted, with the reason."`
}

func (importOrdersCmd) Help() string {
	return `规则 · rules
金额按人民币，单价是否含税看企业设置。客户编码 = customer 列，同一客户出现在几个国家仍是一家；没有客户的行归“零售客户”。
商品编码 = sku 列（不分大小写）；以五位数字开头的是商品，其余（POST、M、BANK CHARGES 等）是服务，不管库存。
期初库存：每种商品按文件中卖出的总数，单位成本 = 单价中位数的 60%，记在账套启用首日。
发票号相同、客户相同、日期相同的连续行成为一张订单，当天全部出库。C 开头的发票是取消：按该客户该商品最近的出库依次退货。
其余的行（零价、负价、非取消单的负数、无从取消、读不懂的行）逐行报告，不过账。再次运行会从中断处继续，不会重复。

Amounts are CNY; whether prices include tax is the company's setting. A customer's code is the customer column, one party however
many countries; lines without one go to 零售客户. A product's code is the sku, whatever its case; it is a product when it begins with
five digits, else a service without stock. Opening stock: what the file sells, at 60 % of the median price, on the first day of the
books. Consecutive lines of the same invoice, customer and day become one order, delivered the same day. Invoices that begin with C
take back the newest deliveries of that product to that customer. Every other line is reported with its reason. Running it again
goes on where it stopped and posts nothing twice.`
}

// Run reads the whole file before it touches the database.
func (c *importOrdersCmd) Run(ctx context.Context, g *globals) error {
	f, err := flow.ReadRetail(c.File)
	if err != nil {
		return err
	}
	begin := time.Now()
	act := c.real
	if c.DryRun {
		act = c.dry
	}
	res, company, err := act(ctx, g, f)
	if err != nil {
		return err
	}
	if c.Report != "" {
		if err := writeReport(c.Report, res.Rows); err != nil {
			return err
		}
	}
	return g.print(res, func(w io.Writer) { c.tell(w, res, company, time.Since(begin)) })
}

// dry opens the database for reading only, and does without one that is not there yet.
func (c *importOrdersCmd) dry(ctx context.Context, g *globals, f *flow.RetailFile) (*flow.RetailResult, *tenant.Company, error) {
	if path, isFile := strings.CutPrefix(g.DB, "sqlite:"); isFile {
		if _, err := os.Stat(path); os.IsNotExist(err) {
			res, err := flow.PreviewRetail(ctx, nil, f, 0)
			return res, nil, err
		}
	}
	d, err := db.OpenWith(ctx, g.DB, db.Options{ReadOnly: true})
	if err != nil {
		return nil, nil, err
	}
	defer d.Close()
	company, err := c.find(ctx, d)
	if err != nil {
		return nil, nil, err
	}
	var tenantID int64
	if company != nil {
		tenantID = company.ID
	}
	res, err := flow.PreviewRetail(ctx, d, f, tenantID)
	return res, company, err
}

func (c *importOrdersCmd) real(ctx context.Context, g *globals, f *flow.RetailFile) (*flow.RetailResult, *tenant.Company, error) {
	d, err := g.open(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		return nil, nil, err
	}
	company, err := c.find(ctx, d)
	if err != nil {
		return nil, nil, err
	}
	if company == nil {
		var made []credential
		if company, made, err = c.make(ctx, d, f); err != nil {
			return nil, nil, err
		}
		printCredentials(os.Stderr, made)
	}
	res, err := c.post(ctx, d, f, company)
	return res, company, err
}

// find answers the company to import into, nil when the database has none at all.
func (c *importOrdersCmd) find(ctx context.Context, d *db.DB) (*tenant.Company, error) {
	return db.Get(ctx, d, 0, func(q *db.Reader) (*tenant.Company, error) {
		list, err := tenant.List(q)
		if err != nil || len(list) == 0 {
			return nil, err
		}
		return app.FindCompany(q, c.Company)
	})
}

func (c *importOrdersCmd) make(ctx context.Context, d *db.DB, f *flow.RetailFile) (*tenant.Company, []credential, error) {
	start := f.FirstPeriod()
	if start == 0 {
		return nil, nil, errs.New(errs.Invalid, "import.nothing", "文件 %[1]s 没有一行可以过账，没有新建企业。用 --dry-run 看每行的原因。",
			"The file %[1]s has no line that can be posted, so no company was made. See the reasons with --dry-run.", f.Name)
	}
	company := &tenant.Company{Name: c.Company, StartPeriod: start, PricesIncludeTax: c.TaxIncluded}
	if company.Name == "" {
		company.Name = "零售数据"
	}
	users, err := app.CreateCompany(ctx, d, company, []app.NewUser{{Login: c.Owner, Name: c.Owner, Role: auth.Owner}})
	return company, credentials(users), err
}

// post imports as the company's first user, who made it.
func (c *importOrdersCmd) post(ctx context.Context, d *db.DB, f *flow.RetailFile, company *tenant.Company) (*flow.RetailResult, error) {
	names, err := db.Get(ctx, d, company.ID, func(q *db.Reader) (map[int64]string, error) { return auth.Names(q) })
	if err != nil {
		return nil, err
	}
	var user int64
	for u := range names {
		if user == 0 || u < user {
			user = u
		}
	}
	meter := &meter{out: os.Stderr}
	res, err := flow.ImportRetail(ctx, d, f, flow.RetailOptions{Tenant: company.ID, User: user, Progress: func(p flow.RetailProgress) {
		meter.show(phaseNames[p.Phase], p.Done, p.Total)
	}})
	meter.end()
	if err != nil && ctx.Err() != nil {
		return nil, errs.New(errs.Unavailable, "import.stopped", "导入已中断，已过账的部分完整保留。再次运行同一命令会从中断处继续。",
			"The import was stopped; what was posted is complete. Run the same command again to go on.").Wrap(err)
	}
	return res, err
}

var phaseNames = map[string]string{
	flow.PhaseMasters: "资料 · masters", flow.PhaseOpening: "期初 · opening stock", flow.PhaseLines: "明细 · lines",
}

func (c *importOrdersCmd) tell(w io.Writer, r *flow.RetailResult, company *tenant.Company, took time.Duration) {
	would := ""
	if r.DryRun {
		would = "（试运行，没有写入） · (dry run, nothing written)"
	}
	name := "（将新建） · (to be made)"
	if company != nil {
		name = company.Name
	}
	fmt.Fprintf(w, "%s → %s %s\n", r.File, name, would)
	if r.Already > 0 {
		fmt.Fprintf(w, "之前已完成 · done before      %d\n", r.Already)
	}
	fmt.Fprintf(w, "新客户、商品 · made            %d，%d（服务 · services %d）\n", r.Customers, r.Products, r.Services)
	fmt.Fprintf(w, "期初库存 · opening stock       %d 行 · lines，%s 元\n", r.OpeningLines, r.OpeningValue)
	fmt.Fprintf(w, "订单、出库、退货 · papers      %d，%d，%d\n", r.Orders, r.Deliveries, r.Returns)
	fmt.Fprintf(w, "行数 = 过账 + 报告 · lines     %d = %d + %d\n", r.Lines, r.Posted, r.Reported)
	for _, x := range r.Reasons {
		fmt.Fprintf(w, "  %6d  %-20s 例如第 %d 行：%s · line %d %s\n", x.Count, x.Reason, x.First.No, x.First.Zh, x.First.No, x.First.En)
	}
	if r.Reported > 0 && c.Report == "" {
		fmt.Fprintln(w, "用 --report FILE.csv 得到逐行的原因 · get every line with --report FILE.csv")
	}
	fmt.Fprintf(w, "用时 · took                    %d.%ds\n", int(took.Seconds()), took.Milliseconds()%1000/100)
}

// writeReport writes the reported lines. A cell that a spreadsheet would take for a formula gets a quote in front.
func writeReport(path string, rows []channel.Line) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return errs.New(errs.Invalid, "import.report", "报告文件 %[1]s 写不了。请换一个路径。", "The report %[1]s cannot be written. Choose another path.", path).Wrap(err)
	}
	w := csv.NewWriter(f)
	w.Write([]string{"line", "reason", "zh", "en", "raw"}) // a failed write shows in Error below
	for _, r := range rows {
		w.Write([]string{strconv.FormatInt(r.No, 10), r.Reason, inert(r.Zh), inert(r.En), inert(r.Raw)})
	}
	w.Flush()
	if err := w.Error(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
