"""What is new, version by version, in plain words of both languages: resources/news.toml, twin of CHANGELOG.md."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.wording import Wording

FILE = "news.toml"


@dataclass(frozen=True, slots=True)
class Release:
    """What a person may notice of one version, a sentence each."""

    version: str
    news: tuple[Wording, ...]


def releases() -> tuple[Release, ...]:
    """Return all versions, the newest first."""
    read = tomllib.loads(resource(FILE).read_text("utf-8"))["release"]
    found = (
        Release(each["version"], tuple(Wording(zh, en) for zh, en in zip(each["zh"], each["en"], strict=True)))
        for each in read
    )
    return tuple(sorted(found, key=lambda release: order(release.version), reverse=True))


def since(seen: str, now: str) -> tuple[Release, ...]:
    """Return what came after the version that was seen last, up to the one that runs now."""
    return tuple(each for each in releases() if order(seen) < order(each.version) <= order(now))


def order(version: str) -> tuple[int, ...]:
    """Return by what versions are put in order: their numbers; what is none counts for nothing."""
    numbers = version.partition("+")[0].split(".")
    return tuple(int(part) if part.isascii() and part.isdigit() else 0 for part in numbers)
