"""Which face each part of a paper is set in: the bundled ones, and 仿宋 and 小标宋 where this computer has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.typesetting.fonts import FACES, KAI, SANS, SERIF, folder


class Role(StrEnum):
    """What a face is used for; the value is its name in the data for Typst. 仿宋 and 小标宋 are of GB/T 9704."""

    SERIF = "serif"
    SANS = "sans"
    KAI = "kai"
    FANG = "fang"
    TITLE = "title"

    @property
    def word(self) -> str:
        """The kind of type, as offices call it."""
        return _WORDS[self]


_WORDS = {Role.SERIF: "宋体", Role.SANS: "黑体", Role.KAI: "楷体", Role.FANG: "仿宋", Role.TITLE: "小标宋"}
_OURS = "内置"
OFFICIAL = frozenset({Template.OFFICIAL, Template.BULLETIN, Template.REMARKS})
"""The forms set by GB/T 9704, in 仿宋 under a title of 小标宋."""


@dataclass(frozen=True, slots=True)
class PrintFace:
    """A face that can be set: its family as Typst names it, its name for people, and its file.

    `number` counts within a collection (.ttc), from 0.
    """

    family: str
    name: str
    path: Path
    number: int = 0


def _bundled(family: str, role: Role) -> PrintFace:
    path = next(face.path for face in FACES if face.family == family)
    return PrintFace(family, f"{_OURS}{role.word}", path)


def in_english(name: str) -> str:
    """Return a face's name as English sentences have it: “仿宋_GB2312”, the bundled “宋体”."""
    kind = name.removeprefix(_OURS)
    return f"“{kind}”" if kind == name else f"the bundled “{kind}”"


@dataclass(frozen=True, slots=True)
class FaceUse:
    """The face that serves a part of a form: 正文, wanted 仿宋, used 仿宋_GB2312.

    `stands_in` tells that the wanted one is not used; `reason` says why in a few words (本机没有), None where it is.
    """

    role: Role
    part: Wording
    wanted: str
    used: str
    stands_in: bool
    reason: Wording | None = None

    @property
    def sentence(self) -> Wording:
        """What to tell about it in one line."""
        en, used = f"{self.part.en} in “{self.wanted}”", in_english(self.used)
        if self.reason is None:
            return Wording(f"{self.part.zh}{self.wanted}：本机{self.used}", f"{en}: {used} of this computer")
        return Wording(
            f"{self.part.zh}{self.wanted}：{self.reason.zh}，以{self.used}代替",
            f"{en}: {self.reason.en}; {used} is used instead",
        )


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of one paper: for each role the one to use and those behind it, and the folders Typst finds them in.

    Each chain holds every face, so that what any of them can show is shown wherever it stands. `body` and `title` are
    the roles of the form's running text and its title.
    """

    chains: Mapping[Role, tuple[PrintFace, ...]]
    folders: tuple[Path, ...]
    uses: tuple[FaceUse, ...] = ()
    body: Role = Role.SERIF
    title: Role = Role.SANS

    @property
    def own(self) -> bool:
        """Whether faces of this computer are among them."""
        return len(self.folders) > 1

    def families(self) -> dict[str, list[str]]:
        """Return the families of each role, as the templates read them."""
        return {role.value: [face.family for face in chain] for role, chain in self.chains.items()}

    def notices(self) -> tuple[Problem, ...]:
        """Return a notice for each face that stands in for the wanted one."""
        return tuple(Problem("export.face_stands_in", use.sentence) for use in self.uses if use.stands_in)


def _bundled_chains() -> dict[Role, tuple[PrintFace, ...]]:
    serif, sans, kai = _bundled(SERIF, Role.SERIF), _bundled(SANS, Role.SANS), _bundled(KAI, Role.KAI)
    return {
        Role.SERIF: (serif, kai, sans),
        Role.SANS: (sans, kai, serif),
        Role.KAI: (kai, serif, sans),
        Role.FANG: (serif, kai, sans),
        Role.TITLE: (serif, kai, sans),
    }


BUNDLED = Faces(_bundled_chains(), (folder(),))
"""The faces that ship with the program: they make the same file everywhere."""


def faces_for(template: Template) -> Faces:
    """Return the faces to set a form in: with 仿宋 and 小标宋 of this computer for official papers.

    It reads the computer's fonts, the first time for a second or two: not for the UI thread.
    """
    if template not in OFFICIAL:
        return BUNDLED
    from caoxian_desktop.core.typesetting.installed.official import official_faces

    return official_faces()


def uses(template: Template) -> tuple[FaceUse, ...]:
    """Return which faces serve a form that asks for others than the bundled ones; () for the rest. Reads as above."""
    return faces_for(template).uses


def with_own(fang: Sequence[PrintFace], title: Sequence[PrintFace]) -> dict[Role, tuple[PrintFace, ...]]:
    """Return the chains with faces of this computer: at the front of their own role, at the end of the others."""
    chains = _bundled_chains()
    chains[Role.FANG] = (*fang, *chains[Role.FANG])
    chains[Role.TITLE] = (*title, *chains[Role.TITLE])
    return {role: tuple(dict.fromkeys((*chain, *fang, *title))) for role, chain in chains.items()}
