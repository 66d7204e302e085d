"""Material of real reports: one page stays one page, and what is printed stands in the paragraphs it cites."""

from __future__ import annotations

import ctypes
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material, key_of
from caoxian_desktop.core.briefing.source_check.claims import claims
from caoxian_desktop.core.briefing.source_check.verdict import judged
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.typesetting.pdf import set_pages
from tests.real_reports import EVERY, spread, texts

LEAST_TYPE = 8.5
MADE_ON = "2026-01-05"
CITING = [form for form in Template if form is not Template.AMENDMENTS]
"""The forms that say something of a report nobody has annotated, with a citation behind it."""

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(600)]


@cache
def drawn(folder: Path) -> list[Material]:
    """Every fourth of the reports that can be read, in a whole sweep each; each text once."""
    return [Material(analysis, charts_of(analysis)) for analysis in texts(folder)[:: max(1, EVERY // 2)]]


def type_size(pdf: bytes) -> float:
    """The size of most signs of the first page, in points."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    sizes = (pypdfium2.raw.FPDFText_GetFontSize(page.raw, ctypes.c_int(at)) for at in range(page.count_chars()))
    return Counter(round(size, 2) for size in sizes).most_common(1)[0][0]


def test_one_page_is_one_page_of_legible_type(corpus: Path) -> None:
    for analysis in spread(corpus):
        done = set_pages(compose([Material(analysis)], Choices(Template.ONE_PAGE, made_on=MADE_ON)))
        assert done.pages == 1, analysis.report.name
        assert type_size(done.pdf) >= LEAST_TYPE, analysis.report.name


@pytest.mark.parametrize("template", CITING)
def test_what_is_printed_stands_in_the_paragraphs_it_cites(corpus: Path, template: Template) -> None:
    wrong = [words for material in drawn(corpus) for words in wrong_of(material, template)]
    # Of 1954 the half year of the speech is taken for the one before; of two tasks the units stand in further lines, or
    # the item's number runs into the month: 4.3月底前. Nothing else needs a person.
    known = ("1953年上半年", "建设福田鹊桥网", "4.3月底前")
    assert [words for words in wrong if not any(each in words for each in known)] == []


def wrong_of(material: Material, template: Template) -> list[str]:
    """What a form says and its report does not."""
    reports = {key_of(material.report): material.report}
    blocks = compose([material], Choices(template, template.chapters[:-1], made_on=MADE_ON)).blocks
    verdicts = (judged(claim, reports) for claim in claims(blocks, reports))
    return [f"{material.report.name}{v.claim.cited} {v.claim.words}: {v.words}" for v in verdicts if not v.holds]
