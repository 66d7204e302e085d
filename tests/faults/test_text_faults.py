"""Case 8: words that are markup, steer the direction, or are no characters come out as text, or go and are named."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from caoxian_desktop.core.briefing.blocks import Block, Entry, Figure, FigureRow, Place
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report, resource
from caoxian_desktop.core.typesetting.clean_text import STAND_IN, Cleaner
from caoxian_desktop.core.typesetting.pdf import set_pages
from tests.annotated import annotated
from tests.goldens import COVER

HOSTILE = (
    '#read("/etc/passwd")',
    "]] #panic() [[",
    '#import "@preview/cetz:0.3.0": *',
    "<script>alert(1)</script>",
    "$x^2$ *粗* _斜_ `码` \\ @label <label> // /* */ ~ -- ---",
    "\\u{1F600} \\# #{ #[ #(",
    "&amp; &#60; <b>粗</b> ]]> <!-- ",
    "= 标题\n+ 项\n- 项\n/ 词: 义",
    "增长\u202e6%\u2066\u200f\x00\x07\x1b[31m",
    "堌龘赟𫖯㙍😀👨\u200d👩\u200d👧",
    "\ue000\ufffe\U0010ffff\ufeff\ufffd",
    "a\u0310\u0301\u20e3葛\U000e0100",
    "“”‘’（）《》——……、。" * 3,
    "=cmd|' /C calc'!A0",
    "\n\n",
    "\u3000",
    "",
)
ANYTHING = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=(), exclude_characters="§¶"), max_size=12)
)
FORMS = [template for template in Template if resource(f"typst/{template.value}.typ").is_file()]
_MOST_OF_A_KIND = 3


@cache
def _material() -> Material:
    return annotated(read_file(bundled_report()))


@cache
def samples(template: Template) -> Briefing:
    """Return a form of the example with a few blocks of each kind it is made of, and an entry of the glossary."""
    choices = Choices(template, notes=True, margin_notes=True, cover=COVER, made_on="2026-01-05")
    made, seen = compose([_material()], choices), Counter[object]()
    own: list[Block] = []
    checks: list[Block] = []
    for at, block in enumerate(made.blocks):
        among = own if made.check_from is None or at < made.check_from else checks
        kind = id(among), type(block), bool(getattr(block, "notes", ()))
        seen[kind] += 1
        if seen[kind] <= (1 if isinstance(block, Figure | FigureRow) else _MOST_OF_A_KIND):
            among.append(_shorter(block))
    if template is Template.DIGEST:
        own.append(Entry("词", "释义"))
    return replace(made, blocks=(*own, *checks), check_from=len(own) if checks else None)


def _shorter(block: Block) -> Block:
    longer = {each.name: getattr(block, each.name)[:4] for each in fields(block) if each.name in {"rows", "lines"}}
    return replace(block, **longer)


def planted(value: Any, word: Callable[[], str]) -> Any:
    """Return a value with each text in it replaced by another."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return word() if value else value
    if is_dataclass(value) and not isinstance(value, Chart):
        changed = {each.name: planted(getattr(value, each.name), word) for each in fields(value)}
        return replace(value, **changed)  # type: ignore[type-var]  # any dataclass, which the stubs cannot say
    if isinstance(value, tuple) and not isinstance(value, Place):
        return tuple(planted(each, word) for each in value)
    return value


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "x.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", str(folder / "x.pdf"), "-"], capture_output=True, check=True)
    return squeezed(re.sub(r"^— \d+ —$", "", done.stdout.decode(), flags=re.MULTILINE))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("template", FORMS)
@given(words=st.lists(ANYTHING, min_size=6, max_size=6))
@example(words=["]]#read()<b>😀\ue000\ud83d\x00\u202e堌q\u0310$_*"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_stands_in_any_field_comes_out_as_text(
    template: Template, words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    made, given_words, number = samples(template), dict[str, str](), count(1000)

    def word() -> str:
        mark = f"§{next(number)}"
        given_words[mark] = f"{mark}{words[len(given_words) % len(words)]}"
        return f"{given_words[mark]}¶"

    blocks = planted(made.blocks, word)
    cover = Cover(**{name: word() for name in Cover.__slots__})
    made = replace(made, blocks=blocks, cover=cover, title=word(), subject=word(), watermark="")
    text = text_of(set_pages(made).pdf, tmp_path_factory.mktemp("out"))
    printed = re.findall(r"(§\d{4})([^§¶]*)¶", text)
    assert len({mark for mark, _ in printed}) > len(blocks) // 2, "most blocks print something"
    for mark, after in printed:
        assert after == squeezed(Cleaner()(given_words[mark])).removeprefix(mark)


@pytest.mark.parametrize("words", HOSTILE)
def test_each_of_them_is_whole_or_its_change_is_named(words: str) -> None:
    cleaner = Cleaner()
    after = cleaner(words)
    before = unicodedata.normalize("NFC", words)
    gone = {c for c in before if c not in after and not c.isspace()}
    told = "".join(notice.message.zh for notice in cleaner.notices())
    assert all(f"U+{ord(c):04X}" in told for c in gone)
    assert (STAND_IN in after) == ("代替" in told)


@pytest.mark.parametrize("template", FORMS)
@pytest.mark.parametrize("words", ["\u202e\x00", "\n", ""])
def test_a_form_whose_words_all_vanish_is_still_made(template: Template, words: str) -> None:
    made = samples(template)
    empty = replace(made, blocks=planted(made.blocks, lambda: words), title=words, author=words, subject=words)
    assert set_pages(replace(empty, keywords=(words,), cover=Cover(**dict.fromkeys(Cover.__slots__, words)))).pages >= 1


@pytest.mark.parametrize("words", HOSTILE)
def test_a_watermark_is_text(words: str) -> None:
    made = set_pages(replace(samples(Template.DIGEST), watermark=words, internal=True))
    with PdfDocument(made.pdf) as pdf:
        page = pdf[0].get_textpage()
        assert squeezed(Cleaner()(words)) in squeezed(page.get_text_range())
