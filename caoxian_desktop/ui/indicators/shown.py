"""What cells and groups say in the window's words; names, units and wordings stay as the report has them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES
from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import DERIVED_WORD, NO_FIGURE, Entry, State, shown_words
from caoxian_desktop.ui.language import aside, current, headed, say, term


def period_words(period: str) -> str:
    """Return a period as a cell has it: 2022年 as 2022 where the window speaks English, 此前; named ones as printed."""
    if current() == "zh":
        return period
    year = period.removesuffix("年")
    return year if year.isdecimal() else term(period)


def cell_words(entry: Entry, column: Column) -> str:
    """Return what stands in a column of a row."""
    words = entry.word(column)
    if column is Column.CORRECTED:
        return correction_words(entry)
    if column is Column.WORDING and entry.derived is not None:
        return aside(entry.derived.words, term(DERIVED_WORD))
    return _in_window(words, column)


def found_by(entry: Entry) -> str:
    """Return the words of a row by which it is found, in lower case: those of core and of the window."""
    if current() == "zh":
        return shown_words(entry)
    ours = (cell_words(entry, column) for column in (Column.CHANGE, Column.PERIOD, Column.KIND, Column.CORRECTED))
    return "\n".join((shown_words(entry), *ours)).lower()


def read_words(entry: Entry, column: Column) -> str | None:
    """Return what the machine read for a column in which a reader set something; None where they did not."""
    read = entry.as_read(column)
    return None if read is None else _in_window(read, column)


def _in_window(words: str, column: Column) -> str:
    if column is Column.PERIOD:
        return period_words(words)
    if column is Column.KIND:
        said = term(words)
        return said[:1].upper() + said[1:]  # also of words that stand in brackets elsewhere
    if column is Column.CHANGE:
        measure, space, arrow = words.partition(" ")
        return f"{term(measure)}{space}{arrow}"
    return words


def correction_words(entry: Entry) -> str:
    """Return what a reader set, with the machine's reading, or how a value was reckoned; '' for neither."""
    if entry.derived is not None:
        return headed(term(DERIVED_WORD), say(entry.derived.formula))
    if entry.judgement is None:
        return term(NO_FIGURE) if entry.state is State.REMOVED else ""
    if entry.judgement.as_read is None:
        return QCoreApplication.translate("Indicators", "读者补充")
    between = QCoreApplication.translate("Indicators", "；")
    changed = between.join(_change(name, read) for name, read in entry.changes)
    return changed or QCoreApplication.translate("Indicators", "读者确认")


def _change(name: ObservationField, read: str) -> str:
    if not read:
        return headed(term(name.word), QCoreApplication.translate("Indicators", "机器未读出"))
    words = QCoreApplication.translate("Indicators", "机器读作“{read}”").format(read=field_words(name, read))
    return headed(term(name.word), words)


def field_words(name: ObservationField, words: str) -> str:
    """Return what a field holds in the window's words: those of closed lists have some, all others are the report's."""
    if name is ObservationField.PERIOD:
        return period_words(words)
    return term(words) if name in CHOICES else words
