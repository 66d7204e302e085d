"""The commands. The headless ones import no Qt and open no library; `open` starts the window."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caoxian_desktop import __version__
from caoxian_desktop.core.report.problem import KnownError, Language, one_line

if TYPE_CHECKING:  # each command imports what it needs when it runs: a quick `show` should not load a typesetter
    import argparse

    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.library import Library

DONE, AT_FAULT, WRONG_ARGUMENTS = 0, 1, 2
INTERRUPTED = 130
"""What a shell calls a program that was ended by Ctrl+C."""

_COMMANDS = ("open", "import", "show", "indicators", "check", "brief", "annotations", "search")
_READING = frozenset({"show", "indicators", "check", "brief"})


def language() -> Language:
    """Return the language of messages, by the locale's own variables; on Windows by the user's interface language."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import ctypes

        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0xFF == 0x04 else "en"
    return "en"


def write(text: str) -> None:
    """Write to standard output as UTF-8 whatever the console's code page is (936 on Chinese Windows).

    Raises KnownError where the output is closed or its disk full, BrokenPipeError where its reader has seen enough.
    """
    if sys.stdout is None:  # started with its output closed
        raise _no_output("closed")
    try:
        sys.stdout.buffer.write(text.encode() if text.endswith("\n") else f"{text}\n".encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        _forget_output()
        raise _no_output(fault.strerror or str(fault)) from fault


def _no_output(reason: str) -> KnownError:
    zh, en = f"写不出结果（{reason}），请换一个去处。", f"nothing can be written there ({reason}); send it elsewhere."
    return KnownError("output.cannot_write", "stdout", zh, en)


def _forget_output() -> None:
    """Let what is still buffered go nowhere: Python would try to write it once more while it closes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def tell(sentence: str) -> None:
    """Write one line to standard error as UTF-8; a program started without one is not told."""
    if sys.stderr is not None:
        sys.stderr.buffer.write(f"{sentence}\n".encode(errors="backslashreplace"))


def tell_opening(library: Library) -> None:
    """Say what had to be done before the library could be opened."""
    for notice in library.opening_notices:
        tell(notice.sentence(language()))


def write_json(form: object) -> None:
    """Write one JSON value, readable by people and programs."""
    import json

    write(json.dumps(form, ensure_ascii=False, indent=1))


def _analysis(file: Path) -> Analysis:
    from caoxian_desktop.core.analysis import analyse
    from caoxian_desktop.core.importing.isolation.apart import read_file_apart

    return analyse(read_file_apart(file))


def _show(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.importing.isolation.apart import read_file_apart

    report = read_file_apart(arguments.file)
    if arguments.json:
        from caoxian_desktop.core.report.json_form import show_form

        write_json(show_form(report))
    else:
        from caoxian_desktop.core.report.plain_lines import plain_lines

        write("\n".join(plain_lines(report)))
    return DONE


def _indicators(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.indicators.json_form import indicators_form
    from caoxian_desktop.core.indicators.mentions import mentions

    if arguments.xlsx:
        _check_xlsx(arguments.xlsx, arguments.files)
    analyses = [_analysis(file) for file in arguments.files]
    if arguments.json:
        forms: list[dict[str, Any]] = [
            indicators_form(a.report.text, a.observations, a.pairs, mentions(a.report, a.observations))
            for a in analyses
        ]
        write_json(forms[0] if len(forms) == 1 else forms)
        return DONE
    from caoxian_desktop.core.listing import delimited
    from caoxian_desktop.core.listing.entries import listing

    listings = [(analysis.report.name, listing(analysis)) for analysis in analyses]
    if arguments.xlsx:
        from caoxian_desktop.core.typesetting.xlsx import write_indicators

        write_indicators(listings, arguments.xlsx)
    elif len(listings) == 1:
        write((delimited.csv_of if arguments.csv else delimited.tsv_of)(listings[0][1]))
    else:
        write((delimited.csv_of_reports if arguments.csv else delimited.tsv_of_reports)(listings))
    return DONE


def _check_xlsx(target: Path, sources: Sequence[Path]) -> None:
    from caoxian_desktop.core.typesetting.writing import refuse_source

    if target.suffix.lower() != ".xlsx":
        zh, en = "文件名须以 .xlsx 结尾", "the name must end in .xlsx"
        raise KnownError("export.unknown_format", str(target), zh, en)
    refuse_source(target, sources)


def _check(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.checking.checks import check

    analysis = _analysis(arguments.file)
    findings = check(analysis)
    if arguments.json:
        from caoxian_desktop.core.checking.json_form import check_form

        write_json(check_form(analysis.report, findings))
    else:
        from caoxian_desktop.core.checking.plain_lines import plain_lines

        write("\n".join(plain_lines(analysis.report, findings)))
    return DONE


def _brief(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.typesetting.export import export

    outcome = export(arguments.file, arguments.output, arguments.template)
    for notice in outcome.notices:
        tell(notice.message)
    return DONE


def _import(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.importing.many import files_in, read_many
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.ticket import NO_TICKET

    packages = [file for file in arguments.files if file.suffix.lower() == ".cxb"]
    found = files_in([file for file in arguments.files if file not in packages])
    refused = list(found.refused)
    with Library.open(places.library_dir()) as library:
        tell_opening(library)
        for package in packages:
            _take_in(library, package, None)
        for outcome in read_many(found.files, NO_TICKET):
            if outcome.report is not None:
                arrival = library.take_in(outcome.report, outcome.data)
                became = "已从回收站取出" if arrival.from_trash else "已在库中" if arrival.known else "已入库"
                write(f"{became}\t{outcome.report.name}\t{one_line(str(outcome.path))}\t{arrival.version}")
            elif outcome.error is not None:
                refused.append(outcome.error)
                write(f"未入库\t{outcome.error.sentence()}")
    for error in found.refused:
        write(f"未入库\t{error.sentence()}")
    return AT_FAULT if refused else DONE


def _export_annotations(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.exchange import commands
    from caoxian_desktop.core.exchange.handing_on import Selected
    from caoxian_desktop.core.library import Library

    form = commands.form_of(arguments.output, arguments.format)
    selected = Selected(questions=not arguments.without_questions, suggestions=arguments.suggestions)
    with Library.open(places.library_dir()) as library:
        tell_opening(library)
        sources = not arguments.without_sources
        write(commands.export(library, arguments.reports, arguments.output, form, selected, sources=sources))
    return DONE


def _import_annotations(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.library import Library

    with Library.open(places.library_dir()) as library:
        tell_opening(library)
        _take_in(library, arguments.file, arguments.report)
    return DONE


def _take_in(library: Library, file: Path, report: str | None) -> None:
    from caoxian_desktop.core.exchange import commands

    for line in commands.take_in(library, file, report):
        write(line)


def _search(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core import places
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.search import asked
    from caoxian_desktop.core.search.query import ALL_KINDS, Filters, parse

    first, last = arguments.year or (None, None)
    kinds = frozenset(arguments.kind or ALL_KINDS)
    filters = Filters(arguments.place, arguments.level, first, last, arguments.section, kinds)
    with Library.open(places.library_dir()) as library:
        tell_opening(library)
        asked.catch_up(lambda: library.index_step(0.1), lambda: library.index.pending, tell)
        page = library.search(parse(arguments.query, filters), limit=arguments.limit)
    if arguments.json:
        write_json(asked.search_form(arguments.query, page))
    elif page.hits:
        write("\n".join(asked.plain_lines(page)))
    return DONE


def _open(arguments: argparse.Namespace) -> int:
    return _window(arguments.file, measure=arguments.measure_startup)


def _window(file: Path | None, *, measure: bool) -> int:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(screen) for screen in screens):
        # Qt would abort with a core file.
        raise KnownError(
            "window.no_display",
            "caoxian-desktop",
            "没有显示器，打不开窗口；可以用 show、indicators、check、brief 命令",
            "there is no display to open a window on; the commands show, indicators, check and brief need none",
        )
    gc.disable()  # nothing made while starting is garbage; later the window collects it itself (ui/garbage.py)
    from caoxian_desktop.core import places
    from caoxian_desktop.ui import single_instance

    claimed = single_instance.claim(places.library_dir(), file)
    if claimed.handed_over:
        return DONE
    from caoxian_desktop import app

    return app.run(file, measure, claimed)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="caoxian-desktop", description="简报台：阅读政府工作报告，批注，导出简报材料")
    parser.set_defaults(run=_open, file=None, measure_startup=False)  # --portable and nothing more opens the window
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--portable", action="store_true", help="keep everything beside the program")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    window = command("open", _open, "open the window (the default)")
    window.add_argument("file", nargs="?", type=Path, metavar="FILE")
    window.add_argument(
        "--measure-startup", action="store_true", help="print start-up times and memory as JSON and quit"
    )
    importing = command("import", _import, "put reports into the library: files, and folders with all below them")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    show = command("show", _show, "title block, section tree, glossary, problems")
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--json", action="store_true")
    indicators = command("indicators", _indicators, "all quantities with their names, years and places")
    indicators.add_argument("files", nargs="+", type=Path, metavar="FILE")
    form = indicators.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")
    form.add_argument("--xlsx", type=Path, metavar="OUT")
    checking = command("check", _check, "what may want a second look in figures and wording (校核)")
    checking.add_argument("file", type=Path, metavar="FILE")
    checking.add_argument("--json", action="store_true")
    brief = command("brief", _brief, "export a briefing as PDF or DOCX")
    brief.add_argument("file", type=Path, metavar="FILE")
    brief.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="a name that ends in .pdf or .docx"
    )
    brief.add_argument(
        "--template", choices=("digest", "one_page"), default="digest", help="要点汇编 (default) or 要点速览（一页）"
    )
    _add_annotations(command)
    _add_search(command)
    return parser


def _add_search(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `search`."""
    from caoxian_desktop.core.report.report import Level
    from caoxian_desktop.core.search.asked import at_most, years
    from caoxian_desktop.core.search.query import Kind

    search = command("search", _search, "find words, or pinyin of names, in everything the library holds")
    search.add_argument(
        "query", metavar="QUERY", help="words parted by spaces, all of them; a phrase in quotation marks"
    )
    search.add_argument("--json", action="store_true")
    search.add_argument("--place", default="", help="the name of a place, or a part of it")
    search.add_argument("--year", type=years, metavar="Y|Y-Y", help="plan years, both included")
    search.add_argument("--level", type=Level, choices=tuple(Level), metavar="|".join(Level))
    search.add_argument("--section", default="", metavar="WORDS", help="words of the headings above")
    search.add_argument("--kind", type=Kind, choices=tuple(Kind), action="append", metavar="|".join(Kind))
    search.add_argument("--limit", type=at_most, default=50, metavar="N", help="hits at most (50)")


def _add_annotations(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `annotations export` and `annotations import`."""
    from caoxian_desktop.core.exchange.forms import FORMS

    acts = command("annotations", _open, "hand annotations on, and take a colleague's in").add_subparsers(
        dest="act", metavar="ACT", required=True
    )
    out = acts.add_parser("export", help="write the annotations of reports in the library to a file")
    out.set_defaults(run=_export_annotations)
    out.add_argument(
        "reports", nargs="+", metavar="FILE|VERSION", help="reports by their files, or by ids as import says"
    )
    out.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    out.add_argument("--format", choices=FORMS, help="else the ending of OUT says it")
    out.add_argument("--suggestions", action="store_true", help="docx: only suggestions, as a table")
    out.add_argument("--without-questions", action="store_true", help="leave out 疑问 (not from cxb)")
    out.add_argument("--without-sources", action="store_true", help="cxb: leave out the reports' files")
    into = acts.add_parser("import", help="merge a package (.cxb), or W3C Web Annotations in JSON")
    into.set_defaults(run=_import_annotations)
    into.add_argument("file", type=Path, metavar="FILE")
    into.add_argument("--report", metavar="FILE|VERSION", help="what annotations of other programs are about")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 the input or the disk is at fault, 2 wrong arguments, 130 interrupted. A reader that closes its end of
    the pipe (| head) has what it wanted: that is 0.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["import-worker"]:  # how the frozen program starts its own process for reading a file
        from caoxian_desktop.core.importing.isolation.worker import main as work

        return work(words[1:])
    # A file given alone, as a double click gives it, and no word at all, mean `open`.
    if not words or (words[0] not in _COMMANDS and not words[0].startswith("-")):
        words.insert(0, "open")
    try:
        if plain := _plain_open(words):
            file, measure = plain
            return _window(file, measure=measure)
        if words[0] in _READING:
            from caoxian_desktop.core.importing.isolation.spare import SPARE

            SPARE.prepare()  # the process that reads the file starts while this one loads what it needs itself
        _speak_utf8()
        arguments = _parser().parse_args(words)
        return int(arguments.run(arguments))
    except KnownError as error:
        tell("\n".join([error.sentence(language()), *getattr(error, "__notes__", ())]))
        return AT_FAULT
    except BrokenPipeError:
        _forget_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _speak_utf8() -> None:
    """Let argparse print its Chinese help on a console of another or no encoding (LANG=C)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _plain_open(words: Sequence[str]) -> tuple[Path | None, bool] | None:
    """Return the file of an `open` that says nothing more, and whether to measure; None for argparse to read.

    Every day's start need not wait 8 ms for argparse.
    """
    rest = [word for word in words[1:] if word != "--measure-startup"]
    if words[0] != "open" or len(rest) > 1 or any(word.startswith("-") for word in rest):
        return None
    return Path(rest[0]) if rest else None, len(rest) < len(words) - 1
