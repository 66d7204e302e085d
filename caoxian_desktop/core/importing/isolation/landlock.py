"""Linux: this process may read Python's own folders and touch nothing else of the file system (Landlock).

The rights and structures are those of linux/landlock.h; their numbers of calls are the same on every machine.
"""
# pathlib would take as long to load as closing in takes.
# ruff: noqa: PTH110, PTH112

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator

import caoxian_desktop
from caoxian_desktop.core.importing.isolation.kernel import call, give_up_new_rights
from caoxian_desktop.core.program import is_frozen

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_BENEATH = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many rights over files each version of Landlock knows; later ones know no more than the fifth."""

_TCP_FROM, _TCP = 4, 0b11
"""From the fourth version on: to bind and to connect TCP."""

_SCOPES_FROM, _SCOPES = 6, 0b11
"""From the sixth on: abstract sockets and signals stay among processes that are closed in alike."""


_SYSTEM = frozenset({"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"})
"""Where the system keeps the libraries that modules load."""


def deny_files() -> bool:
    """Close the process in; tell whether the kernel did it."""
    version = call(_CREATE, 0, 0, _ASK_VERSION)
    if version < 1 or not give_up_new_rights():
        return False
    rules = _ruleset(version)
    if rules < 0:
        return False
    try:
        for folder in readable():
            _allow(rules, folder)
        return call(_RESTRICT, rules, 0) == 0
    finally:
        os.close(rules)


def _ruleset(version: int) -> int:
    files = (1 << _RIGHTS[min(version, max(_RIGHTS))]) - 1
    scopes = _SCOPES if version >= _SCOPES_FROM else 0
    wanted = struct.pack("=QQQ", files, _TCP if version >= _TCP_FROM else 0, scopes)
    size = 24 if version >= _SCOPES_FROM else 16 if version >= _TCP_FROM else 8
    return call(_CREATE, ctypes.create_string_buffer(wanted, 24), size, 0)


def readable() -> Iterator[str]:
    """Yield the folders that importing modules and loading their libraries need."""
    own = {*caoxian_desktop.__path__, sys.prefix, sys.base_prefix, *filter(None, sys.path)}
    if is_frozen():
        own.add(sys.executable)  # which holds the modules
    return (path for path in sorted(own | _SYSTEM) if os.path.exists(path))


def _allow(rules: int, path: str) -> None:
    rights = _READ_FILE | _READ_FOLDER if os.path.isdir(path) else _READ_FILE
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, handle), 12)
        call(_ADD, rules, _BENEATH, rule, 0)
    finally:
        os.close(handle)
