package app

import (
	"io/fs"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/tax"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/comment"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/event"
	"xingzhou/internal/platform/exchange"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/job"
	"xingzhou/internal/platform/notify"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
	"xingzhou/internal/platform/webhook"
)

// Schemas are the migrations of every module; their file names give one global order.
func Schemas() []fs.FS {
	return []fs.FS{
		number.Schema, tenant.Schema, audit.Schema, auth.Schema, job.Schema, event.Schema, webhook.Schema, approval.Schema,
		file.Schema, notify.Schema, comment.Schema, exchange.Schema,
		party.Schema, product.Schema, warehouse.Schema, account.Schema, tax.Schema,
		stock.Schema, openitem.Schema, gl.Schema, posting.Schema,
		doc.Schema, sales.Schema, settlement.Schema, inventory.Schema, channel.Schema,
	}
}
