"""A correction: what a person says the title block holds or where a heading stands, and when and by whom it was set."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from caoxian_desktop.core.anchoring.selector import PlacedTarget
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.registers import changes, later_of_each
from caoxian_desktop.core.report.report import Level

DEEPEST = 3
"""The deepest level of a heading; 0 says that no heading stands there."""

_YEARS = range(1949, 2100)  # the first government work reports are of 1954; a review may begin before


class BlockField(StrEnum):
    """A field of the title block, by its name there."""

    TITLE = "title"
    PLACE = "place"
    LEVEL = "level"
    PLAN_YEAR = "plan_year"
    REVIEW_YEAR = "review_year"
    REVIEW_PERIOD = "review_period"
    DATE = "date"
    MEETING = "meeting"
    SPEAKER = "speaker"
    OFFICE = "office"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _FIELD_WORDS[self]


_FIELD_WORDS = {
    BlockField.TITLE: "标题",
    BlockField.PLACE: "地区",
    BlockField.LEVEL: "级别",
    BlockField.PLAN_YEAR: "目标年度",
    BlockField.REVIEW_YEAR: "回顾年度",
    BlockField.REVIEW_PERIOD: "回顾时段",
    BlockField.DATE: "日期",
    BlockField.MEETING: "会议",
    BlockField.SPEAKER: "报告人",
    BlockField.OFFICE: "职务",
}

BlockValue = str | int | None
"""What a field of the title block holds; None: the text does not say, which may be a correction too."""


@dataclass(frozen=True, slots=True)
class BlockTarget:
    """A field of the title block of a version; `version` is its UUID, '' before the report is in the library."""

    field: BlockField
    version: str = ""


@dataclass(frozen=True, slots=True)
class HeadingTarget(PlacedTarget):
    """A heading, by its words (label and title) in the version's text."""


CorrectionTarget = BlockTarget | HeadingTarget


@dataclass(frozen=True, slots=True)
class CorrectionStamps:
    """When each field of a correction was last set."""

    target: Stamp
    value: Stamp
    deleted: Stamp


FIELDS = tuple(field.name for field in fields(CorrectionStamps))


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person set in place of the machine's reading.

    `id` is a UUIDv7, `value` what the field of the title block holds, for a heading its level from 1 to 3, or 0 where
    none stands. A deleted one leaves the machine's reading as it is.
    """

    id: str
    target: CorrectionTarget
    value: BlockValue
    birth: Stamp
    stamps: CorrectionStamps
    deleted: bool = False

    @property
    def version(self) -> str:
        """The UUID of the report's version it speaks of, '' before the report is in the library."""
        return self.target.version

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""
        return max(self.stamps.target, self.stamps.value, self.stamps.deleted)


def create(target: CorrectionTarget, value: BlockValue, stamper: Stamper) -> Correction:
    """Make a new correction with a fresh UUIDv7. Raises ValueError for a value its target cannot hold."""
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms that the first paint need not wait for

    stamp = stamper.stamp()
    return Correction(str(uuid7()), target, checked(target, value), stamp, CorrectionStamps(stamp, stamp, stamp))


def modify(correction: Correction, stamp: Stamp, **values: object) -> Correction:
    """Return the correction with fields of `CorrectionStamps` set anew and stamped; an equal value is left.

    Raises TypeError for a name that is no stamped field.
    """
    changed = changes(correction, values, FIELDS)
    if not changed:
        return correction
    stamps = replace(correction.stamps, **dict.fromkeys(changed, stamp))
    return replace(correction, stamps=stamps, **changed)  # type: ignore[arg-type]  # each was checked against FIELDS


def merge(one: Correction, other: Correction) -> Correction:
    """Return what both copies of one correction come to. Raises ValueError for two different corrections."""
    if one.id != other.id:
        raise ValueError(f"two corrections: {one.id}, {other.id}")
    values, stamps = later_of_each(one, other, FIELDS)
    return replace(one, birth=min(one.birth, other.birth), stamps=CorrectionStamps(**stamps), **values)


def checked(target: CorrectionTarget, value: BlockValue) -> BlockValue:
    """Return the value as its target holds it: words without blanks around them, none for empty ones.

    Raises ValueError for a value the target cannot hold: a year that is no number, a date that is none, a level
    beyond 3, words of several lines.
    """
    if isinstance(target, HeadingTarget):
        return _within(value, range(DEEPEST + 1))
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if target.field in {BlockField.PLAN_YEAR, BlockField.REVIEW_YEAR}:
        return _within(value, _YEARS)
    if not isinstance(value, str):
        raise ValueError(f"no words: {value!r}")  # noqa: TRY004  # one error for all that a field cannot hold
    return _words(target.field, value.strip())


def _within(value: BlockValue, numbers: range) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in numbers:
        raise ValueError(f"no number from {numbers[0]} to {numbers[-1]}: {value!r}")
    return value


def _words(field: BlockField, words: str) -> str:
    if field is BlockField.LEVEL:
        return Level(words).value
    if field is BlockField.DATE:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            raise ValueError(f"no date in ISO form: {words!r}")
        return date.fromisoformat(words).isoformat()
    if len(words.splitlines()) > 1:
        raise ValueError(f"words of several lines: {words!r}")
    return words
