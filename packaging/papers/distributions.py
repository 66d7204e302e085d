"""The distributions in a bundle: the program's own, all that it needs, and whatever else left files there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from license_expression import ExpressionError, get_spdx_licensing
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from papers.component import Component, Text, UnknownLicenceError
from papers.environment import Environment

HERE = Path(__file__).parent
KNOWN = tomllib.loads((HERE / "known.toml").read_text("utf-8"))
"""What some distributions do not say themselves, each with the reason."""
_IS_TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)[^/]*$", re.IGNORECASE)
_CLASSIFIERS = {"MIT License": "MIT", "Apache Software License": "Apache-2.0", "BSD License": "BSD-3-Clause"}
_HOMES = ("homepage", "repository", "source", "code", "source code")
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)|--hash=sha256:([0-9a-f]{64})", re.MULTILINE)
_SPDX = get_spdx_licensing()  # type: ignore[no-untyped-call]  # the library is typed in part


def bundled(environment: Environment, bundle: Path, program: str) -> list[str]:
    """Return the names of the distributions in a bundle, in order."""
    needed = set(_needed(environment, program))
    inside = {path.name for path in bundle.glob("_internal/*")} | {path.name for path in bundle.glob("_internal/*/*")}
    seen = {name for name, one in environment.held.items() if _tops(one) & inside}
    return sorted(needed | seen)


def _needed(environment: Environment, program: str) -> Iterator[str]:
    waiting, seen = [canonicalize_name(program)], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        yield name
        asked = (Requirement(line) for line in environment.held[name].requires or ())
        waiting += [canonicalize_name(one.name) for one in asked if environment.asked(one.marker)]


def _tops(one: Distribution) -> set[str]:
    """Return the folders and modules it brings; what lies under `..` is a script, what has no code is no part."""
    files = [file for file in one.files or () if file.suffix in {".py", ".so", ".pyd"}]
    return {file.parts[0] for file in files if file.parts[0] != ".." and not file.parts[0].startswith("__")}


def component(one: Distribution, locked: Mapping[tuple[str, str], tuple[str, ...]]) -> Component:
    """Return what a distribution says of itself, and its texts.

    Raises UnknownLicenceError where neither it nor `known.toml` says enough.
    """
    name, version = canonicalize_name(one.metadata["Name"]), one.version
    known = KNOWN.get(name, {})
    return Component(
        one.metadata["Name"],
        version,
        licence_of(one, known),
        _homepage(one),
        _texts(one, known),
        f"pkg:pypi/{name}@{version}",
        sha256=locked.get((name, version), ()),
        note=known.get("reason", ""),
    )


def licence_of(one: Distribution, known: Mapping[str, Any]) -> str:
    """Return a distribution's licence as an SPDX expression: its own word, else the table's, else its classifier's."""
    told = one.metadata["License-Expression"] or known.get("licence") or _short(one.metadata["License"])
    classes = (line.rpartition(" :: ")[2] for line in one.metadata.get_all("Classifier") or () if "License ::" in line)
    told = told or next((_CLASSIFIERS[each] for each in classes if each in _CLASSIFIERS), "")
    try:
        _SPDX.parse(told, validate=True, strict=True)
    except ExpressionError as error:
        told = ""
        reason = f" ({error})"
    else:
        reason = ""
    if not told:
        name = one.metadata["Name"]
        raise UnknownLicenceError(
            f"{name} {one.version} does not say under which licence it is{reason}: look it up and write it into "
            f"packaging/papers/known.toml under [{canonicalize_name(name)}], with the reason"
        )
    return str(told)


def _short(words: str | None) -> str:
    """Return what stands in the old field where it is a name and no text."""
    return words if words and "\n" not in words and _is_spdx(words) else ""


def _is_spdx(words: str) -> bool:
    try:
        return not _SPDX.validate(words, strict=True).errors
    except ExpressionError:
        return False


def _texts(one: Distribution, known: Mapping[str, Any]) -> tuple[Text, ...]:
    found: dict[str, bytes] = {}
    for file in one.files or ():
        parts = file.parts
        if parts[0].endswith(".dist-info") and (parts[1] == "licenses" or _IS_TEXT.search(file.as_posix())):
            at = 2 if parts[1] == "licenses" and len(parts) > 2 else 1
            found["/".join(parts[at:])] = Path(str(file.locate())).read_bytes()
    for extra in known.get("texts", ()):
        found.setdefault(extra, (HERE / "texts" / extra).read_bytes())
    for inside in known.get("inside", ()):
        found[Path(inside).name] = Path(str(one.locate_file(inside))).read_bytes()
    if not found:
        raise UnknownLicenceError(
            f"{one.metadata['Name']} {one.version} carries no text of its licence: put it into packaging/papers/texts "
            f"and name it in packaging/papers/known.toml, with the reason"
        )
    return tuple(Text(name, found[name]) for name in sorted(found))


def _homepage(one: Distribution) -> str:
    urls = dict(line.split(", ", 1) for line in one.metadata.get_all("Project-URL") or ())
    lower = {label.casefold(): url for label, url in urls.items()}
    return one.metadata["Home-page"] or next((lower[label] for label in _HOMES if label in lower), "")


def locked_digests(requirements: Iterable[Path]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return by name and version the digests that lock files allow, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    for file in requirements:
        at: list[str] = []
        for name, version, digest in _LOCKED.findall(file.read_text("utf-8")):
            if name:
                at = found.setdefault((canonicalize_name(name), version), [])
            else:
                at.append(digest)
    return {key: tuple(sorted(set(digests))) for key, digests in found.items()}
