"""Terms in view come first."""

from __future__ import annotations

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.glossary.ordering import arranged, neighbour


def term(name: str, *uses: int, aliases: tuple[str, ...] = ()) -> Term:
    return Term(name, f"{name}的含义", Span(900, 910), aliases, tuple(Span(use, use + 2) for use in uses))


EARLY, LATE, UNUSED = (
    term("瞪羚企业", 10, 300),
    term("四化管理", 200, 400),
    term("两违、两乱", aliases=("两违", "两乱")),
)
TERMS = (EARLY, LATE, UNUSED)


def test_what_is_seen_comes_first_in_the_order_of_its_use_there() -> None:
    shown = arranged(TERMS, Span(150, 350))
    assert shown.in_view == (LATE, EARLY)
    assert shown.others == (UNUSED,)


def test_the_filter_looks_at_names_single_names_and_definitions() -> None:
    assert arranged(TERMS, Span(0, 1), "两乱").others == (UNUSED,)
    assert arranged(TERMS, Span(0, 1), "的含义").others == TERMS
    assert arranged(TERMS, Span(0, 1), "没有") == arranged((), Span(0, 1))


def test_uses_follow_each_other_round_the_text() -> None:
    assert neighbour(EARLY, Span(10, 12), 1) == Span(300, 302)
    assert neighbour(EARLY, Span(300, 302), 1) == Span(10, 12)
    assert neighbour(EARLY, Span(10, 12), -1) == Span(300, 302)
    assert neighbour(UNUSED, Span(0, 1), 1) is None
