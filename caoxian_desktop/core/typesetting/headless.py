"""Reports' files to the files of a briefing in one call: what the command line does, and a script may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.importing.isolation.apart import read_file_apart
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.export import Order, refuse_unknown, write_all
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.core.typesetting.writing import refuse_source, refuse_unwritable

NotesOn = Callable[[Report], tuple[Annotation, ...]]
"""Gives the notes on a report, as they stand in its text."""


def no_notes(_report: Report) -> tuple[Annotation, ...]:
    """Return no notes."""
    return ()


def export(
    sources: Sequence[Path],
    targets: Sequence[Path],
    choices: Choices | None = None,
    notes_on: NotesOn = no_notes,
    ticket: Ticket = NO_TICKET,
) -> tuple[ExportReport, ...]:
    """Read reports, compose the material by the choices and write it to each target as its ending says.

    Raises KnownError for a file that is no report, several of them for a form of one, an ending that is not offered, a
    target that is a source itself or cannot be written, and what `write_all` refuses. No file is then written.
    """
    chosen = choices or Choices()
    refuse_several(sources, chosen)
    for target in targets:
        refuse_unknown(target)
        refuse_source(target, sources)
        refuse_unwritable(target)
    if any(target.suffix.lower() == ".pdf" for target in targets):
        from caoxian_desktop.core.typesetting.pdf import prepare

        prepare(charts=chosen.template.has_charts)  # while the reports are read
    materials = tuple(_material(read_file_apart(source), chosen, notes_on) for source in sources)
    return write_all(Order(materials, chosen), targets, ticket)


def refuse_several(sources: Sequence[Path], choices: Choices) -> None:
    """Raise KnownError for several reports where the form is made of one."""
    if len(sources) > 1 and not choices.template.takes_several:
        zh = f"{choices.template.word}只能由一份报告生成；请每次给一份"
        en = f"this form ({choices.template.value}) is made from one report; give one at a time"
        raise KnownError("export.one_report", str(sources[1]), zh, en)


def _material(report: Report, choices: Choices, notes_on: NotesOn) -> Material:
    analysis = analyse(report)
    if not choices.template.has_charts:
        return Material(analysis, (), notes_on(report))
    from caoxian_desktop.core.charts.catalogue import charts_of

    return Material(analysis, charts_of(analysis), notes_on(report))
