"""How full the one page is from the start, and which statements ask for the room that is left, in what order."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator

from caoxian_desktop.core.briefing.blocks import Runs
from caoxian_desktop.core.briefing.one_page.facts import Facts, line_of
from caoxian_desktop.core.briefing.one_page.fitting import LINE, Candidate, Page, lines_of_table
from caoxian_desktop.core.briefing.one_page.headline_table import cells
from caoxian_desktop.core.briefing.one_page.overview import overview
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import width
from caoxian_desktop.core.briefing.template import Chapter

MOST_HIGHLIGHTS, MOST_SHORTCOMINGS = 11, 4


def empty_page(facts: Facts, shown: Collection[Chapter]) -> Page:
    """Return the page with what never gives way on it."""
    page = Page(fixed=10.5)  # the parts' names with their space, and the remarks at the foot
    if facts.rows and Chapter.OVERVIEW in shown:
        rows = [cells(facts.analysis, row) for row in facts.rows]
        page.fixed += lines_of_table([[_words(cell) for cell in row[1:]] for row in rows])
        page.fixed += math.ceil((sum(len(run.text) for run in overview(facts)) + 3) / LINE)
    if facts.pledges and Chapter.PLEDGES in shown:
        page.fixed += sum(math.ceil(width(item) / LINE) for item in facts.pledges.items)
    if Chapter.SHORTCOMINGS in shown:
        page.fixed += sum(math.ceil((len(span) + 8) / LINE) for span in facts.unfulfilled)
    for lever in facts.chosen if Chapter.LEVERS in shown else ():
        page.add(f"抓手{lever.group}", len(lever.name) + sum(len(s.text) for s in lever.slogans) + 2)
    return page


def candidates(facts: Facts, shown: Collection[Chapter]) -> Iterator[Candidate]:
    """Yield every statement with its turn: the parts and the plan's sections take turns, none is starved by another."""
    proud = _by_weight(facts.highlights)[:MOST_HIGHLIGHTS] if Chapter.HIGHLIGHTS in shown else []
    weak = _by_weight(facts.shortcomings)[:MOST_SHORTCOMINGS] if Chapter.SHORTCOMINGS in shown else []
    for place, piece in enumerate(proud):
        yield Candidate(f"亮点{line_of(facts, piece)}", piece, place * 0.5)
    for place, piece in enumerate(weak):
        yield Candidate(f"短板{place}", piece, place * 0.5)
    for lever in facts.chosen if Chapter.LEVERS in shown else ():
        for place, piece in enumerate(_by_weight(lever.pieces)):
            yield Candidate(f"抓手{lever.group}", piece, place * 1.0)


def others(facts: Facts, shown: Collection[Chapter]) -> Iterator[Candidate]:
    """Yield the rest of the report's own list, for a page that has room left: a whole list is better than a part."""
    rest = _by_weight(facts.shortcomings)[MOST_SHORTCOMINGS:] if Chapter.SHORTCOMINGS in shown else []
    yield from (Candidate(f"短板{piece.span.start}", piece, place) for place, piece in enumerate(rest))


def _by_weight(pieces: Iterable[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: (piece.weight, piece.span))


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
