"""A briefing as PDF: PDF/A-2a and PDF/UA-1, set by Typst, charts as vectors, all faces embedded."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.faces import Faces, faces_for
from caoxian_desktop.core.typesetting.installed.official import refuse, without_own
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.pictures import draw
from caoxian_desktop.core.typesetting.typst_process import TYPST, Job, TypesettingError
from caoxian_desktop.core.typesetting.typst_source import source

_PAGE_COUNT = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")
_STEPS = 2
Pages = TypeVar("Pages")


@dataclass(frozen=True, slots=True)
class SetPages:
    """A PDF in memory, its number of pages, what to tell about it, and in words what gave way."""

    pdf: bytes
    pages: int
    notices: tuple[Problem, ...]
    left_out: tuple[Wording, ...] = ()


def prepare(*, charts: bool = False) -> None:
    """Start the typesetter ahead, so that it makes ready while the caller still works. Returns at once."""
    TYPST.prepare(charts=charts)


def set_pages(briefing: Briefing, ticket: Ticket = NO_TICKET) -> SetPages:
    """Return `briefing` as PDF, for a file or the preview. Raises Cancelled; TypesettingError is a fault of ours."""
    pdf, notices = set_by(TYPST.set_type, briefing, ticket)
    return SetPages(pdf, count_pages(pdf), notices, briefing.left_out)


def set_by(
    act: Callable[[Job, Ticket], Pages], briefing: Briefing, ticket: Ticket
) -> tuple[Pages, tuple[Problem, ...]]:
    """Return what `act` makes of `briefing`, and what to tell about it. Raises as `set_pages` does."""
    prepare()
    faces = faces_for(briefing.template)
    job, notices = job_of(briefing, ticket, faces)
    try:
        pages = act(job, ticket)
    except TypesettingError:
        if not faces.own:
            raise
        # A face of this computer that is broken within never costs anybody the paper.
        job, notices = job_of(briefing, ticket, without_own(faces))
        pages = act(job, ticket)
        refuse(faces)
    return pages, (*notices, *_left_out(briefing))


def job_of(
    briefing: Briefing, ticket: Ticket = NO_TICKET, faces: Faces | None = None
) -> tuple[Job, tuple[Problem, ...]]:
    """Return what Typst is given for `briefing`, charts drawn, and what to tell about its faces and characters.

    `faces` are those of its form where none are given.
    """
    faces = faces or faces_for(briefing.template)
    ticket.progress(0, _STEPS, "正在绘制图表")
    cleaner = Cleaner(faces)
    pictures = draw(briefing, cleaner, ticket)
    check(ticket)
    ticket.progress(1, _STEPS, "正在排版")
    made_on = datetime.fromisoformat(briefing.made_on).replace(tzinfo=UTC)
    form = source(briefing, pictures, cleaner)
    job = Job(f"{briefing.template.value}.typ", form, int(made_on.timestamp()), faces.folders)
    return job, (*faces.notices(), *cleaner.notices())


def make_pdf(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return `briefing` as a PDF to be written. Raises as `set_pages` does."""
    done = set_pages(briefing, ticket)
    return Made((done.pdf,), done.pages, done.notices)


def count_pages(pdf: bytes) -> int:
    """Return the number of pages by the file's own page tree, which Typst writes as one node."""
    found = _PAGE_COUNT.search(pdf)
    if found is None:
        raise ValueError("the PDF has no page tree")
    return int(found[1])


def _left_out(briefing: Briefing) -> tuple[Problem, ...]:
    """Return what to tell of the points that a form of one page has no room for."""
    count = len(briefing.left_out)
    said = Wording(f"篇幅限一页，另有{count}条要点未列入", f"Points left out because there is only one page: {count}")
    return (Problem("export.left_out", said),) if count else ()
