"""The process that reads one file, seen from inside: closed in first, then the file, one answer, the end.

Standard input: a line of JSON, {"name", "size", "part", "pasted", "limits"}, and `size` bytes. `pasted` is true for
text from the clipboard. Standard output: the answer's length, eight bytes, big end first, and the answer in JSON:
{"protections", "report", "parts"}, or {"protections", "error"} where `error` holds a KnownError's fields; an
`account` beside it tells what a bug report needs when it was no KnownError that ended the reading.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from caoxian_desktop.core.importing import formats, importer, refusals
from caoxian_desktop.core.importing.isolation.closing import close_in
from caoxian_desktop.core.importing.isolation.limits import Limits
from caoxian_desktop.core.importing.isolation.protocol import CODE_BYTES, LENGTH_BYTES
from caoxian_desktop.core.report.json_form import to_stored
from caoxian_desktop.core.report.problem import KnownError

Json = dict[str, Any]
_PARSERS = ("lxml.etree", "markdown_it", "olefile", "pypdfium2", "selectolax.lexbor")
_SAMPLE = "\n".join(
    (
        "政府工作报告",
        "——2024年1月9日在某县第十九届人民代表大会第三次会议上",
        "某县人民政府县长　某某",
        "各位代表：",
        "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
        "一、2023年工作回顾",
        f"2023年地区生产总值增长5%，一般公共预算收入增长4%。{'各项事业全面进步。' * 60}",
        "二、2024年工作安排",
        "（一）着力扩大有效投资。固定资产投资增长6%。",
        "名词解释",
        "1．某某行动：指某某。",
    )
)


def main(arguments: Sequence[str] = ()) -> int:
    """Read one file and answer, or with the number of a socket serve forks of this process (`fork_server`)."""
    if arguments or not _file_has_come():
        _warm_up()
    if not arguments:
        read_one()
    elif sys.platform == "linux":
        _serve(int(arguments[0]))
    return 0


def _serve(number: int) -> None:
    """Fork a process for each pair of pipes that comes over the socket, and tell the code it ended with."""
    import socket

    _load_readers()
    # The program that is served may be gone before it heard how a process ended.
    with socket.socket(fileno=number) as link, contextlib.suppress(ConnectionError):
        while pipes := socket.recv_fds(link, 1, 2)[1]:
            if (child := os.fork()) == 0:
                link.close()
                _become(pipes)
            for pipe in pipes:
                os.close(pipe)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            link.send(code.to_bytes(CODE_BYTES, "big", signed=True))


def _become(pipes: Sequence[int]) -> NoReturn:
    """Read one file from one pipe and answer into the other."""
    try:
        for standard, pipe in enumerate(pipes):
            os.dup2(pipe, standard)
            os.close(pipe)
        read_one()
    finally:
        os._exit(1)  # reached by an exception only


def read_one() -> None:
    """Read one file, answer, and end. Standard input that ends at once means that no file came: none is answered."""
    head = sys.stdin.buffer.readline()
    if head:
        _fall_silent()
        job: Json = json.loads(head)
        protections = close_in(Limits(**job["limits"]))
        try:
            packed = _packed({"protections": protections} | _answer(job, sys.stdin.buffer.read(job["size"])))
        except MemoryError:
            packed = _packed({"protections": protections, "error": _fields(refusals.too_much_memory(job["name"]))})
        sys.stdout.buffer.write(len(packed).to_bytes(LENGTH_BYTES, "big") + packed)
        sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to be done, and Python would take as long to clear up as to read


def _file_has_come() -> bool:
    """Tell whether a file waits at standard input already, so that warming up would only hold it up."""
    if sys.platform == "win32":  # pipes cannot be asked there
        return False
    import select

    return bool(select.select([sys.stdin], [], [], 0)[0])


def _warm_up() -> None:
    """Read a few lines that every report has, so that what is made at first use is made before the file comes."""
    importer.read_bytes(_SAMPLE.encode(), "")


def _load_readers() -> None:
    """Load the readers of all kinds and the libraries they take, for whoever is forked to have them."""
    from importlib import import_module
    from pkgutil import iter_modules

    readers = (module.name for module in iter_modules(formats.__path__) if module.name.startswith("from_"))
    for name in (*_PARSERS, *(f"{formats.__name__}.{reader}" for reader in readers)):
        import_module(name)


def _fall_silent() -> None:
    """Send what parsers print to nowhere: it may hold the file's words, and a terminal would obey some of them."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _answer(job: Json, data: bytes) -> Json:
    name = job["name"]
    try:
        if job["pasted"]:
            report, parts = importer.read_text(data.decode("utf-8", "surrogatepass"), name), 1
        else:
            report, parts = importer.read_part(data, name, job["part"])
        return {"report": to_stored(report), "parts": parts}
    except KnownError as refusal:
        return {"error": _fields(refusal), "parts": refusal.parts}
    except MemoryError:
        raise
    except Exception as bug:  # noqa: BLE001 - the edge of the process: every fault leaves it as a sentence
        return {"error": _fields(refusals.crashed(name)), "account": _account(bug)}


def _packed(answer: Json) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _fields(error: KnownError) -> Json:
    return {"code": error.code, "zh": error.zh, "en": error.en}


def _account(bug: BaseException) -> str:
    """Return the bug's class and where it happened. Its message stays here: it may quote what was being read."""
    import traceback

    frames = traceback.extract_tb(bug.__traceback__)
    places = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in frames)
    return f"{type(bug).__module__}.{type(bug).__qualname__}\n{places}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
