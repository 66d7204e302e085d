"""Where a text uses the terms of its glossary."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.glossary import matching
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

# Each word of the bundled report that uses an entry, found by reading it.
USES = {
    "专精特新": ["“专精特新”", "“专精特新”"],
    "瞪羚企业": ["“瞪羚”企业", "“瞪羚”企业"],
    "雁阵形集群": ["“雁阵形”集群"],
    "五城同创": ["五城同创"],
    "三驾马车": ["三驾马车"],
    "四个一批": ["四个一批"],
    "工赋山东行动": ["“工赋山东”专项行动"],
    "非粮化": ["非粮化"],
    "一张图基础信息平台": ["“一张图”基础信息平台"],
    "四化管理": ["“四化”管理"],
    "两违、两乱": ["两违", "两乱"],
    "环卫管理五位一体": ["环卫管理“五位一体”"],
    "空天地一体化执法监管模式": ["空天地一体化执法监管模式"],
    "本质安全": ["本质安全"],
    "两癌": ["两癌", "两癌"],
}


def term(name: str, *aliases: str) -> Term:
    return Term(name, "指……。", Span(0, 0), aliases)


def uses(text: str, *terms: Term, outside: Span | None = None) -> list[list[str]]:
    return [[place.of(text) for place in t.occurrences] for t in with_occurrences(text, terms, outside)]


def test_every_entry_of_the_bundled_report_is_found_where_the_text_uses_it() -> None:
    report = read_file(bundled_report())
    found = {t.name: [place.of(report.text).strip("“”") for place in t.occurrences] for t in report.glossary}
    assert found == {name: [words.strip("“”") for words in places] for name, places in USES.items()}
    glossary = report.sections[-1].span
    assert not any(glossary.overlaps(place) for t in report.glossary for place in t.occurrences)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("新增“瞪羚”企业2家", "瞪羚企业", "“瞪羚”企业"),
        ("新增瞪羚企业2家", "“瞪羚”企业", "瞪羚企业"),
        ("推行环卫管理“五位一体”，", "环卫管理五位一体", "环卫管理“五位一体”"),
        ("实施“工赋山东”专项行动，", "工赋山东行动", "“工赋山东”专项行动"),
        ("实施工赋山东三年行动，", "工赋山东行动", "工赋山东三年行动"),
        ("做好“五篇大文章”。", "金融“五篇大文章”", "五篇大文章"),
    ],
)
def test_quotation_marks_and_a_word_before_the_head_noun_do_not_hide_a_term(text: str, name: str, found: str) -> None:
    assert uses(text, term(name)) == [[found]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推进二十四个一批", "四个一批"),
        ("建设3G、5GA网络", "5G"),
        ("工赋山东的其他地方也在行动", "工赋山东行动"),
        ("一", "一"),
    ],
)
def test_a_term_is_not_found_inside_a_longer_word_or_across_a_sentence(text: str, name: str) -> None:
    assert uses(text, term(name)) == [[]]


def test_the_longer_of_two_terms_has_the_words_they_share() -> None:
    assert uses("双碳行动和双碳", term("双碳"), term("双碳行动")) == [["双碳"], ["双碳行动"]]
    assert uses("城市更新改造行动", term("城市更新"), term("更新改造行动")) == [[], ["更新改造行动"]]


def test_a_loose_reading_serves_only_where_the_strict_one_finds_nothing() -> None:
    assert uses("工赋山东行动，工赋山东专项行动", term("工赋山东行动")) == [["工赋山东行动"]]


def test_names_explained_together_are_found_one_by_one() -> None:
    assert uses("保持“两违”“两乱”治理", term("两违、两乱", "两违", "两乱")) == [["两违", "两乱"]]


LETTERS = st.text("两违乱癌四化管理一二“”，。", max_size=30)


@given(
    before=LETTERS, after=LETTERS, name=st.sampled_from(["瞪羚企业", "本质安全", "雁阵形集群"]), cut=st.integers(1, 3)
)
def test_a_term_is_found_in_any_text_however_it_is_quoted(before: str, after: str, name: str, cut: int) -> None:
    text = f"{before}。“{name[:cut]}”{name[cut:]}，{after}"
    (found,) = with_occurrences(text, [term(name)])
    assert [place.of(text) for place in found.occurrences] == [f"“{name[:cut]}”{name[cut:]}"]


@given(text=LETTERS, names=st.lists(st.text("两违乱癌四化管理", min_size=2, max_size=4), max_size=4, unique=True))
def test_places_are_in_order_do_not_overlap_and_read_as_their_term(text: str, names: list[str]) -> None:
    found = with_occurrences(text, [term(name) for name in names])
    places = sorted(place for t in found for place in t.occurrences)
    assert all(first.end <= second.start for first, second in pairwise(places))
    for t in found:
        assert list(t.occurrences) == sorted(t.occurrences)
        for place in t.occurrences:
            bare = place.of(text).replace("“", "").replace("”", "")
            assert (bare[:2], bare[-2:]) == (t.name[:2], t.name[-2:])


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("“1＋10＋N”虚拟园区", "“1+10+N”虚拟园区"),
        ("1+N模式", "１＋Ｎ模式"),
        ("５Ｇ应用", "5G应用"),
        ("科技（金融）超市", "科技(金融)超市"),
    ],
)
def test_the_width_of_signs_makes_no_difference(name: str, used: str) -> None:
    text = f"打造{used}，成效显著。"
    (term,) = with_occurrences(text, [Term(name, "", Span(0, 0))])
    assert [span.of(text) for span in term.occurrences] == [used]


def test_names_of_thousands_of_entries_are_looked_for_in_one_walk_through_the_text(monkeypatch):
    walks = []
    starts_of = matching._starts_of
    monkeypatch.setattr(matching, "_starts_of", lambda words, text: walks.append(text) or starts_of(words, text))
    found = uses("甲瞪羚企业4321甲" * 2, *(term(f"瞪羚企业{number}") for number in range(5_000)))
    assert len(walks) == 1
    assert found[4321] == ["瞪羚企业4321"] * 2
    assert sum(map(len, found)) == 2


def test_of_entries_of_one_name_the_first_has_all_its_places():
    assert uses("瞪羚企业、瞪羚企业", *[term("瞪羚企业")] * 3) == [["瞪羚企业", "瞪羚企业"], [], []]
