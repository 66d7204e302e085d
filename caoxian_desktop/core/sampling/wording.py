"""A draw and its result in words: what a person reads at the end, and the tables they take along."""

from __future__ import annotations

import math
from collections.abc import Iterator

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import value_word
from caoxian_desktop.core.report.cells import Cells, comma_separated
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import quoted_sentence
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sampling.draw import CLASS, Draw, Item, Population
from caoxian_desktop.core.sampling.rates import Rate, Result, result_of

RATE_HEADER: Cells = ("字段", "对", "已判", "正确率", "95%区间下限", "95%区间上限")
ITEM_HEADER: Cells = ("序号", "出处", "句子", "数字", "判定")
"""The first columns of the items; behind them stand, for each field, what was read, and 错 where it was wrong."""

_POPULATIONS = {
    Population.FIGURES: Wording("全文数据", "the report’s figures"),
    Population.PASSED_OVER: Wording("全文未作数据的数字", "the numbers not taken as figures"),
}
_WRONG, _ALL_RIGHT, _NOT_JUDGED = "错", "全对", "未判"


def field_word(field: str) -> str:
    """Return a field's word on the screen; one that only another program knows by its name."""
    if field == CLASS:
        return "类别"
    return ObservationField(field).word if field in frozenset(ObservationField) else field


def said(draw: Draw) -> Wording:
    """Return in one sentence what the verdicts come to (30条中29条全对；按此推断，…在83.3%—99.5%之间（95%置信）。)."""
    rate = result_of(draw).all_right
    if not rate.total:
        return Wording("还没有判定。", "Nothing has been judged yet.")
    counted = Wording(f"{rate.total}条中{rate.right}条全对", f"{rate.right} of {rate.total} are right in every field")
    if rate.total == draw.population:
        whole = percent(rate.right / rate.total)
        return Wording(
            f"{counted.zh}；全部数据都已判定，正确率为{whole}。",
            f"{counted.en}; all were judged, so {whole} are right.",
        )
    what = _POPULATIONS[draw.of]
    low, high = _down(rate.low), _up(rate.high)
    return Wording(
        f"{counted.zh}；按此推断，{what.zh}的正确率在{low}—{high}之间（95%置信）。",
        f"{counted.en}; from this, between {low} and {high} of {what.en} are right (95% confidence).",
    )


def percent(share: float) -> str:
    """Return a share as it is printed: 96.7%, 100%."""
    return f"{100 * share:.1f}%".replace(".0%", "%")


def rate_rows(result: Result) -> tuple[Cells, ...]:
    """Return the rates as rows under `RATE_HEADER`, those of fields nobody judged left out, the whole last."""
    fields = tuple(_rate_row(field_word(name), rate) for name, rate in result.fields if rate.total)
    return (*fields, _rate_row("整条全对", result.all_right))


def csv_of(draw: Draw, report: Report) -> str:
    """Return what was drawn as CSV (RFC 4180, CRLF), an item a line: sentence, citation, reading and verdicts.

    `report` is that of the version it was drawn from. Below stand the rates under `RATE_HEADER`; the last lines say the
    seed, the number there was to draw from, and what the verdicts come to.
    """
    names = tuple(dict.fromkeys(field for item in draw.items for field, _ in item.reading))
    header = (*ITEM_HEADER, *(cell for name in names for cell in (field_word(name), f"{field_word(name)}判定")))
    rows = (_item_row(number, item, names, report) for number, item in enumerate(draw.items, 1))
    drawn = f"从{draw.population}条中随机抽取{len(draw.items)}条，种子{draw.seed}。"
    rates = rate_rows(result_of(draw))
    return comma_separated((header, *rows, ("",), RATE_HEADER, *rates, ("",), (drawn,), (said(draw).zh,)))


def _rate_row(word: str, rate: Rate) -> Cells:
    share = "" if rate.share is None else percent(rate.share)
    return word, str(rate.right), str(rate.total), share, _down(rate.low), _up(rate.high)


def _item_row(number: int, item: Item, names: Cells, report: Report) -> Cells:
    sentence = quoted_sentence(report.text, item.span.start)
    verdict = _NOT_JUDGED if item.wrong is None else "、".join(map(field_word, sorted(item.wrong))) or _ALL_RIGHT
    verdict = f"{_WRONG}：{verdict}" if item.wrong else verdict
    return (
        *(str(number), short_citation(report, item.span), sentence, item.span.of(report.text), verdict),
        *_readings(item, names),
    )


def _readings(item: Item, names: Cells) -> Iterator[str]:
    reading = dict(item.reading)
    for name in names:
        yield value_word(name, reading.get(name))
        yield {None: "", True: "对", False: _WRONG}[item.verdict(name)]


def _down(share: float) -> str:
    """Return the lower end of an interval rounded outwards: no more is claimed than it says."""
    return percent(math.floor(1000 * share) / 1000)


def _up(share: float) -> str:
    return percent(math.ceil(1000 * share) / 1000)
