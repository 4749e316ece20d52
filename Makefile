# make run         set up this machine and show the desk at work: calls, an account, a briefing
# make build       build the program for use, into .build/release
# make test        run every test, on a real PostgreSQL
# make lint        refuse sources that are not in the one style
# make format      rewrite the sources in the one style
# make bench-data  make the invented years that are measured on, unless they are kept; SCALE=10M
# make bench       measure the program against its peers; SCALE=10M, ONLY='accounts rings'
# make faults      let all fail around officers at work for ten minutes; FAULT_SECONDS, SEED
# make mutants     plant bugs in a copy of the program, and see that the tests find each
# make coverage    tell which regions of the spool its tests run through
# make fuzz        feed every reader with any bytes for a minute
# make install     copy the programs and the completions below PREFIX (/usr/local), under DESTDIR
# make clean       remove what was built; the database and what is measured on stay
#
# The database is the desk's own, in DESK_HOME where that is set (see README.md).

SWIFT   ?= swift
PREFIX  ?= /usr/local
DESTDIR ?=

# Swift is linked in: nothing is looked for beside the program.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath
BUILT   := .build/release
READERS := .build/readers/installed
DESK    := $(BUILT)/desk
# desk, and the programs it goes on as for what no other command should pay for.
PROGRAMS := $(DESK) $(DESK)-learn $(DESK)-sheet $(DESK)-import $(DESK)-workbook \
  $(DESK)-document

# Debian packages that building and running need. PostgreSQL's server comes with the client
# programs and the time zones; the compilers with what Swift links against.
PACKAGES := postgresql libpq-dev libjansson-dev libedit-dev libncurses-dev liblinear-dev \
  libcsv-dev libarchive-dev libexpat1-dev libxlsxwriter-dev libboost-dev libeigen3-dev libsodium-dev \
  libpango1.0-dev fonts-noto-cjk gcc g++ libc6-dev

# The sample day, and the card of it that the demo's SampleDay.accountToShow names.
SAMPLE_DATE    := 2026-11-10
SAMPLE_ACCOUNT := 6214 8335 0898 4682

.DEFAULT_GOAL := build
.PHONY: run build test faults mutants lint format bench bench-data coverage fuzz install clean packages swift

run: build
	$(DESK) up
	$(DESK) demo --sample-day
	@echo
	$(DESK) account show '$(SAMPLE_ACCOUNT)'
	@echo
	$(DESK) briefing daily --date $(SAMPLE_DATE)

build: packages swift
	$(SWIFT) build $(RELEASE)

# Tests that go one after the other go beside all the others.
TESTS = $(SWIFT) test --disable-xctest --skip-build --ignore-lock
LONG  := A desk at work|Calls under faults

# A terminal that tests can type on and look at, the shells that completions are for, and readers
# of what is exported.
test: PACKAGES += tmux zsh fish graphviz jq openssl strace libfaketime python3 python3-venv \
  poppler-utils libreoffice-writer-nogui
test: packages swift $(READERS)
	$(SWIFT) build --build-tests
	@mkdir -p .build/told
	@$(TESTS) --filter '$(LONG)' > .build/told/long 2>&1 & other=$$!; \
	trap 'kill $$other 2>/dev/null; wait $$other; exit 130' INT TERM HUP; \
	$(TESTS) --skip '$(LONG)'; rest=$$?; \
	wait $$other; long=$$?; \
	grep -v ' started\.$$' .build/told/long; \
	[ $$rest = 0 ] || echo 'failed: the tests without $(LONG), told above these'; \
	[ $$long = 0 ] || echo 'failed: $(LONG)'; \
	[ $$rest = 0 ] && [ $$long = 0 ]

# Readers of what is exported that Debian has not, or not so new that they know the forms.
$(READERS): Tests/Readers/requirements.txt | packages
	rm -rf $(@D)
	/usr/bin/python3 -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

