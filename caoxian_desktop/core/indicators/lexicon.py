"""The statistical terms: canonical names, what else they are called, how they rank on a leader's sheet.

The terms stand in resources/indicators.toml, which is read at first use.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

HEAD_ENDINGS = "量额率值数积"
"""The last characters of most statistical names (产量, 总额, 覆盖率, 增加值, 人数, 面积)."""

INDICATOR_ENDINGS = (*HEAD_ENDINGS, "进出口")


@dataclass(frozen=True, slots=True)
class Entry:
    """A statistical standard term.

    `aliases` are other writings of the name and are replaced by it, `kin` keep their own wording in a table but are the
    same indicator when two years are paired.
    `rank` orders the headline indicators, 0 first, None for the others. `growth_basis` is 'real' where growth is
    counted in comparable prices, 'nominal' where in current ones, 'other' where the published rate does not follow
    from the levels, '' where unknown. `units` are the typical ones. `apart` names terms never to be merged with it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    rank: int | None = None
    growth_basis: str = ""
    units: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    source: str = ""


@cache
def _content() -> tuple[dict[str, Entry], tuple[tuple[str, tuple[str, ...]], ...], tuple[tuple[str, str], ...]]:
    import tomllib  # with places, at first use: what draws the window imports this room

    from caoxian_desktop.core import places

    data = tomllib.loads(places.resource("indicators.toml").read_text(encoding="utf-8"))
    entries = {
        e["name"]: Entry(
            e["name"],
            tuple(e.get("aliases", ())),
            tuple(e.get("kin", ())),
            e.get("rank"),
            e.get("growth_basis", ""),
            tuple(e.get("units", ())),
            tuple(e.get("apart", ())),
            e.get("source", ""),
        )
        for e in data["indicator"]
    }
    contractions = tuple((c["short"], tuple(c["full"])) for c in data["contraction"])
    short_forms = tuple((c["short"], c["full"]) for c in data["short_form"])
    return entries, contractions, short_forms


def entries() -> tuple[Entry, ...]:
    """Return all terms in the order of the file."""
    return tuple(_content()[0].values())


def contractions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return contracted names with the full ones they stand for (城乡居民: 城镇居民, 农村居民)."""
    return _content()[1]


def short_forms() -> tuple[tuple[str, str], ...]:
    """Return short words that names begin with, and what they stand for (固投: 固定资产投资)."""
    return _content()[2]


@cache
def _by_name() -> dict[str, str]:
    """Return every name and alias, in its plain form, with its canonical name."""
    return {_plain(alias): e.name for e in entries() for alias in (e.name, *e.aliases)}


@cache
def _by_any_name() -> dict[str, str]:
    return {**{_plain(kin): e.name for e in entries() for kin in e.kin}, **_by_name()}


def _plain(name: str) -> str:
    """Return a name without white space and marks, in ordinary width, with 规模以上 and 规模工业 as 规上."""
    if not _BARE.fullmatch(name):
        name = _MARKS.sub("", unicodedata.normalize("NFKC", name))
    return _ABOVE_SIZE.sub("规上", name).replace("进出口总值", "进出口总额").replace("的", "")


_BARE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]*")
_MARKS = re.compile(r"[\s\"'“”‘’《》「」()（）·、,，.]")
_ABOVE_SIZE = re.compile("规模以上|规模(?=工业)")

_WHOLE_PLACE = re.compile(
    r"^(?:全省|全市|全县|全区|全州|全国|全年|全市各县|年度|本地|本区|本市|本县|本省|我市|我省|我县|我区|县域)"
)
_ASIDE = re.compile(r"（[^（）]*）$")


@lru_cache(maxsize=8192)
def canonical(name: str) -> str:
    """Return the term that a name is another writing of, else the name with its short forms written out."""
    full = _written_out(name)
    bare = _WHOLE_PLACE.sub("", name)
    forms = dict.fromkeys((name, bare, full, _written_out(bare), _ASIDE.sub("", bare)))  # mostly one and the same
    if found := next((t for f in forms if (t := _by_name().get(_plain(f)))), None):
        return found
    for part in ("城镇", "农村"):  # 城镇居民收入, of 城乡居民收入
        if name.startswith(part) and (found := _by_name().get(_plain(part + canonical(name[2:])))):
            return found
    return full


@cache
def _short_forms() -> tuple[str, ...]:
    return tuple(short for short, _ in _content()[2])


def _written_out(name: str) -> str:
    """Return a name with the short form it begins with written out: 社零增速 as 社会消费品零售总额增速."""
    if not name.startswith(_short_forms()):
        return name
    for short, full in _content()[2]:
        if name.startswith(short) and not name.startswith(full):
            return full + name[len(short) :]
    return name


def is_term(name: str) -> bool:
    """Tell whether a name is a statistical standard term or another name of one."""
    return _plain(name) in _by_any_name()


def term_at_head(words: str) -> str:
    """Return the longest statistical term that `words` begin with, '' for none."""
    return next((words[:n] for n in range(min(len(words), 16), 2, -1) if is_term(words[:n])), "")


def term_at_end(words: str) -> str:
    """Return the longest statistical term that `words` end in and do not consist of, '' for none."""
    return next((words[i:] for i in range(max(1, len(words) - 16), len(words) - 1) if is_term(words[i:])), "")


def entry(name: str) -> Entry | None:
    """Return the term that `name` is another name of, None where it is none."""
    found = _by_any_name().get(_plain(name))
    return _content()[0][found] if found else None


def headline_rank(indicator: str) -> int | None:
    """Return an indicator's place on a leader's one-page sheet, 0 first; None for no headline indicator."""
    found = entry(indicator)
    return found.rank if found else None
