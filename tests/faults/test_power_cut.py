"""Case 12: the power goes at any moment of the store's work; what was acknowledged is there, nothing is corrupt."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.database import traces
from caoxian_desktop.core.store.safekeeping.backup import Reason
from caoxian_desktop.core.store.safekeeping.verifying import mismatches, verify
from tests.faults.power import Disk, power_watched

CUTS = 80 if os.environ.get("CAOXIAN_FAULTS") == "long" else 15
"""At how many moments the power goes in each work; there are six."""

FIXTURES = Path(__file__).parents[1] / "fixtures"
TEXT = "政府工作报告\n一、回顾\n地区生产总值增长3%。"
REPORT = Report(
    TEXT,
    Source("某县.txt", SourceFormat.TEXT, "0" * 64, 9, "utf-8"),
    TitleBlock("政府工作报告", "某县", plan_year=2023),
    (),
    (Paragraph(Span(12, len(TEXT)), ParagraphKind.BODY, 1),),
)


@dataclass
class Work:
    """A program at work on a library, and what it may say is kept."""

    home: Path
    noting: Disk
    turn: int = 0
    notes: dict[str, str] = field(default_factory=dict)

    def begin(self) -> Library:
        library = Library.open(self.home)
        self.version = library.last_opened() or library.add_report(REPORT, TEXT.encode())
        library.opened(self.version)
        self.notebook = Notebook(
            library.report(self.version),
            self.version,
            library.stamper(),
            library.annotations(self.version),
            library.keep,
        )
        return library

    def edit(self, times: int, length: int = 40) -> None:
        for _ in range(times):
            self.turn += 1
            self._note(self.notebook.highlight(Span(0, 4), Category.DATA).id, f"{self.turn}" + "字" * length)
            if self.turn % 3 == 0:  # over an older note
                self._note(next(iter(self.notes)), f"改{self.turn}")

    def _note(self, identity: str, words: str) -> None:
        self.notebook.revise([identity], note=words, act=str(self.turn))
        self.notes[identity] = words
        self.noting.mark(dict(self.notes))


def edits(work: Work) -> None:
    with work.begin():
        work.edit(30)


def checkpoints(work: Work) -> None:
    for _ in range(3):
        with work.begin() as library:
            work.edit(4, 20_000)
            library._database.connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            work.edit(2)


def backups(work: Work) -> None:
    with work.begin() as library:
        work.edit(4, 30_000)
        library.safekeeping.now(Reason.DAILY)
        work.noting.mark("backed up")
        copying = library.safekeeping.begin(Reason.ASKED)
        while not copying.step():
            work.edit(1, 10)
        copying.finish()
        work.edit(2)


def migration(work: Work) -> None:
    shutil.copyfile(FIXTURES / "library-format2.db", work.home / FILE)
    work.noting.sync(work.noting.inode(str(work.home / FILE)))
    work.noting.sync_folder(str(work.home))
    upgraded = work.home.with_name("upgraded")
    upgraded.mkdir()
    shutil.copyfile(FIXTURES / "library-format2.db", upgraded / FILE)
    with Library.open(upgraded) as library:
        notes = notes_in(library)
    work.noting.mark(notes)
    Library.open(work.home).close()
    work.noting.mark("upgraded")


def restore(work: Work) -> None:
    with work.begin() as library:
        work.edit(3)
        before = dict(work.notes)
        backup = library.safekeeping.now(Reason.ASKED)
        work.edit(3)
        work.noting.mark(("restoring", before))
        library.safekeeping.restore(backup)
        work.noting.mark(("restored", before))


def recovery(work: Work) -> None:
    with work.begin() as library:
        work.edit(3)
        before = dict(work.notes)
        library.safekeeping.now(Reason.DAILY)
    path = work.home / FILE
    path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:])
    work.noting.take(path)
    work.noting.sync(work.noting.inode(str(path)))
    work.noting.mark(("damaged", before))
    Library.open(work.home).close()
    work.noting.mark(("restored", before))


WORKS = (edits, checkpoints, backups, migration, restore, recovery)


def noted(work: Callable[[Work], None], home: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    noting = Disk()
    home.mkdir()
    with power_watched(noting, monkeypatch):
        work(Work(home, noting))
    return noting


def _first_moment(noting: Disk) -> int:
    """Where cutting begins: when the first note is kept; where the file was damaged, after that."""
    marks = [at for at, event in enumerate(noting.events) if event[0] == "mark"]
    damaged = [at for at in marks if isinstance(noting.events[at][1], tuple) and noting.events[at][1][0] == "damaged"]
    return (damaged or marks)[0] + 1


def found_after(noting: Disk, at: int, luck: random.Random, home: Path, found: Path) -> Path:
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir()
    noting.after_cut(at, luck, home, found)
    return found


def acknowledged(noting: Disk, at: int) -> list[object]:
    return [event[1] for event in noting.events[:at] if event[0] == "mark"]


def notes_in(library: Library) -> dict[str, str]:
    version = library.last_opened()
    return {} if version is None else {note.id: note.note for note in library.annotations(version)}


def lost(noting: Disk, at: int, found: Path) -> list[str]:
    """What is wrong with what was found; nothing, if all is well."""
    marks = acknowledged(noting, at)
    with Library.open(found) as library:
        notes = notes_in(library)
        restored = "library.restored" in {notice.code for notice in library.opening_notices}
        wrong = ["restored"] if restored and not any(isinstance(each, tuple) for each in marks) else []
        wrong += [
            f"problem: {each.message.zh}" for entry in library.reports() for each in library.problems(entry.version)
        ]
    verify(found / FILE)
    wrong += [f"damaged: {each}" for each in mismatches(found / FILE)]
    expected = next((each for each in reversed(marks) if isinstance(each, dict)), {})
    choices = [expected, *(each[1] for each in marks if isinstance(each, tuple))]
    if any(isinstance(each, tuple) and each[0] == "restored" for each in marks):
        choices = choices[-1:]
    wrong += [] if any(_holds(notes, each) for each in choices) else ["an acknowledged edit"]
    wrong += [f"backup {each.path.name}" for each in library.safekeeping.listed() if each.contents is None]
    if any(isinstance(each, tuple) and each[0] == "damaged" for each in marks) and not _kept_aside(found):
        wrong.append("the damaged file")
    if "backed up" in marks and not library.safekeeping.listed():
        wrong.append("an acknowledged backup")
    return wrong


def _kept_aside(found: Path) -> bool:
    return any(path.read_bytes().startswith(b"\xff") for path in found.glob(f"damaged-*/{FILE}"))


def _holds(notes: dict[str, str], expected: dict[str, str]) -> bool:
    """Tell whether each note is there as it was acknowledged, or as the next edit, not acknowledged yet, has it."""
    differing = [identity for identity, words in expected.items() if notes.get(identity) != words]
    return not differing or (len(differing) == 1 and differing[0] in notes)


@pytest.mark.parametrize("work", WORKS)
def test_nothing_acknowledged_is_lost_wherever_the_power_goes(
    work: Callable[[Work], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    noting = noted(work, home, monkeypatch)
    luck = random.Random(20230212)  # noqa: S311 - moments to cut at, the same in every run
    first = _first_moment(noting)
    for at in sorted(luck.randint(first, len(noting.events)) for _ in range(CUTS)):
        found = found_after(noting, at, luck, home, tmp_path / "found")
        assert lost(noting, at, found) == [], f"{work.__name__} cut at {at} of {len(noting.events)}"


@pytest.mark.parametrize("synchronous", ["off", "normal"])
def test_the_disk_bites_a_library_that_syncs_less_loses_edits(
    synchronous: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ = Library.open

    def careless(folder: Path) -> Library:
        library = open_(folder)
        library._database.connection.pragma("synchronous", synchronous)
        return library

    home = tmp_path / "home"
    with monkeypatch.context() as patched:
        patched.setattr(Library, "open", careless)
        noting = noted(edits, home, monkeypatch)
    luck = random.Random(20230212)  # noqa: S311 - moments to cut at
    half = len(noting.events) // 2
    bitten = 0
    for at in range(half, half + 10):
        found = found_after(noting, at, luck, home, tmp_path / "found")
        bitten += bool(lost(noting, at, found))
    assert bitten


def test_a_restoring_that_is_cut_short_is_gone_through_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    noting = noted(restore, home, monkeypatch)
    whole = next(
        at for at, event in enumerate(noting.events) if event[0] == "rename" and event[2].endswith(".restoring")
    )
    found = found_after(noting, whole + 2, random.Random(1), home, tmp_path / "found")  # noqa: S311 - no secret
    assert traces.needs_looking_after(found / FILE)
    with Library.open(found) as library:
        assert [notice.code for notice in library.opening_notices] == ["library.restoring_finished"]
    assert lost(noting, len(noting.events), found) == []
