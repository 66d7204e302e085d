"""What a font file says of itself: its names, whether it may be embedded, whether it can set simplified Chinese."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_FAMILY, _FULL, _POST_SCRIPT, _TYPOGRAPHIC = 1, 4, 6, 16
SAMPLE = "政府工作报告关于县区经济发展"
"""Characters of simplified Chinese: a face without them (小标宋繁体) is none for these papers."""
_MOST_FACES = 64  # of a collection; real ones have ten
_USAGE, _RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x000E, 0x0002, 0x0100, 0x0200


class FaceFacts(NamedTuple):
    """A face of a font file: number within it, names in any language, and whether a PDF may and can hold it.

    `licensed` follows OS/2 fsType (OpenType 1.9): usage bits that say restricted only, no subsetting or bitmaps only
    forbid what Typst does. `outlined` tells whether there are outlines at all, `chinese` whether SAMPLE is covered.
    """

    number: int
    names: tuple[str, ...]
    licensed: bool
    outlined: bool
    chinese: bool


def faces_in(path: Path, wanted: Callable[[Iterable[str]], bool]) -> tuple[FaceFacts, ...]:
    """Return the faces of a font file whose names are wanted; the others' tables are not read.

    A broken file has none, for nobody could set it. Raises OSError for one that is locked or gone.
    """
    try:
        facts = [_facts(path, number, wanted) for number in range(_count(path))]
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - a broken font raises whatever its tables make of it (struct, key, assert, memory)
        return ()
    return tuple(fact for fact in facts if fact is not None)


def _count(path: Path) -> int:
    """Return how many faces a file holds: more than one in a collection, whose head says how many."""
    with path.open("rb") as file:
        head = file.read(12)
    return min(struct.unpack(">L", head[8:12])[0], _MOST_FACES) if head[:4] == b"ttcf" else 1


def _facts(path: Path, number: int, wanted: Callable[[Iterable[str]], bool]) -> FaceFacts | None:
    from fontTools.ttLib import TTFont

    # Opened here, for TTFont leaves the file of a broken font open.
    with path.open("rb") as file, TTFont(file, lazy=True, fontNumber=number) as font:
        if not wanted(names := _names(font)):
            return None
        usage = int(vars(font["OS/2"])["fsType"]) if "OS/2" in font else 0
        return FaceFacts(
            number,
            names,
            licensed=usage & _USAGE != _RESTRICTED and not usage & (_NO_SUBSETTING | _BITMAPS_ONLY),
            outlined="glyf" in font or "CFF " in font or "CFF2" in font,
            chinese=_covers_sample(font),
        )


def _names(font: TTFont) -> tuple[str, ...]:
    """Return a face's names in all languages, once each."""
    wanted = {_FAMILY, _FULL, _POST_SCRIPT, _TYPOGRAPHIC}
    records: list[Any] = [record for record in font["name"].names if record.nameID in wanted]
    return tuple(dict.fromkeys(filter(None, (record.toUnicode(errors="ignore").strip() for record in records))))


def _covers_sample(font: TTFont) -> bool:
    covered = font.getBestCmap() or {}
    return all(ord(c) in covered for c in SAMPLE)
