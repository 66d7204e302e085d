#!/bin/sh
# Runs 简报台 from this folder, with its settings and its library in caoxian-home beside it.
exec "$(dirname "$(readlink -f "$0")")/caoxian-desktop" --portable "$@"
