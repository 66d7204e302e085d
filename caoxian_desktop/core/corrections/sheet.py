"""The live corrections of one report: title block and headings here, the others in what it inherits."""

from __future__ import annotations

from collections.abc import Iterable

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import corrected, subject
from caoxian_desktop.core.corrections.bookmark_acts import BookmarkActs
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.figure_acts import FigureActs
from caoxian_desktop.core.corrections.finding_acts import FindingActs
from caoxian_desktop.core.corrections.page_acts import PageActs
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget, HeadingTarget
from caoxian_desktop.core.corrections.values import DEEPEST, BlockValue, checked_block
from caoxian_desktop.core.corrections.wording import heading_place
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span


class CorrectionSheet(FigureActs, FindingActs, PageActs, BookmarkActs):
    """The corrections of one version of a report.

    A heading is pointed at by any span that begins in its line. What is set back to the machine's reading is no
    correction any longer.
    """

    def correction(self, what: BlockField | Span) -> Correction | None:
        """Return the correction of a field, or of the heading in the line where a span begins, if there is one."""
        return next((record for record in self.corrections if self._speaks_of(record, what)), None)

    def set_field(self, field: BlockField, value: BlockValue) -> bool:
        """Say what a field of the title block holds, None for what the text does not say; tell whether that changed.

        Raises ValueError for a value the field cannot hold.
        """
        target = BlockTarget(field, self._version)
        value = checked_block(field, value)
        if value == getattr(self._machine.title_block, field.value):
            return self.restore(field)
        return self._do(f"更正{field.word}", [self._said(self.correction(field), target, value)])

    def set_heading(self, span: Span, level: int) -> bool:
        """Say that the words at a span are a heading of level 1 to 3; tell whether that changed anything.

        The heading begins with its line, see `heading_place`; where one stands already, its words stay as they are
        unless the span names others. Raises ValueError for a line without words or another level.
        """
        if not 1 <= level <= DEEPEST:
            raise ValueError(f"no level of a heading: {level}")
        held = self._heading(span)
        if held is not None and (len(span) == 0 or held.heading.contains(span)):
            return self._do("设为章节标题", self._set_level(held.heading, level))
        return self._do("设为章节标题", self._set_level(heading_place(self._machine.text, span), level))

    def remove_heading(self, span: Span) -> bool:
        """Say that no heading stands in the line where a span begins; tell whether one did."""
        held = self._heading(span)
        return held is not None and self._do("取消章节标题", self._set_level(held.heading, 0))

    def promote(self, span: Span) -> bool:
        """Put a heading and all below it one level up; tell whether that could be done."""
        return self._shift("章节标题升级", span, -1)

    def demote(self, span: Span) -> bool:
        """Put a heading and all below it one level down, none deeper than 3; tell whether that could be done."""
        return self._shift("章节标题降级", span, 1)

    def restore(self, what: BlockField | Span) -> bool:
        """Go back to the machine's reading of a field, or of the line where a span begins; tell if that changed it."""
        word = what.word if isinstance(what, BlockField) else "章节标题"
        return self._do(f"还原{word}", self._taken_back(self._all_that_speak_of(what)))

    def _heading(self, span: Span) -> Section | None:
        """Return the heading that stands in the line where a span begins."""
        line = self._line_start(span.start)
        return next((s for s in self.report.path_at(span.start) if _holds(self._machine.text, s, line)), None)

    def _line_start(self, offset: int) -> int:
        return self._machine.text.rfind("\n", 0, offset) + 1

    def _speaks_of(self, record: Correction, what: BlockField | Span) -> bool:
        thing = subject(self._machine.text, record)
        if isinstance(what, BlockField) or not isinstance(thing, int):
            return thing == what
        return self._line_start(thing) == self._line_start(what.start)

    def _shift(self, label: str, span: Span, step: int) -> bool:
        held = self._heading(span)
        if held is None or not 1 <= held.level + step <= DEEPEST:
            return False
        records: list[Correction] = []
        for section in held.walk():
            # What the machine read below a heading rises with it by itself, but sinks only if it is told to.
            if step > 0 or section is held or self.correction(section.heading) is not None:
                records += self._set_level(section.heading, min(DEEPEST, section.level + step))
        return self._moves(held, records) and self._do(label, records)

    def _moves(self, section: Section, records: Iterable[Correction]) -> bool:
        """Tell whether records give a heading another level: it may have none before it to stand under."""
        coming = {**self._records, **{record.id: record for record in records}}
        path = corrected(self._machine, coming.values()).path_at(section.heading.start)
        return any(s.heading == section.heading and s.level != section.level for s in path)

    def _set_level(self, heading: Span, level: int) -> list[Correction]:
        """Return the records that give the heading at a place its level, 0 for none."""
        line = self._line_start(heading.start)
        path = self._machine.path_at(heading.start)
        read = next((s for s in path if _holds(self._machine.text, s, line)), None)
        if level == (read.level if read else 0) and (read is None or read.heading == heading):
            return self._taken_back(self._all_that_speak_of(heading))
        held = self.correction(heading)
        return [self._said(held, HeadingTarget(describe(self._machine, self._version, heading)), level)]

    def _all_that_speak_of(self, what: BlockField | Span) -> list[Correction]:
        return [record for record in self._records.values() if not record.deleted and self._speaks_of(record, what)]


def _holds(text: str, section: Section, line: int) -> bool:
    """Tell whether a section's heading stands, whole or in part, in the line that begins at an offset."""
    return text.rfind("\n", 0, section.heading.start) + 1 <= line <= section.heading.end
