"""The export door: what was chosen to files, in every form that a file's ending can name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.bulletin import IN_ENGLISH, missing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.outcome import ExportReport, Made
from caoxian_desktop.core.typesetting.writing import refuse_unwritable, write_together


@dataclass(frozen=True, slots=True)
class Order:
    """What to export: the reports with their notes, and what the user wants of them."""

    materials: tuple[Material, ...]
    choices: Choices


Maker = Callable[[Briefing, Order, Ticket], Made]
"""Makes one form of an output in memory. Raises Cancelled when given up."""


def _pdf(briefing: Briefing, _order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.pdf import make_pdf

    return make_pdf(briefing, ticket)


def _docx(briefing: Briefing, _order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.docx import make_docx

    return make_docx(briefing, ticket)


def _xlsx(_briefing: Briefing, order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.workbook import make_workbook

    return make_workbook(order.materials, order.choices, ticket)


def _png(briefing: Briefing, _order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.png import make_png

    return make_png(briefing, ticket)


def _markdown(briefing: Briefing, _order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.markdown import make_markdown

    return make_markdown(briefing, ticket)


def _ofd(briefing: Briefing, _order: Order, ticket: Ticket) -> Made:
    from caoxian_desktop.core.typesetting.ofd.making import make_ofd

    return make_ofd(briefing, ticket)


_MAKERS: dict[str, Maker] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".md": _markdown,
    ".png": _png,
    ".ofd": _ofd,
}
FORMATS = tuple(_MAKERS)
"""The endings of what can be written, in the order in which to offer them."""


def write_all(order: Order, targets: Sequence[Path], ticket: Ticket = NO_TICKET) -> tuple[ExportReport, ...]:
    """Write the material to each target in the form its ending names; return a report for each file.

    Everything is made before the first file is written: given up, or refused, it leaves no file and every older one
    as it was. A form of pictures with several pages is written to name-1.png, name-2.png … instead of name.png.

    Raises KnownError for an ending that is not offered, a target that cannot be written or a head that is not filled
    in, Cancelled when given up.
    """
    refuse_unfilled(order.choices)
    wanted = tuple(dict.fromkeys(targets))
    for target in wanted:
        refuse_unknown(target)
        refuse_unwritable(target)
    check(ticket)
    briefing = compose(order.materials, order.choices)
    made = [
        (target, _maker(target)(briefing, order, _Share(ticket, number, len(wanted))))
        for number, target in enumerate(wanted)
    ]
    check(ticket)
    files = [(path, made_as, content) for target, made_as in made for path, content in named(target, made_as)]
    write_together([(path, content) for path, _, content in files])
    ticket.progress(1, 1, "已导出")
    return tuple(ExportReport(path, each.pages, len(content), each.notices) for path, each, content in files)


def refuse_unfilled(choices: Choices) -> None:
    """Raise KnownError where words are missing without which the form must not leave the house."""
    if fields := missing(choices):
        zh, en = f"请先填写{'、'.join(fields)}", f"fill in first: {', '.join(IN_ENGLISH[each] for each in fields)}"
        raise KnownError("export.unfilled", choices.template.word, zh, en)


def refuse_unknown(target: Path) -> None:
    """Raise KnownError where the ending names no form that is offered."""
    if target.suffix.lower() not in FORMATS:
        *others, last = FORMATS
        zh, en = f"文件名须以 {'、'.join(others)} 或 {last} 结尾", f"the name must end in {', '.join(others)} or {last}"
        raise KnownError("export.unknown_format", str(target), zh, en)


def named(target: Path, made: Made) -> tuple[tuple[Path, bytes], ...]:
    """Return the files of an output: the target itself, or a.png -> a-1.png, a-2.png … where it has several."""
    if len(made.contents) == 1:
        return ((target, made.contents[0]),)
    return tuple((page_file(target, number), content) for number, content in enumerate(made.contents, 1))


def page_file(target: Path, number: int) -> Path:
    """Return the file of one page of an output of several, counted from 1: a.png -> a-2.png."""
    return target.with_name(f"{target.stem}-{number}{target.suffix}")


def _maker(target: Path) -> Maker:
    return _MAKERS[target.suffix.lower()]


class _Share:
    """The ticket of one output among several: what it says of itself becomes so much of the whole."""

    def __init__(self, ticket: Ticket, number: int, count: int) -> None:
        self._ticket, self._number, self._count = ticket, number, count

    @property
    def cancelled(self) -> bool:
        """Whether the whole was given up."""
        return self._ticket.cancelled

    def progress(self, done: int, total: int, words: str) -> None:
        """Say how far the whole is."""
        share = 1000 * done // max(total, 1)
        self._ticket.progress(1000 * self._number + share, 1000 * self._count, words)
