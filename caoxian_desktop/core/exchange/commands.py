"""What `annotations export` and `annotations import` do, with the lines they print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.exchange import handing_on, taking_in
from caoxian_desktop.core.exchange.forms import FORMS, PACKAGE
from caoxian_desktop.core.exchange.handing_on import Selected
from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.core.report.wording import Language, Wording
from caoxian_desktop.core.sharing.bundle import Contents
from caoxian_desktop.core.sharing.wording import tally_lines

if TYPE_CHECKING:
    from caoxian_desktop.core.exchange.taking_in import Double
    from caoxian_desktop.core.library import Library, ReportEntry
    from caoxian_desktop.core.sharing.wording import Change


def form_of(target: Path, form: str | None) -> str:
    """Return the form that is asked for, else that of the target's ending. Raises KnownError for an unknown one."""
    asked = form or target.suffix.lower().removeprefix(".")
    if asked not in FORMS:
        endings = "、".join(f".{each}" for each in FORMS)
        zh, en = f"文件名须以 {endings} 之一结尾，或用 --format 指明", f"name a --format, or end it in one of {endings}"
        raise KnownError("export.unknown_format", str(target), zh, en)
    return asked


def export(
    library: Library, words: Sequence[str], target: Path, form: str, selected: Selected, *, sources: bool = True
) -> Wording:
    """Write the annotations of reports, named by files or ids, to `target`; return the line that says so.

    Only a package takes several. Raises KnownError for a report that is not in the library.
    """
    from caoxian_desktop.core.typesetting.writing import refuse_source

    refuse_source(target, [Path(word) for word in words])
    entries = [entry_of(library, word) for word in words]
    if form == PACKAGE:
        contents = Contents(tuple(entry.report for entry in entries), sources=sources)
        bundle = handing_on.hand_over(library, contents, target)
        count = sum(not note.deleted for report in bundle.reports for note in report.annotations)
    elif len(entries) == 1:
        count = handing_on.export(library, entries[0].version, target, form, selected)
    else:
        zh, en = (
            "这种格式一次只写一份报告的批注；要把几份报告一起交给同事，请用 .cxb",
            "only .cxb takes several reports",
        )
        raise KnownError("export.one_report", str(target), zh, en)
    place = one_line(str(target))
    return Wording(f"已导出\t{count}条批注\t{place}", f"exported\tnotes: {count}\t{place}")


def entry_of(library: Library, word: str) -> ReportEntry:
    """Return the report of the library that a file holds, or that has an id (a report's, or one of its versions').

    Raises KnownError for one that is not in the library.
    """
    version: str | None = word
    if Path(word).is_file():
        from caoxian_desktop.core.importing.isolation.apart import read_file_apart

        version = library.known(read_file_apart(Path(word)))
    report = None if version is None else library.owner(version) or version
    for entry in library.reports():
        if entry.report == report:
            return entry
    zh, en = (
        "报告库里没有这份报告，请先用 import 命令导入",
        "the library has no such report; take it in with `import` first",
    )
    raise KnownError("library.unknown_report", word, zh, en)


def take_in(library: Library, file: Path, report: str | None = None) -> Iterator[Wording]:
    """Merge a colleague's file into the library and yield the lines that say what came of it.

    `report` names, by file or id, the report that annotations of other programs are for, or that a package's report is
    another text of. Raises KnownError as `taking_in.look_into` does.
    """
    onto = None if report is None else entry_of(library, report).version
    parcel = taking_in.look_into(library, file, onto)
    same = {double.report for double in parcel.doubles} if onto is not None else set()
    received = taking_in.merge(library, parcel, same)
    if received.who:
        who = one_line(received.who)
        yield Wording(f"来自\t{who}", f"from\t{who}")
    if not received.merged.changed_anything:
        yield Wording("没有新内容", "nothing new")
    yield from tally_lines(received.merged)
    yield from map(_change_line, received.changes)
    for double in [] if same else parcel.doubles:
        yield _double_line(double)
    for each in received.review:
        name, count = one_line(each.name), each.count
        yield Wording(
            f"位置需要核对\t{count}条\t{name}\t{each.version}", f"places to check\t{count}\t{name}\t{each.version}"
        )
    if count := received.unreadable:
        yield Wording(f"未能读出\t{count}条记录", f"not readable\trecords: {count}")
    if received.backup is not None:
        backup = one_line(str(received.backup))
        yield Wording(f"合并前的备份\t{backup}", f"backup before merging\t{backup}")


def _double_line(double: Double) -> Wording:
    name, file = one_line(double.there.name), one_line(double.there.file)
    here, other, version = one_line(double.here.name), one_line(double.here.file), double.version
    return Wording(
        f"可能是同一份报告\t{name}（{file}）\t库中：{here}（{other}），版本 {version}",
        f"perhaps the same report\t{name} ({file})\tin the library: {here} ({other}), {version}",
    )


def _change_line(change: Change) -> Wording:
    zh, en = ("采用较新的", "newer one taken") if change.taken else ("保留较新的", "newer one kept")
    return Wording("\t".join((zh, *_cells(change, "zh"))), "\t".join((en, *_cells(change, "en"))))


def _cells(change: Change, language: Language) -> Iterator[str]:
    older, newer, older_by, newer_by = (
        said.in_language(language) for said in (change.older, change.newer, change.older_by, change.newer_by)
    )
    values = Wording(f"{older}（{older_by}） → {newer}（{newer_by}）", f"{older} ({older_by}) → {newer} ({newer_by})")
    for said in (change.record, change.field, values):
        yield one_line(said.in_language(language))