# Lets every single system call on kept calls fail, not every third; then, for FAULT_SECONDS, seed
# after seed of officers at work while servers, networks, disks and programs fail. SEED=… replays.
FAULT_SECONDS ?= 600
faults mutants: PACKAGES += strace libfaketime jq
faults: packages swift
	$(SWIFT) build --build-tests
	EVERY_FAULT=1 $(SWIFT) test --disable-xctest --skip-build \
	  --filter 'A failing system call|A kept call under faults'
	FAULT_SECONDS=$(FAULT_SECONDS) $(SWIFT) test --disable-xctest --skip-build \
	  --filter 'Calls under faults'

# Lets the same find bugs that are planted in a copy of the program.
mutants: packages swift
	SWIFT='$(SWIFT)' Tests/FaultTests/plant
	$(SWIFT) build --build-tests
	PLANTED=1 $(SWIFT) test --disable-xctest --skip-build --filter 'A planted bug'

lint: swift
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Schema

format: swift
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Schema

# The peers of reading, importing and rings.
bench: PACKAGES += python3 python3-openpyxl python3-psycopg python3-scipy python3-networkx
# SCALE=10M for the full size. Each size is kept in a folder of .bench of its own.
bench: build
	$(BUILT)/bench $(ONLY)

bench-data: build
	$(BUILT)/bench data

# Of the spool alone, whose tests let every system call fail.
coverage: packages swift
	$(SWIFT) build --build-tests --enable-code-coverage --scratch-path .build/coverage
	$(SWIFT) test --disable-xctest --skip-build --enable-code-coverage \
	  --scratch-path .build/coverage --filter SpoolTests
	$$(dirname "$$(readlink -f "$$(command -v $(firstword $(SWIFT)))")")/llvm-cov report \
	  .build/coverage/debug/desk110PackageTests.xctest \
	  -instr-profile .build/coverage/debug/codecov/default.profdata Sources/Spool

fuzz: packages swift
	Tests/Fuzz/run

# Builds only what is missing, so that `sudo make install` after `make` needs no Swift.
install:
	@for program in $(PROGRAMS); do [ -x $$program ] || exec $(MAKE) build; done
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/bin $(PROGRAMS)
	@set -e; completion() { \
	  mkdir -p "$$(dirname "$(DESTDIR)$(PREFIX)/share/$$2")"; \
	  $(DESK) --generate-completion-script $$1 > "$(DESTDIR)$(PREFIX)/share/$$2"; \
	  chmod 644 "$(DESTDIR)$(PREFIX)/share/$$2"; }; \
	completion bash bash-completion/completions/desk; \
	completion zsh zsh/site-functions/_desk; \
	completion fish fish/vendor_completions.d/desk.fish

clean:
	rm -rf .build

# Asks dpkg first: with everything there nothing is installed and no network is needed. Lists of
# packages that are missing or old make the first try fail; then they are fetched.
packages:
	@missing=$$(for package in $(PACKAGES); do \
	  case " $$(dpkg-query -W -f='$${db:Status-Status} ' "$$package" 2>/dev/null)" in \
	    *" installed "*) ;; *) echo "$$package" ;; esac; done); \
	[ -n "$$missing" ] || exit 0; \
	command -v apt-get >/dev/null || { \
	  echo "this is no Debian machine; install what matches: "$$missing >&2; exit 69; }; \
	sudo=; if [ "$$(id -u)" != 0 ]; then \
	  command -v sudo >/dev/null || { \
	    echo "ask an administrator to run: apt-get install "$$missing >&2; exit 77; }; \
	  sudo=sudo; fi; \
	echo "installing "$$missing; \
	install() { $$sudo env DEBIAN_FRONTEND=noninteractive \
	  apt-get install --yes --no-install-recommends $$missing; }; \
	install || { $$sudo apt-get update && install; }

swift:
	@command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "no program '$(firstword $(SWIFT))': install Swift 6.3 or later from" \
	    "https://www.swift.org/install/linux/ and put its usr/bin folder on PATH" >&2; exit 69; }
