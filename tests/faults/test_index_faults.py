"""Case 14: the index of everything is lost, damaged or another library's: it is made anew, and nobody is told."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.query import parse
from caoxian_desktop.core.store.index import index_file

WORDS = ("生产总值", "核对口径", "曹县")


def _bring_up(library: Library) -> None:
    while library.index_step(1.0):
        pass


def _found(library: Library) -> list[object]:
    return [library.search(parse(words)).hits for words in WORDS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with an index of it."""
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
        notebook = Notebook(library.report(version), version, library.stamper(), (), library.keep)
        notebook.highlight(Span(20, 30), Category.DATA, "核对口径")
        _bring_up(library)
        assert all(_found(library))
    return tmp_path


def _gone(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _no_database(path: Path) -> None:
    path.write_bytes(b"no index at all" * 1000)


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def _beginning(path: Path) -> None:
    path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])


def _spots(path: Path) -> None:
    luck, content = random.Random(14), bytearray(path.read_bytes())  # noqa: S311 - places, the same in every run
    for _ in range(40):
        at = luck.randrange(4096, len(content) - 600)
        content[at : at + 512] = luck.randbytes(512)
    path.write_bytes(content)


def _wal_of_another(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"frames of something else" * 2000)


HARMS = (_gone, _empty, _no_database, _cut_short, _beginning, _spots, _wal_of_another)


@pytest.mark.parametrize("harm", HARMS)
def test_a_lost_or_damaged_index_is_made_anew_and_finds_what_it_found(
    folder: Path, harm: Callable[[Path], None]
) -> None:
    with Library.open(folder) as library:
        before = _found(library)
    harm(folder / index_file.FILE)
    with Library.open(folder) as library:
        _bring_up(library)
        _ask_until_whole(library)
        assert _found(library) == before
        assert library.opening_notices == ()


def _ask_until_whole(library: Library) -> None:
    """Damage may first be met by a search; the next step makes the index anew."""
    for _ in range(3):
        _found(library)
        _bring_up(library)


@pytest.fixture
def restored(folder: Path) -> Iterator[Library]:
    """A library that a backup was put in the place of, and that was changed as often since as before."""
    with Library.open(folder) as library:
        backup = library.back_up_now("asked")
        version = library.reports()[0].version
        _write(library, version, "后来不要的话")
        _bring_up(library)
        assert library.search(parse("后来不要")).hits
        library.restore_from(backup)
    with Library.open(folder) as library:
        _write(library, version, "恢复以后的话")
        yield library


def _write(library: Library, version: str, words: str) -> None:
    notebook = Notebook(library.report(version), version, library.stamper(), (), library.keep)
    for _ in range(3):
        notebook.highlight(Span(0, 6), Category.TASK, words)


def test_the_index_of_a_library_that_was_restored_finds_nothing_of_what_went(restored: Library) -> None:
    _bring_up(restored)
    assert restored.search(parse("后来不要")).hits == ()
    assert len(restored.search(parse("恢复以后")).hits) == 3
