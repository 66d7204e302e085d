"""Annotations of other programs: W3C Web Annotations in JSON, and Hypothesis' form of them, as plain values.

What is unknown is passed over, an IRI is a name and never fetched, HTML becomes its words. Sources: Web Annotation Data
Model (W3C, 2017); Hypothesis API, version 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.sharing import admission, refusals
from caoxian_desktop.core.sharing import vocabulary as words
from caoxian_desktop.core.sharing.plain_body import plain_words

MAX_ITEMS = 200_000
_LONGEST_TAG = 100


@dataclass(frozen=True, slots=True)
class Selection:
    """The words an annotation is about: quote and what stands beside it, and a position, in a unit, where one is given.

    `source` is the IRI of the text, `unit` '' where none is declared.
    """

    source: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    unit: str = ""

    @property
    def text(self) -> str:
        """The UUID of the text: a version's, if it is one of a report."""
        return words.identity_of(self.source)


@dataclass(frozen=True, slots=True)
class WebAnnotation:
    """An annotation as another program wrote it.

    `id` is a UUID, its own or derived from its IRI; `author` a UUID in the same way and `author_name` what it is
    called. `note` is Markdown or plain words. Times are milliseconds since 1970, 0 for none. `record` is our own record
    where the annotation once was ours, which the other fields may since have left behind. `answers` is the UUID of the
    annotation it replies to, '' for none.
    """

    id: str
    selection: Selection
    category: Category
    note: str = ""
    proposal: str | None = None
    tags: tuple[str, ...] = ()
    author: str = ""
    author_name: str = ""
    created: int = 0
    modified: int = 0
    record: Annotation | None = None
    answers: str = ""


@dataclass(slots=True)
class Incoming:
    """What a file holds; `unreadable` counts items that are no annotations, or whose record is damaged."""

    annotations: list[WebAnnotation] = field(default_factory=list)
    unreadable: int = 0
    report: str = ""


def read(data: bytes, name: str) -> Incoming:
    """Return the annotations of a JSON file: a collection, a page, a list, a single one, or Hypothesis' search result.

    Raises KnownError for what holds none.
    """
    try:
        form = json.loads(data.decode("utf-8-sig"))
        items = list(_items(form, depth=0))
    except (ValueError, RecursionError) as fault:
        raise refusals.no_annotations(name) from fault
    if not items or len(items) > MAX_ITEMS:
        raise refusals.no_annotations(name)
    incoming = Incoming(report=_text(form.get(words.REPORT)) if isinstance(form, dict) else "")
    for each in items:
        try:
            incoming.annotations.append(_annotation(each))
        except (RecordDamagedError, TypeError, AttributeError, RecursionError):
            incoming.unreadable += 1
        except admission.FutureError as fault:
            raise refusals.from_the_future(name) from fault
    if not incoming.annotations:
        raise refusals.no_annotations(name)
    _place_replies(incoming)
    return incoming


def _place_replies(incoming: Incoming) -> None:
    """Let a reply stand where that stands which it replies to, if that is in the same file."""
    known = {each.id: each for each in incoming.annotations if not each.answers}
    for at, each in enumerate(incoming.annotations):
        if each.answers in known:
            incoming.annotations[at] = replace(each, selection=known[each.answers].selection)


