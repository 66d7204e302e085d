#!/bin/sh
# Renews requirements/*.txt from pyproject.toml: every version pinned, every file hashed, no index address.
set -eu

compile() { uv pip compile "$@" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet; }

compile pyproject.toml -o requirements/run.txt
compile pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt
compile --group pyproject.toml:build -c requirements/dev.txt -o requirements/build.txt
