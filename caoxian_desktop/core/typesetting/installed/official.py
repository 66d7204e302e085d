"""仿宋 and 小标宋 for official papers: this computer's where they can be used, and what stands in where not."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.typesetting.faces import BUNDLED, Faces, FaceUse, PrintFace, Role, in_english, with_own
from caoxian_desktop.core.typesetting.fonts import coverage, folder
from caoxian_desktop.core.typesetting.installed.copies import copy_name, face_folder
from caoxian_desktop.core.typesetting.installed.finding import FANG_SONG, XIAO_BIAO_SONG, Installed, installed
from caoxian_desktop.core.typesetting.typst_process import TYPST, TypesettingError

_PARTS = {Role.FANG: Wording("正文", "Body text"), Role.TITLE: Wording("标题", "Title")}
_MOST = {Role.FANG: 2, Role.TITLE: 1}
"""仿宋_GB2312 holds 6,763 characters: where the PC has another 仿宋 it sets the rest."""
_MISSING = Wording("本机没有", "not on this computer")
_HOLDS = 20.0
"""Seconds before the disk is looked at again: a preview asks at every change, and a font is installed once a year."""
_lock = threading.Lock()
_held: list[tuple[float, Faces]] = []
_refused: set[str] = set()


def official_faces() -> Faces:
    """Return the faces for official papers; the bundled ones where this computer has none, with the reason."""
    with _lock:
        now = time.monotonic()
        if not _held or now - _held[0][0] > _HOLDS:
            _held[:] = [(now, _looked_for())]
        return _held[0][1]


def refuse(faces: Faces) -> None:
    """Take none of these copies again while the program runs: Typst could not set a paper in them."""
    with _lock:
        _refused.update(face.path.name for chain in faces.chains.values() for face in chain)
        _held.clear()


def without_own(faces: Faces) -> Faces:
    """Return the bundled faces in the place of `faces`, saying that those of this computer cannot be used."""
    uses = tuple(
        use
        if use.stands_in and use.used == BUNDLED.chains[use.role][0].name
        else replace(use, used=BUNDLED.chains[use.role][0].name, stands_in=True, reason=_unusable(use.used))
        for use in faces.uses
    )
    return replace(BUNDLED, uses=uses, body=faces.body, title=faces.title)


def forget() -> None:
    """Have the disk looked at again at the next asking."""
    with _lock:
        _held.clear()
        _refused.clear()


def _looked_for() -> Faces:
    found = {Role.FANG: installed(FANG_SONG), Role.TITLE: installed(XIAO_BIAO_SONG)}
    usable = {
        role: [face for face in faces if face.facts.licensed and copy_name(face.file) not in _refused]
        for role, faces in found.items()
    }
    taken = _taken({role: faces[: _MOST[role]] for role, faces in usable.items()})
    uses = tuple(_use(role, found[role], taken[role]) for role in _PARTS)
    if not any(taken.values()):
        return replace(BUNDLED, uses=uses, body=Role.FANG, title=Role.TITLE)
    own = next(face.path.parent for faces in taken.values() for face in faces)
    chains = with_own(taken[Role.FANG], taken[Role.TITLE])
    return Faces(chains, (folder(), own), uses, body=Role.FANG, title=Role.TITLE)


def _taken(wished: dict[Role, list[Installed]]) -> dict[Role, list[PrintFace]]:
    """Return the faces as Typst finds them in a folder of our own; none where that cannot be made."""
    files = list(dict.fromkeys(face.file for faces in wished.values() for face in faces))
    if not files:
        return {role: [] for role in wished}
    try:
        place = face_folder(files)
        families = TYPST.families(place)
        taken = {role: _named(faces, place, families) for role, faces in wished.items()}
        for face in (face for faces in taken.values() for face in faces):
            coverage(face.path, face.number)  # read while a file that went away in between can still be passed over
    except (OSError, TypesettingError):
        return {role: [] for role in wished}
    return taken


def _named(faces: Sequence[Installed], place: Path, families: Mapping[tuple[str, int], str]) -> list[PrintFace]:
    """Return the faces by the names Typst has for them; one that it does not find, for it is broken, is passed over."""
    return [
        PrintFace(family, face.name, place / copy_name(face.file), face.facts.number)
        for face in faces
        if (family := families.get((copy_name(face.file), face.facts.number)))
    ]


def _use(role: Role, found: Sequence[Installed], taken: Sequence[PrintFace]) -> FaceUse:
    """Return what is said of a role's face."""
    used = taken[0].name if taken else BUNDLED.chains[role][0].name
    proper = [face for face in found if role is Role.FANG or face.rank < len(XIAO_BIAO_SONG) - 1]
    if taken and any(face.name == used for face in proper):
        return FaceUse(role, _PARTS[role], role.word, used, stands_in=False)
    return FaceUse(role, _PARTS[role], role.word, used, stands_in=True, reason=_reason(proper))


def _reason(proper: Sequence[Installed]) -> Wording:
    if not proper:
        return _MISSING
    forbidden = next((face for face in proper if not face.facts.licensed), None)
    if forbidden is None:
        return _unusable(proper[0].name)
    return Wording(
        f"{forbidden.name}的许可不允许嵌入文件", f"the licence of {in_english(forbidden.name)} forbids embedding"
    )


def _unusable(name: str) -> Wording:
    return Wording(f"{name}的字体文件不能使用", f"the file of {in_english(name)} cannot be used")
