# crossgov: set-up, build, test, installation. `make` lists the targets.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# Paths as they are installed; packagers set DESTDIR, everyone else at most PREFIX.
prefix := $(DESTDIR)$(PREFIX)
stage := .build/stage

# Standard output belongs to the program: `make run | less` shows the Board and nothing else.
MAKEFLAGS += --no-print-directory
export SWIFT

.DEFAULT_GOAL := help
.PHONY: help run test soak bench format documentation build install uninstall clean

help: ## lists the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 16

run: ## sets the machine up, builds, opens the demo
	@Scripts/setup run
	@Scripts/build
	@exec .build/release/crossgov demo

test: ## sets the machine up, checks and tests everything
	@Scripts/setup test
	@Scripts/check

soak: ## a million random keys: hours, not minutes
	@Scripts/setup test
	@grep -rqs 'struct .*Soak' Tests || { echo 'crossgov: no test has Soak in its name.' >&2; exit 1; }
	@CROSSGOV_SOAK=1 $(SWIFT) test --filter Soak

bench: ## measures side by side with others, writes Benchmarks/results.md
	@Scripts/setup bench
	@Scripts/build
	@Benchmarks/run --crossgov .build/release/crossgov $(BENCH)

format: ## formats the sources
	@$(SWIFT) format -i -r Sources Tests Package.swift

documentation: ## writes the generated documents
	@Scripts/setup run
	@Scripts/build
	@Scripts/check-docs .build/release/crossgov --write

build: ## builds what `make install` copies, into .build/stage
	@Scripts/setup run
	@Scripts/stage $(stage)

# Under sudo there is often no Swift on the PATH, and root's files in .build help nobody: what was built
# before is copied as it is.
install: ## copies the program, its data, manual and completions below PREFIX
	@if [ -z "$${SUDO_USER:-}" ]; then $(MAKE) build; \
	elif [ ! -x $(stage)/bin/crossgov ]; then \
	  echo 'crossgov: nothing is built yet that could be installed. Without sudo run: make build' >&2; \
	  echo 'crossgov: then again: sudo make install PREFIX=$(PREFIX)' >&2; exit 1; fi
	@Scripts/install $(stage) '$(prefix)'

uninstall: ## removes what `make install` copied
	@Scripts/install --remove '$(prefix)'

clean: ## removes everything built
	@rm -rf .build
