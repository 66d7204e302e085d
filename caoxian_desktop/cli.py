"""The commands. The headless ones import no Qt and open no library; `open` starts the window."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from caoxian_desktop import __version__
from caoxian_desktop.command_words import with_command
from caoxian_desktop.core.program import OWN_PROCESSES, READING
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.output import AT_FAULT, DONE, INTERRUPTED, either, forget_output, language, tell, write, write_json

if TYPE_CHECKING:  # each command imports what it needs when it runs: a quick `show` should not load a typesetter
    import argparse

    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.library_commands import AddCommand

_READING = frozenset({"show", "indicators", "check", "brief", "tasks"})


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

        write("\n".join(plain_lines(report, language())))
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

        write("\n".join(plain_lines(analysis.report, findings, language())))
    return DONE


def _open(arguments: argparse.Namespace) -> int:
    return _window(arguments.file, measure=arguments.measure_startup, safe=arguments.safe_mode)


def _window(file: Path | None, *, measure: bool, safe: bool = False) -> int:
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

    if sys.platform == "win32":
        file = _leave_folder(file)
    claimed = single_instance.claim(places.library_dir(), file)
    if claimed.handed_over:
        if safe:
            raise KnownError(
                "window.already_open",
                "caoxian-desktop",
                "窗口已经开着；先关闭它，再用 --safe-mode 启动",
                "the window is open already; close it before starting with --safe-mode",
            )
        return DONE
    from caoxian_desktop.ui import qt_features

    # What keeps the library comes while Python waits for Qt: 8 ms of a start, and the lane that opens it has it then.
    Thread(target=import_module, args=("caoxian_desktop.core.library",), name="library", daemon=True).start()
    import caoxian_desktop.core.report.json_form  # noqa: F401 - what a report is made of, while Qt's libraries load

    qt_features.quicken_enumerations()
    qt_features.spare_sources()
    from caoxian_desktop import app

    return app.run(file, measure, claimed, safe=safe)


def _leave_folder(file: Path | None) -> Path | None:
    """Work in the person's own folder from now on; return the file by its whole path.

    A double click has the program work in the file's folder, which Windows then keeps from being renamed, and the stick
    it is on from being taken out, as long as the window is open.
    """
    from caoxian_desktop.core.places import HOME_VARIABLE

    if home := os.environ.get(HOME_VARIABLE):
        os.environ[HOME_VARIABLE] = os.path.abspath(home)  # noqa: PTH100 - keeps a link's name
    whole = None if file is None else file.absolute()
    os.chdir(Path.home())
    return whole


def _parser() -> argparse.ArgumentParser:
    import argparse

    from caoxian_desktop import briefing_command, library_commands

    class Parser(argparse.ArgumentParser):
        """Says nothing where there is no console: argparse learnt that after 3.11.2, which Debian 12 has."""

        def _print_message(self, message: str, file: Any = None) -> None:
            if file is not None or sys.stderr is not None:
                super()._print_message(message, file)

    about = either(
        "简报台：阅读政府工作报告，批注，导出简报材料",
        "Caoxian Desktop: read Chinese government work reports, annotate them, export briefing papers",
    )
    parser = Parser(prog="caoxian-desktop", add_help=False, description=about)
    # --portable or --safe-mode and nothing more opens the window.
    parser.set_defaults(run=_open, file=None, measure_startup=False, safe_mode=False)
    parser.add_argument("-h", "--help", action="help", help=either("显示这些说明", "show this help"))
    version = either("显示版本号", "show the version")
    parser.add_argument("--version", action="version", version=__version__, help=version)
    portable = either("设置和报告库都放在程序旁边", "keep everything beside the program")
    parser.add_argument("--portable", action="store_true", help=portable)
    safe_words = either(
        "用默认设置启动窗口，不打开上次的报告，不用显卡绘图；原有设置不动",
        "start the window with default settings, no recent report, plain drawing; nothing is overwritten",
    )
    parser.add_argument("--safe-mode", action="store_true", default=argparse.SUPPRESS, help=safe_words)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text, add_help=False)
        added.add_argument("-h", "--help", action="help", help=either("显示这些说明", "show this help"))
        added.set_defaults(run=run)
        return added

    _add_own(command, safe_words)
    briefing_command.add_commands(command)
    library_commands.add_commands(command)
    return parser


def _add_own(command: AddCommand, safe_words: str) -> None:
    """Add the commands of this file."""
    import argparse

    window = command("open", _open, either("打开窗口（不写命令时就是它）", "open the window (the default)"))
    window.add_argument("file", nargs="?", type=Path, metavar="FILE")
    measure = either("以 JSON 输出启动用时和内存，随即退出", "print start-up times and memory as JSON and quit")
    window.add_argument("--measure-startup", action="store_true", help=measure)
    window.add_argument("--safe-mode", action="store_true", default=argparse.SUPPRESS, help=safe_words)
    show = command("show", _show, either("标题、目录、名词解释、存疑", "title block, section tree, glossary, problems"))
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--json", action="store_true")
    figures = either("全部数据及其名称、年份和出处", "all quantities with their names, years and places")
    indicators = command("indicators", _indicators, figures)
    indicators.add_argument("files", nargs="+", type=Path, metavar="FILE")
    form = indicators.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")
    form.add_argument("--xlsx", type=Path, metavar="OUT")
    second = either("校核：数据和文字中需要再看一眼的地方", "what may want a second look in figures and wording (校核)")
    checking = command("check", _check, second)
    checking.add_argument("file", type=Path, metavar="FILE")
    checking.add_argument("--json", action="store_true")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 the input or the disk is at fault, 2 wrong arguments, 130 interrupted. A reader that closes its end of
    the pipe (| head) has what it wanted: that is 0.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in OWN_PROCESSES:
        return _work(*words)
    words = with_command(words)
    try:
        if plain := _plain_open(words):
            file, measure = plain
            return _window(file, measure=measure)
        if words[0] in _READING:
            from caoxian_desktop.core.importing.isolation.spare import SPARE

            if words[0] == "brief":
                _prepare_typesetter(words)
            SPARE.prepare()  # the process that reads the file starts while this one loads what it needs itself
        _speak_utf8()
        arguments = _parser().parse_args(words)
        return int(arguments.run(arguments))
    except KnownError as error:
        tell("\n".join([error.sentence(language()), *getattr(error, "__notes__", ())]))
        return AT_FAULT
    except BrokenPipeError:
        forget_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _work(process: str, *words: str) -> int:
    """Be one of the frozen program's own processes."""
    if process == READING:
        from caoxian_desktop.core.importing.isolation import worker

        return worker.main(words)
    from caoxian_desktop.core.typesetting import typst_worker

    return typst_worker.main()


def _prepare_typesetter(words: Sequence[str]) -> None:
    """Start the process that draws and sets first of all: everything else is done before it is ready."""
    if any(word.lower().endswith((".pdf", ".docx", ".png")) for word in words):
        from caoxian_desktop.core.typesetting.typst_process import TYPST

        form = words[words.index("--template") + 1 :][:1] if "--template" in words else ["digest"]
        TYPST.prepare(charts=form == ["digest"] and any(word.lower().endswith(".docx") for word in words))


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
