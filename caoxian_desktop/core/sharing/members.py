"""The members of a package: their names, and values as their bytes. The same values are the same bytes."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MANIFEST = "manifest.json"
ANNOTATIONS = "annotations.jsonl"
CORRECTIONS = "corrections.jsonl"
TERMS = "terms.jsonl"
PRESETS = "presets.json"
SUPERSEDED = "superseded.jsonl"
ALWAYS = (ANNOTATIONS, CORRECTIONS, TERMS, PRESETS, SUPERSEDED)
"""Beside the manifest, what every package holds, if only empty."""

_LENIENT = "surrogatepass"  # pasted text may hold half a character, which is kept as it is
_MADE = (1980, 1, 1, 0, 0, 0)  # the first date a zip can bear: that of packing would make every package another file


def text_member(version: str) -> str:
    """Return where a version's canonical text stands."""
    return f"reports/{version}/text.txt"


def form_member(version: str) -> str:
    """Return where the reading of a version stands."""
    return f"reports/{version}/form.json"


def source_member(sha256: str) -> str:
    """Return where a file stands that versions were read from: by its hash, for its name is only words."""
    return f"sources/{sha256}"


def text_bytes(text: str) -> bytes:
    """Return a text as a member."""
    return text.encode("utf-8", _LENIENT)


def bytes_text(data: bytes) -> str:
    """Return the text of a member. Raises UnicodeDecodeError."""
    return data.decode("utf-8", _LENIENT)


def json_bytes(value: Any, indent: int | None = None) -> bytes:
    """Return a JSON value as a member, keys in order."""
    separators = (",", ":") if indent is None else None
    return text_bytes(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent, separators=separators))


def line_bytes(values: Iterable[Any]) -> bytes:
    """Return JSON values as a member, one a line."""
    return b"".join(json_bytes(value) + b"\n" for value in values)


def lines_of(data: bytes) -> Iterator[Any]:
    """Yield the JSON values of a member, one a line. Raises ValueError or RecursionError for what is none."""
    for line in data.split(b"\n"):
        if line:
            yield json.loads(bytes_text(line))


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of members in the order of their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # whatever system packs it
            archive.writestr(entry, members[name])
    return out.getvalue()
