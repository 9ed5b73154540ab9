# Entour from nothing but Python 3.11 and make. `make demo` serves it, `make test` and `make check` judge it.
# What is already done is not done again: each step leaves a stamp that is newer than what it was made from.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000

RUN = .venv/bin/python
ENVIRONMENT = .venv/.installed
BROWSER_FILES = node_modules/.installed
FRONT_END = build/stamps/front-end
TRANSLATIONS = build/stamps/translations
STATIC = build/stamps/static
READY = $(ENVIRONMENT) $(FRONT_END) $(TRANSLATIONS)

LOADED = var/demonstration-loaded
# A database that we did not make here, or that is gone, is asked again.
ASK_AGAIN = $(if $(wildcard var/entour.sqlite3),$(DATABASE_URL)$(ENTOUR_VAR_DIR),gone)

ALL_CATALOGUES := $(shell find audit people consent conference infra -name '*.po')
ALL_STATIC := $(shell find audit people consent conference infra -path '*/static/*' -type f)
ALL_MIGRATIONS := $(shell find audit people consent conference infra -path '*/migrations/*.py')
FRONT_END_SOURCES := $(shell find infra/frontend* -name '*.py')

.PHONY: help demo test check bench messages lock browser coverage prepare assets again
.DELETE_ON_ERROR:

help:
	@echo 'make demo      serve the demonstration on http://localhost:$(PORT) (PORT=… for another)'
	@echo 'make test      every test: the suite, the journeys in a browser, and again on PostgreSQL and Redis'
	@echo 'make check     style, types, import line, translations, templates, sizes, locks'
	@echo 'make bench     measure Entour and its peers'
	@echo 'make messages  add the sentences that the French catalogues lack, and drop what nobody says'
	@echo 'make lock      lock the dependencies again after a change of pyproject.toml'

demo: export ENTOUR_DEMONSTRATION = yes
demo: prepare $(LOADED)
	@echo 'Entour is at http://localhost:$(PORT): open it, and choose who to be. Ctrl-C ends it.'
	@exec $(RUN) manage.py serve --port $(PORT)

prepare: $(READY) assets

assets: $(STATIC)

test: prepare browser
	@$(RUN) -m tools.run_tests

check: $(READY)
	@$(RUN) -m tools.check

bench: $(READY)
	@$(RUN) -m benchmarks

coverage: $(READY)
	@$(RUN) -m coverage run -m pytest --ignore=tests/journeys && $(RUN) -m coverage report

messages: $(ENVIRONMENT)
	@$(RUN) -m tools.catalogues --complete
	@$(RUN) -m tools.translations

lock: $(ENVIRONMENT)
	@$(RUN) -m tools.locks

browser: $(ENVIRONMENT)
	@$(RUN) -m tools.browser

$(ENVIRONMENT): requirements/installer.txt requirements/all.txt
	@$(PYTHON) -c 'import sys; sys.version_info[:2] == (3, 11) or sys.exit("Entour needs Python 3.11; name one: make PYTHON=/path/to/python3.11")'
	@test -x $(RUN) || $(PYTHON) -m venv .venv
	@echo 'Installing what Python needs'
	@$(RUN) -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements/installer.txt
	@$(RUN) -m uv pip sync --quiet --require-hashes --python $(RUN) requirements/all.txt
	@touch $@

$(BROWSER_FILES): package.json package-lock.json | $(ENVIRONMENT)
	@echo 'Installing what the browser needs'
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(FRONT_END): $(BROWSER_FILES) $(FRONT_END_SOURCES) | $(ENVIRONMENT)
	@$(RUN) -m infra.frontend
	@mkdir -p $(@D) && touch $@

$(TRANSLATIONS): $(ALL_CATALOGUES) | $(ENVIRONMENT)
	@$(RUN) -m tools.catalogues
	@mkdir -p $(@D) && touch $@

$(STATIC): $(FRONT_END) $(ALL_STATIC) $(ENVIRONMENT)
	@$(RUN) manage.py collectstatic --noinput --verbosity 0
	@mkdir -p $(@D) && touch $@

$(LOADED): $(ALL_MIGRATIONS) $(if $(ASK_AGAIN),again) | $(READY)
	@$(RUN) manage.py migrate --verbosity 0
	@$(RUN) manage.py load_demonstration
	@mkdir -p $(@D) && touch $@

again:
