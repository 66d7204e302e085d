"""A package read back into values, each of them looked at before it is believed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from caoxian_desktop.core.importing.formats.package import Package, open_package
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat, digest, version_id
from caoxian_desktop.core.sharing import admission, members, refusals
from caoxian_desktop.core.sharing.bundle import (
    Bundle,
    SharedPreset,
    SharedReport,
    SharedSource,
    SharedVersion,
    Superseded,
)
from caoxian_desktop.core.sharing.package import FORMAT, LIMITS, MAX_FILE, NUMBER

_SQL_INTEGER = 2**63 - 1
_KINDS = frozenset({"annotations", "corrections", "terms", "presets"})
# What a manifest or a member of another shape runs into.
_MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)

Record = TypeVar("Record")


def is_package(data: bytes) -> bool:
    """Tell whether bytes look like a package and not like a document: a zip whose manifest is near its start."""
    return data[:4] == b"PK\x03\x04" and members.ANNOTATIONS.encode() in data[:200]


def load_package(path: Path) -> bytes:
    """Return the bytes of a package's file. Raises KnownError where it cannot be opened or is too large."""
    from caoxian_desktop.core.importing.loading import load

    return load(path, MAX_FILE)


def unpack(data: bytes, name: str) -> Bundle:
    """Return what a package holds; `name` is its file's, for messages.

    Raises KnownError for what is no package or none that can be believed whole, was made by a newer program, or holds
    stamps of a far future. Records that are none are left out and counted.
    """
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, MAX_FILE)
    if data[:2] != b"PK":
        raise refusals.no_package(name)
    try:
        package = open_package(data, name, LIMITS)
        return _Reader(package, name, _manifest(package, name)).bundle()
    except admission.FutureError as fault:
        raise refusals.from_the_future(name) from fault
    except KnownError as error:
        if error.code in {"import.broken", "import.password"}:
            raise refusals.damaged(name, "压缩包读不出来", "the archive cannot be read") from error
        raise
    except _MISSHAPEN as fault:
        raise refusals.damaged(name, "目录与内容不符", "its list and its content differ") from fault


def _manifest(package: Package, name: str) -> dict[str, Any]:
    if not package.has(members.MANIFEST):
        raise refusals.no_package(name)
    manifest = json.loads(members.bytes_text(package.read(members.MANIFEST)))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise refusals.no_package(name)
    if not isinstance(manifest["number"], int) or manifest["number"] < 1:
        raise ValueError("no number of a format")
    if manifest["number"] > NUMBER:
        raise refusals.newer(name, str(manifest.get("program", ""))[:20])
    return manifest


