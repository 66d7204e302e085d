#!/bin/sh
# Renews requirements/*.txt from pyproject.toml: every version pinned, every file hashed, no index address.
set -eu

compile() { uv pip compile "$@" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet; }

compile pyproject.toml -o requirements/run.txt
compile pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt
compile --group pyproject.toml:build -c requirements/dev.txt -o requirements/build.txt
compile --group pyproject.toml:package -c requirements/run.txt -c requirements/build.txt -o requirements/package.txt
compile --group pyproject.toml:low -o requirements/low.txt

# For glibc 2.28, as wheels alone. What stands in the file is kept where it can be: so it differs from run.txt where it must.
compile_oldest() {
    uv pip compile pyproject.toml "$@" --python-platform x86_64-manylinux_2_28 --python-version 3.11 --only-binary :all: \
        --generate-hashes --no-emit-index-url --no-header --quiet
}

cp requirements/run.txt requirements/oldest.txt
compile_oldest -c requirements/oldest.in -o requirements/oldest.txt
cp requirements/dev.txt requirements/oldest-dev.txt
compile_oldest --group dev -c requirements/oldest.txt -o requirements/oldest-dev.txt
