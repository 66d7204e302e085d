"""The commands that open the library: import, annotations, search. They load no Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.output import AT_FAULT, DONE, either, language, tell, write, write_json

if TYPE_CHECKING:  # each command imports what it needs when it runs
    import argparse

    from caoxian_desktop.core.library import Library

_TAKEN_IN, _KNOWN = Wording("已入库", "imported"), Wording("已在库中", "already in the library")
_RESTORED = Wording("已从回收站取出", "taken out of the trash")
AddCommand = Callable[[str, Callable[["argparse.Namespace"], int], str], "argparse.ArgumentParser"]
"""Adds a command: its name, what runs it, a line of help."""


def add_commands(command: AddCommand) -> None:
    """Add these commands to the program's."""
    importing = command(
        "import",
        _import,
        either(
            "把报告收进报告库：文件，或文件夹及其下各级",
            "put reports into the library: files, and folders with all below them",
        ),
    )
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_annotations(command)
    _add_search(command)


def _add_search(command: AddCommand) -> None:
    """Add `search`."""
    from caoxian_desktop.core.report.report import Level
    from caoxian_desktop.core.search.asked import at_most, years
    from caoxian_desktop.core.search.query import Kind

    search = command(
        "search",
        _search,
        either(
            "在报告库的全部内容里查找字词，地名可用拼音",
            "find words, or pinyin of names, in everything the library holds",
        ),
    )
    search.add_argument(
        "query",
        metavar="QUERY",
        help=either(
            "几个词用空格分开，要都出现；引号里的词句按原样找",
            "words parted by spaces, all of them; a phrase in quotation marks",
        ),
    )
    search.add_argument("--json", action="store_true")
    search.add_argument("--place", default="", help=either("地名或其中几个字", "the name of a place, or a part of it"))
    search.add_argument(
        "--year", type=years, metavar="Y|Y-Y", help=either("报告年份，含首尾两年", "plan years, both included")
    )
    search.add_argument("--level", type=Level, choices=tuple(Level), metavar="|".join(Level))
    search.add_argument(
        "--section", default="", metavar="WORDS", help=either("所在章节标题里的字词", "words of the headings above")
    )
    search.add_argument("--kind", type=Kind, choices=tuple(Kind), action="append", metavar="|".join(Kind))
    search.add_argument(
        "--limit", type=at_most, default=50, metavar="N", help=either("最多列出多少处（50）", "hits at most (50)")
    )


def _add_annotations(command: AddCommand) -> None:
    """Add `annotations export` and `annotations import`."""
    acts = command(
        "annotations",
        _export_annotations,
        either("导出批注，合并同事的批注", "hand annotations on, and take a colleague's in"),
    ).add_subparsers(dest="act", metavar="ACT", required=True)
    _add_export(acts)
    _add_import(acts)


