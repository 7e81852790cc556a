# salesbook: a folder of Markdown becomes a Sales Book.
#
#   make book     build content/ into site/, and say which file to open
#   make docs     build the manual, docs/, into docs-site/, and say which file to open
#   make reference  write the pages of docs/ that the program knows better: what each diagnostic means
#   make test     what the code does: format, Swift tests, a real browser, the checks of the content
#   make proof    proofread content/, ask the book what people ask; with SOURCES=folder, look for borrowed sentences
#   make bench    time builds of CORPUS=folder beside Hugo, search beside Pagefind; judge what search finds; time serve
#   make clean    remove what was built; site/ stays, since it is committed
#
# Each installs what it lacks (see .ci/packages.sh), so a fresh Debian with Swift 6.3 and nothing else will do.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help book docs reference test proof bench clean

# `make book STRICT=1` stops at warnings too.
STRICT ?=
VENV := .venv
# The texts that the book was written after; `make proof` compares it with them when they are there.
SOURCES ?= ../shared/sources
# `make bench CORPUS=folder` times another folder of Markdown.
CORPUS ?= ../shared/corpus/ru
# Search is judged on CORPUS, which is Russian, and on this Ukrainian folder when it is there.
CORPUS_UK ?= ../shared/corpus/uk

help:
	@sed -n '/^$$/q; s/^# \{0,1\}//p' Makefile

book:
	@.ci/packages.sh book
	swift build --configuration release --product salesbook
	@"$$(swift build --configuration release --show-bin-path)/salesbook" build content --output site $(if $(STRICT),--strict)

docs:
	@.ci/packages.sh book
	swift build --configuration release --product salesbook
	@"$$(swift build --configuration release --show-bin-path)/salesbook" build docs --output docs-site --strict

reference:
	@.ci/packages.sh book
	swift build --product salesbook
	for language in en ru; do \
		"$$(swift build --show-bin-path)/salesbook" explain-diagnostic --all --markdown --language $$language \
			> docs/$$language/reference/diagnostics.md; \
	done

test:
	@.ci/packages.sh book test
	@.ci/venv.sh $(VENV) Tests/Browser/requirements.txt
	swift format lint --strict --recursive Sources Tests Plugins Package.swift
	swift build --build-tests
	swift test --skip-build
	SALESBOOK_BIN="$$(swift build --show-bin-path)/salesbook" $(VENV)/bin/python -m pytest Tests/Browser
	SALESBOOK_BIN="$$(swift build --show-bin-path)/salesbook" $(VENV)/bin/python -m pytest Tests/Content

proof:
	@.ci/packages.sh book proof
	python3 Tests/Content/proofread.py
	swift build --configuration release --product salesbook
	@"$$(swift build --configuration release --show-bin-path)/salesbook" build content --output .build/proof
	python3 Tests/Content/questions.py "$$(swift build --configuration release --show-bin-path)/salesbook" .build/proof
	$(if $(wildcard $(SOURCES)),python3 Tests/Content/borrowed.py "$(SOURCES)",@echo "There is no folder $(SOURCES): borrowed sentences were not looked for.")

bench:
	@test -d "$(CORPUS)" || { echo "There is no folder $(CORPUS); say make bench CORPUS=FOLDER, a folder of Markdown." >&2; exit 1; }
	@.ci/packages.sh book test
	@.ci/venv.sh .build/bench-venv Tests/Benchmarks/requirements.txt
	swift build --configuration release --product salesbook
	.build/bench-venv/bin/python Tests/Benchmarks/build.py \
		"$$(swift build --configuration release --show-bin-path)/salesbook" "$(CORPUS)"
	.build/bench-venv/bin/python Tests/Benchmarks/peers.py \
		"$$(swift build --configuration release --show-bin-path)/salesbook" "$(CORPUS)"
	.build/bench-venv/bin/python Tests/Benchmarks/search.py \
		"$$(swift build --configuration release --show-bin-path)/salesbook" \
		--ru "$(CORPUS)" $(if $(wildcard $(CORPUS_UK)),--uk "$(CORPUS_UK)") --seed 31 --draws 20
	.build/bench-venv/bin/python Tests/Benchmarks/serve.py \
		"$$(swift build --configuration release --show-bin-path)/salesbook" "$(CORPUS)"

clean:
	rm -rf .build $(VENV) docs-site
	find Tests -name __pycache__ -type d -prune -exec rm -rf {} +
