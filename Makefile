PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: setup demo test lint format

setup: $(VENV)/.ready

# The package is built with the pinned build tools too, so that a set-up is the same every time; setuptools and wheel build what comes as source alone.
$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) hatchling editables setuptools wheel
	$(PIP) --no-build-isolation --editable ".[dev]"
	touch $@

demo: setup
	@mkdir -p demo
	@rm -f demo/corpus.sqlite
	$(BIN)/extractor extract 'corpus/*/report.pdf' --to demo/corpus.sqlite
	$(BIN)/extractor deviations 'corpus/*/report.pdf' --worst 15
	@echo "All records are in demo/corpus.sqlite; begin with its view indicator_overview."

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test: lint
	$(BIN)/pytest
