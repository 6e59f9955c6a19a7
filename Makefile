# `make` prints what there is to make. All of it runs in .venv, which the first target that needs it
# sets up from requirements/, and which is brought up to date when they or pyproject.toml change.

PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
LOCK := .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"

# The interpreter is the user's own, and so are the certificates that their network goes by.
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := 1

.NOTPARALLEL:
.PHONY: help data release test corruption croissant train trainable docs rpackage bench speed load compare interrupt lint check lock clean moved

help: ## print this list
	@echo 'make TARGET, where TARGET is one of'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' Makefile

data: .venv/ready ## build the dataset from seeds/, prove it complete, and validate it
	@.venv/bin/nkclaims build
	@.venv/bin/nkclaims metadata
	@.venv/bin/nkclaims audit
	@.venv/bin/nkclaims validate
	@set -- data/*.csv; echo "The dataset: $$# tables in $$PWD/data, described by datapackage.json"

release: .venv/ready ## make dist/ of the version that datapackage.json names, as it was released
	@.venv/bin/nkclaims dist

test: .venv/ready ## run all tests
	@.venv/bin/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

corruption: .venv/ready ## damage the package 5,000 times, and write docs/validation.md
	@PYTHONPATH=tests .venv/bin/python -m corruption

croissant: .venv/ready .venv-croissant/ready ## read croissant.json with mlcroissant, in its own environment
	@.venv/bin/pytest -q tests/test_metadata_croissant.py

docs: .venv/ready ## write the generated pages of docs/ and the files for catalogues
	@.venv/bin/nkclaims docs
	@.venv/bin/nkclaims metadata
	@.venv/bin/nkclaims evaluate
	@PYTHONPATH=tests .venv/bin/python -m compatibility
	@PYTHONPATH=tests .venv/bin/python -m tutorial

rpackage: .venv/ready ## make the source package for R, dist/nkclaims_VERSION.tar.gz
	@mkdir -p dist
	@.venv/bin/python -c 'from pathlib import Path; from nkclaims.formats import r_source; \
	  print(r_source.write(Path(), Path("dist")))'

bench: .venv/ready ## measure validation at 1,000 to 1,000,000 claims, for docs/benchmarks.md
	@PYTHONPATH=.:scripts .venv/bin/python -m benchmarks

train: .venv-training/ready ## train the encoder from evaluation/development, half an hour
	@PYTHONPATH=.:scripts .venv-training/bin/python -m training

trainable: .venv-training/ready ## test the training of the encoder, in its own environment
	@PYTHONPATH=.:scripts .venv-training/bin/python -m pytest -q --noconftest tests/test_training_fit.py

speed: .venv/ready ## measure extraction of 300 to 3,000 articles, for docs/benchmarks.md
	@PYTHONPATH=.:scripts .venv/bin/python -m benchmarks.extraction

load: .venv/ready ## measure imports and loads, for docs/benchmarks.md
	@PYTHONPATH=.:scripts .venv/bin/python -m benchmarks.loading

compare: .venv/ready ## measure diffs of up to a million rows a side, for docs/benchmarks.md
	@PYTHONPATH=.:scripts .venv/bin/python -m benchmarks.diffing

interrupt: .venv/ready ## extract 10,000 articles by rules, killed half way and resumed: the same bytes
	@PYTHONPATH=.:scripts .venv/bin/python -m benchmarks.interruption --parser off --encoder off

lint: .venv/ready ## check style, format and types of the code
	@failed=0; \
	for tool in 'ruff check' 'ruff format --check' mypy; do .venv/bin/$$tool || failed=1; done; \
	exit $$failed

check: ## do what a pull request must pass (as root on Debian it installs R)
	@bash .ci/run

lock: .venv/tools ## write requirements/ anew: the newest versions that pyproject.toml allows
	@$(LOCK) --output-file requirements/uv.txt --group setup
	@$(LOCK) --output-file requirements/dev.txt --extra toolkit --extra parser --extra encoder --group dev pyproject.toml
	@$(LOCK) --no-deps --output-file requirements/encoder.txt --group model
	@$(LOCK) --output-file requirements/training.txt --extra toolkit --extra encoder --group training pyproject.toml
	@$(LOCK) --output-file requirements/croissant.txt --group croissant
	@echo 'Locked: requirements/uv.txt, dev.txt, encoder.txt, training.txt, croissant.txt. Run `make check` before you commit them'

clean: ## remove .venv, caches and built packages; the dataset stays
	@rm -rf .venv .venv-croissant .venv-training dist __pycache__ .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find scripts tests -name __pycache__ -prune -exec rm -rf {} +

# A virtual environment names its own folder and its Python: made anew if either has changed.
ifneq ($(shell test -x .venv/bin/python && test "$$(cat .venv/tools 2>/dev/null)" = "$$(pwd -P)" && echo same),same)
.venv/tools: moved
endif

.venv/tools: requirements/uv.txt
	@found= python=; \
	for name in $(PYTHONS); do \
	  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  found=$$name; \
	  $$name -c 'import ensurepip, venv' 2>/dev/null && python=$$name && break; \
	done; \
	if test -z "$$found"; then \
	  echo 'Python 3.11 or newer is missing (Debian, Ubuntu: apt-get install python3 python3-venv)'; \
	  exit 1; \
	elif test -z "$$python"; then \
	  echo "$$found has no venv module (Debian, Ubuntu: apt-get install python3-venv)"; \
	  exit 1; \
	fi >&2; \
	echo "Setting up .venv with $$($$python --version), once"; \
	$$python -m venv --clear .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
	  --require-hashes --requirement requirements/uv.txt
	@pwd -P > .venv/tools

# A package that was being installed when someone pulled the plug looks complete and is not: while
# .venv/tools is missing, the set-up counts as interrupted and begins anew.
.venv/ready: .venv/tools requirements/dev.txt requirements/encoder.txt pyproject.toml hatch_build.py CHANGELOG.md
	@rm .venv/tools
	@.venv/bin/uv pip sync --quiet --python .venv --require-hashes --compile-bytecode \
	  requirements/dev.txt
	@.venv/bin/uv pip install --quiet --python .venv --no-deps --require-hashes \
	  --requirement requirements/encoder.txt
	@.venv/bin/uv pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	@pwd -P > .venv/tools
	@touch .venv/ready

# What trains the encoder is large, and nobody else needs it.
.venv-training/ready: .venv/ready requirements/training.txt requirements/encoder.txt
	@.venv/bin/uv venv --quiet --clear --python .venv/bin/python .venv-training
	@.venv/bin/uv pip sync --quiet --python .venv-training --require-hashes requirements/training.txt
	@.venv/bin/uv pip install --quiet --python .venv-training --no-deps --require-hashes \
	  --requirement requirements/encoder.txt
	@touch .venv-training/ready

# Only one test needs it, and its versions of pandas and numpy are its own.
.venv-croissant/ready: .venv/ready requirements/croissant.txt
	@.venv/bin/uv venv --quiet --clear --python .venv/bin/python .venv-croissant
	@.venv/bin/uv pip sync --quiet --python .venv-croissant --require-hashes requirements/croissant.txt
	@touch .venv-croissant/ready
