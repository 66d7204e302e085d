"""The checks of wording."""

from __future__ import annotations

from caoxian_desktop.core.checking.finding import Check
from caoxian_desktop.core.checking.wording.dates import impossible_dates, years_of_parts
from caoxian_desktop.core.checking.wording.doubled_marks import doubled_marks
from caoxian_desktop.core.checking.wording.doubled_words import doubled_words
from caoxian_desktop.core.checking.wording.endings import missing_full_stops
from caoxian_desktop.core.checking.wording.glossary_use import entries_and_marks, entry_numbers, unused_entries
from caoxian_desktop.core.checking.wording.miswritten import miswritten_words
from caoxian_desktop.core.checking.wording.numbering import numbering
from caoxian_desktop.core.checking.wording.pairing import brackets_of_two_widths, crossing_marks, unpaired_marks
from caoxian_desktop.core.checking.wording.repeats import repeated_passages
from caoxian_desktop.core.checking.wording.spaces import blanks_in_sentences
from caoxian_desktop.core.checking.wording.widths import half_width_marks, mixed_widths

WORDING_CHECKS: tuple[Check, ...] = (
    numbering,
    unused_entries,
    entries_and_marks,
    entry_numbers,
    half_width_marks,
    mixed_widths,
    unpaired_marks,
    brackets_of_two_widths,
    crossing_marks,
    doubled_words,
    miswritten_words,
    doubled_marks,
    missing_full_stops,
    blanks_in_sentences,
    repeated_passages,
    impossible_dates,
    years_of_parts,
)
"""Each looks for one kind of slip and knows nothing of the others."""
