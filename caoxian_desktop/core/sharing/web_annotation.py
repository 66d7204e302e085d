"""Annotations as a W3C Web Annotation collection in JSON-LD, for other programs and for ours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from caoxian_desktop.core.annotations import json_form
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.target import place_of
from caoxian_desktop.core.sharing import vocabulary as words

Json = dict[str, Any]


def collection(name: str, annotations: Iterable[Annotation], authors: Mapping[str, str] | None = None) -> Json:
    """Return an AnnotationCollection with its one page; deleted annotations are no part of it.

    `name` is the report's in citations, `authors` what authors call themselves, by their UUIDs. The annotations are
    those that are kept, in the texts they were described in: a place that was only derived is no part of the record.
    """
    items = [item(annotation, authors or {}) for annotation in annotations if not annotation.deleted]
    sources = " ".join(sorted({each["target"]["source"] for each in items}))
    collected, paged = (uuid5(NAMESPACE_URL, f"{words.OWN}{kind} {sources}").urn for kind in ("collection", "page"))
    page = {"id": paged, "type": "AnnotationPage", "partOf": collected, "startIndex": 0, "items": items}
    return {
        "@context": [words.CONTEXT, words.OWN_CONTEXT],
        "id": collected,
        "type": "AnnotationCollection",
        "label": f"{name}批注",
        words.REPORT: name,
        "total": len(items),
        "first": page,
    }


def to_bytes(collected: Json) -> bytes:
    """Return a collection as a file: UTF-8, which half a character of a pasted text has none of: then in ASCII."""
    try:
        return json.dumps(collected, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(collected).encode()


def item(annotation: Annotation, authors: Mapping[str, str]) -> Json:
    """Return one annotation; `words.RECORD` holds all of it, the rest is for other programs to read."""
    creator = {"id": words.iri(annotation.author), "type": "Person"}
    if called := authors.get(annotation.author):
        creator["name"] = called
    return {
        "id": words.iri(annotation.id),
        "type": "Annotation",
        "motivation": motivation(annotation),
        "creator": creator,
        "created": moment(annotation.created),
        "modified": moment(annotation.modified),
        "body": bodies(annotation),
        "target": _target(annotation),
        words.RECORD: json_form.to_json(annotation),
    }


def motivation(annotation: Annotation) -> str:
    """Return why an annotation was made, in the words of the vocabulary."""
    given = words.MOTIVATIONS[annotation.category]
    if annotation.category is Category.SUGGESTION and annotation.proposal is None:
        return "commenting"
    return "commenting" if given == "highlighting" and annotation.note else given


def bodies(annotation: Annotation) -> list[Json]:
    """Return what is said: category, note, the words proposed in place of the quote, tags."""
    said = [_body("classifying", annotation.category.word)]
    if annotation.note:
        said.append(_body("commenting", annotation.note, words.MARKDOWN))
    if annotation.proposal is not None:
        said.append(_body("editing", annotation.proposal))
    return [*said, *(_body("tagging", tag) for tag in annotation.tags)]


def _body(purpose: str, value: str, form: str = "text/plain") -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": form, "language": "zh-Hans"}


def _target(annotation: Annotation) -> Json:
    place = place_of(annotation.target)
    position = {
        "type": "TextPositionSelector",
        "start": place.start,
        "end": place.end,
        words.UNIT: words.CODE_POINTS,
    }
    quote = {"type": "TextQuoteSelector", "exact": place.quote, "prefix": place.before, "suffix": place.after}
    return {
        "type": "SpecificResource",
        "source": words.iri(place.version),
        "selector": [quote, position] if place.quote else [position],
    }


def moment(time: datetime) -> str:
    """Return a time as xsd:dateTime in UTC with milliseconds."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