def _add_export(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `annotations export`."""
    from caoxian_desktop.core.exchange.forms import FORMS

    words = either("把报告库里报告的批注写到文件", "write the annotations of reports in the library to a file")
    out = acts.add_parser("export", help=words, description=words, add_help=False)
    out.add_argument("-h", "--help", action="help", help=either("显示这些说明", "show this help"))
    out.set_defaults(run=_export_annotations)
    out.add_argument(
        "reports",
        nargs="+",
        metavar="FILE|VERSION",
        help=either("报告的文件，或 import 给出的编号", "reports by their files, or by ids as import says"),
    )
    out.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    out.add_argument("--format", choices=FORMS, help=either("不写则按 OUT 的后缀", "else the ending of OUT says it"))
    out.add_argument(
        "--suggestions",
        action="store_true",
        help=either("docx：只要修改意见建议，列成表", "docx: only suggestions, as a table"),
    )
    out.add_argument(
        "--without-questions",
        action="store_true",
        help=either("不含“疑问”（cxb 除外）", "leave out 疑问 (not from cxb)"),
    )
    out.add_argument(
        "--without-sources",
        action="store_true",
        help=either("cxb：不带报告原文件", "cxb: leave out the reports' files"),
    )


def _add_import(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `annotations import`."""
    words = either(
        "合并同事包（.cxb）或 W3C Web Annotation（JSON）", "merge a package (.cxb), or W3C Web Annotations in JSON"
    )
    into = acts.add_parser("import", help=words, description=words, add_help=False)
    into.add_argument("-h", "--help", action="help", help=either("显示这些说明", "show this help"))
    into.set_defaults(run=_import_annotations)
    into.add_argument("file", type=Path, metavar="FILE")
    into.add_argument(
        "--report",
        metavar="FILE|VERSION",
        help=either("其他程序的批注是对哪份报告的", "what annotations of other programs are about"),
    )


def _tell_opening(library: Library) -> None:
    """Say what had to be done before the library could be opened."""
    for notice in library.opening_notices:
        tell(notice.sentence(language()))


def _import(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.importing.many import files_in, read_many
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.ticket import NO_TICKET

    packages = [file for file in arguments.files if file.suffix.lower() == ".cxb"]
    found = files_in([file for file in arguments.files if file not in packages])
    refused = list(found.refused)
    with Library.open(places.library_dir()) as library:
        _tell_opening(library)
        for package in packages:
            _take_in(library, package, None)
        for outcome in read_many(found.files, NO_TICKET):
            if outcome.report is not None:
                arrival = library.take_in(outcome.report, outcome.data)
                became = _RESTORED if arrival.from_trash else _KNOWN if arrival.known else _TAKEN_IN
                write(
                    f"{became.in_language(language())}\t{outcome.report.name}\t{one_line(str(outcome.path))}\t{arrival.version}"
                )
            elif outcome.error is not None:
                refused.append(outcome.error)
                write(_refused(outcome.error))
    for error in found.refused:
        write(_refused(error))
    if not (packages or found.files or refused):
        tell("没有找到报告文件" if language() == "zh" else "no report was found there")
        return AT_FAULT
    return AT_FAULT if refused else DONE


def _tell(wording: Wording) -> None:
    tell(wording.in_language(language()))


def _refused(error: KnownError) -> str:
    return f"{Wording('未入库', 'not imported').in_language(language())}\t{error.sentence(language())}"


def _export_annotations(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.exchange import commands
    from caoxian_desktop.core.exchange.handing_on import Selected
    from caoxian_desktop.core.library import Library

    form = commands.form_of(arguments.output, arguments.format)
    selected = Selected(questions=not arguments.without_questions, suggestions=arguments.suggestions)
    with Library.open(places.library_dir()) as library:
        _tell_opening(library)
        sources = not arguments.without_sources
        told = commands.export(library, arguments.reports, arguments.output, form, selected, sources=sources)
        write(told.in_language(language()))
    return DONE


def _import_annotations(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.library import Library

    with Library.open(places.library_dir()) as library:
        _tell_opening(library)
        _take_in(library, arguments.file, arguments.report)
    return DONE


def _take_in(library: Library, file: Path, report: str | None) -> None:
    from caoxian_desktop.core.exchange import commands

    for line in commands.take_in(library, file, report):
        write(line.in_language(language()))


def _search(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.search import asked
    from caoxian_desktop.core.search.query import ALL_KINDS, Filters, parse

    first, last = arguments.year or (None, None)
    kinds = frozenset(arguments.kind or ALL_KINDS)
    filters = Filters(arguments.place, arguments.level, first, last, arguments.section, kinds)
    with Library.open(places.library_dir()) as library:
        _tell_opening(library)
        asked.catch_up(lambda: library.index_step(0.1), lambda: library.index.pending, _tell)
        page = library.search(parse(arguments.query, filters), limit=arguments.limit)
    if arguments.json:
        write_json(asked.search_form(arguments.query, page))
    elif page.hits:
        write("\n".join(asked.plain_lines(page)))
    return DONE
