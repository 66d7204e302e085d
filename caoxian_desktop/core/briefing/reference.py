"""What a report itself offers to whoever speaks to it: its shortcomings, what was not reached, lower targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.briefing.blocks import Run, RunKind, Runs
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import plan_year, review_year
from caoxian_desktop.core.briefing.inquiry.beside import Beside, lower_targets
from caoxian_desktop.core.briefing.material import Material, place_of
from caoxian_desktop.core.briefing.one_page.levers import plan_start
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.briefing.unmet import unfulfilled
from caoxian_desktop.core.briefing.wording import full_name, printed
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.citation import page_words, place_words
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

MOST_TARGETS = 12
"""Indicators first; a list of works is for 备询要点."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Points of one kind, each with its places."""

    name: str
    points: tuple[Runs, ...]


def offers(material: Material, choices: Choices) -> tuple[Offer, ...]:
    """Return what may be referred to, but what the chosen notes speak of already; kinds without a point stay out."""
    report = material.report
    noted = [a.span for a in select(choices.noted, material.annotations) if not a.deleted and a.standing.is_placed]
    kinds = (
        Offer("报告自述的短板", tuple(_statements(report, [p.span for p in shortcomings(report)], noted, choices))),
        Offer("报告所述未完成或未达预期的事项", tuple(_statements(report, _unmet(material), noted, choices))),
        Offer("今年目标低于上年实绩的指标", tuple(_targets(material, noted, choices))),
    )
    return tuple(kind for kind in kinds if kind.points)


def _unmet(material: Material) -> Sequence[Span]:
    """Return what was not reached and is no item of the list of shortcomings."""
    listed = [piece.span for piece in shortcomings(material.report)]
    return unfulfilled(material.report, plan_start(material.analysis), listed)


def _statements(report: Report, spans: Sequence[Span], noted: Sequence[Span], choices: Choices) -> Iterator[Runs]:
    for span in spans:
        if not any(map(span.overlaps, noted)):
            yield (Run(span.of(report.text)), *placed(report, span, choices), Run("。"))


def _targets(material: Material, noted: Sequence[Span], choices: Choices) -> Iterator[Runs]:
    found = [b for b in lower_targets(material.analysis) if not any(map(b.target.span.overlaps, noted))]
    indicators = [b for b in found if b.headline] or found
    for each in indicators[:MOST_TARGETS]:
        yield _beside(material, each, choices)


def _beside(material: Material, each: Beside, choices: Choices) -> Runs:
    """Return a target beside the last result, each with its year, its words and its place."""
    report, block = material.report, material.report.title_block

    def told(year: str, o: Observation, word: str) -> Runs:
        of = other_years(material.analysis, o) or year
        return (Run(f"{of}{word}"), Run(printed(report.text, o)), *placed(report, o.span, choices))

    return (
        Run(f"{full_name(report, each.target)}："),
        *told(review_year(block), each.result, ""),
        Run("，"),
        *told(plan_year(block), each.target, "目标"),
        Run(f"，{each.said}。"),
    )


def placed(report: Report, span: Span, choices: Choices) -> Runs:
    """Return where words stand, as one says it aloud; nothing where citations are left off."""
    if not choices.citations:
        return ()
    where = " ".join(filter(None, (page_words(report, span), place_words(report, span))))
    return (Run(f"〔{where}〕", RunKind.CITATION, place_of(report, span.start)),)
