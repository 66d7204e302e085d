# Two commands do everything on a fresh machine: `make run` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# What the program runs on and what tests it: `make test-oldest` takes others.
export RUN_PINS := requirements/run.txt
DEV_PINS := requirements/dev.txt
PYTEST := $(BIN)/python -m pytest
# A process for each core, a file of tests in one of them: what a file reads once is read once.
SHARED := -n logical --maxprocesses 4 --dist loadfile
XVFB_SCREEN := 1920x1080x24

.PHONY: desktop bench-peers system-peers bench-search sweep conformance system-conformance help run test faults check format contracts test-core test-ui test-flow test-oldest screenshots bench translations wheel wheelhouse low-python lock clean system-run system-test system-package package package-test bench-bundle package-windows-check package-windows-test
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: system-run $(VENV)/.run ## open the window with the example report (without a display: export its briefing to build/)
	@packaging/run.sh $(BIN)/caoxian-desktop

desktop: $(VENV)/.run ## put 简报台 into the desktop's menus for this user, with .cxb as its own kind of file (Linux)
	packaging/linux/install.sh "$(abspath $(BIN)/caoxian-desktop)"

test: system-test $(VENV)/.dev check test-core test-ui test-flow ## all that must hold, in a few minutes

check: $(VENV)/.dev contracts ## format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

contracts: $(VENV)/.dev ## the import rules of the house (CONTRIBUTING.md)
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.dev ## put the code into its one form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test-core: $(VENV)/.dev ## core, with PySide6 out of reach
	$(PYTEST) $(SHARED) -p no:pytest-qt -p tests.without_qt tests/core tests/faults tests/golden tests/packaging tests/test_house.py

test-ui: $(VENV)/.dev ## the window, offscreen
	QT_QPA_PLATFORM=offscreen $(PYTEST) $(SHARED) tests/ui

test-flow: $(VENV)/.dev ## from file to PDF: the commands, the wheel, and a real window under Xvfb
	$(PYTEST) $(SHARED) -m "not window" tests/flow
	$(PYTEST) -m window tests/flow

test-oldest: system-test ## the tests on what the oldest supported desktops have: PySide6 6.8 (requirements/oldest.in says why)
	$(MAKE) VENV=.venv-oldest RUN_PINS=requirements/oldest.txt DEV_PINS=requirements/oldest-dev.txt test-core test-ui test-flow

faults: $(VENV)/.dev ## the faults of the store, long: 50 kills, 480 power cuts
	CAOXIAN_FAULTS=long $(PYTEST) -p no:pytest-qt -p tests.without_qt tests/faults

conformance: system-test system-conformance $(VENV)/.dev ## every form before other people's programs: PDFBox's preflight, LibreOffice (600 MB)
	CAOXIAN_CONFORMANCE=1 $(PYTEST) -p no:pytest-qt -p tests.without_qt tests/core/typesetting/test_conformance.py tests/core/typesetting/word/test_libreoffice.py

sweep: system-test $(VENV)/.dev ## each of the real reports in pages, not every eighth (minutes; needs CAOXIAN_CORPUS)
	CAOXIAN_SWEEP=whole $(PYTEST) $(SHARED) -p no:pytest-qt -p tests.without_qt -m corpus tests/core

screenshots: system-test $(VENV)/.dev ## every state of the window as a picture in build/screenshots/: two languages, two themes, three sizes
	$(BIN)/python packaging/screenshots.py build/screenshots

bench: system-test $(VENV)/.dev ## how fast, against stated floors: interleaved runs, medians, ratios
	$(BIN)/python tests/bench/run.py

bench-peers: system-test system-peers $(VENV)/.dev ## how soon a report is on the screen, beside okular, evince and Writer (installs them)
	$(BIN)/python tests/bench/peers.py

bench-search: $(VENV)/.dev ## searching in 10,000 synthesised reports: times, and hits equal to a plain scan
	$(BIN)/python tests/bench/search.py

translations: $(VENV)/.dev ## new words of the window into resources/translations/en, and all of it compiled
	$(BIN)/python packaging/translations.py

wheel: $(VENV)/.dev ## the wheel and the source distribution in dist/
	SOURCE_DATE_EPOCH=$$($(BIN)/python packaging/papers/build_date.py) $(BIN)/python -m build --no-isolation

wheelhouse: $(VENV)/.dev ## dist/wheelhouse: all that `pip install --no-index` needs on a system like this one, with a README
	$(BIN)/python packaging/papers/wheelhouse.py dist/wheelhouse $(RUN_PINS)

low-python: ## a Python for glibc 2.28 in build/low-python/, for UOS and Kylin: some minutes the first time, kept outside the checkout
	$(PYTHON) packaging/low/build_python.py --out build/low-python

package: system-package $(VENV)/.dev ## all that is given away for Linux in dist/: wheel, sources, two .deb, the portable archive, licences, sums
	$(BIN)/python packaging/package.py

package-test: system-package $(VENV)/.dev ## what people do with those, done in fresh systems made with debootstrap (needs root)
	$(BIN)/python packaging/roots/package_test.py

bench-bundle: system-package $(VENV)/.dev ## how soon the bundled program shows its report, beside the same from source
	$(BIN)/python tests/bench/bundle.py build/bundle/current/caoxian-desktop build/bundle/low/caoxian-desktop

package-windows-check: system-package $(VENV)/.dev ## what can be tried here of the installer for Windows: its wheels, and that it compiles
	$(BIN)/python packaging/windows/check.py

package-windows-test: system-package $(VENV)/.dev ## the installer for Windows run with Wine, in a Debian made for it (needs root)
	$(BIN)/python packaging/windows/try_installer.py

lock: ## renew the pinned requirements (needs uv)
	packaging/lock.sh

clean: ## all that can be made again
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

system-run:
	@packaging/system_packages.sh run $(PYTHON)

system-test:
	@packaging/system_packages.sh test $(PYTHON)

system-peers:
	@packaging/system_packages.sh peers $(PYTHON)

system-conformance:
	@packaging/system_packages.sh conformance $(PYTHON)

system-package:
	@packaging/system_packages.sh package $(PYTHON)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The package itself is installed in place, so that its command is the one users type.
$(VENV)/.run: $(RUN_PINS) requirements/build.txt pyproject.toml | $(VENV)/bin/python
	@echo "正在安装程序的各个组成部分，第一次需要几分钟…… / installing the parts of the program, some minutes the first time"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(RUN_PINS) -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(DEV_PINS) $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(DEV_PINS)
	@touch $@
