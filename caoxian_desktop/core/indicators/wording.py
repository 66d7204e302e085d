"""The piece of the report that is printed for a figure: never a re-rendered value."""

from __future__ import annotations

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.clauses import Clause
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import Shape, Token
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.report.span import Span

_CHANGE = Expression(
    r"(?:增长|增加|提高|提升|上升|上涨|递增|下降|降低|减少|压减|压缩|缩短|下调|上调|回落|收窄|缩小|攀升|翻)(?:了)?$"
)
_CHANGING = (Measure.CHANGE_PCT, Measure.GAP, Measure.LEVEL, Measure.INCREMENT)


def wording(text: str, clause: Clause, token: Token, what: Measure) -> Span:
    """Return number and unit with the modifiers on both sides, and the verb of change or the rank's reference before.

    增长6%左右, 突破300亿元, 不低于80%, 全市第一; 达到 is left out.
    """
    start, end = token.outer_start, token.outer_end
    before = text[clause.start : start]
    if token.shape is Shape.RANK and what is Measure.RANK:
        if scope := words.SCOPE_TAIL.search(before):
            start = clause.start + scope.start()
    elif what in _CHANGING and (verb := _CHANGE.search(before)):
        start = clause.start + verb.start()
    return Span(start, _without_bracket(text, token, end)) if start <= token.start else Span(token.start, token.end)


def _without_bracket(text: str, token: Token, end: int) -> int:
    """Return the end without a second unit in brackets: 8.1万多套（户）."""
    tail = text[token.end : end]
    return token.end if tail.startswith(("（", "(")) and tail.endswith(("）", ")")) else end
