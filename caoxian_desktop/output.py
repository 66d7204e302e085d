"""What commands print: UTF-8 on every system, faults in the reader's language."""

from __future__ import annotations

import os
import sys

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.wording import Language

DONE, AT_FAULT, WRONG_ARGUMENTS = 0, 1, 2
INTERRUPTED = 130
"""What a shell calls a program that was ended by Ctrl+C."""

_ERROR_BOX = 0x10010  # MB_ICONERROR | MB_SETFOREGROUND: winuser.h


def language() -> Language:
    """Return the language of messages, by the locale's own variables; on Windows by the user's interface language."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import ctypes

        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0xFF == 0x04 else "en"
    return "en"


def either(zh: str, en: str) -> str:
    """Return the one of two sentences that is in the language of messages."""
    return zh if language() == "zh" else en


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
        forget_output()
        raise _no_output(fault.strerror or str(fault)) from fault


def _no_output(reason: str) -> KnownError:
    zh, en = f"写不出结果（{reason}），请换一个去处。", f"nothing can be written there ({reason}); send it elsewhere."
    return KnownError("output.cannot_write", "stdout", zh, en)


def forget_output() -> None:
    """Let what is still buffered go nowhere: Python would try to write it once more while it closes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def tell(sentence: str) -> None:
    """Write one line to standard error as UTF-8.

    Windows' programs without a console have none: whoever clicked on one is told in a box. On other systems a program
    that was started with it closed tells nobody.
    """
    if sys.stderr is not None:
        sys.stderr.buffer.write(f"{sentence}\n".encode(errors="backslashreplace"))
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "简报台", _ERROR_BOX)


def write_json(form: object) -> None:
    """Write one JSON value, readable by people and programs."""
    import json

    write(json.dumps(form, ensure_ascii=False, indent=1))
