# Every target's one-line comment is what `make help` prints.
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/.run
DEV := .venv/.dev
EXTRAS ?= dev

# Handed to the recipes through the environment, so that a path with blanks stays one path.
export ARCHIVE
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help check test fix pages golden site serve bench fuzz clean

help: ## this list; call each as: make NAME
	@grep -E '^[a-z]+:.*##' Makefile | awk -F ':.*## ' '{ printf "  %-8s %s\n", $$1, $$2 }'

check: $(RUN) ## report on ARCHIVE="path.zip", or the sample; ARGS="--as-of 2024-11-27"; writes laporan.html
	@if [ -z "$$ARCHIVE" ]; then set -- --sample; elif [ -e "$$ARCHIVE" ]; then set -- "$$ARCHIVE"; else set -- $$ARCHIVE; fi; \
	code=0; $(BIN)/netral check "$$@" --out laporan.html $(ARGS) || code=$$?; [ $$code -le 1 ] || exit $$code

test: $(DEV) ## everything that must hold: lint, format, types, floors, law data, pages, tests (npm, Chromium)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/netral packs lint
	$(BIN)/netral packs pages --check docs/rules
	NETRAL_PAGE=1 FUZZ_INPUTS=50000 $(BIN)/python -m pytest

fix: $(DEV) ## let ruff repair and format what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pages: $(RUN) ## write docs/rules/ from the law data
	$(BIN)/netral packs pages docs/rules

golden: $(DEV) ## write the golden files anew; read the difference before you commit it
	NETRAL_GOLDEN=1 $(BIN)/python -m pytest
	git diff --stat -- tests

site: $(RUN) ## the page as a static folder, site/, for any web server (needs Node.js)
	$(BIN)/python web/build.py

serve: $(RUN) ## offer the page at http://127.0.0.1:8800/, built first if it is not there yet
	@[ -e site/index.html ] || $(MAKE) site
	$(BIN)/netral serve site --browser

bench: $(DEV) ## speed and memory beside what a user would run instead
	@for bench in $(filter-out bench/large.py,$(wildcard bench/*.py)); do $(BIN)/python "$$bench" || exit; done

fuzz: $(DEV) ## a million damaged archives over all readers, an hour or so; COUNT=… for another number
	PYTHONPATH=tests $(BIN)/python -m fuzz.run $(or $(COUNT),1000000)

clean: ## remove the environment, caches and reports
	rm -rf .venv build dist site web/node_modules .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .grimp_cache .hypothesis
	rm -f laporan*.html laporan*.json

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Netral needs Python 3.11 or newer as $(PYTHON); choose one with: make PYTHON=python3.12 …" >&2; exit 2; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	echo "Python could not make an environment; on Debian and Ubuntu install python3-venv first." >&2; exit 2; }

$(RUN): pyproject.toml | $(BIN)/python
	@echo "Installing Netral into .venv (first run only) …" >&2
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(DEV): pyproject.toml | $(BIN)/python
	@echo "Installing Netral and its development tools into .venv (first run only) …" >&2
	@$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS)]'
	@touch $@ $(RUN)
