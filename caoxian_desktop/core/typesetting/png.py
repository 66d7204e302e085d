"""A briefing as pictures, one for each page, to be sent round where nobody opens a file: set as the PDF is."""

from __future__ import annotations

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.pdf import set_by
from caoxian_desktop.core.typesetting.typst_process import TYPST

DOTS = 180.0
"""Dots to the inch: an upright A4 page is 1,488 wide, more than a phone shows at once, so that it can be enlarged."""


def make_png(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return the pages of `briefing` as PNG files in sRGB. Raises Cancelled; TypesettingError is a fault of ours.

    Every page is made, however many there are: the first alone would be half the truth.
    """
    pages, notices = set_by(lambda job, held: TYPST.set_png(job, DOTS, held), briefing, ticket)
    check(ticket)
    return Made(tuple(pages), len(pages), notices)
