"""The entries of the reader's own glossary as terms of a report: found in its text as its own terms are."""

from __future__ import annotations

from collections.abc import Iterable

from caoxian_desktop.core.glossary.glossary import single_names
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.glossary.own_terms import OwnTerm
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term, TermOrigin


def own_terms_in(report: Report, entries: Iterable[OwnTerm]) -> tuple[Term, ...]:
    """Return the entries as terms, in their order, with the places where a report uses them.

    They are found apart from the report's own terms, so that a word that both explain leads to both. The report's
    glossary is left out, as for its own terms. An entry that the text never uses has no places.
    """
    terms = [_term(entry) for entry in entries]
    spans = [term.span for term in report.glossary]
    glossary = Span(spans[0].start, spans[-1].end) if spans else None
    return with_occurrences(report.text, terms, glossary)


def _term(entry: OwnTerm) -> Term:
    """Return an entry as a term without places; it stands nowhere in the text, so its span is empty."""
    names = tuple(dict.fromkeys(single for name in entry.names for single in single_names(name) or (name,)))
    aliases = names if names != (entry.name,) else ()
    return Term(entry.name, entry.definition, Span(0, 0), aliases, origin=TermOrigin.USER, own=entry.id)
