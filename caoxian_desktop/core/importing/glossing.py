"""The glossary of a report: its entries, where the text uses them, and the references that lead to them."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.glossary.glossary import read_entries
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.glossary.referring import with_references
from caoxian_desktop.core.importing.cleaning.references import references_in
from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term


def terms_of(text: str, glossary: Section | None, removals: Sequence[Removal]) -> tuple[Term, ...]:
    """Return the entries below the glossary's heading with their occurrences in `text`, none without a glossary.

    `removals` hold the marks that referred to notes.
    """
    if glossary is None:
        return ()
    below = Span(min(glossary.heading.end + 1, glossary.span.end), glossary.span.end)
    terms = with_occurrences(text, read_entries(text, below), glossary.span)
    return with_references(text, terms, references_in(removals))
