"""Paints the picture of papers that the README shows: pages of the example, side by side. Needs poppler's pdftoppm.

python packaging/papers_picture.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageOps  # noqa: E402 - after the path is set; matplotlib brings it along

from caoxian_desktop.core.briefing.template import Template  # noqa: E402 - found by the path set above
from caoxian_desktop.core.typesetting.pdf import set_pages  # noqa: E402 - found by the path set above
from tests.goldens import briefing  # noqa: E402 - found by the path set above

SHOWN = ((Template.ONE_PAGE, 1), (Template.BULLETIN, 1), (Template.OFFICIAL, 3), (Template.INQUIRY, 1))
WIDTH, GAP, COLOURS = 330, 16, 48
GROUND, EDGE = (243, 245, 248), (200, 204, 210)


def page(template: Template, number: int) -> Image.Image:
    """Return a page of the example in a form, small, with an edge around it."""
    with tempfile.TemporaryDirectory() as folder:
        pdf, name = Path(folder) / "x.pdf", Path(folder) / "x"
        pdf.write_bytes(set_pages(briefing(template)).pdf)
        which = ("-f", str(number), "-l", str(number))
        subprocess.run(["pdftoppm", "-r", "110", *which, "-png", "-singlefile", pdf, name], check=True)
        large = Image.open(name.with_suffix(".png")).convert("RGB")
    small = large.resize((WIDTH, round(WIDTH * large.height / large.width)), Image.Resampling.LANCZOS)
    return ImageOps.expand(small, 1, EDGE)


def main() -> None:
    """Put the pages side by side into packaging/pictures/papers.png."""
    pages = [page(template, number) for template, number in SHOWN]
    size = (sum(each.width + GAP for each in pages) + GAP, max(each.height for each in pages) + 2 * GAP)
    made = Image.new("RGB", size, GROUND)
    left = GAP
    for each in pages:
        made.paste(each, (left, GAP))
        left += each.width + GAP
    made.quantize(COLOURS, dither=Image.Dither.NONE).save(ROOT / "packaging" / "pictures" / "papers.png", optimize=True)


if __name__ == "__main__":
    main()
