"""What a person types into a field of the title block, as the value it means, and back."""

from __future__ import annotations

import re
import unicodedata

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.corrections.values import BlockValue, checked_block
from caoxian_desktop.core.importing.title_block.dates import iso_date
from caoxian_desktop.core.report.report import TitleBlock

YEARS = frozenset({BlockField.PLAN_YEAR, BlockField.REVIEW_YEAR})
_YEAR = re.compile(r"(\d{4})年?度?")


def value_of(field: BlockField, words: str) -> BlockValue:
    """Return what the words typed into a field mean, None for none. Raises ValueError where they cannot stand there.

    Years may bear a 年, dates may be written 2023年2月1日 or 2023/2/1.
    """
    plain = " ".join(words.split())
    if not plain:
        return None
    value: BlockValue = plain
    if field in YEARS and (year := _YEAR.fullmatch(unicodedata.normalize("NFKC", plain))):
        value = int(year.group(1))
    elif field is BlockField.DATE:
        value = iso_date(_with_units(plain)) or plain
    return checked_block(field, value)


def _with_units(words: str) -> str:
    """Return a date between strokes, points or hyphens as one between 年, 月 and 日."""
    plain = unicodedata.normalize("NFKC", words)
    return re.sub(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$", r"\1年\2月\3日", plain)


def words_of(block: TitleBlock, field: BlockField) -> str:
    """Return what a field of a title block holds as it is shown, '' for nothing."""
    value: BlockValue = getattr(block, field.value)
    return "" if value is None else str(value)
