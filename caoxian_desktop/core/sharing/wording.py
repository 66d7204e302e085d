"""What merging came to, and older values of a record, in words: which field, what it said, whose it was and when."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.corrections.value_words import value_word
from caoxian_desktop.core.records.clock import Stamp, minute_of
from caoxian_desktop.core.sharing.bundle import Bundle, Conflict, Merged, Superseded

_FIELDS = {
    "target": "位置",
    "category": "类别",
    "colour": "颜色",
    "note": "批注",
    "status": "状态",
    "deleted": "删除",
    "proposal": "修改建议",
    "value": "更正为",
    "name": "名词",
    "aliases": "别名",
    "definition": "解释",
}
_KINDS = {
    "reports": "报告",
    "versions": "文本",
    "annotations": "批注",
    "corrections": "更正",
    "terms": "自建名词",
    "presets": "预设",
}
NOTHING = "（无）"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a record with an older and a newer value, in words, and who set each when (local time)."""

    record: str
    field: str
    older: str
    older_by: str
    newer: str
    newer_by: str
    taken: bool


@dataclass(frozen=True, slots=True)
class PastValue:
    """A value that a field had once, in words, and who set it when (local time)."""

    field: str
    value: str
    by: str


def kind_word(kind: str) -> str:
    """Return what records of a kind are called: 批注."""
    return _KINDS.get(kind, kind)


def tally_lines(merged: Merged) -> tuple[str, ...]:
    """Return a line for each kind that something came of: 批注：新增3条，有改动1条，原已一致5条."""
    lines = []
    for kind in (kind for kind in _KINDS if kind in merged.tallies):
        tally = merged.tallies[kind]
        told = (
            f"新增{tally.new}" if tally.new else "",
            f"有改动{tally.changed}" if tally.changed else "",
            f"原已一致{tally.unchanged}" if tally.unchanged else "",
        )
        if any(told):
            lines.append(f"{kind_word(kind)}：{'，'.join(filter(None, told))}")
    return (*lines, f"{merged.joined}份报告因文本相同并为一份") if merged.joined else tuple(lines)


def change_of(conflict: Conflict, names: Mapping[str, str], subjects: Mapping[str, str]) -> Change:
    """Return a conflict in words; `names` are those of authors, `subjects` what records speak of, by their ids."""
    field = conflict.field
    return Change(
        record=f"{kind_word(conflict.kind)}“{subjects.get(conflict.id, conflict.id)}”",
        field=field_word(field),
        older=value_words(conflict.kind, field, conflict.older),
        older_by=said_by(conflict.older_stamp, names),
        newer=value_words(conflict.kind, field, conflict.newer),
        newer_by=said_by(conflict.newer_stamp, names),
        taken=conflict.taken,
    )


def past_value_of(lost: Superseded, names: Mapping[str, str]) -> PastValue:
    """Return a value that lost against a later one, in words."""
    value = value_words(lost.kind, lost.field, json.loads(lost.value))
    return PastValue(field_word(lost.field), value, said_by(lost.stamp, names))


def subjects_of(bundle: Bundle) -> dict[str, str]:
    """Return what each record of a bundle speaks of in a few words, by their ids."""
    found: dict[str, str] = {}
    for report in bundle.reports:
        found.update((note.id, short(note.quote or note.note)) for note in report.annotations)
        for correction in report.corrections:
            quote = getattr(correction.target, "quote", "")
            field = getattr(getattr(correction.target, "field", None), "word", "")
            found[correction.id] = short("，".join(filter(None, (quote, field))))
    found.update((term.id, short(term.name)) for term in bundle.terms)
    return found


def short(words: str, most: int = 24) -> str:
    """Return words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def said_by(stamp: Stamp, names: Mapping[str, str]) -> str:
    """Return who set a value when: 张三 2026-11-25 09:30. One without a name is known by the start of their UUID."""
    who = names.get(stamp.author) or f"未署名（{stamp.author[:8]}）"
    return f"{who} {minute_of(stamp.time)}"


def field_word(field: str) -> str:
    """Return what a field is called; a tag is a field of its own, named tags/…."""
    kind, _, tag = field.partition("/")
    return f"标签“{tag}”" if kind == "tags" else _FIELDS.get(field, field)


def value_words(kind: str, field: str, value: Any) -> str:
    """Return what a field of a record holds, in words; what only a newer program knows as its JSON."""
    if field.startswith("tags/"):
        return "有" if value else "无"
    if kind == "corrections" and field == "value":
        return value_word("", value) or NOTHING
    if field in _SPECIAL:
        return _SPECIAL[field](value)
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(value, list):
        return "、".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _place_words(target: Any) -> str:
    place = target.get("place", target) if isinstance(target, dict) else {}
    quote = place.get("quote", "") if isinstance(place, dict) else ""
    return f"“{short(str(quote))}”" if quote else NOTHING


_CATEGORIES = {category.value: category.word for category in Category}
_STATUSES = {status.value: status.word or NOTHING for status in Status}
_SPECIAL: dict[str, Callable[[Any], str]] = {
    "deleted": lambda value: "已删除" if value else "未删除",
    "category": lambda value: _CATEGORIES.get(str(value), str(value)),
    "status": lambda value: _STATUSES.get(str(value), str(value)),
    "proposal": lambda value: NOTHING if value is None else str(value) or "（删去原文）",
    "target": _place_words,
}
