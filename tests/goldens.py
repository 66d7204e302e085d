"""The goldens of the forms: what Typst is given for the example with a reader's notes on it, and the words it prints.

Both are kept so that a difference can be read: a line a block, and the words as they stand on the pages.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tempfile
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.typesetting.pdf import job_of, set_pages
from tests.annotated import annotated

FOLDER = Path(__file__).parent / "golden" / "briefing"
COVER = Cover(
    name="曹县工作简报",
    number="第1期",
    total="总第36期",
    unit="曹县人民政府办公室",
    report_to="县委、县人大常委会、县政协",
    send_to="各乡镇人民政府",
    issue_to="县直各部门",
    copies="60",
)
_WORDS = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)


@cache
def briefing(template: Template) -> Briefing:
    """Return the material of the example in a form, with notes, a cover and a fixed date."""
    material = annotated(read_file(bundled_report()))
    return compose([material], Choices(template, notes=True, margin_notes=True, cover=COVER, made_on="2026-01-05"))


def typst_input(template: Template) -> str:
    """Return what Typst is given, a line a block and a row: no fonts, which are the PC's, of drawings their words."""
    form = json.loads(job_of(briefing(template))[0].briefing)
    del form["fonts"]
    blocks = form.pop("blocks")
    return "\n".join([_line(form), *chain.from_iterable(_lines(block) for block in blocks)]) + "\n"


def printed_words(template: Template) -> str:
    """Return the words of the pages as they stand there, by poppler."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "x.pdf"
        pdf.write_bytes(set_pages(briefing(template)).pdf)
        done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return done.stdout.decode().replace("\f", "\n———\n")


def files(template: Template) -> dict[Path, str]:
    """Return both goldens of a form by their files."""
    return {
        FOLDER / f"{template.value}.json": typst_input(template),
        FOLDER / f"{template.value}.txt": printed_words(template),
    }


def _lines(block: dict[str, Any]) -> list[str]:
    """Return a block as a line, the rows of a table or the lines of a list below it."""
    block = _undrawn(block)
    below = [_line({name: each}) for name in ("rows", "lines") for each in block.pop(name, ())]
    return [_line(block), *(f"  {each}" for each in below)]


def _line(form: dict[str, Any]) -> str:
    return json.dumps(form, ensure_ascii=False)


def _undrawn(block: dict[str, Any]) -> dict[str, Any]:
    """Return a block with each drawing, of itself or of the figures in it, as the digest of its words."""
    if "figures" in block:
        return block | {"figures": [_undrawn(figure) for figure in block["figures"]]}
    if "svg" not in block:
        return block
    words = "\n".join(_WORDS.findall(block["svg"]))
    return block | {"svg": hashlib.sha256(words.encode()).hexdigest()[:16], "width": round(block["width"])}
