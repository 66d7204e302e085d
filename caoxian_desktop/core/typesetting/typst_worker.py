"""The process that runs Typst and paints charts: a job a line on standard input, an answer on standard output.

It is a process of its own because a running Typst cannot be stopped otherwise, and is kept because starting it and
reading the fonts costs more than setting a page. A job is one line of JSON: template, root (the folder of templates and
of the briefing.json that they read), fonts and timestamp (seconds since 1970). The answer is a line of JSON, {"size",
"warnings"} followed by that many bytes of PDF, or {"error"}. With `dots` (to the inch) the answer is a JSON list of PNG
files in base64: the pages or, for `charts` (the pickle, in base64, of charts with their widths in pixels), those. A job
with `families` (a folder) is answered by a JSON list of [file name, number within it, family] of the faces Typst finds
there, one with `ofd` by the pages as an OFD file; one with `warm` only loads the drawing library. Painted here, the
charts of an export neither meet those on the screen in a library that knows one thread, nor keep the program from
reading the report meanwhile.
"""

from __future__ import annotations

import base64
import contextlib
import json
import pickle
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath
from typing import Any, cast

import typst

STANDARDS = ["a-2a", "ua-1"]
"""PDF/A-2a and PDF/UA-1: Typst really emits both together."""


@lru_cache(maxsize=2)
def _compiler(root: str, fonts: tuple[str, ...]) -> typst.Compiler:
    """Return the compiler for some folders of fonts: the bundled alone, and with this computer's own."""
    return typst.Compiler(root=root, font_paths=_faces(*fonts))


def _faces(*folders: str) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))


def set_type(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Carry out one job; return the answer and the PDF (empty where it failed)."""
    wanted = {"format": "png", "ppi": job["dots"]} if "dots" in job else {"pdf_standards": cast("Any", STANDARDS)}
    try:
        pages, warnings = _compiler(job["root"], tuple(job["fonts"])).compile_with_warnings(
            f"{job['root']}/{job['template']}",
            timestamp=job["timestamp"],
            **wanted,
        )
    except typst.TypstError as error:
        return {"error": "\n".join([error.message, *error.hints, error.diagnostic])}, b""
    if "dots" in job:  # several pages come as a list, one alone comes as itself
        made = _listed(pages if isinstance(pages, list) else [cast("bytes", pages)])
    else:
        made = cast("bytes", pages)  # one PDF is one file
    if "ofd" in job:
        return _as_ofd(made, warnings)
    return {"size": len(made), "warnings": [warning.message for warning in warnings]}, made


def _as_ofd(pdf: bytes, warnings: list[typst.TypstWarning]) -> tuple[dict[str, Any], bytes]:
    """Return the answer to a job that asks for OFD: the same pages, made from the PDF."""
    from caoxian_desktop.core.typesetting.ofd.conversion import ofd_of
    from caoxian_desktop.core.typesetting.ofd.pdf_fonts import UnknownConstructError

    try:
        made = ofd_of(pdf)
    except UnknownConstructError as error:
        return {"error": f"the PDF cannot be made into OFD: {error}"}, b""
    return {"size": len(made), "warnings": [warning.message for warning in warnings]}, made


def _listed(pictures: Iterable[bytes]) -> bytes:
    return json.dumps([base64.b64encode(picture).decode() for picture in pictures]).encode()


def paint(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Paint the charts of a job; return the answer and the JSON list of their PNG."""
    from caoxian_desktop.core.charts.drawing import png
    from caoxian_desktop.core.charts.theme import PRINT

    charts = pickle.loads(base64.b64decode(job["charts"]))  # noqa: S301 - from our own program, by its pipe
    made = _listed(png(chart, width, 0, job["dots"], PRINT) for chart, width in charts)
    return {"size": len(made), "warnings": []}, made


def families(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return the answer to a job that asks which faces Typst finds in a folder, and what it calls them."""
    found = [(PurePath(face.path or "").name, face.index, face.family) for face in _faces(job["families"]).fonts()]
    made = json.dumps(found).encode()
    return {"size": len(made), "warnings": []}, made


_ANSWERS = {"charts": paint, "families": families, "template": set_type}


def main() -> int:
    """Answer jobs until standard input ends."""
    with contextlib.suppress(BrokenPipeError):  # whoever asked was ended meanwhile: nobody is left to answer
        _answer_jobs()
    return 0


def _answer_jobs() -> None:
    """Answer jobs until there are no more. One that asks for nothing only reads the fonts."""
    for line in sys.stdin.buffer:
        job = json.loads(line)
        if "warm" in job:
            from caoxian_desktop.core.charts.drawing import painter  # noqa: F401 - loading it is the point

            continue
        kind = next((kind for kind in _ANSWERS if kind in job), None)
        if kind is None:
            _compiler(job["root"], tuple(job["fonts"]))
            continue
        answer, made = _ANSWERS[kind](job)
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + made)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
