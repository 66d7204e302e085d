"""What a bug report needs, and nothing of what was being read: versions, the kinds of errors, the way to them.

Messages of exceptions are left out, for they may quote a report, a note or a file's name. Kept are those of Python
itself that hold names of code alone, and what exceptions carry beside their message: a number of the system, a name.
"""

from __future__ import annotations

import os
import re
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, qVersion

from caoxian_desktop import __version__

_NAME = r"'?[A-Za-z_][A-Za-z0-9_.]{0,80}(?:\(\))?'?"
_OF_PYTHON = re.compile(
    rf"{_NAME} object is not (?:iterable|callable|subscriptable|an iterator|a mapping)"
    rf"|unsupported operand type\(s\) for .{{1,12}}: {_NAME} and {_NAME}"
    rf"|'.{{1,2}}' not supported between instances of {_NAME} and {_NAME}"
    rf"|{_NAME} missing \d+ required (?:positional|keyword-only) arguments?: {_NAME}"
    rf"|{_NAME} got an unexpected keyword argument {_NAME}"
    rf"|{_NAME} takes \d+ positional arguments? but \d+ (?:was|were) given"
    r"|cannot unpack non-iterable \w{1,40} object"
    r"|division by zero|integer division or modulo by zero|list index out of range|tuple index out of range"
    r"|string index out of range|maximum recursion depth exceeded[ a-z]{0,60}"
    r"|Internal C\+\+ object \([\w.]{1,80}\) already deleted\.",
)
"""Messages that Python and PySide make of names in the code."""
_ROOTS = tuple(
    dict.fromkeys(
        os.path.normcase(str(root))
        for root in (
            Path(__file__).resolve().parents[2],
            sysconfig.get_path("purelib"),
            sysconfig.get_path("platlib"),
            sysconfig.get_path("stdlib"),
        )
    )
)
_DEEPEST = 40
"""Frames that are told of one error: of an endless recursion the last ones say enough."""


def versions() -> str:
    """Return on one line what is running on what."""
    import platform

    parts = (
        f"caoxian-desktop {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {pyside_version}",
        f"Qt {qVersion()}",
        QSysInfo.prettyProductName(),
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )
    return " · ".join(parts)


def account_of(error: BaseException) -> str:
    """Return what kind of error came by which way, the errors it came from first."""
    return "\n".join(_one(each) for each in reversed(list(_chain(error))))


def room_of(error: BaseException) -> str:
    """Return the innermost room of the program that an error came through (ui.charts), '' for none."""
    import traceback

    rooms = ""
    for frame, _line in traceback.walk_tb(error.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith("caoxian_desktop."):
            rooms = ".".join(module.split(".")[1:3])
    return rooms


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error, what it was raised from, and so on."""
    told: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in told:
        told.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _one(error: BaseException) -> str:
    import traceback

    frames = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)][-_DEEPEST:]
    way = "".join(f"  {_short(code.co_filename)}:{line} {code.co_name}\n" for code, line in frames)
    said = "".join(f" · {words}" for words in _said(error))
    return f"{type(error).__module__}.{type(error).__qualname__}{said}\n{way}"


def _said(error: BaseException) -> Iterable[str]:
    """Yield what of an error's own words names nothing but code and system."""
    if isinstance(error, OSError) and error.errno is not None:
        yield f"errno {error.errno}"
    if isinstance(error, (AttributeError, NameError)) and isinstance(error.name, str) and _is_code(error.name):
        kind = f"{type(error.obj).__name__}." if isinstance(error, AttributeError) and error.obj is not None else ""
        yield f"{kind}{error.name}"
    if isinstance(error, UnicodeError) and isinstance(getattr(error, "encoding", None), str):
        yield str(error.encoding)  # type: ignore[attr-defined]  # of the two kinds that have one
    if _OF_PYTHON.fullmatch(message := str(error.args[0]) if len(error.args) == 1 else ""):
        yield message


def _is_code(name: str) -> bool:
    return name.isascii() and name.isidentifier()


def _short(file: str) -> str:
    """Return a file of the code from where the code begins: what stands before it may be a person's name."""
    place = os.path.normcase(file)
    for root in _ROOTS:
        if place.startswith(root + os.sep):
            return Path(file[len(root) + 1 :]).as_posix()
    return Path(file).name
