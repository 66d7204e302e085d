"""All that a person set right in a report, as a table: what it speaks of, what the machine read, what holds now."""

from __future__ import annotations

from datetime import datetime

from caoxian_desktop.core.anchoring.selector import PlacedTarget, words_stand
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import (
    BlockTarget,
    BookmarkTarget,
    FigureTarget,
    FindingTarget,
    ForeignTarget,
    HeadingTarget,
    ObservationField,
    PageTarget,
)
from caoxian_desktop.core.corrections.value_words import value_word
from caoxian_desktop.core.report.cells import Cells, comma_separated
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.sentence import quoted_sentence

HEADER: Cells = ("更正对象", "项目", "文字", "机器读作", "读者更正为", "出处", "句子", "时间")

_NO_HEADING, _MISSED, _SET_ASIDE = "不是标题", "（未读出）", "已忽略"


def rows_of(sheet: CorrectionSheet) -> tuple[Cells, ...]:
    """Return a row under `HEADER` for each correction that holds, in the order they were set; times are local.

    One whose words do not stand in this text any more has no citation and no sentence, and nothing was read there.
    """
    return tuple(
        (*_subject(sheet, correction), *_place(sheet, correction), _time(correction))
        for correction in sheet.corrections
    )


def csv_of_corrections(sheet: CorrectionSheet) -> str:
    """Return the rows as CSV (RFC 4180, CRLF) under the header, without formulas."""
    return comma_separated((HEADER, *rows_of(sheet)))


def _subject(sheet: CorrectionSheet, correction: Correction) -> Cells:
    """Return what a correction speaks of, its field, its words, what was read there and what holds now."""
    value = correction.value
    match correction.target:
        case BlockTarget(field=field):
            read = getattr(sheet.as_read.title_block, field.value)
            return "标题信息", field.word, "", value_word("", read), value_word("", value)
        case HeadingTarget() as target:
            return "章节标题", "级别", target.quote, _read_heading(sheet, target), _level(value)
        case FigureTarget() as target:
            read = _read(sheet, target)
            return "数据", target.field.word, target.quote, read, value_word(target.field, value)
        case FindingTarget() as target:
            return "校核提示", target.title, target.quote, "", _SET_ASIDE
        case PageTarget() | BookmarkTarget() as target:
            said = f"第{value}页" if isinstance(target, PageTarget) else value_word("", value)
            return "页码" if isinstance(target, PageTarget) else "书签", "", target.quote, "", said
        case ForeignTarget():
            return "新版本程序的更正", "", "", "", value_word("", value)


def _stands(sheet: CorrectionSheet, target: PlacedTarget) -> bool:
    """Tell whether the words are still there; the place alone, in another text, would lead to others."""
    return words_stand(sheet.report.text, target.place)


def _read_heading(sheet: CorrectionSheet, target: HeadingTarget) -> str:
    if not _stands(sheet, target):
        return ""
    return _level(next((s.level for s in sheet.as_read.walk() if s.heading == target.span), 0))


def _read(sheet: CorrectionSheet, target: FigureTarget) -> str:
    if not _stands(sheet, target):
        return ""
    observation = next((o for o in sheet.machine_analysis.observations if o.span.overlaps(target.span)), None)
    if observation is None:
        return _MISSED
    return value_word(target.field, field_value(observation, ObservationField(target.field)))


def _level(level: object) -> str:
    return f"{level}级标题" if level else _NO_HEADING


def _place(sheet: CorrectionSheet, correction: Correction) -> Cells:
    target = correction.target
    if isinstance(target, BlockTarget | ForeignTarget) or not _stands(sheet, target):
        return "", ""
    return short_citation(sheet.report, target.span), quoted_sentence(sheet.report.text, target.span.start)


def _time(correction: Correction) -> str:
    moment: datetime = correction.latest.time.astimezone()
    return moment.strftime("%Y-%m-%d %H:%M:%S")
