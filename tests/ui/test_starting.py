"""What the program does before anything else: it has Qt's libraries loaded, for a window alone."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from caoxian_desktop import cli, start

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="libraries are loaded ahead on Linux alone")


def printed(code: str) -> Any:
    words = "import json, sys\nfrom caoxian_desktop import start\n" + code
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@LINUX
def test_the_libraries_loaded_ahead_are_those_that_pyside_uses() -> None:
    code = """
from pathlib import Path
from PySide6 import QtWidgets
def mapped():
    lines = Path("/proc/self/maps").read_text().splitlines()
    return {line.split()[-1] for line in lines if "libQt6" in line}
used = mapped()
start._LIBRARIES = start._LIBRARIES[:3]
start._load_libraries()
print(json.dumps([len(used) > 2, sorted(mapped() - used)]))"""
    assert printed(code) == [True, []]


@LINUX
def test_where_qt_is_in_another_place_nothing_is_loaded_ahead() -> None:
    code = "start._LIBRARIES = ('lib/none.so',)\nprint(json.dumps(start._load_libraries()))"
    assert printed(code) is None


def test_before_that_next_to_nothing_is_imported() -> None:
    code = "import sys\nbefore = set(sys.modules)\nimport caoxian_desktop.start\nprint(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    imported = set(done.stdout.split())
    assert "caoxian_desktop.start" in imported
    assert not {"ctypes", "dataclasses", "enum", "pathlib", "re", "typing"} & imported


def test_what_a_start_has_no_use_for_is_not_run_by_it() -> None:
    code = """
start.defer(start._UNUSED)
from caoxian_desktop import cli
from caoxian_desktop.ui import qt_features
qt_features.quicken_enumerations()
qt_features.spare_sources()
from caoxian_desktop import app
print(json.dumps({name: type(sys.modules[name]).__name__ for name in start._UNUSED}))"""
    assert printed(code) == dict.fromkeys(start._UNUSED, "Later")


@pytest.mark.parametrize(
    ("words", "ahead"),
    [
        ([], True),
        (["报告.docx"], True),
        (["--safe-mode"], False),
        (["--portable", "open"], True),
        (["show", "报告.docx"], False),
        (["import-worker", "open"], False),
    ],
)
def test_libraries_are_loaded_for_a_window_alone(
    words: list[str], ahead: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(sys, "argv", ["caoxian-desktop", *words])
    monkeypatch.setattr(start, "load_ahead", lambda: asked.append("ahead"))
    monkeypatch.setattr(cli, "main", lambda: 7)
    assert start.main() == 7
    assert asked == ["ahead"] * ahead
