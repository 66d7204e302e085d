"""Acts are found by what people type: Chinese, pinyin whole or shortened, English, a menu, a key."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.act_names import SPELLINGS, menu_title, name_of
from caoxian_desktop.ui.acts import ACTS, BY_KEY, Act
from caoxian_desktop.ui.name_matching import How, Match, Name, covered, match

ROOT = Path(__file__).resolve().parents[2]
SYLLABLE = st.sampled_from(["dao", "chu", "zhuan", "a", "an", "wen", "zi", "shi", "xian"])


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("act_pinyin", ROOT / "packaging" / "act_pinyin.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_table_of_readings_is_what_its_script_makes(script: ModuleType) -> None:
    kept = resource(SPELLINGS).read_text("utf-8")
    assert kept == script.text(), "acts were changed: run `python packaging/act_pinyin.py`"


def test_every_ideograph_of_every_act_has_a_reading(script: ModuleType) -> None:
    for act in ACTS:
        assert len(name_of(act).spelled) == sum("\u4e00" <= char <= "\u9fff" for char in act.words), act.words


def how(act: str, typed: str) -> How | None:
    found = match(name_of(BY_KEY[act]), typed)
    return None if found is None else How(found.rank[0])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("导出材料", How.EXACT),
        ("导出", How.BEGINS),
        ("材料", How.WITHIN),
        ("導出", How.BEGINS),
        ("导出 材料", How.WITHIN),
        ("daochu", How.SPELLED),
        ("DC", How.SPELLED),
        ("daocl", None),
        ("dccl", How.SPELLED_WHOLE),
        ("dao chu", How.SPELLED_WITHIN),
        ("cailiao", How.SPELLED_WITHIN),
        ("f5", How.OTHER_EXACT),
        ("export", How.OTHER_BEGINS),
        ("paper", How.OTHER_NAME),
        ("文件", How.MENU),
        ("批注", None),
        ("导出 批注", None),
    ],
)
def test_an_act_is_found_by_words_pinyin_key_and_menu(typed: str, found: How | None) -> None:
    assert how("export", typed) is found


@pytest.mark.parametrize(
    ("act", "typed", "found"),
    [
        ("english", "英文", How.OTHER_EXACT),
        ("english", "yingwen", How.OTHER_NAME),
        ("chinese", "zw", How.SPELLED_WITHIN),
        ("chinese", "chinese", How.OTHER_EXACT),
        ("english", "yuyan", How.MENU),
        ("dark", "mingan", How.MENU),
        ("dark", "yj", How.OTHER_NAME),
        ("preferences", "xuanxiang", How.OTHER_NAME),
        ("english", "yy2", None),
        ("undo", "yingwen", None),
    ],
)
def test_an_act_is_found_by_other_programs_words_and_by_the_reading_of_its_menu(
    act: str, typed: str, found: How | None
) -> None:
    assert how(act, typed) is found


def test_what_was_meant_is_told_by_its_characters() -> None:
    assert match(name_of(BY_KEY["cite"]), "fz") == Match((How.SPELLED_WITHIN, 3), (Span(3, 5),))
    assert match(name_of(BY_KEY["own_term"]), "加入 名词") == Match((How.WITHIN, 4), (Span(0, 2), Span(4, 6)))


@pytest.mark.parametrize("typed", ["文件 打开", "打开 文件"])
def test_of_several_words_the_least_sure_says_how_sure_it_is(typed: str) -> None:
    found = match(name_of(BY_KEY["open"]), typed)
    assert found is not None
    assert found.rank[0] == How.MENU


def test_nothing_typed_means_everything() -> None:
    assert all(match(name_of(act), " ") == Match((How.BEGINS, 0)) for act in ACTS)


def test_english_words_are_found_at_their_beginnings_first() -> None:
    name = Name("Export paper…", ("导出材料…",), "File", tuple((None, each) for each in ("dao", "chu", "cai", "liao")))
    assert match(name, "exp") == Match((How.BEGINS, 0), (Span(0, 3),))
    assert match(name, "pap") == Match((How.BEGINS_A_WORD, 7), (Span(7, 10),))
    assert match(name, "ort") == Match((How.WITHIN, 3), (Span(3, 6),))
    assert match(name, "export paper") == Match((How.EXACT, 0), (Span(0, 12),))
    assert match(name, "export  pap") == Match((How.BEGINS, 0), (Span(0, 10),))
    assert match(name, "pap exp") == Match((How.BEGINS_A_WORD, 7), (Span(7, 10), Span(0, 3)))
    assert match(name, "dccl") == Match((How.SPELLED_WHOLE, 0))
    assert match(name, "材料") == Match((How.OTHER_NAME, 0))


LETTERS = st.text("abcdefg", min_size=1, max_size=6)
IDEOGRAPHS = st.text("批注报告打开导出", min_size=1, max_size=5)


@given(st.one_of(LETTERS, st.tuples(LETTERS, LETTERS).map(" ".join)), LETTERS)
def test_the_whole_comes_before_a_beginning_and_that_before_a_word_and_that_before_a_part(
    typed: str, after: str
) -> None:
    ways = (f"{typed}…", f"{typed}{after}", f"x {typed}", f"x{typed}")
    ranks = [found.rank for way in ways if (found := match(Name(way), typed)) is not None]
    assert len(ranks) == len(ways)
    hows = [how for how, _ in ranks]
    assert hows == [How.EXACT, How.BEGINS, How.BEGINS_A_WORD, How.WITHIN]
    others = [found.rank[0] for way in ways if (found := match(Name("z", (way,)), typed)) is not None]
    assert others == [How.OTHER_EXACT, How.OTHER_BEGINS, How.OTHER_NAME, How.OTHER_NAME]


@given(IDEOGRAPHS, IDEOGRAPHS)
def test_in_chinese_too_the_whole_comes_before_a_beginning_and_that_before_a_part(typed: str, more: str) -> None:
    ways = (typed, f"{typed}{more}", f"甲{typed}")
    assert [found.rank[0] for way in ways if (found := match(Name(way), typed))] == [How.EXACT, How.BEGINS, How.WITHIN]


@pytest.mark.parametrize("act", [act for act in ACTS if not act.words.isascii()], ids=lambda act: act.key)
def test_an_act_typed_whole_is_the_surest_of_all_acts(act: Act) -> None:
    for typed in (act.words.rstrip("…"), "".join(syllable for _, syllable in name_of(act).spelled)):
        found = {each.key: hit.rank[0] for each in ACTS if (hit := match(name_of(each), typed)) is not None}
        assert found[act.key] == min(found.values())


@given(st.lists(SYLLABLE, min_size=1, max_size=6), st.data())
def test_each_syllable_may_be_typed_as_far_as_one_likes(syllables: list[str], data: st.DataObject) -> None:
    parts = [each[: data.draw(st.integers(1, len(each)))] for each in syllables]
    count = covered(syllables, "".join(parts))
    assert 0 < count <= len(syllables)


@given(st.lists(SYLLABLE, max_size=30), st.text("adzhuncw", max_size=30))
def test_what_no_syllables_begin_with_is_not_found(syllables: list[str], letters: str) -> None:
    count = covered(syllables, letters)
    assert count == 0 or letters[0] == syllables[0][0]


def test_a_menu_is_called_without_the_letter_that_opens_it() -> None:
    assert (menu_title("file"), menu_title("")) == ("文件", "")
