"""Case 14: a library that was damaged while it was closed is restored, and a command says so on its error output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report


def _run(home: Path, *words: str, language: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CAOXIAN_HOME": str(home), "LC_ALL": language}
    command = [sys.executable, "-m", "caoxian_desktop", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


@pytest.fixture
def damaged(home: Path) -> Path:
    with Library.open(home / "library") as library:
        library.import_file(bundled_report())
        library.back_up_now("daily")
    path = home / "library" / FILE
    path.write_bytes(b"\0" * 30_000)
    return home


@pytest.mark.parametrize(
    ("language", "words", "known"),
    [("zh_CN.UTF-8", "已从", "已在库中"), ("C.UTF-8", "has been restored", "already in the library")],
)
def test_a_command_says_that_the_library_was_restored_and_does_its_work(
    damaged: Path, language: str, words: str, known: str
) -> None:
    done = _run(damaged, "import", str(bundled_report()), language=language)
    assert done.returncode == 0
    assert known in done.stdout
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
    again = _run(damaged, "import", str(bundled_report()), language=language)
    assert again.stderr == ""


def test_without_a_backup_a_command_says_what_to_do_and_touches_nothing(damaged: Path) -> None:
    (backup,) = (damaged / "library" / "backups").iterdir()
    backup.unlink()
    done = _run(damaged, "import", str(bundled_report()), language="C.UTF-8")
    assert done.returncode == 1
    assert "is not a Caoxian Desktop library and was left untouched" in done.stderr
    assert (damaged / "library" / FILE).read_bytes() == b"\0" * 30_000
