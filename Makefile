# 星舟 Xingzhou. A newcomer needs two of these: make run, make test.
GO   ?= go
NPM  := npm --prefix web --no-audit --no-fund
BIN  := bin/xingzhou
DEPS := web/node_modules/.package-lock.json
PAGE := web/dist/index.html
PAGE_SOURCES := $(shell find web/src web/public web/scripts web/index.html web/vite.config.ts web/tsconfig.json -type f 2>/dev/null)

.PHONY: run build test dev lint gen bench soak

run: build ## the demo company on http://127.0.0.1:8080
	$(BIN) serve --demo

build: $(PAGE)
	$(GO) build -trimpath -ldflags "-s -w" -o $(BIN) ./cmd/xingzhou

$(PAGE): $(DEPS) $(PAGE_SOURCES)
	$(NPM) run build

$(DEPS): web/package.json web/package-lock.json
	$(NPM) ci
	@touch $@

# A program of its own, not go run: its last line is the last line.
test: ## everything, on both databases and in the browser
	@$(GO) build -o bin/testrun ./internal/testrun
	@bin/testrun

dev: $(DEPS) ## the page reloads as you type: http://127.0.0.1:5173
	@trap 'kill 0' EXIT INT TERM; $(GO) run ./cmd/xingzhou serve --demo & $(NPM) run dev

lint: $(DEPS)
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	$(GO) test -count=1 ./internal/tidy
	$(NPM) run check

gen: $(DEPS) ## the contract of the API, and the types that the page reads from it
	$(GO) run ./cmd/xingzhou openapi > web/openapi.json.new
	mv web/openapi.json.new web/openapi.json
	$(NPM) run gen

# All of them when no NAME is given; the large books take some minutes.
NAME ?=
HISTORY ?= 300000
bench: build ## make bench, or one of them: make bench NAME=sale
	$(BIN) bench $(NAME) --history $(HISTORY)

soak: ## the long variants of the slow tests
	@XINGZHOU_SOAK=1 $(MAKE) --no-print-directory test
