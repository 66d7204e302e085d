"""The process that runs Typst: a job a line on standard input, an answer on standard output.

It is a process of its own because a running Typst cannot be stopped otherwise, and is kept because starting it and
reading the fonts costs more than setting a page. A job is one line of JSON: template, root, fonts, briefing (the JSON
for the template) and timestamp (seconds since 1970). The answer is a line of JSON, {"size", "warnings"} followed by
that many bytes of PDF, or {"error"}.
"""

from __future__ import annotations

import json
import sys
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
    try:
        pdf, warnings = _compiler(job["root"], job["fonts"]).compile_with_warnings(
            f"{job['root']}/{job['template']}",
            sys_inputs={"briefing": job["briefing"]},
            pdf_standards=cast("Any", STANDARDS),
            timestamp=job["timestamp"],
        )
    except typst.TypstError as error:
        return {"error": "\n".join([error.message, *error.hints, error.diagnostic])}, b""
    made = cast("bytes", pdf)  # one PDF is one file; only PNG and SVG come as a list of pages
    return {"size": len(made), "warnings": [warning.message for warning in warnings]}, made


def main() -> None:
    """Answer jobs until standard input ends. A job without a template only reads the fonts."""
    for line in sys.stdin.buffer:
        job = json.loads(line)
        if "template" not in job:
            _compiler(job["root"], job["fonts"])
            continue
        answer, pdf = set_type(job)
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + pdf)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
