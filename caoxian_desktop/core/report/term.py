"""An entry of a glossary (名词解释)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.report.span import Span


class TermOrigin(StrEnum):
    """Who explains the term: the report itself, or the user's own glossary (自建), which serves every report."""

    REPORT = "report"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what it means, and where the text uses it.

    `name` is the entry's head as written (两违、两乱), `aliases` its single names where it has several (两违; 两乱),
    `span` the whole entry in the text, `occurrences` the places that use it, in order, quotation marks aside, the
    entry itself not among them. `own` is the id of an entry of the user's glossary, '' for one of the report's; its
    span is empty, because it stands nowhere in the text.
    """

    name: str
    definition: str
    span: Span
    aliases: tuple[str, ...] = ()
    occurrences: tuple[Span, ...] = ()
    origin: TermOrigin = TermOrigin.REPORT
    own: str = ""
