"""What figures side by side count together, told only behind the last: 9家、8家、11家企业, 建成3个、提升5个公园."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import SIZES, Figure
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.units import WORKED_ON, Family

_MEASURED = Expression(
    r"(?:合计|总计|共计|共)?(?:总长度?|总面积|总里程|计划总投资|总投资|投资|面积|里程)?(?:约|近|达)?"
)
_ATTRIBUTE_ONLY = Expression(r"[^、和与及获评达为（）]{0,6}(?:[级类型]|千伏)")
_HURDLE = Expression(r"(?:[百千万]*亿元?)?(?:大关|台阶|关口)")
_HEAD = Expression(r".*?(?:[级类型]|千伏)(?P<head>[^级类型）]{2,})$")


def with_shared_nouns(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return figures with what they count: one that ends in its number or an attribute takes the next one's noun.

    A hurdle is nothing that is counted: 突破10亿元大关 tells the value of what was named before.
    """
    result = [f._replace(right="") if _HURDLE.match(f.right) else f for f in found]
    for i in range(len(result) - 2, -1, -1):
        noun = _noun_behind(result[i], result[i + 1])
        if noun:
            result[i] = result[i]._replace(right=noun)
    return tuple(result)


def _noun_behind(figure: Figure, following: Figure) -> str:
    """Return what a figure counts if only the figure behind it says so, else ''."""
    if _sized_as_well(figure, following):
        return following.right
    joint = words.JOINT.match(following.left)
    if joint is None or figure.clause != following.clause or not following.right:
        return ""
    plain = figure.token.shape is Shape.PLAIN and figure.token.family in WORKED_ON
    between = following.left[joint.end() :]
    alike = _is_work(between) or bool(_MEASURED.fullmatch(between))
    noun = following.right.lstrip("的")
    if not plain or not alike or words.PREDICATE_AFTER.match(noun):
        return ""
    if figure.right:
        return _completed(figure.right, noun)
    return noun if _is_work(figure.left) else ""


def _sized_as_well(figure: Figure, following: Figure) -> bool:
    """Tell a count and a size told of one noun side by side: 465幢23万平方米房屋."""
    counted = figure.token.family in (Family.COUNT, Family.PEOPLE) and not figure.right
    sized = following.token.family in (*SIZES, Family.PEOPLE, Family.NONE)
    beside = figure.token.outer_end == following.token.outer_start and figure.clause == following.clause
    noun = bool(following.right) and not following.right.startswith("的")
    return counted and sized and beside and noun and not words.PREDICATE_AFTER.match(following.right)


def _is_work(left: str) -> bool:
    """Tell whether the words before a number hold no noun: nothing, adverbs, verbs of work."""
    bare = words.LEADING_DROP.sub("", left.strip(" 　、，了"), 1)
    return not bare or bool(words.VERBS_ONLY.fullmatch(bare))


def _completed(attribute: str, noun: str) -> str:
    """Return 区级 with the head of 街道级消防队, '' for what is a noun of its own."""
    if not _ATTRIBUTE_ONLY.fullmatch(attribute):
        return ""
    head = _HEAD.match(noun)
    return attribute + (head["head"] if head else noun)
