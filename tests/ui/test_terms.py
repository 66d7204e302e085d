"""Every fixed word of core that the window shows has its English."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import caoxian_desktop
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES
from caoxian_desktop.core.indicators.vocabulary import (
    DIRECTION_WORDS,
    KIND_WORDS,
    MEASURE_WORDS,
    STOCK_FLOW_WORDS,
    USE_WORDS,
)
from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import DERIVED_WORD, NO_FIGURE
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.sampling.draw import CLASS
from caoxian_desktop.core.sampling.wording import RATE_HEADER, field_word
from caoxian_desktop.core.search.hits import Kind
from caoxian_desktop.ui.language import Choice, current, speaking, term
from caoxian_desktop.ui.library.words import level_names, level_words

CORE = Path(caoxian_desktop.__file__).parent / "core"
ACTS = frozenset({"_do", "_done", "_shift"})
"""What a live collection calls with the name of an act, by which it is undone."""

VOCABULARIES: dict[str, Iterable[str]] = {
    "kinds": KIND_WORDS.values(),
    "measures": MEASURE_WORDS.values(),
    "directions": DIRECTION_WORDS.values(),
    "stock and flow": STOCK_FLOW_WORDS.values(),
    "uses of other numbers": USE_WORDS.values(),
    "categories": [each.word for each in Category],
    "statuses": [each.word for each in Status],
    "standings": [each.word for each in Standing],
    "fields of figures": [each.word for each in ObservationField],
    "fields of the title block": [each.word for each in BlockField],
    "closed lists": [word for words in CHOICES.values() for word in words.values()],
    "forms": [each.word for each in Template],
    "chapters": [each.word for each in Chapter],
    "kinds of hits": [each.word for each in Kind],
    "columns": [each.value for each in Column],
    "states of figures": [DERIVED_WORD, NO_FIGURE],
    "rates of a spot check": [*RATE_HEADER, field_word(CLASS), "整条全对"],
    "acts on a field": [f"{act}{each.word}" for each in (*ObservationField, *BlockField) for act in ("更正", "还原")],
}


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    """The English of each word, as it is kept."""
    kept = ET.parse(resource("translations") / "en" / "terms.ts")  # noqa: S314 - a file of ours
    messages = list(kept.iter("message"))
    assert not [
        each.findtext("source") for each in messages if "unfinished" in each.find("translation").attrib.values()
    ]
    return {each.findtext("source", ""): each.findtext("translation", "") for each in messages}


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_of_a_vocabulary_has_its_english(english: dict[str, str], name: str) -> None:
    assert [word for word in VOCABULARIES[name] if word and not english.get(word)] == []


def _acts() -> Iterator[str]:
    for room in ("corrections", "annotations", "glossary"):
        for file in sorted((CORE / room).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ACTS:
                    name = node.args[0]
                    if isinstance(name, ast.Constant):
                        yield str(name.value)


def test_every_act_that_can_be_undone_has_its_english(english: dict[str, str]) -> None:
    acts = set(_acts())
    assert {"添加批注", "设为章节标题", "补充数据", "删除自建名词"} <= acts
    assert sorted(acts - english.keys()) == []


def test_a_level_is_shown_in_the_windows_language_and_found_in_either(put_back: None) -> None:
    assert (level_words(Level.COUNTY), level_names(Level.COUNTY).split()) == ("县级", ["县级", "县级"])
    speaking.speak(Choice.ENGLISH)
    assert current() == "en"
    assert [level_words(level) for level in Level] == ["National", "Province", "City", "District", "County"]
    assert level_names(Level.COUNTY) == "县级 County"
    assert term("总量") == "Level"
