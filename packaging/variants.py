"""Make the table of traditional characters, resources/variants.txt: run once, the result is committed.

    pip install OpenCC==1.4.2
    python packaging/variants.py

OpenCC 1.4.2 (Apache-2.0) knows which simplified character stands for each traditional one. Its wheel is 2.4 MB, is not
made for every architecture of UOS and Kylin, and converts by phrases, which changes lengths; a search needs one
character for one, so that places stay: the table is all of it that is used.
"""

from __future__ import annotations

from pathlib import Path

import opencc

TARGET = Path(__file__).resolve().parents[1] / "resources" / "variants.txt"
IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x323B0))
HEAD = """\
# Traditional characters, each with the simplified one that stands for it, one character to one.
# Made by packaging/variants.py from OpenCC 1.4.2 (Apache-2.0).
"""


def main() -> None:
    """Write the table, one pair a line, in the order of code points."""
    convert = opencc.OpenCC("t2s").convert
    pairs = [(char, convert(char)) for block in IDEOGRAPHS for char in map(chr, block)]
    lines = [f"{char}{simple}" for char, simple in pairs if simple != char and len(simple) == 1]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
