"""Problems of a report as tests make them."""

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import removed
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording


def a_problem(code: str, zh: str, span: Span | None = None) -> Problem:
    """A problem with one Chinese sentence."""
    return Problem(code, Wording(zh, "One sentence."), span)


def page_number(words: str, span: Span | None = None) -> Problem:
    """A page number that was taken out."""
    return Problem("text.removed", removed(Wording("页码", "page numbers"), Wording(words, words)), span)
