"""What stood in a file and is not part of the report: kept as a record, so that nothing disappears unsaid."""

from __future__ import annotations

from typing import NamedTuple

from caoxian_desktop.core.report.span import Span


class Removal(NamedTuple):
    """Words of the file's own text that cleaning took out.

    `step` is the name of the cleaning step, `words` what stood there, `source` its place in the source's text, `at`
    the code point of the canonical text where it would stand.
    """

    step: str
    words: str
    source: Span
    at: int
