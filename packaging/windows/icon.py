"""Makes caoxian-desktop.ico from the program's icon: `icon.py [FILE]`. Windows takes the size it shows from the file.

The small sizes are drawn with fewer strokes, each on whole pixels: the whole picture is a blur there.
"""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
PICTURE = HERE.parents[1] / "resources" / "icons" / "caoxian-desktop.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows asks for at 100 to 400 %: lists, the task bar, the desktop; 256 is Explorer's largest."""
AS_PNG = 256
"""From this size on the file holds PNG, which all of Windows reads there and not everything of it in smaller ones."""


def drawn(picture: bytes, size: int) -> Image.Image:
    """Return an SVG's picture with `size` pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(picture)).render(painter)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")  # type: ignore[call-overload]  # Qt's form of this name is text
    return Image.open(io.BytesIO(held.data().data())).convert("RGBA")


def ico(images: Mapping[int, Image.Image]) -> bytes:
    """Return an icon file of these pictures by their size in pixels (ICONDIR, as Windows documents it)."""
    held = [(size, _png(image) if size >= AS_PNG else _bitmap(image)) for size, image in sorted(images.items())]
    at = 6 + 16 * len(held)
    head = struct.pack("<HHH", 0, 1, len(held))
    for size, data in held:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(data for _, data in held)


def _png(image: Image.Image) -> bytes:
    held = io.BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


def _bitmap(image: Image.Image) -> bytes:
    """Return a bitmap of 32 bits from the lowest row up, and the mask of what Windows without transparency leaves."""
    size = image.width
    colours = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes("raw", "BGRA")
    clear = image.getchannel("A").point(lambda alpha: 255 if alpha < 128 else 0).convert("1", dither=Image.Dither.NONE)
    rows = clear.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes()
    wide = (size + 7) // 8
    mask = b"".join(rows[at : at + wide].ljust((wide + 3) // 4 * 4, b"\0") for at in range(0, len(rows), wide))
    return struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(colours), 0, 0, 0, 0) + colours + mask


def pictures() -> dict[int, Image.Image]:
    """Return the program's icon in each of the sizes."""
    whole = PICTURE.read_bytes()
    small = {int(file.stem): file.read_bytes() for file in (HERE / "icons").glob("*.svg")}
    return {size: drawn(small.get(size, whole), size) for size in SIZES}


def main() -> None:
    """Write the file that is named, or the one that is part of the project."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "caoxian-desktop.ico"
    target.write_bytes(ico(pictures()))


if __name__ == "__main__":
    main()
