"""What became of characters on the way to print, where, and how often; told in a sentence for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice

from caoxian_desktop.core.report.problem import Problem, one_line
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.typesetting.characters import code_points, is_mark, is_steering, is_unnamed
from caoxian_desktop.core.typesetting.faces import in_english

STAND_IN = "〓"
"""The printer's mark for a missing sort (U+3013)."""
_MOST_TOLD = 30
_MOST_PLACES = 2
_WORDS_OF_A_PLACE = 16


class Change(Enum):
    """What was done to a character: set in another face, replaced by 〓, or dropped."""

    OTHER_FACE = "export.character_other_face"
    REPLACED = "export.character_replaced"
    DROPPED = "export.character_dropped"


@dataclass(slots=True)
class _Found:
    count: int = 0
    places: dict[str, None] = field(default_factory=dict)


class Changes:
    """Counts the changes and where they are."""

    def __init__(self) -> None:
        self._found: dict[tuple[Change, str, str, str], _Found] = {}

    def add(self, change: Change, characters: str, place: str, faces: tuple[str, str] = ("", "")) -> None:
        """Note a change at a place; `faces` are the one that lacks the character and the one that stands in."""
        found = self._found.setdefault((change, characters, *faces), _Found())
        found.count += 1
        if place and len(found.places) <= _MOST_PLACES:
            found.places[_shortened(place)] = None

    def notices(self) -> tuple[Problem, ...]:
        """Return a notice for each character, in order of first sight; of very many the rest together."""
        told = [Problem(key[0].value, _sentence(key, found)) for key, found in islice(self._found.items(), _MOST_TOLD)]
        return (*told, *self._rest())

    def _rest(self) -> Iterator[Problem]:
        rest = list(islice(self._found.items(), _MOST_TOLD, None))
        if rest:
            count = sum(found.count for _, found in rest)
            replaced = sum(key[0] is Change.REPLACED for key, _ in rest)
            words = Wording(
                f"另有{len(rest)}种字符{count}处改用其他字体、略去或代替，其中{replaced}种以“{STAND_IN}”代替",
                f"Further characters set in another face, left out or replaced: {len(rest)} kinds in {count} places, "
                f"{replaced} of them by “{STAND_IN}”",
            )
            yield Problem(Change.REPLACED.value if replaced else Change.OTHER_FACE.value, words)


def _sentence(key: tuple[Change, str, str, str], found: _Found) -> Wording:
    change, characters, lacking, used = key
    shown, where, count = _named(characters), _where(found), found.count
    if change is Change.DROPPED:
        points = code_points(characters)
        return Wording(
            f"不可见的控制字符（{points}）{count}处已略去{where.zh}",
            f"Invisible control characters ({points}) left out: {count}{where.en}",
        )
    face = in_english(lacking) if lacking else "the face"
    without = Wording(f"{lacking or '字体'}中没有{shown.zh}", f"No {shown.en} in {face}")
    if change is Change.REPLACED:
        return Wording(
            f"{without.zh}，{count}处以“{STAND_IN}”代替{where.zh}",
            f"{without.en}, replaced by “{STAND_IN}”: {count}{where.en}",
        )
    return Wording(
        f"{without.zh}，{count}处改用{used}{where.zh}", f"{without.en}, set in {in_english(used)}: {count}{where.en}"
    )


def _named(characters: str) -> Wording:
    """Return a character with its code point; one that would not show, or clings to its neighbour, by kind alone."""
    first, points = characters[0], code_points(characters)
    if is_unnamed(first) or is_steering(first):
        return Wording(f"专用区或未定义的字符（{points}）", f"private or undefined character ({points})")
    if is_mark(first):
        return Wording(f"组合符号（{points}）", f"combining mark ({points})")
    return Wording(f"“{characters}”（{points}）", f"“{characters}” ({points})")


def _where(found: _Found) -> Wording:
    places = [f"“{place}”" for place in found.places]
    if not places:
        return Wording("", "")
    named, more = places[:_MOST_PLACES], len(places) > _MOST_PLACES
    zh = f"，见{''.join(named)}{'等处' if more else ''}"
    return Wording(zh, f", see {', '.join(named)}{' and elsewhere' if more else ''}")


def _shortened(place: str) -> str:
    words = " ".join(one_line(place).split())
    return words if len(words) <= _WORDS_OF_A_PLACE else f"{words[:_WORDS_OF_A_PLACE]}…"
