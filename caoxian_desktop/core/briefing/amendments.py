"""修改意见建议表: the reader's proposals as delegates hand them in: 位置, 原文, 建议修改为, 理由."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.briefing.annotations_sheet import Line, Sheet, sheet_of
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import chinese_date
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template

NOTHING = "没有修改建议。"
_COLUMNS = (
    Column("序号", 0.05),
    Column("位置", 0.17),
    Column("原文", 0.26),
    Column("建议修改为", 0.30),
    Column("理由", 0.22),
)
_BLANK = "　" * 6


def amendments(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the table of the chosen notes that propose something, with its head lines."""
    chosen = select(choices.noted, material.annotations)
    sheet, cover = sheet_of(material.report, chosen, material.authors), choices.cover
    yield from suggestions(sheet, unit=cover.unit, day=choices.day, citations=choices.citations)


def suggestions(sheet: Sheet, *, unit: str, day: str, citations: bool = False) -> Iterator[Block]:
    """Yield a sheet's suggestions as a table: who proposes (`unit`), the ISO `day`, a row each, remarks under it.

    With `citations` the quoted words bear their short citation too, by which the check of sources goes.
    """
    lines = [line for line in sheet.lines if line.is_suggestion]
    yield Title(Template.AMENDMENTS.word)
    yield Byline(f"对《{sheet.name}》的修改意见建议")
    yield Paragraph((Run(_head(unit or _authors(lines), day)),), indent=False)
    if not lines:
        yield Paragraph((Run(NOTHING),))
        return
    rows = tuple(_row(number, line, citations=citations) for number, line in enumerate(lines, 1))
    yield Table(_COLUMNS, rows, f"对《{sheet.name}》的{len(lines)}条修改建议")
    for number, line in enumerate(lines, 1):
        if line.place and line.remark:
            yield SmallPrint(f"第{number}条：{line.remark}。")
        elif line.remark:
            yield SmallPrint(f"第{number}条：{line.remark}，引文和位置是批注时的。")


def _authors(lines: list[Line]) -> str:
    return "、".join(dict.fromkeys(line.author for line in lines if line.author))


def _head(unit: str, day: str) -> str:
    """Return the line over the table, with room to write where nobody said who proposes."""
    return f"提出人（单位）：{unit or _BLANK}　　日期：{chinese_date(day)}"


def _row(number: int, line: Line, *, citations: bool) -> TableRow:
    reason = printed_note(line.note)
    cells: tuple[Runs, ...] = (
        (Run(str(number)),),
        (Run(where_it_stands(line), RunKind.NOTE),),  # ours: its numbers are none of the report's
        (Run(line.quote), *((line.cited,) if line.cited and citations else ())),
        (Run(line.wish),),
        (Run(reason, RunKind.NOTE),) if reason else (),
    )
    return TableRow(cells)


def where_it_stands(line: Line) -> str:
    """Return where it stands; what has no place here, where it stood when it was written."""
    if line.place:
        return line.place
    return f"{line.remark}（原在“{'／'.join(line.section)}”）" if line.section else line.remark
