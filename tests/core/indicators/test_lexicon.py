"""The statistical terms."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from caoxian_desktop.core import places
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.indicators.lexicon import canonical, contractions, entries, entry, headline_rank, is_term
from caoxian_desktop.core.report.problem import KnownError

PUBLICATIONS = {"统计公报", "统计指标", "预算", "计划"}
"""What the head of resources/indicators.toml says the terms are taken from."""


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(places.resource("indicators.toml").read_text(encoding="utf-8"))


def _squeezed(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).replace("规模以上", "规上")


def test_the_headline_indicators_come_in_the_order_of_a_leaders_sheet() -> None:
    wanted = [
        "地区生产总值",
        "一般公共预算收入",
        "规上工业增加值",
        "固定资产投资",
        "居民人均可支配收入",
        "社会消费品零售总额",
        "进出口总额",
        "网络零售额",
    ]
    ranks = [headline_rank(name) for name in wanted]
    assert None not in ranks
    assert ranks == sorted(ranks, key=lambda r: -1 if r is None else r)
    assert ranks[0] == 0


def test_other_writings_have_the_rank_of_the_term() -> None:
    assert headline_rank("规模以上工业增加值") == headline_rank("规上工业增加值") == 2
    assert headline_rank("GDP") == 0
    assert headline_rank("新建桥梁") is None


def test_an_alias_is_written_as_the_term_and_kin_keeps_its_wording() -> None:
    assert canonical("外贸进出口总额") == "进出口总额"
    assert canonical("全市社零") == "社会消费品零售总额"
    assert canonical("粮食种植面积") == "粮食种植面积"
    found = entry("粮食种植面积")
    assert found is not None
    assert found.name == "粮食播种面积"


def test_no_name_belongs_to_two_terms() -> None:
    names = [n for e in entries() for n in {e.name, *e.aliases, *e.kin}]
    assert len(names) == len(set(names))


def test_terms_that_stand_apart_are_no_names_of_each_other() -> None:
    for e in entries():
        for other in e.apart:
            found = entry(other)
            assert found is None or found.name != e.name, (e.name, other)


def test_every_term_names_the_publication_it_is_from_and_its_growth_basis_is_known() -> None:
    for e in entries():
        assert e.source in PUBLICATIONS, e.name
        assert e.growth_basis in ("", "real", "nominal", "other")


@pytest.mark.parametrize(("short", "full"), contractions())
def test_a_contraction_stands_for_at_least_two_names(short: str, full: tuple[str, ...]) -> None:
    assert len(full) > 1
    assert short not in full


def test_a_name_that_is_no_term_is_left_as_it_is() -> None:
    assert canonical("加固河堤") == "加固河堤"
    assert not is_term("加固河堤")


def test_wordings_of_a_publication_are_names_of_their_term() -> None:
    for e in _file()["indicator"]:
        assert set(e.get("standard", ())) <= {*e.get("aliases", ()), *e.get("kin", ())}, e["name"]


def test_a_short_form_is_another_name_of_a_term_or_its_characters_in_order() -> None:
    for form in _file()["short_form"]:
        rest = iter(form["full"])
        assert entry(form["short"]) or all(c in rest for c in form["short"]), form["short"]


@pytest.mark.corpus
def test_every_other_name_stands_in_at_least_three_reports(corpus: Path) -> None:
    """Names that are not wordings of a publication themselves are there because reports use them."""
    files = [f for f in sorted((corpus / "corpus").iterdir()) if f.suffix in (".txt", ".docx")]
    texts = []
    for file in files:
        try:
            texts.append(_squeezed(read_file(file).text))
        except KnownError:
            continue
    names = [n for e in _file()["indicator"] for n in (*e.get("aliases", ()), *e.get("kin", ()))]
    published = {n for e in _file()["indicator"] for n in e.get("standard", ())}
    names += [c["short"] for c in _file()["contraction"] if c.get("source") not in PUBLICATIONS]
    rare = [n for n in names if n not in published and sum(_squeezed(n) in t for t in texts) < 3]
    assert rare == []


@pytest.mark.parametrize(
    ("writing", "term"),
    [
        ("规模工业增加值", "规上工业增加值"),
        ("外贸进出口总值", "进出口总额"),
        ("本地生产总值", "地区生产总值"),
        ("城镇居民收入", "城镇居民人均可支配收入"),
        ("单位GDP能耗", "单位地区生产总值能耗"),
        ("社零总额", "社会消费品零售总额"),
    ],
)
def test_ways_to_write_a_term_are_read_as_it(writing: str, term: str) -> None:
    assert canonical(writing) == term
