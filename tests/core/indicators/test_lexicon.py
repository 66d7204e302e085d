"""The statistical terms."""

import pytest

from caoxian_desktop.core.indicators.lexicon import canonical, contractions, entries, entry, headline_rank, is_term


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


def test_every_term_names_its_source_and_its_growth_basis_is_known() -> None:
    for e in entries():
        assert e.source
        assert e.growth_basis in ("", "real", "nominal", "other")


@pytest.mark.parametrize(("short", "full"), contractions())
def test_a_contraction_stands_for_at_least_two_names(short: str, full: tuple[str, ...]) -> None:
    assert len(full) > 1
    assert short not in full


def test_a_name_that_is_no_term_is_left_as_it_is() -> None:
    assert canonical("加固河堤") == "加固河堤"
    assert not is_term("加固河堤")
