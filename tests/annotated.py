"""A report as somebody worked on it: notes of every category, a proposal, changed words, a figure set right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.corrections.correction import create as correct
from caoxian_desktop.core.corrections.figures import corrected_analysis
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:
    from caoxian_desktop.core.report.report import Report

AUTHOR, AUTHORS = "0190a0a0-0000-7000-8000-000000000001", {"0190a0a0-0000-7000-8000-000000000001": "张三"}
_HERE, _ELSEWHERE = "this text", "another text"


def annotated(report: Report, *, charts: bool = True) -> Material:
    """Return the material of any report with a reader's notes on it, the same each time but for their ids."""
    analysis = _set_right(analyse(report))
    notebook = Notebook(report, _HERE, Stamper(AUTHOR), _records(analysis), lambda _records: None)
    held = (*notebook.annotations, *notebook.unplaced)
    if not charts:
        return Material(analysis, (), held, AUTHORS)
    from caoxian_desktop.core.charts.catalogue import charts_of

    return Material(analysis, charts_of(analysis), held, AUTHORS)


def _set_right(analysis: Analysis) -> Analysis:
    """Have a reader say of the last figure that it is an increment."""
    figure = analysis.observations[-1]
    target = FigureTarget(describe(analysis.report, _HERE, figure.span), ObservationField.MEASURE)
    changed = Measure.INCREMENT if figure.measure is not Measure.INCREMENT else Measure.LEVEL
    return corrected_analysis(analysis, [correct(target, changed.value, Stamper(AUTHOR))])


def _records(analysis: Analysis) -> list[Annotation]:
    """Return a note on every seventh figure's clause, the categories in turn, and one that stood in another text."""
    report, stamper = analysis.report, Stamper(AUTHOR)
    clauses = list(dict.fromkeys(o.clause for o in analysis.observations[::7]))
    made = [
        _noted(create(describe(report, _HERE, clause), category, stamper), number)
        for number, (clause, category) in enumerate(zip(clauses, list(Category) * 3, strict=False))
    ]
    figure = analysis.observations[len(analysis.observations) // 2].clause
    made.append(create(_rewritten(report, figure), Category.DATA, stamper, "数字与上次不同"))
    lost = structs.replace(describe(report, _ELSEWHERE, figure), quote="这一句在定稿里删去了，批注还在")
    made.append(create(structs.replace(lost, before="", after=""), Category.QUESTION, stamper, "为何删去？"))
    return made


def _noted(annotation: Annotation, number: int) -> Annotation:
    """Return the annotation with what a reader writes to one of its category."""
    if annotation.category is Category.SUGGESTION:
        words = "" if number > 12 else f"{annotation.quote}（补充口径）"
        return structs.replace(annotation, proposal=words, note="与统计公报的**口径**一致")
    notes = {
        Category.QUESTION: "数据来源是哪里？",
        Category.DATA: "核对口径\n另见公报😀",
        Category.STRENGTH: "值得肯定",
    }
    return structs.replace(annotation, note=notes.get(annotation.category, ""))


def _rewritten(report: Report, clause: Span) -> TextTarget:
    """Return the target of a note that was made where the clause's first digit was another one."""
    target = describe(report, _ELSEWHERE, clause)
    digit = next((c for c in target.quote if c.isdigit()), "")
    other = str((int(digit) + 1) % 10) if digit else digit
    return structs.replace(target, quote=target.quote.replace(digit, other, 1) if digit else target.quote)
