"""Hits while a person types: the latest query is answered, older ones are given up, pages follow each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.search.hits import Page
from caoxian_desktop.core.search.query import Filters, Kind, parse
from caoxian_desktop.ui.hearing import Hearing
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.search.asking import Asking
from caoxian_desktop.ui.search.indexing import IndexKeeping
from tests.core.store.index.searched import catch_up, made

TEXT = Filters(kinds=frozenset({Kind.TEXT}))


@pytest.fixture
def library(tmp_path: Path, jobs: Jobs) -> Iterator[Library]:
    """A library of 130 paragraphs, which the jobs end before."""
    library = Library.open(tmp_path)
    lines = [f"发展{number}" for number in range(130)]
    library.add_report(made("曹县", 2023, lines), b"")
    yield library
    jobs.close(20)
    library.close()


@pytest.fixture
def ask_library(jobs: Jobs, library: Library) -> Callable[..., Job]:
    """What runs something with the library on the storage lane."""

    def ask(work: Callable[[Library], object], done: Callable[..., None], failed: Callable[..., None]) -> Job:
        return jobs.run(Lane.STORAGE, lambda _: work(library), done, failed)

    return ask


class Heard(QObject):
    """What an Asking told."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking)
        self.asking = asking
        self.hits: list[str] = []
        self.first: list[Page] = []
        asking.found.connect(self.on_found)
        asking.found_more.connect(self.on_more)

    def on_found(self, page: Page) -> None:
        self.first.append(page)
        self.hits = [hit.snippet.words for hit in page.hits]

    def on_more(self, page: Page) -> None:
        self.hits += [hit.snippet.words for hit in page.hits]


@pytest.fixture
def heard(jobs: Jobs, library: Library, ask_library: Callable[..., Job], qtbot: QtBot) -> Iterator[Heard]:
    catch_up(library)
    parent = QObject()
    yield Heard(Asking(jobs, ask_library, parent))
    jobs.close(20)
    parent.deleteLater()


def test_a_page_comes_and_further_ones_when_they_are_wanted(heard: Heard, qtbot: QtBot) -> None:
    asking = heard.asking
    for count in (50, 100, 130):
        with qtbot.waitSignal(asking.settled):
            if count == 50:
                asking.ask(parse("发展", TEXT))
            else:
                asking.more()
        assert heard.hits == [f"发展{number}" for number in range(count)]
    asking.more()  # there are none behind these
    assert heard.hits[-1] == "发展129"


def test_only_the_latest_query_is_answered(heard: Heard, jobs: Jobs, qtbot: QtBot) -> None:
    asking, hold = heard.asking, Event()
    with qtbot.waitSignal(asking.settled):
        asking.ask(parse("发展", TEXT))
    jobs.run(Lane.SEARCH, lambda _: hold.wait(20), lambda _: None, lambda _: None)
    for typed in ("发", "发展", "发展7"):
        asking.ask(parse(typed, TEXT))
    with qtbot.waitSignal(asking.settled):
        hold.set()
    assert len(heard.first) == 2
    assert heard.hits == ["发展7", *(f"发展7{number}" for number in range(10))]


def test_nothing_typed_is_answered_at_once(heard: Heard) -> None:
    heard.asking.ask(parse(" "))
    assert [page.hits for page in heard.first] == [()]


def test_words_that_stand_nowhere_give_one_empty_page(heard: Heard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heard.asking.settled):
        heard.asking.ask(parse("没有这样的话"))
    assert [page.hits for page in heard.first] == [()]


def test_after_stopping_nothing_comes(heard: Heard, qtbot: QtBot) -> None:
    heard.asking.ask(parse("发展"))
    heard.asking.stop()
    with qtbot.assertNotEmitted(heard.asking.found, wait=100):
        pass


def test_the_index_is_brought_up_to_date_in_steps_and_again_after_a_change(
    jobs: Jobs, library: Library, ask_library: Callable[..., Job], qtbot: QtBot
) -> None:
    for number in range(20):
        library.add_report(made(f"县{number}", 2022, ["教育" * 2000, str(number)]), b"")
    keeping = IndexKeeping(jobs, ask_library, 1, Hearing())
    with qtbot.waitSignals([keeping.progressed, keeping.caught_up]):
        keeping.on_changed()
    assert len(library.search(parse("发展", TEXT)).hits) == 50
    library.add_report(made("单县", 2024, ["汉服"]), b"")
    with qtbot.waitSignal(keeping.caught_up):
        keeping.hurry()
    assert library.search(parse("汉服", TEXT)).complete
    assert library.search(parse("汉服", TEXT)).hits
    jobs.close(20)
    keeping.on_changed()
    keeping.deleteLater()


def test_between_two_steps_a_window_that_goes_asks_for_no_more(
    jobs: Jobs, library: Library, ask_library: Callable[..., Job], qtbot: QtBot
) -> None:
    for number in range(6):
        library.add_report(made(f"县{number}", 2022, ["教育" * 2000, str(number)]), b"")
    hearing = Hearing()
    keeping = IndexKeeping(jobs, ask_library, 1, hearing)
    with qtbot.waitSignal(keeping.progressed):
        keeping.hurry()
    hearing.end()
    with qtbot.assertNotEmitted(keeping.progressed, wait=100):
        pass
    assert not jobs.busy
    keeping.deleteLater()


def test_a_full_disk_is_told_and_tried_again_at_the_next_change(jobs: Jobs, qtbot: QtBot) -> None:
    full = KnownError("library.full", "index.db", "磁盘空间不足", "the disk is full")
    asked: list[object] = []

    def refuse(work: object, _done: Callable[..., None], failed: Callable[..., None]) -> Job:
        asked.append(work)
        failed(full)
        return jobs.run(Lane.POOL, lambda _: None, lambda _: None, lambda _: None)

    keeping = IndexKeeping(jobs, refuse, 1, Hearing())
    for count in (1, 2):
        with qtbot.waitSignal(keeping.failed) as told:
            keeping.on_changed()
        assert told.args == [full]
        assert len(asked) == count
    keeping.deleteLater()


def test_once_another_library_took_its_place_that_one_s_index_is_asked(
    jobs: Jobs, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    catch_up(library)
    other = Library.open(tmp_path / "other")
    other.add_report(made("单县", 2024, ["汉服"]), b"")
    catch_up(other)
    held = [library]

    def ask(work: Callable[[Library], object], done: Callable[..., None], failed: Callable[..., None]) -> Job:
        return jobs.run(Lane.STORAGE, lambda _: work(held[0]), done, failed)

    asking = Asking(jobs, ask)
    heard = Heard(asking)
    with qtbot.waitSignal(asking.settled):
        asking.ask(parse("汉服", TEXT))
    assert heard.hits == []
    held[0] = other
    asking.begin_anew()
    with qtbot.waitSignal(asking.settled):
        asking.again()
    assert heard.hits == ["汉服"]
    jobs.close(20)
    other.close()
    asking.deleteLater()