def _items(form: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield what looks like annotations: pages lie in collections, and lists in pages."""
    if isinstance(form, list):
        for each in form:
            yield from _items(each, depth)
    elif isinstance(form, dict) and depth < 5:
        if "target" in form:
            yield form
            return
        for name in ("first", "items", "rows", "annotations", "@graph"):
            yield from _items(form.get(name), depth + 1)


def _annotation(form: dict[str, Any]) -> WebAnnotation:
    said = list(_bodies(form))
    purposes = [(_purpose(body), _value(body)) for body in said]
    tags = [_text(tag) for tag in _list(form.get("tags"))] + [v for purpose, v in purposes if purpose == "tagging"]
    notes = [value for purpose, value in purposes if purpose not in _NO_NOTE] + [_text(form.get("text"))]
    edits = [value for purpose, value in purposes if purpose in {"editing", "replacing"}]
    name = _text(form.get("id") or form.get("@id")) or json.dumps(form, sort_keys=True)
    author, called = _creator(form.get("creator") or form.get("user"))
    created = _milliseconds(form.get("created"))
    modified = _milliseconds(form.get("modified") or form.get("updated"))
    return WebAnnotation(
        id=words.identity_of(name),
        selection=_selection(form["target"], _text(form.get("uri"))),
        category=_category(form, purposes, tags),
        note="\n\n".join(filter(None, notes)),
        proposal=edits[0] if edits else None,
        tags=clean_tags(tags),
        author=author,
        author_name=called,
        created=created or modified,
        modified=max(created, modified),
        record=admission.annotation(form[words.RECORD]) if words.RECORD in form else None,
        answers=_answered(form),
    )


def _answered(form: dict[str, Any]) -> str:
    """Return the UUID of the annotation that is replied to: Hypothesis' first reference, or W3C's very target."""
    references = [_text(each) for each in _list(form.get("references"))]
    target = form["target"]
    motivations = [_text(each) for each in _list(form.get("motivation"))]
    if not references and isinstance(target, str) and "replying" in motivations:
        references = [target]
    return words.identity_of(references[0]) if references and references[0] else ""


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags without blanks around them, each once; none that is a sentence."""
    return tuple(dict.fromkeys(tag.strip() for tag in tags if 0 < len(tag.strip()) <= _LONGEST_TAG))


_NO_NOTE = frozenset({"tagging", "classifying", "editing", "replacing"})


def _bodies(form: dict[str, Any]) -> Iterator[Any]:
    if isinstance(form.get("bodyValue"), str):
        yield form["bodyValue"]
    for body in _list(form.get("body")):
        # Of a choice or a composite the first is what most would see.
        parts = _list(body.get("items")) if isinstance(body, dict) else []
        yield parts[0] if parts else body


def _purpose(body: Any) -> str:
    return _text(next(iter(_list(body.get("purpose"))), "")) if isinstance(body, dict) else ""


def _value(body: Any) -> str:
    """Return the words of a body; one that is elsewhere is only named."""
    if not isinstance(body, dict):
        return _text(body)
    value = _text(body.get("value") or body.get("chars"))
    if _text(body.get("format")) == "text/html":
        return plain_words(value)
    return value or _text(body.get("id") or body.get("@id"))


def _category(form: dict[str, Any], purposes: list[tuple[str, str]], tags: list[str]) -> Category:
    classes = [value for purpose, value in purposes if purpose == "classifying"]
    for word in (*classes, *tags):
        if word in words.BY_WORD:
            return words.BY_WORD[word]
    motivations = [_text(each).removeprefix("oa:") for each in _list(form.get("motivation"))]
    known = [words.BY_MOTIVATION[each] for each in motivations if each in words.BY_MOTIVATION]
    return known[0] if known else Category.DATA


def _selection(target: Any, page: str) -> Selection:
    target = next(iter(_list(target)), "")
    if not isinstance(target, dict):
        return Selection(source=_text(target) or page)
    source = target.get("source")
    name = _text(source.get("id") or source.get("@id")) if isinstance(source, dict) else _text(source)
    found: dict[str, Any] = {"source": name or page}
    for selector in _list(target.get("selector")):
        if isinstance(selector, dict):
            found |= _selected(selector)
    return Selection(**found)


def _selected(selector: dict[str, Any]) -> dict[str, Any]:
    kind = _text(selector.get("type") or selector.get("@type")).removeprefix("oa:")
    if kind == "TextQuoteSelector":
        return {name: _text(selector.get(name)) for name in ("exact", "prefix", "suffix")}
    if kind == "TextPositionSelector":
        start, end = selector.get("start"), selector.get("end")
        if type(start) is int and type(end) is int and 0 <= start <= end:
            return {"start": start, "end": end, "unit": _text(selector.get(words.UNIT))}
    return {}


def _creator(form: Any) -> tuple[str, str]:
    """Return the UUID of who made it, derived from whatever names them, and what they are called."""
    form = next(iter(_list(form)), "")
    if isinstance(form, dict):
        called = _text(form.get("name") or form.get("nickname"))
        name = _text(form.get("id") or form.get("@id")) or called
    else:
        name = _text(form)
        called = name.removeprefix("acct:").partition("@")[0] if name.startswith("acct:") else name
    return (words.identity_of(name) if name else words.identity_of(f"{words.OWN}nobody")), called[: admission.MAX_NAME]


def _milliseconds(value: Any) -> int:
    """Return a time as milliseconds since 1970; 0 for what is none, or lies ahead of any clock."""
    try:
        time = datetime.fromisoformat(_text(value))
    except ValueError:
        return 0
    time = time if time.tzinfo else time.replace(tzinfo=UTC)
    if not datetime(1970, 1, 1, tzinfo=UTC) <= time <= datetime.now(UTC) + timedelta(days=366):
        return 0
    return int(time.timestamp() * 1000)


def _list(value: Any) -> list[Any]:
    """Return a property as the list it stands for: JSON-LD lets a single value stand alone."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value.replace("\x00", "") if isinstance(value, str) else ""
