"""Whose reading the figures of a claim are: the machine's, or one a reader set right."""

from __future__ import annotations

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.anchoring.selector import numbers_in
from caoxian_desktop.core.briefing.source_check.claims import Claim, Sort
from caoxian_desktop.core.briefing.wording import shown_name
from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import value_word

MACHINE, READER = "机器读取", "读者摘录"


def reading_of(claim: Claim, analysis: Analysis | None) -> str:
    """Return who read the figures of a claim, and what a reader changed of the machine's reading."""
    if claim.sort is Sort.QUOTED:
        return READER
    if analysis is None or claim.place is None:
        return ""
    paragraph = analysis.report.paragraph_at(claim.place.start)
    said = [
        _said(judgement)
        for judgement in analysis.judgements
        if paragraph and paragraph.span.contains(analysis.observations[judgement.observation].span)
        if _is_of(claim, judgement, analysis)
    ]
    return "；".join(dict.fromkeys(said)) or MACHINE


def _is_of(claim: Claim, judgement: Judgement, analysis: Analysis) -> bool:
    """Tell whether a claim prints the figure that was judged: its numbers, under its name where it has one."""
    observation = analysis.observations[judgement.observation]
    if claim.sort is Sort.CELL and claim.name not in {"", shown_name(analysis.report, observation)}:
        return False
    numbers = set(numbers_in(observation.span.of(analysis.report.text)))
    return bool(numbers) and numbers <= set(numbers_in(claim.words))


def _said(judgement: Judgement) -> str:
    read, fields = judgement.as_read, judgement.fields
    if read is None:
        return "读者补充"
    changed = [name for name in ObservationField if name in fields and name is not ObservationField.STANDS]
    if not changed:
        return "读者确认"
    words = ((name.word, value_word(name, field_value(read, name))) for name in changed)
    return "读者更正：" + "；".join(
        f"{name}，机器读作“{word}”" if word else f"{name}，机器未读出" for name, word in words
    )
