"""The process that runs Typst and draws the charts: a job a line on standard input, an answer on standard output.

It is a process of its own because a running Typst cannot be stopped otherwise, and is kept because starting it and
reading the fonts costs more than setting a page. A job is one line of JSON: template, root, fonts, briefing (the JSON
for the template) and timestamp (seconds since 1970). The answer is a line of JSON, {"size", "warnings"} followed by
that many bytes of PDF, or {"error"}. A job with `charts` (their pickle, in base64) is answered by a JSON list of SVG;
one with `warm` only loads the drawing library. Drawn here, the charts of an export neither meet those on the screen in
a library that knows one thread, nor keep the program from reading the report meanwhile. With `dots` (to the inch)
either answer is a JSON list of PNG files in base64: the pages, or the charts, each packed with its width in pixels.
"""

from __future__ import annotations

import base64
import json
import pickle
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

import typst

STANDARDS = ["a-2a", "ua-1"]
"""PDF/A-2a and PDF/UA-1: Typst really emits both together."""


@cache
def _compiler(root: str, fonts: str) -> typst.Compiler:
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(root=root, font_paths=faces)


def set_type(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Carry out one job; return the answer and the PDF (empty where it failed)."""
    wanted = {"format": "png", "ppi": job["dots"]} if "dots" in job else {"pdf_standards": cast("Any", STANDARDS)}
    try:
        pages, warnings = _compiler(job["root"], job["fonts"]).compile_with_warnings(
            f"{job['root']}/{job['template']}",
            sys_inputs={"briefing": job["briefing"]},
            timestamp=job["timestamp"],
            **wanted,
        )
    except typst.TypstError as error:
        return {"error": "\n".join([error.message, *error.hints, error.diagnostic])}, b""
    if "dots" in job:  # several pages come as a list, one alone comes as itself
        made = _listed(pages if isinstance(pages, list) else [cast("bytes", pages)])
    else:
        made = cast("bytes", pages)  # one PDF is one file
    return {"size": len(made), "warnings": [warning.message for warning in warnings]}, made


def _listed(pictures: Iterable[bytes]) -> bytes:
    return json.dumps([base64.b64encode(picture).decode() for picture in pictures]).encode()


def draw(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Draw the charts of a job; return the answer and the JSON list of their SVG or PNG."""
    from caoxian_desktop.core.charts.drawing import png, svg
    from caoxian_desktop.core.charts.theme import PRINT

    charts = pickle.loads(base64.b64decode(job["charts"]))  # noqa: S301 - from our own program, by its pipe
    if "dots" in job:
        made = _listed(png(chart, width, 0, job["dots"], PRINT) for chart, width in charts)
        return {"size": len(made), "warnings": []}, made
    made = json.dumps([svg(chart, job["width"], 0, PRINT) for chart in charts], ensure_ascii=False).encode()
    return {"size": len(made), "warnings": []}, made


def main() -> None:
    """Answer jobs until standard input ends. A job that asks for nothing only reads the fonts."""
    for line in sys.stdin.buffer:
        job = json.loads(line)
        if "warm" in job:
            from caoxian_desktop.core.charts.drawing import painter  # noqa: F401 - loading it is the point

            continue
        if "template" not in job and "charts" not in job:
            _compiler(job["root"], job["fonts"])
            continue
        answer, made = draw(job) if "charts" in job else set_type(job)
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + made)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
