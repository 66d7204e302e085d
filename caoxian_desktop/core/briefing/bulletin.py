"""简报 with a red head: what a person has to fill in, and its text in the report's own words."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.briefing.blocks import Block, Heading, Paragraph, Run, SmallPrint, Title
from caoxian_desktop.core.briefing.bulletin_parts import PARTS, Facts
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, occasion
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.briefing.title_words import whole_words
from caoxian_desktop.core.report.citation import chinese_numeral

_NOTHING = "没有可以摘编的内容。"
IN_ENGLISH = {"简报名称": "the bulletin's name", "编发单位": "the issuing unit"}
"""What the fields of its head are called in English, by their Chinese names."""


def missing(choices: Choices) -> tuple[str, ...]:
    """Return the names of the fields that must be filled before the material may leave: 简报名称, 编发单位.

    Empty for every other form. A preview may be made all the same.
    """
    if choices.template is not Template.BULLETIN:
        return ()
    fields = {"简报名称": choices.cover.name, "编发单位": choices.cover.unit}
    return tuple(name for name, words in fields.items() if not words.strip())


def bulletin(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield headline, lead, and the chosen chapters numbered 一、二、…; those without content are left away."""
    report = material.report
    title = choices.cover.heading.strip() or f"{report.name}要点"
    yield Title(title, whole_words(f"{title}\n{choices.cover.name}", report))
    facts = Facts.of(material, choices)
    parts = [part for chapter in choices.shown if chapter in PARTS and (part := PARTS[chapter](facts)).blocks]
    when = occasion(report.title_block)
    lead = f"{when}。现将要点摘编如下。" if when else f"现将《{report.name}》要点摘编如下。"
    yield Paragraph((Run(lead if parts else _NOTHING),))
    for number, part in enumerate(parts, 1):
        yield Heading(f"{chinese_numeral(number)}、{part.heading}", 1)
        yield from part.blocks
    yield SmallPrint(caution(material.analysis))
