"""A report's file to a briefing's file in one call: what the command line and the headless run do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.isolation.apart import read_file_apart
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.core.typesetting.writing import refuse_source

FORMATS = (".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Order:
    """What to export: the reports with their notes, and what the user wants of them."""

    materials: tuple[Material, ...]
    choices: Choices


def write_all(order: Order, targets: Sequence[Path], ticket: Ticket = NO_TICKET) -> tuple[ExportReport, ...]:
    """Write the material to each target in the form its ending names; given up in between, whole files stay.

    Raises KnownError and Cancelled as the exporters do.
    """
    briefing = compose(order.materials, order.choices)
    return tuple(write(briefing, target, ticket) for target in targets)


def export(source: Path, target: Path, template: str = Template.DIGEST.value) -> ExportReport:
    """Read a report, compose the material with its default choices and write it as the target's ending says.

    Raises KnownError for a file that is no report, an ending that is not offered, a target that is the source itself,
    or one that cannot be written.
    """
    ending = target.suffix.lower()
    if ending not in FORMATS:
        raise KnownError(
            "export.unknown_format", str(target), "文件名须以 .pdf 或 .docx 结尾", "the name must end in .pdf or .docx"
        )
    refuse_source(target, [source])
    if ending == ".pdf":
        from caoxian_desktop.core.typesetting.pdf import prepare

        prepare(charts=template == Template.DIGEST.value)  # while the report is read
    return write(composed(source, template), target)


def composed(source: Path, template: str) -> Briefing:
    """Return the material for a report's file with the default choices of a template."""
    analysis = analyse(read_file_apart(source))
    choices = Choices(Template(template))
    if choices.template is Template.ONE_PAGE:
        return compose([Material(analysis)], choices)
    from caoxian_desktop.core.charts.catalogue import charts_of

    return compose([Material(analysis, charts_of(analysis))], choices)


def write(briefing: Briefing, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write the material as the target's ending says. Raises KnownError and Cancelled as the exporters do."""
    if target.suffix.lower() == ".docx":
        from caoxian_desktop.core.typesetting.docx import export_docx

        return export_docx(briefing, target, ticket)
    from caoxian_desktop.core.typesetting.pdf import export_pdf

    return export_pdf(briefing, target, ticket)
