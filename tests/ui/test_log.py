"""The log is rotated, opens late, and a disk that takes nothing is no second fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core import places
from caoxian_desktop.ui import log


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    log.close()
    yield
    log.close()


def test_a_line_says_when_and_what(home: Path) -> None:
    log.write("start")
    log.write("bug\nbuiltins.ValueError", bad=True)
    lines = places.log_file().read_text("utf-8").splitlines()
    assert lines[0].endswith(" INFO start")
    assert lines[0].startswith("20")
    assert [lines[1].split(" ", 1)[1], lines[2]] == ["ERROR bug", "builtins.ValueError"]


def test_the_log_begins_anew_at_a_megabyte_and_two_older_ones_are_kept(home: Path) -> None:
    for _ in range(45):
        log.write("x" * 100_000)
    sizes = {file.name: file.stat().st_size for file in places.log_dir().iterdir()}
    assert set(sizes) == {f"caoxian-desktop.log{end}" for end in ("", ".1", ".2")}
    assert max(sizes.values()) <= 1_000_000


def test_a_log_that_cannot_be_written_goes_to_the_terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places.log_dir().write_text("no folder", "utf-8")
    log.write("lost?")
    assert capsys.readouterr().err == "lost?\n"
    places.log_dir().unlink()
    places.log_file().mkdir(parents=True)
    log.write("lost again?")
    assert capsys.readouterr().err == "lost again?\n"


def test_without_a_terminal_either_nothing_fails(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places.log_dir().write_text("no folder", "utf-8")
    monkeypatch.setattr("sys.stderr", None)
    log.write("lost")


def test_another_home_has_a_log_of_its_own(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log.write("one")
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path))
    log.write("two")
    assert "one" not in places.log_file().read_text("utf-8")
