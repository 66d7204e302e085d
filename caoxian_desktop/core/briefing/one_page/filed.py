"""Statements in a row, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.briefing.blocks import Run
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.report.report import Report


def filed(report: Report, pieces: Sequence[Piece], *, citations: bool = True) -> Iterator[Run]:
    """Yield statements in reading order, one citation for those of one paragraph.

    Statements that follow one another in one sentence are printed as there, joined by its own comma.
    """
    goes_on = False
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        yield Run(piece.span.of(report.text) if goes_on else piece.text)
        goes_on = following is not None and following.span.start == piece.span.end + 1
        if following and goes_on and report.text[piece.span.end] in "，、；":
            yield Run(report.text[piece.span.end])
        elif following and report.paragraph_at(following.span.start) is report.paragraph_at(piece.span.start):
            yield Run("；")
            goes_on = False
        else:
            if citations:
                yield cite(report, piece.span)
            yield Run("；" if following else "。")
            goes_on = False
