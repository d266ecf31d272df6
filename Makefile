# `make demo` on a fresh machine with Python 3.11 to 3.13 is all that is needed; every other target installs what it needs as well.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(FITS)' 2>/dev/null && { echo $$p; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet --constraint constraints.txt
RUN ?=

.PHONY: help demo test check bench errors calibration docs screenshots model coder format lock clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

demo: $(VENV)/core ## Install, code the bundled example reports and show their records
	$(BIN)/pactograph code src/pactograph/examples
	@echo "Every value rests on words of the report: pactograph code --why shows the reasons, --jsonl the offsets."

test: $(VENV)/dev ## Run the tests
	$(BIN)/python -m pytest $(RUN)

check: $(VENV)/dev ## Format, lint, types, imports, data files, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pactograph.gazetteer.lint
	$(BIN)/python -m pytest -q tests/test_docs.py tests/test_house.py

bench: $(VENV)/dev ## Print accuracy, speed, memory and start-up time
	$(BIN)/python -m benchmarks

errors: $(VENV)/dev ## List the coder's errors by cause, and refresh docs/accuracy.md
	$(BIN)/python -m benchmarks.errors --write

calibration: $(VENV)/dev ## Measure confidences, and refresh docs/accuracy.md and its diagram (takes minutes)
	$(BIN)/python -m benchmarks.calibration --folds --write

docs: $(VENV)/dev ## Build the site into site/
	$(BIN)/python -m pactograph.codebook.docs
	$(BIN)/python -m docs.commands
	$(BIN)/python -m docs.outputs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

screenshots: $(VENV)/dev ## Take pictures of all pages for the docs (needs Chromium)
	$(BIN)/python -m docs.screenshots

model: $(VENV)/dev ## Train the language model from the treebanks in ../shared
	$(BIN)/python -m models.train

coder: $(VENV)/dev ## Fit the learned parts of the coder
	$(BIN)/python -m models.coder

format: $(VENV)/dev ## Format the code and repair what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/dev ## Pin the newest versions of all dependencies in constraints.txt
	$(PIP) uv
	$(BIN)/uv pip compile --quiet --universal --all-extras --no-emit-package pactograph --upgrade pyproject.toml --output-file constraints.txt

clean: ## Remove what was built, the environment too
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found as python3, python3.13, python3.12 or python3.11."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make environments: install its venv module (Debian, Ubuntu: apt install python3-venv)."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/core: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable '.[dev]'
	@touch $(VENV)/core $@
