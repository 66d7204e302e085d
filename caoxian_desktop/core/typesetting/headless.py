"""Reports' files to the files of a briefing in one call: what the command line does, and a script may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.importing.isolation.apart import read_file_apart
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.export import Order, refuse_unfilled, refuse_unknown, write_all
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.core.typesetting.writing import refuse_source, refuse_unwritable

MaterialsOf = Callable[[Sequence[Report]], Sequence[Material]]
"""Makes reports that were read into material, charts aside: with somebody's notes and corrections, or as they are."""


def unannotated(reports: Sequence[Report]) -> Sequence[Material]:
    """Return reports as they were read, without notes."""
    return [Material(analyse(report)) for report in reports]


def export(
    sources: Sequence[Path],
    targets: Sequence[Path],
    choices: Choices | None = None,
    materials_of: MaterialsOf = unannotated,
    ticket: Ticket = NO_TICKET,
) -> tuple[ExportReport, ...]:
    """Read reports, compose the material by the choices and write it to each target as its ending says.

    Raises KnownError for a file that is no report, several of them for a form of one, an ending that is not offered, a
    target that is a source itself or cannot be written, and what `write_all` refuses. No file is then written.
    """
    chosen = choices or Choices()
    refuse_several(sources, chosen)
    refuse_unfilled(chosen)
    for target in targets:
        refuse_unknown(target)
        refuse_source(target, sources)
        refuse_unwritable(target)
    endings = {target.suffix.lower() for target in targets}
    if endings & {".pdf", ".docx", ".png"}:
        from caoxian_desktop.core.typesetting.pdf import prepare

        prepare(charts=chosen.template.has_charts and ".docx" in endings)  # while the reports are read
    read = materials_of([read_file_apart(source) for source in sources])
    materials = tuple(map(_charted, read)) if chosen.template.has_charts else tuple(read)
    return write_all(Order(materials, chosen), targets, ticket)


def refuse_several(sources: Sequence[Path], choices: Choices) -> None:
    """Raise KnownError for several reports where the form is made of one."""
    if len(sources) > 1 and not choices.template.takes_several:
        zh = f"{choices.template.word}只能由一份报告生成；请每次给一份"
        en = f"this form ({choices.template.value}) is made from one report; give one at a time"
        raise KnownError("export.one_report", str(sources[1]), zh, en)


def _charted(material: Material) -> Material:
    from caoxian_desktop.core.charts.catalogue import charts_of

    return replace(material, charts=charts_of(material.analysis))
