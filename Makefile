# Targets for people; `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STORE ?= var/store
BUNDLE ?= var/bundle
HOST ?= 127.0.0.1
PORT ?= 8050
OGC_PORT ?= 8060
LONG ?= --long
# Test processes: each starts a browser of its own.
JOBS ?= 2
# All modules of the browser in one file; its first line tells of which modules it is made.
BUILT := assets/built/app.js
BUILD := node_modules/.bin/esbuild assets/app/main.js --bundle --format=esm --target=es2022 --minify --line-limit=110 \
	--legal-comments=inline --log-level=warning --banner:js="$$($(BIN)/python -c \
	'from pathlib import Path; from dashboard.server.modules import first_line; print(first_line(Path("assets")))')"

.PHONY: help run ogc setup publish sync app test lint format bench mutants reliability validate shots data lock audit sbom clean

help:  ## list the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp  ## build the data that ship and serve the dashboard on 127.0.0.1:8050
	$(BIN)/python -m dashboard --bundle $(BUNDLE) --host $(HOST) --port $(PORT)

ogc: $(VENV)/run.stamp  ## serve the store to QGIS and other programs on 127.0.0.1:8060/ogc
	$(BIN)/python -m dashboard ogc --store $(STORE) --host $(HOST) --port $(OGC_PORT)

setup: $(VENV)/dev.stamp  ## make .venv with everything for development

$(VENV)/run.stamp: requirements.txt constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Salient needs Python 3.11 or newer; set PYTHON=/path/to/it")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	@touch $@

publish: $(VENV)/run.stamp  ## measure the store and write the bundle
	$(BIN)/python -m geodata publish --store $(STORE) --bundle $(BUNDLE)

sync: $(VENV)/run.stamp  ## fetch what is new of the sources whose terms you have accepted, import it and publish
	$(BIN)/python -m geodata sync --store $(STORE) --bundle $(BUNDLE)

test: $(VENV)/dev.stamp  ## run every test; browser tests need Chromium
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

# What checks the browser's code: only developers need it.
node_modules/.stamp: package.json package-lock.json
	npm ci --silent --no-audit --no-fund
	@touch $@

app: $(VENV)/dev.stamp node_modules/.stamp  ## put the browser's modules into the one file that pages load, and those of a story
	$(BUILD) --outfile=$(BUILT)
	npm run --silent build:story

lint: $(VENV)/dev.stamp node_modules/.stamp  ## format, style, types, import rules, sizes, in Python and in the browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm run --silent lint
	@$(BUILD) | cmp -s - $(BUILT) || { echo "$(BUILT) is not what the modules give: run make app"; exit 1; }
	$(BIN)/python -m tests.sizes

format: $(VENV)/dev.stamp node_modules/.stamp  ## lay the code out
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	npm run --silent format

bench: $(VENV)/dev.stamp  ## run the benchmarks and print ratios
	$(BIN)/python -m tests.bench

reliability: $(VENV)/dev.stamp  ## kill, soak and fuzz, longer than the tests do
	$(BIN)/python -m pytest -m "promise or long" $(LONG) --report docs/reliability.md
	$(BIN)/python -m pytest tests/geodata/measures/test_difference_in_browser.py tests/geodata/measures/test_since_in_browser.py $(LONG)

# They are judged in a copy, which is kept under the hash of the code: the same request goes on where it stopped.
mutants: $(VENV)/dev.stamp  ## change an operator of geodata at a time and see whether a test notices; MODULE=, SAMPLE=, SEED=
	copy=var/mutants/$$(git write-tree) && git ls-files -z geodata tests assets dashboard docs pyproject.toml salient.py | \
	git checkout-index -z --stdin --force --prefix=$$copy/ && cd $$copy && \
	$(abspath $(BIN))/python -m tests.mutants $(MODULE) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED))

validate: $(VENV)/dev.stamp  ## measure the chronicle against real maps, where there are some
	$(BIN)/python -m geodata.validate

shots: $(VENV)/dev.stamp  ## take the screenshots of the README
	$(BIN)/python -m tests.browser.shots

data: $(VENV)/dev.stamp  ## build regions and base map again from the registries
	$(BIN)/python -m geodata.data.build

# What looks at the pinned packages needs packages of its own; they stay out of ours.
$(VENV)/supply.stamp: $(VENV)/run.stamp requirements-supply.txt
	$(PYTHON) -m venv $(VENV)/supply
	$(VENV)/supply/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-supply.txt
	@touch $@

lock: $(VENV)/supply.stamp  ## write requirements.lock: what `make run` needs, each with the hashes of its files
	$(VENV)/supply/bin/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url --no-emit-find-links --allow-unsafe -c constraints.txt -o requirements.lock requirements.txt

audit: $(VENV)/supply.stamp  ## ask PyPI for known faults of what is locked; needs the network
	$(VENV)/supply/bin/pip-audit --require-hashes --disable-pip --progress-spinner off -r requirements.lock

sbom: $(VENV)/supply.stamp  ## write var/sbom.json: what is locked, as CycloneDX
	@mkdir -p var
	$(VENV)/supply/bin/cyclonedx-py requirements --output-reproducible --of JSON -o var/sbom.json requirements.lock

clean:  ## remove what can be made again
	rm -rf $(VENV) node_modules .pytest_cache .ruff_cache .mypy_cache .hypothesis var/bundle var/bundle-pictures
