"""What merging came to, and older values of a record, in words: which field, what it said, whose it was and when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.corrections.value_words import value_word
from caoxian_desktop.core.records.clock import Stamp, minute_of
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sharing.bundle import Bundle, Conflict, Merged, Superseded, Tally

_FIELDS = {
    "target": Wording("位置", "Place"),
    "category": Wording("类别", "Category"),
    "colour": Wording("颜色", "Colour"),
    "note": Wording("批注", "Note"),
    "status": Wording("状态", "Status"),
    "deleted": Wording("删除", "Deletion"),
    "proposal": Wording("修改建议", "Proposed wording"),
    "value": Wording("更正为", "Corrected to"),
    "name": Wording("名词", "Term"),
    "aliases": Wording("别名", "Other names"),
    "definition": Wording("解释", "Definition"),
}
_KINDS = {
    "reports": (Wording("报告", "Report"), "Reports"),
    "versions": (Wording("文本", "Text"), "Texts"),
    "annotations": (Wording("批注", "Note"), "Notes"),
    "corrections": (Wording("更正", "Correction"), "Corrections"),
    "terms": (Wording("自建名词", "Own term"), "Own terms"),
    "presets": (Wording("预设", "Preset"), "Presets"),
}
"""What a record of each kind is called, and several in English."""
NOTHING = Wording("（无）", "(none)")
ME = Wording("我", "you")


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a record with an older and a newer value, in words, and who set each when (local time)."""

    record: Wording
    field: Wording
    older: Wording
    older_by: Wording
    newer: Wording
    newer_by: Wording
    taken: bool


@dataclass(frozen=True, slots=True)
class PastValue:
    """A value that a field had once, in words, and who set it when (local time)."""

    field: Wording
    value: Wording
    by: Wording


def as_it_is(words: str) -> Wording:
    """Return what a person or a report says, which is not translated."""
    return Wording(words, words)


def kind_word(kind: str) -> Wording:
    """Return what a record of a kind is called: 批注."""
    return _KINDS[kind][0] if kind in _KINDS else as_it_is(kind)


def tally_lines(merged: Merged) -> tuple[Wording, ...]:
    """Return a line for each kind that something came of: 批注：新增3，有改动1，原已一致5."""
    lines = []
    for kind, (one, several) in _KINDS.items():
        tally = merged.tallies.get(kind)
        told = () if tally is None else tuple(_told(tally))
        if told:
            zh, en = "，".join(each.zh for each in told), ", ".join(each.en for each in told)
            lines.append(Wording(f"{one.zh}：{zh}", f"{several}: {en}"))
    if merged.joined:
        count = merged.joined
        lines.append(
            Wording(f"{count}份报告因文本相同并为一份", f"Reports merged because their texts are the same: {count}")
        )
    return tuple(lines)


def _told(tally: Tally) -> Iterator[Wording]:
    if tally.new:
        yield Wording(f"新增{tally.new}", f"{tally.new} new")
    if tally.changed:
        yield Wording(f"有改动{tally.changed}", f"{tally.changed} changed")
    if tally.unchanged:
        yield Wording(f"原已一致{tally.unchanged}", f"{tally.unchanged} already the same")


def change_of(conflict: Conflict, names: Mapping[str, Wording], subjects: Mapping[str, Wording]) -> Change:
    """Return a conflict in words; `names` are those of authors, `subjects` what records speak of, by their ids."""
    field, kind = conflict.field, kind_word(conflict.kind)
    subject = subjects.get(conflict.id, as_it_is(conflict.id))
    older, newer = (value_words(conflict.kind, field, value) for value in (conflict.older, conflict.newer))
    if older == newer != NOTHING and field == "note":  # they differ in their Markdown alone
        older, newer = as_it_is(str(conflict.older)), as_it_is(str(conflict.newer))
    return Change(
        record=Wording(f"{kind.zh}“{subject.zh}”", f"{kind.en} “{subject.en}”"),
        field=field_word(field),
        older=older,
        older_by=said_by(conflict.older_stamp, names),
        newer=newer,
        newer_by=said_by(conflict.newer_stamp, names),
        taken=conflict.taken,
    )


