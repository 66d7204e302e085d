"""How characters and phrases read: as pypinyin reads them, from which the tables are made."""

import importlib.util
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT

from caoxian_desktop.core.search.readings import _LONGEST, UNREAD, readings, syllables

ROOT = Path(__file__).parents[3]
IDEOGRAPHS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
PHRASES = sorted(PHRASES_DICT)


@cache
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readings_script", ROOT / "packaging" / "readings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_by_pypinyin(run: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(run, errors=lambda unknown: list(UNREAD * len(unknown))))


@pytest.mark.parametrize(("file", "made"), [("characters.txt", "characters"), ("phrases.txt", "phrases")])
def test_the_tables_are_current(file: str, made: str) -> None:
    make: Callable[[], str] = getattr(script(), made)
    kept = (ROOT / "resources" / "readings" / file).read_text("utf-8")
    assert kept == make(), "run `python packaging/readings.py`"


@pytest.mark.parametrize("file", ["resources/places.tsv", "data/caoxian-2023.txt", "resources/indicators.toml"])
def test_places_and_a_report_read_as_by_pypinyin(file: str) -> None:
    runs = set(IDEOGRAPHS.findall((ROOT / file).read_text("utf-8")))
    assert {run: syllables(run) for run in runs} == {run: read_by_pypinyin(run) for run in runs}


@given(st.lists(st.tuples(st.sampled_from(PHRASES), st.integers(1, 10)), max_size=6))
def test_phrases_one_after_the_other_and_broken_off_read_as_by_pypinyin(parts: list[tuple[str, int]]) -> None:
    run = "".join(phrase[:length] for phrase, length in parts)
    assert syllables(run) == read_by_pypinyin(run)


@given(st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), max_size=40))
def test_any_characters_read_as_by_pypinyin(words: str) -> None:
    for run in IDEOGRAPHS.findall(words):
        assert syllables(run) == read_by_pypinyin(run)


def test_every_reading_of_a_character_is_known_the_usual_one_first() -> None:
    for char in map(chr, (*range(0x4E00, 0xA000, 7), 0x20676)):
        (theirs,) = pinyin(char, style=Style.NORMAL, heteronym=True, errors=lambda _unknown: [UNREAD])
        assert set(readings(char)) == set(theirs)
        assert readings(char)[:1] == read_by_pypinyin(char)


def test_no_phrase_is_longer_than_is_looked_ahead() -> None:
    assert max(map(len, PHRASES)) <= _LONGEST


def test_what_nobody_can_read_has_a_mark() -> None:
    assert syllables("\U0002ffff曹") == (UNREAD, "cao")
    assert syllables("") == ()
