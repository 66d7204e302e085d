"""The kept Typst process: what it leaves on the disk, and what comes of its end."""

from __future__ import annotations

import errno
import itertools
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.briefing.blocks import Paragraph, Run, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled
from caoxian_desktop.core.typesetting import typst_process
from caoxian_desktop.core.typesetting.pdf import job_of
from caoxian_desktop.core.typesetting.typst_process import Job, TypesettingError, TypstProcess
from tests.tickets import Impatient

WORDS = "绝密二字不应留在磁盘上"
RULES = re.compile(r"(?:header|footer|background|foreground): context|#let [\w-]+ = context|show[^\n:]*: \w+ =>")


def whole_rule(source: str, start: int) -> str:
    """Return a rule from its beginning to the end of the line that closes its last bracket."""
    depth = 0
    for at in range(start, len(source)):
        depth += (source[at] in "([{") - (source[at] in ")]}")
        if depth < 0 or (depth == 0 and source[at] == "\n"):
            return source[start:at]
    return source[start:]


def job(*paragraphs: str) -> Job:
    blocks = (Title("标题"), *(Paragraph((Run(words),)) for words in paragraphs or (WORDS,)))
    made = Briefing(Template.DIGEST, "标题", "作者", "说明", (), "2026-01-05", blocks)
    return job_of(made)[0]


LONG = job(*("高质量发展，" * 400 for _ in range(600)))


@pytest.fixture
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TypstProcess]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    made = TypstProcess()
    yield made
    made.close()


def folder(process: TypstProcess) -> Path:
    assert process._folder is not None
    return process._folder


def ending(monkeypatch: pytest.MonkeyPatch, act: str) -> None:
    """Have the process end as it is asked for pages: the first line only starts it."""
    code = f"import os, sys; sys.stdin.readline(); sys.stdin.readline(); {act}"
    monkeypatch.setattr(typst_process, "command", lambda: [sys.executable, "-c", code])


def test_no_word_of_a_report_stays_on_the_disk(process: TypstProcess, tmp_path: Path) -> None:
    assert process.set_type(job(), NO_TICKET).startswith(b"%PDF")
    assert {path.suffix for path in folder(process).iterdir()} == {".typ"}
    with pytest.raises(TypesettingError):
        process.set_type(Job("digest.typ", job().briefing.replace("Caoxian Serif", "Nobody Serif"), 0), NO_TICKET)
    assert {path.suffix for path in folder(process).iterdir()} == {".typ"}
    process.close()
    assert list(tmp_path.iterdir()) == []


def test_giving_up_leaves_nothing_either(process: TypstProcess, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        process.set_type(LONG, Impatient(0.3))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_nobody_else_may_look_into_its_folder(process: TypstProcess) -> None:
    process.prepare()
    assert folder(process).stat().st_mode & 0o077 == 0


def test_a_full_disk_of_temporary_files_is_told(process: TypstProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    process.prepare()

    def full(*_arguments: object, **_options: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        with pytest.raises(KnownError, match="the disk is full"):
            process.set_type(job(), NO_TICKET)
    assert process.set_type(job(), NO_TICKET).startswith(b"%PDF"), "with room again it works again"


def test_a_process_that_somebody_killed_is_replaced_and_asked_again(process: TypstProcess) -> None:
    process.prepare()
    held = process._process
    assert held is not None
    killing = threading.Timer(0.4, held.kill)
    killing.start()
    assert process.set_type(LONG, NO_TICKET).startswith(b"%PDF")
    assert process._process is not held
    killing.join()


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_killed_twice_it_is_for_want_of_memory(process: TypstProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    ending(monkeypatch, "os.kill(os.getpid(), 9)")
    with pytest.raises(KnownError) as told:
        process.set_type(job(), NO_TICKET)
    assert "内存不足" in told.value.sentence()


def test_a_process_that_ends_by_itself_is_our_fault(process: TypstProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    ending(monkeypatch, "os._exit(3)")
    began = time.monotonic()
    with pytest.raises(TypesettingError, match="ended with 3"):
        process.set_type(job(), NO_TICKET)
    assert time.monotonic() - began < 10


def test_a_large_briefing_has_a_process_of_its_own(process: TypstProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    process.prepare()
    held = process._process
    process.set_type(job(), NO_TICKET)
    assert process._process is held, "a small one is set where the last one was"
    monkeypatch.setattr(typst_process, "_LARGE", 100)
    assert process.set_type(job(), NO_TICKET).startswith(b"%PDF")
    assert process._process is None, "its memory is given back"


def test_a_process_is_replaced_before_it_remembers_too_much(
    process: TypstProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = job()
    monkeypatch.setattr(typst_process, "_MOST", 3 * len(asked.briefing))
    held = []
    for _ in range(6):
        process.set_type(asked, NO_TICKET)
        held.append(process._process)
    assert [a is b for a, b in itertools.pairwise(held)] == [True, True, False, True, True]


@pytest.mark.parametrize("path", sorted(resource("typst").glob("*.typ")), ids=lambda path: path.stem)
def test_no_rule_of_a_template_captures_the_whole_material(path: Path) -> None:
    # What a set or show rule captures is part of every paragraph's style: one tick would set all of them anew.
    source = path.read_text("utf-8")
    rules = [whole_rule(source, found.start()) for found in RULES.finditer(source)]
    assert not [rule for rule in rules if re.search(r"\bdata\b", rule)]
