"""A briefing as OFD: set as its PDF is, and made from that in the process that set it."""

from __future__ import annotations

import io
import zipfile

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.ofd.names import is_page
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.pdf import set_by
from caoxian_desktop.core.typesetting.typst_process import TYPST


def make_ofd(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return `briefing` as an OFD file to be written. Raises Cancelled; TypesettingError is a fault of ours."""
    made, notices = set_by(TYPST.set_ofd, briefing, ticket)
    check(ticket)
    return Made((made,), count_pages(made), notices)


def count_pages(ofd: bytes) -> int:
    """Return the number of pages of a file of ours."""
    with zipfile.ZipFile(io.BytesIO(ofd)) as package:
        return sum(map(is_page, package.namelist()))
