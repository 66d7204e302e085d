"""The faces of this computer that official papers ask for, best first; what its fonts said is kept, not read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from caoxian_desktop.core import disk
from caoxian_desktop.core.places import cache_dir
from caoxian_desktop.core.typesetting.installed.names import FaceFacts, faces_in
from caoxian_desktop.core.typesetting.installed.places import FontFile, font_files

_FORM = 1  # of the kept list; raised when its columns change
_KEPT = "installed_faces.json"

FANG_SONG = (("仿宋gb2312", "fangsonggb2312"), ("方正仿宋", "fzfangsong"), ("仿宋", "fangsong"))
"""仿宋 by preference: the one that official papers are set in by habit, then 方正仿宋, then any."""
XIAO_BIAO_SONG = (
    ("方正小标宋gbk", "fzxiaobiaosongb05", "方正小标宋简体", "fzxiaobiaosongb05s"),
    ("小标宋", "xiaobiaosong"),
    ("华文中宋", "stzhongsong"),
)
"""小标宋 by preference; 华文中宋, which Office brings along, is what offices take where it is missing."""
_WANTED = tuple(word for ranks in (FANG_SONG, XIAO_BIAO_SONG) for rank in ranks for word in rank)
_SLANTED = ("italic", "oblique", "vertical")


class Installed(NamedTuple):
    """A face of this computer: its file, what it says of itself, and its place in the order of preference, from 0."""

    file: FontFile
    facts: FaceFacts
    rank: int

    @property
    def name(self) -> str:
        """Its name for people: the Chinese one where it has one."""
        chinese = (name for name in self.facts.names if any("\u4e00" <= c <= "\u9fff" for c in name))
        return next(chinese, self.facts.names[0])


def installed(preference: Iterable[Iterable[str]], places: Iterable[Path] | None = None) -> tuple[Installed, ...]:
    """Return the faces with outlines and simplified characters that answer to `preference`, best first.

    Those whose licence forbids embedding are among them, for the reader is told of them.
    """
    ranks = [tuple(rank) for rank in preference]
    found = [
        Installed(file, facts, rank)
        for file, faces in _known(font_files(places))
        for facts in faces
        if facts.outlined and facts.chinese and (rank := _rank(facts.names, ranks)) is not None
    ]
    return tuple(sorted(found, key=lambda face: (face.rank, face.file.path, face.facts.number)))


def _rank(names: Iterable[str], ranks: list[tuple[str, ...]]) -> int | None:
    folded = [_folded(name) for name in names]
    if any(word in name for name in folded for word in _SLANTED):
        return None
    return next((at for at, rank in enumerate(ranks) for word in rank if any(word in name for name in folded)), None)


def _folded(name: str) -> str:
    """Return a name without what differs from maker to maker: 仿宋_GB2312 and 仿宋 GB2312 are one."""
    return "".join(c for c in name.lower() if c.isalnum())


def _is_wanted(names: Iterable[str]) -> bool:
    return any(word in _folded(name) for name in names for word in _WANTED)


def _known(files: tuple[FontFile, ...]) -> list[tuple[FontFile, tuple[FaceFacts, ...]]]:
    """Return each file with its wanted faces; only files that are new or were changed are opened."""
    kept = _read_kept()
    known: list[tuple[FontFile, tuple[FaceFacts, ...]]] = []
    for file in files:
        before = kept.get(str(file.path), [])
        try:
            same = before[:2] == [file.changed, file.size]
            faces = tuple(map(_facts, before[2])) if same else faces_in(file.path, _is_wanted)
        except OSError:
            continue  # locked, or gone since it was listed: looked at again the next time
        known.append((file, faces))
    now = {str(file.path): [file.changed, file.size, [list(facts) for facts in faces]] for file, faces in known}
    if json.loads(json.dumps(now)) != kept:
        _keep(now)
    return known


def _facts(row: list[Any]) -> FaceFacts:
    number, names, licensed, outlined, chinese = row
    return FaceFacts(number, tuple(names), licensed=licensed, outlined=outlined, chinese=chinese)


def _read_kept() -> dict[str, list[Any]]:
    """Return what was kept; nothing where it is missing, damaged or of another form: then all is read again."""
    try:
        kept = json.loads((cache_dir() / _KEPT).read_text("ascii"))
        rows = kept["files"] if kept["form"] == _FORM else {}
        for row in rows.values():
            [_facts(facts) for facts in row[2]]
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return {}
    return dict(rows)


def _keep(files: Mapping[str, Any]) -> None:
    """Keep what was read, where the disk lets us: without it the next start reads the fonts again."""
    folder = cache_dir()
    part = folder / f"{_KEPT}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({"form": _FORM, "files": files}), "ascii")  # escapes names that are no UTF-8
        disk.move(part, folder / _KEPT)
    except OSError:
        return