def past_value_of(lost: Superseded, names: Mapping[str, Wording]) -> PastValue:
    """Return a value that lost against a later one, in words."""
    value = value_words(lost.kind, lost.field, json.loads(lost.value))
    return PastValue(field_word(lost.field), value, said_by(lost.stamp, names))


def subjects_of(bundle: Bundle) -> dict[str, Wording]:
    """Return what each record of a bundle speaks of in a few words, by their ids."""
    found: dict[str, Wording] = {}
    for report in bundle.reports:
        found.update((note.id, as_it_is(short(note.quote or printed_note(note.note)))) for note in report.annotations)
        found.update((correction.id, _corrected(correction.target)) for correction in report.corrections)
    found.update((term.id, as_it_is(short(term.name))) for term in bundle.terms)
    return found


def _corrected(target: object) -> Wording:
    quote, field = getattr(target, "quote", ""), getattr(target, "field", None)
    word = getattr(field, "word", "")
    name = str(field).replace("_", " ") if word else ""  # the fields' own names are English
    return Wording(short("，".join(filter(None, (quote, word)))), short(", ".join(filter(None, (quote, name)))))


def short(words: str, most: int = 24) -> str:
    """Return words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def said_by(stamp: Stamp, names: Mapping[str, Wording]) -> Wording:
    """Return who set a value when: 张三 2026-11-25 09:30. One without a name is known by the start of their UUID."""
    start, when = stamp.author[:8], minute_of(stamp.time)
    who = names.get(stamp.author) or Wording(f"未署名（{start}）", f"no name ({start})")
    return Wording(f"{who.zh} {when}", f"{who.en} {when}")


def field_word(field: str) -> Wording:
    """Return what a field is called; a tag is a field of its own, named tags/…."""
    kind, _, tag = field.partition("/")
    return Wording(f"标签“{tag}”", f"Tag “{tag}”") if kind == "tags" else _FIELDS.get(field, as_it_is(field))


def value_words(kind: str, field: str, value: Any) -> Wording:
    """Return what a field of a record holds, in words; what only a newer program knows as its JSON."""
    if field.startswith("tags/"):
        return Wording("有", "yes") if value else Wording("无", "no")
    if kind == "corrections" and field == "value":
        return _value_corrected(value)
    if field in _SPECIAL:
        return _SPECIAL[field](value)
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(value, list):
        return Wording("、".join(map(str, value)), ", ".join(map(str, value)))
    return as_it_is(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _value_corrected(value: Any) -> Wording:
    words = value_word("", value)
    if isinstance(value, bool):
        return Wording(words, "yes" if value else "no")
    return as_it_is(words) if words else NOTHING


def _place_words(target: Any) -> Wording:
    place = target.get("place", target) if isinstance(target, dict) else {}
    quote = place.get("quote", "") if isinstance(place, dict) else ""
    return as_it_is(f"“{short(str(quote))}”") if quote else NOTHING


def _note(value: Any) -> Wording:
    """Return a note as its card has it: without the marks of Markdown."""
    return as_it_is(printed_note(str(value)) or str(value)) if value else NOTHING


def _proposal(value: Any) -> Wording:
    if value is None:
        return NOTHING
    return as_it_is(str(value)) if str(value) else Wording("（删去原文）", "(delete these words)")


_CATEGORIES = {each.value: Wording(each.word, each.value) for each in Category}  # whose names are the English words
_STATUSES = {
    Status.PENDING.value: Wording(Status.PENDING.word, "to check"),
    Status.CHECKED.value: Wording(Status.CHECKED.word, "checked"),
}
_SPECIAL: dict[str, Callable[[Any], Wording]] = {
    "deleted": lambda value: Wording("已删除", "deleted") if value else Wording("未删除", "not deleted"),
    "category": lambda value: _CATEGORIES.get(str(value), as_it_is(str(value))),
    "status": lambda value: _STATUSES.get(str(value), as_it_is(str(value))) if value else NOTHING,
    "note": _note,
    "proposal": _proposal,
    "target": _place_words,
}
