# Everything is installed into .venv, which each target makes when it is missing.
# Pass options on with ARGS: make web ARGS="--port 8000", make test ARGS="-k figures".

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install web test lint evals bench torture tables dev browser screenshots pins clean

VENV := .venv
BIN := $(VENV)/bin
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python
PYTHON ?= $(firstword $(foreach each,$(CANDIDATES),$(shell \
	$(each) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(each))))
PIP_INSTALL := $(BIN)/python -m pip install --constraint constraints.txt

help: ## list these targets
	@grep -E '^[a-z]+:.*## ' Makefile | awk -F ':.*## ' '{printf "make %-11s %s\n", $$1, $$2}'

install: $(VENV)/.installed ## install the assistant and its language model into .venv

web: install ## open the chat in the browser
	$(BIN)/article-assistant web --open $(ARGS)

test: dev browser ## run all tests, with the real models and a real browser
	$(BIN)/python -m pytest $(ARGS)

lint: dev ## check style and types
	$(BIN)/ruff check $(ARGS)
	$(BIN)/ruff format --check
	$(BIN)/mypy

evals: install ## ask the known facts and print how many answers are right
	$(BIN)/article-assistant evals $(ARGS)

bench: install ## measure speed and memory
	$(BIN)/article-assistant evals bench $(ARGS)

torture: dev ## kill, fuzz and crowd it for half an hour or more
	$(BIN)/python -m evals.torture $(ARGS)

tables: install ## write the tables of committed results into the READMEs and RELIABILITY.md
	$(BIN)/python -m evals.documenting

dev: $(VENV)/.installed-dev ## install what tests and checks need as well

browser: ## install Chromium and Chinese fonts, for the tests of the page (Debian and Ubuntu, as root)
	@if [ -x /usr/bin/chromium ]; then \
		true; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk; \
	else \
		echo "There is no /usr/bin/chromium, so the tests in a browser will be skipped."; \
	fi

screenshots: dev browser ## take pictures of the page into build/screenshots
	$(BIN)/python -m evals.browser.screenshots $(or $(ARGS),build/screenshots)

pins: ## resolve all versions anew into constraints.txt
	rm -rf build/pins
	$(PYTHON) -m venv build/pins
	build/pins/bin/python -m pip install --upgrade pip setuptools
	build/pins/bin/python -m pip install --editable ".[local,test,browser,lint,anthropic,deepseek,google_genai,groq,mistralai,xai]"
	{ sed -n '/^#/p' constraints.txt; \
	  build/pins/bin/python -m pip freeze --all --exclude-editable | sed 's/+cpu$$//' | LC_ALL=C sort -f; } > build/pins.txt
	mv build/pins.txt constraints.txt
	rm -rf build/pins

clean: ## remove .venv and everything that tools left
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. Name it: make install PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP_INSTALL) --quiet --upgrade pip
	$(PIP_INSTALL) --build-constraint constraints.txt --editable ".[local]"
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP_INSTALL) --build-constraint constraints.txt --editable ".[local,test,browser,lint]"
	@touch $@