@dataclass(slots=True)
class _Reader:
    """Reads the members of one package; `left_out` counts the records that are none."""

    package: Package
    name: str
    manifest: dict[str, Any]
    left_out: int = 0
    listed: dict[str, dict[str, Any]] = field(default_factory=dict)

    def bundle(self) -> Bundle:
        """Return what the package holds."""
        self._check_members()
        manifest, author = self.manifest, self.manifest["author"]
        identity, called, program = admission.names((author["id"], author["name"], manifest["program"]))
        reports = self._reports()
        return Bundle(
            author=identity,
            made=_moment(manifest["made"]),
            program=program,
            author_name=called,
            reports=reports,
            terms=self._records(members.TERMS, admission.term),
            presets=self._presets(),
            superseded=self._superseded(),
            unreadable=self.left_out,
        )

    def _check_members(self) -> None:
        """Refuse a package with a member that the manifest does not name, or without one that it does."""
        self.listed = {entry["name"]: entry for entry in self.manifest["members"]}
        wanted = {*members.ALWAYS, *self._members_of_reports()}
        if self.listed.keys() != wanted or self.package.parts != {*wanted, members.MANIFEST}:
            raise refusals.damaged(self.name, "文件多出或缺少", "members are missing or too many")

    def _members_of_reports(self) -> Iterable[str]:
        for report in self.manifest["reports"]:
            for version in report["versions"]:
                yield members.text_member(version["id"])
                yield members.form_member(version["id"])
                yield from (members.source_member(source["sha256"]) for source in version["sources"])

    def _read(self, member: str) -> bytes:
        """Return a member whose bytes are those the manifest has the hash of."""
        data = self.package.read(member)
        entry = self.listed[member]
        if entry["size"] != len(data) or entry["sha256"] != digest(data):
            raise refusals.damaged(self.name, "校验和不符", "a checksum differs")
        return data

    def _reports(self) -> tuple[SharedReport, ...]:
        annotations = self._by_report(members.ANNOTATIONS, admission.annotation)
        corrections = self._by_report(members.CORRECTIONS, admission.correction)
        reports = tuple(
            SharedReport(
                id=admission.names([form["id"]])[0],
                created=_moment(form["created"]),
                versions=tuple(self._version(version) for version in form["versions"]),
                annotations=tuple(annotations.pop(form["id"], ())),
                corrections=tuple(corrections.pop(form["id"], ())),
            )
            for form in self.manifest["reports"]
        )
        if annotations or corrections or not all(report.versions for report in reports):
            raise ValueError("records of a report that is none of the package's")
        return reports

    def _version(self, form: dict[str, Any]) -> SharedVersion:
        data = self._read(members.text_member(form["id"]))
        if form["id"] != version_id(digest(data)):
            raise refusals.damaged(self.name, "报告原文与编号不符", "a text is not the one it is named for")
        text, reading = members.bytes_text(data), members.bytes_text(self._read(members.form_member(form["id"])))
        admission.reading(text, reading)
        return SharedVersion(
            id=form["id"],
            text=text,
            form=reading,
            created=_moment(form["created"]),
            importer=admission.importer(form["importer"]),
            sources=tuple(self._source(source) for source in form["sources"]),
            chosen=_moment(form["chosen"]),
        )

    def _source(self, form: dict[str, Any]) -> SharedSource:
        data = self._read(members.source_member(form["sha256"]))
        if digest(data) != form["sha256"]:
            raise refusals.damaged(self.name, "原文件与编号不符", "a source file is not the one it is named for")
        (name,) = admission.names([form["name"]])
        plain = name.replace("\\", "/").rsplit("/", 1)[-1]
        return SharedSource(plain, SourceFormat(form["format"]).value, form["sha256"], data)

    def _by_report(self, member: str, read: Callable[[Any], Record]) -> dict[str, list[Record]]:
        """Return the records of a member under the reports they belong to."""
        found: dict[str, list[Record]] = {}
        for line in members.lines_of(self._read(member)):
            record = self._record(line["record"], read)
            if record is not None:
                found.setdefault(line["report"], []).append(record)
        return found

    def _records(self, member: str, read: Callable[[Any], Record]) -> tuple[Record, ...]:
        read_ones = (self._record(line, read) for line in members.lines_of(self._read(member)))
        return tuple(record for record in read_ones if record is not None)

    def _record(self, form: Any, read: Callable[[Any], Record]) -> Record | None:
        try:
            return read(form)
        except RecordDamagedError:
            self.left_out += 1
            return None

    def _presets(self) -> tuple[SharedPreset, ...]:
        rows = json.loads(members.bytes_text(self._read(members.PRESETS)))
        return tuple(_preset(*row) for row in rows)

    def _superseded(self) -> tuple[Superseded, ...]:
        rows = members.lines_of(self._read(members.SUPERSEDED))
        return tuple(_superseded(*row) for row in rows)


def _preset(kind: str, name: str, value: Any, stamp: Any) -> SharedPreset:
    admission.names((kind, name))
    return SharedPreset(kind, name, value, _stamp(stamp))


def _superseded(kind: str, identity: str, field: str, stamp: Any, value: str) -> Superseded:
    if kind not in _KINDS:
        raise ValueError(f"no kind of records: {kind!r}")
    json.loads(value)
    admission.names((identity, field))
    return Superseded(kind, identity, field, _stamp(stamp), value)


def _stamp(form: Any) -> Stamp:
    wall, counter, author = form
    return admission.stamp(Stamp(int(wall), int(counter), str(author)))


def _moment(value: Any) -> int:
    """Return milliseconds since 1970. Raises ValueError, FutureError."""
    if type(value) is not int or not 0 <= value <= _SQL_INTEGER:
        raise ValueError("no moment")
    return admission.stamp(Stamp(value, 0, "made")).wall
