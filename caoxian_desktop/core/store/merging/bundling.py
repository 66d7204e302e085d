"""What of a library is handed to a colleague, as values."""

from __future__ import annotations

from collections.abc import Iterable

import apsw

from caoxian_desktop import __version__
from caoxian_desktop.core.sharing.bundle import (
    AUTHORS,
    Bundle,
    Contents,
    SharedPreset,
    SharedReport,
    SharedSource,
    SharedVersion,
    Superseded,
)
from caoxian_desktop.core.store.tables import presets, superseded, terms, versions
from caoxian_desktop.core.store.tables.annotations import KIND as ANNOTATIONS
from caoxian_desktop.core.store.tables.corrections import KIND as CORRECTIONS
from caoxian_desktop.core.store.tables.records import read


def bundle(connection: apsw.Connection, contents: Contents, author: str) -> Bundle:
    """Return what `contents` names, with what of it was superseded. Records that are damaged here are left out.

    Raises KeyError for an unknown report, KnownError where a text or a file was damaged.
    """
    reports = tuple(_report(connection, identity, contents) for identity in _reports(connection, contents.reports))
    kind = None if contents.presets else AUTHORS  # names of authors always go along
    shared = tuple(SharedPreset(*preset) for preset in presets.handed_on(connection, kind))
    names = {preset.name: preset.value for preset in shared if preset.kind == AUTHORS}
    return Bundle(
        author=author,
        made=versions.now_ms(),
        program=__version__,
        author_name=str(names.get(author) or ""),
        reports=reports,
        terms=read(connection, terms.KIND)[0] if contents.terms else (),
        presets=shared,
        superseded=tuple(sorted(_superseded(connection, reports, contents))),
    )


def _reports(connection: apsw.Connection, named: Iterable[str]) -> dict[str, None]:
    """Return the reports that are named by their own UUIDs or by those of versions."""
    known = "SELECT id FROM reports WHERE id = ?1 UNION SELECT report FROM versions WHERE id = ?1"
    found: dict[str, None] = {}
    for name in named:
        report: str | None = connection.execute(known, (name,)).get
        if report is None:
            raise KeyError(name)
        found[report] = None
    return found


def _report(connection: apsw.Connection, identity: str, contents: Contents) -> SharedReport:
    newest_last = reversed(versions.all_of(connection, identity))
    notes = read(connection, ANNOTATIONS, identity)[0]
    wanted = contents.annotations
    return SharedReport(
        id=identity,
        created=connection.execute("SELECT created FROM reports WHERE id = ?", (identity,)).get,
        versions=tuple(_version(connection, version, sources=contents.sources) for version in newest_last),
        annotations=notes if wanted is None else tuple(note for note in notes if note.id in wanted),
        corrections=read(connection, CORRECTIONS, identity)[0] if contents.corrections else (),
    )


def _version(connection: apsw.Connection, version: str, *, sources: bool) -> SharedVersion:
    text, form = versions.stored_parts(connection, version)
    row = "SELECT created, importer, chosen FROM versions WHERE id = ?"
    created, importer, chosen = connection.execute(row, (version,)).get
    files = versions.sources_of(connection, version) if sources else ()
    return SharedVersion(
        id=version,
        text=text,
        form=form,
        created=created,
        importer=importer,
        sources=tuple(SharedSource(name, format_, sha256, data) for name, format_, sha256, data in files),
        chosen=chosen,
    )


def _superseded(
    connection: apsw.Connection, reports: Iterable[SharedReport], contents: Contents
) -> Iterable[Superseded]:
    for report in reports:
        handed = {note.id for note in report.annotations} | {each.id for each in report.corrections}
        yield from (each for each in superseded.of_report(connection, report.id) if each.id in handed)
    if contents.terms:
        yield from superseded.of_kind(connection, "terms")
    for each in superseded.of_kind(connection, "presets"):
        if contents.presets or each.id.startswith(f"{AUTHORS}/"):
            yield each
