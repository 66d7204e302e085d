"""The log: when the window started on what, and what went wrong, for whoever has to find out why.

Whoever writes to it gives names of the program's own, never words: no text of a report or note, no name of a file, a
folder or a place is in it. It is opened with its first line, which the first paint does not wait for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core import places

if TYPE_CHECKING:  # 12 ms
    from logging import LogRecord
    from logging.handlers import RotatingFileHandler

_LONGEST = 1_000_000
"""Bytes of one file of the log."""
_OLDER = 2
"""How many older files are kept beside it: three megabytes together."""


class _Open:
    """The file that is being written; tests and a changed home open another."""

    def __init__(self) -> None:
        self.handler: RotatingFileHandler | None = None
        self.file: Path | None = None


_open = _Open()


def write(words: str, *, bad: bool = False) -> None:
    """Append to the log. A disk that takes nothing is no second fault: then it goes to the terminal."""
    import logging

    level = logging.ERROR if bad else logging.INFO
    try:
        handler = _handler()
    except OSError:
        echo(f"{words}\n")
        return
    handler.handle(logging.LogRecord("window", level, "", 0, words, None, None))


def echo(words: str) -> None:
    """Say something on the terminal, where there is one: a program of Windows without a console has none."""
    if sys.stderr is not None:
        sys.stderr.write(words)


def close() -> None:
    """Let go of the file."""
    if _open.handler is not None:
        _open.handler.close()
        _open.handler = _open.file = None


def _handler() -> RotatingFileHandler:
    file = places.log_file()
    if _open.handler is None or _open.file != file:
        close()
        file.parent.mkdir(parents=True, exist_ok=True)
        _open.handler, _open.file = _made(file), file
    return _open.handler


def _made(file: Path) -> RotatingFileHandler:
    import logging
    from logging.handlers import RotatingFileHandler

    class Handler(RotatingFileHandler):
        def handleError(self, record: LogRecord) -> None:
            echo(f"{record.getMessage()}\n")

    made = Handler(file, maxBytes=_LONGEST, backupCount=_OLDER, encoding="utf-8", delay=True)
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    return made
