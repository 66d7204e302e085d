"""A report that a newspaper carries over to another page: （下转第3版） … （上接第1版）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.importing.formats.blocks import Block, Notice
from caoxian_desktop.core.importing.formats.page_layout.placing import Placed
from caoxian_desktop.core.report.wording import Wording

_PAGE = r"第?[^）)\n]{1,12}版[^）)\n]{0,8}[）)]"
_ANY = re.compile(rf"[（(]\s?(?:下转|上接){_PAGE}")
_OUT = re.compile(rf"[（(]\s?下转{_PAGE}\s*$")
_IN = re.compile(rf"^\s*[（(]\s?上接{_PAGE}")


def ends_with_jump(words: str) -> str | None:
    """Return the words before a jump to another page; None where the line ends with none."""
    found = _OUT.search(words)
    return words[: found.start()].rstrip() if found else None


def begins_with_jump(words: str) -> bool:
    """Tell whether a line comes from another page."""
    return _IN.match(words) is not None


def is_jump(words: str) -> bool:
    """Tell whether a line is nothing but a jump."""
    return _ANY.search(words) is not None and not _ANY.sub("", words).strip()


def without_other_articles(items: Sequence[Placed | Block]) -> tuple[list[Placed | Block], tuple[Notice, ...]]:
    """Return the lines with what stands between a jump and its other end set aside: it belongs to other articles.

    Lines that are nothing but a jump become furniture.
    """
    kept: list[Placed | Block] = []
    characters = position = 0
    while position < len(items):
        item = items[position]
        kept.append(_as_furniture(item))
        position += 1
        if isinstance(item, Placed) and ends_with_jump(item.line.text) is not None:
            end = _other_end(items, position)
            others = [other.line.text for other in items[position:end] if isinstance(other, Placed)]
            kept += [other for other in items[position:end] if isinstance(other, Block)]
            if others:
                kept.append(Block("\n".join(others), furniture=True))
                characters += sum(map(len, others))
            position = end
    said = Wording(
        f"报纸“下转”到“上接”之间有{characters}字属于别的文章，没有列入。",
        f"Between “下转” and “上接” the newspaper has {characters} characters of other articles, which were left out.",
    )
    return kept, (Notice("layout.other_articles", said),) if characters else ()


def _other_end(items: Sequence[Placed | Block], start: int) -> int:
    """Return where the report goes on; `start` where the file does not hold it."""
    for position in range(start, len(items)):
        item = items[position]
        if isinstance(item, Placed) and begins_with_jump(item.line.text):
            return position
    return start


def _as_furniture(item: Placed | Block) -> Placed | Block:
    if isinstance(item, Placed) and is_jump(item.line.text):
        return Block(item.line.text, furniture=True)
    return item
