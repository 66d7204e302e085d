"""A newer package over an older one, and an older over a newer: what becomes of the library, by the commands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.store.database.migrations import MIGRATIONS

FIXTURES = Path(__file__).parents[1] / "fixtures"


def run(*words: str | Path, language: str = "zh_CN.UTF-8") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", *map(str, words)],
        capture_output=True,
        env={**os.environ, "LC_ALL": language},
        timeout=90,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def newer(home: Path) -> Path:
    """A library that a newer program upgraded."""
    file = home / "library" / FILE
    with Library.open(file.parent) as library:
        library.import_file(bundled_report())
    connection = apsw.Connection(str(file))
    connection.pragma("user_version", len(MIGRATIONS) + 1)
    connection.close()
    return file


def test_a_library_of_an_earlier_package_is_upgraded_and_kept_as_it_was(home: Path) -> None:
    file = home / "library" / FILE
    file.parent.mkdir()
    earlier = FIXTURES / f"library-format{len(MIGRATIONS) - 1}.db"
    shutil.copyfile(earlier, file)
    code, _, told = run("import", bundled_report())
    assert (code, told) == (0, "")
    backup = apsw.Connection(
        str(file.parent / "backups" / f"library-format{len(MIGRATIONS) - 1}.db"), flags=apsw.SQLITE_OPEN_READONLY
    )
    assert backup.pragma("user_version") == len(MIGRATIONS) - 1
    backup.close()


@pytest.mark.parametrize("words", [("search", "就业"), ("import", bundled_report())], ids=lambda words: str(words[0]))
def test_an_earlier_package_leaves_a_later_one_s_library_alone_and_says_what_to_do(
    newer: Path, words: tuple[str | Path, ...]
) -> None:
    before = newer.read_bytes()
    code, printed, told = run(*words)
    assert (code, printed) == (1, "")
    assert told.startswith(f"{newer}：")
    assert "请重新安装更新的版本" in told
    assert "Install the newer version again" in run(*words, language="C.UTF-8")[2]
    assert newer.read_bytes() == before


def test_what_needs_no_library_works_beside_one_of_a_later_package(newer: Path, tmp_path: Path) -> None:
    assert run("brief", bundled_report(), "-o", tmp_path / "out.md")[0] == 0
    assert (tmp_path / "out.md").read_text("utf-8")
