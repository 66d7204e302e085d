"""Puts six screenshots side by side into packaging/pictures/window.png, which the READMEs show.

    python packaging/contact_sheet.py build/screenshots

`make screenshots` takes them with all others, `packaging/screenshots.py` those that are named.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageOps  # matplotlib brings it along

SHOWN = (
    ("notes-suggestion", "light-zh"),
    ("charts-1", "dark-zh"),
    ("indicators", "light-en"),
    ("export-one_page", "light-zh"),
    ("search", "dark-en"),
    ("importing", "light-en"),
)
ROOT = Path(__file__).parents[1]
WIDTH, GAP, COLUMNS, COLOURS = 600, 14, 2, 256
GROUND, EDGE = (243, 245, 248), (200, 204, 210)


def main(folder: Path) -> None:
    """Make the sheet of the pictures in a folder."""
    pictures = [_small(folder / f"{name}-1366x768-{how}.png") for name, how in SHOWN]
    wide, high = pictures[0].size
    rows = -(-len(pictures) // COLUMNS)
    made = Image.new("RGB", (COLUMNS * (wide + GAP) + GAP, rows * (high + GAP) + GAP), GROUND)
    for at, picture in enumerate(pictures):
        made.paste(picture, (GAP + at % COLUMNS * (wide + GAP), GAP + at // COLUMNS * (high + GAP)))
    target = ROOT / "packaging" / "pictures" / "window.png"
    made.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target}: {target.stat().st_size // 1024} kB")


def _small(file: Path) -> Image.Image:
    large = Image.open(file).convert("RGB")
    size = (WIDTH, round(WIDTH * large.height / large.width))
    return ImageOps.expand(large.resize(size, Image.Resampling.LANCZOS), 1, EDGE)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
