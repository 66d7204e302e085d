"""The schema of library.db, as the list of steps that lead to it.

A step that has been released is never edited; the next change is a new step at the end. `user_version` counts the
steps applied.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

_FIRST = """
CREATE TABLE reports (
    id      TEXT PRIMARY KEY,               -- UUID
    created INTEGER NOT NULL                -- milliseconds since 1970, UTC; so are all times here
) STRICT;

CREATE TABLE versions (
    id          TEXT PRIMARY KEY,           -- UUID
    report      TEXT NOT NULL REFERENCES reports (id),
    created     INTEGER NOT NULL,
    name        TEXT NOT NULL,              -- 曹县政府工作报告（2023年）
    place       TEXT,
    plan_year   INTEGER,
    characters  INTEGER NOT NULL,
    text        BLOB NOT NULL,              -- canonical text, UTF-8, zlib
    text_sha256 TEXT NOT NULL UNIQUE,       -- of the UTF-8 text: the same text is the same version
    importer    TEXT NOT NULL,              -- version of the program that read it
    form        BLOB NOT NULL,              -- the report without its text, JSON, zlib
    form_sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER a_version_is_never_rewritten BEFORE UPDATE ON versions
WHEN old.id != new.id OR old.text IS NOT new.text OR old.text_sha256 != new.text_sha256
BEGIN SELECT raise(ABORT, 'the canonical text of a version never changes'); END;

CREATE TABLE files (                        -- bytes that were imported, as they came
    sha256 TEXT PRIMARY KEY,
    size   INTEGER NOT NULL,
    bytes  BLOB NOT NULL                    -- zlib
) STRICT;

CREATE TABLE sources (                      -- several files may give one version
    version TEXT NOT NULL REFERENCES versions (id),
    sha256  TEXT NOT NULL REFERENCES files (sha256),
    name    TEXT NOT NULL,
    format  TEXT NOT NULL,
    added   INTEGER NOT NULL,
    PRIMARY KEY (version, sha256)
) STRICT;

CREATE TABLE annotations (
    id      TEXT PRIMARY KEY,               -- UUIDv7
    version TEXT NOT NULL REFERENCES versions (id),
    change  INTEGER NOT NULL UNIQUE,        -- place in the sequence of changes
    deleted INTEGER NOT NULL,               -- 0 or 1, as in the record
    record  BLOB NOT NULL,                  -- JSON in UTF-8, every field with its stamp
    crc32   INTEGER NOT NULL                -- of the record
) STRICT;
CREATE INDEX annotations_of_a_version ON annotations (version, deleted);

CREATE TABLE places (                       -- where a report was being read
    version TEXT PRIMARY KEY REFERENCES versions (id),
    opened  INTEGER NOT NULL,
    offset  INTEGER NOT NULL                -- code point in the canonical text
) STRICT;

CREATE TABLE presets (
    kind  TEXT NOT NULL,                    -- briefing, filter …
    name  TEXT NOT NULL,
    value TEXT NOT NULL,                    -- JSON
    PRIMARY KEY (kind, name)
) STRICT;

CREATE TABLE facts (                        -- author and clock, one row each
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                     -- JSON
) STRICT;
"""

_SECOND = """
CREATE TABLE corrections (                  -- columns as in annotations, with which they share the sequence of changes
    id      TEXT PRIMARY KEY,
    version TEXT NOT NULL REFERENCES versions (id),
    change  INTEGER NOT NULL UNIQUE,
    deleted INTEGER NOT NULL,
    record  BLOB NOT NULL,
    crc32   INTEGER NOT NULL
) STRICT;
CREATE INDEX corrections_of_a_version ON corrections (version, deleted);

-- What the library's list shows, corrections applied; so do name, place and plan_year from now on.
ALTER TABLE versions ADD COLUMN level TEXT;
ALTER TABLE versions ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
UPDATE versions SET
    level = json_extract(stored_form(form), '$.title_block.level'),
    doubts = doubts_in(stored_form(form));
"""

_THIRD = """
PRAGMA defer_foreign_keys = ON;             -- until every row bears its version's new id

CREATE TABLE sequence (last INTEGER NOT NULL) STRICT;  -- the one sequence of changes, one row
INSERT INTO sequence SELECT max(
    coalesce((SELECT max(change) FROM annotations), 0), coalesce((SELECT max(change) FROM corrections), 0));

-- A version is named by its text, so that it has the same id in every library.
DROP TRIGGER a_version_is_never_rewritten;
CREATE TEMP TABLE renamed AS SELECT id AS old, version_id(text_sha256) AS new, report FROM versions;
UPDATE sources SET version = (SELECT new FROM renamed WHERE old = version);
UPDATE places SET version = (SELECT new FROM renamed WHERE old = version);
UPDATE presets SET name = (SELECT new FROM renamed WHERE old = substr(name, 1, 36)) || substr(name, 37)
WHERE kind = 'sampling' AND substr(name, 1, 36) IN (SELECT old FROM renamed);

-- Notes and corrections belong to the report; the text they were described in may be unknown here.
CREATE TABLE new_annotations (
    id      TEXT PRIMARY KEY,               -- UUIDv7
    report  TEXT NOT NULL REFERENCES reports (id),
    version TEXT NOT NULL,                  -- whose text its target describes
    change  INTEGER NOT NULL UNIQUE,
    deleted INTEGER NOT NULL,               -- 0 or 1, as in the record
    record  BLOB NOT NULL,                  -- JSON in UTF-8, every field with its stamp
    crc32   INTEGER NOT NULL                -- of the record; a damaged one is left as it was
) STRICT;
INSERT INTO new_annotations
SELECT id, report, new, change, deleted, described_in(record, crc32, new), crc32 FROM annotations
JOIN renamed ON old = version;
UPDATE new_annotations SET crc32 = crc32_of(record)
WHERE id IN (SELECT id FROM annotations AS a WHERE a.crc32 = crc32_of(a.record));
DROP TABLE annotations;
ALTER TABLE new_annotations RENAME TO annotations;
CREATE INDEX annotations_of_a_report ON annotations (report, deleted);
CREATE INDEX annotations_of_a_version ON annotations (version);

CREATE TABLE new_corrections (              -- columns as in annotations
    id      TEXT PRIMARY KEY,
    report  TEXT NOT NULL REFERENCES reports (id),
    version TEXT NOT NULL,
    change  INTEGER NOT NULL UNIQUE,
    deleted INTEGER NOT NULL,
    record  BLOB NOT NULL,
    crc32   INTEGER NOT NULL
) STRICT;
INSERT INTO new_corrections
SELECT id, report, new, change, deleted, described_in(record, crc32, new), crc32 FROM corrections
JOIN renamed ON old = version;
UPDATE new_corrections SET crc32 = crc32_of(record)
WHERE id IN (SELECT id FROM corrections AS c WHERE c.crc32 = crc32_of(c.record));
DROP TABLE corrections;
ALTER TABLE new_corrections RENAME TO corrections;
CREATE INDEX corrections_of_a_report ON corrections (report, deleted);
CREATE INDEX corrections_of_a_version ON corrections (version);

UPDATE versions SET id = version_id(text_sha256);
DROP TABLE renamed;
CREATE TRIGGER a_version_is_never_rewritten BEFORE UPDATE ON versions
WHEN old.id != new.id OR old.text IS NOT new.text OR old.text_sha256 != new.text_sha256
BEGIN SELECT raise(ABORT, 'the canonical text of a version never changes'); END;

-- Every change of what is listed or found again has its place in the sequence.
ALTER TABLE versions ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
UPDATE versions SET change = (SELECT last FROM sequence) + rowid;
UPDATE sequence SET last = max(last, (SELECT coalesce(max(change), 0) FROM versions));
CREATE INDEX versions_in_sequence ON versions (change);

-- The newest version is the one that is listed: the last added, unless a person went back to an older one later.
ALTER TABLE versions ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;  -- when it was last made the newest, 0 for never
ALTER TABLE versions ADD COLUMN rank INTEGER AS (max(created, chosen)) VIRTUAL;
CREATE INDEX versions_of_a_report ON versions (      -- all that is listed, so that no text is paged through
    report, rank, id, name, place, plan_year, level, doubts, characters, created, importer);
CREATE INDEX versions_of_a_place ON versions (place, level, plan_year);
CREATE INDEX places_in_time ON places (opened);

ALTER TABLE reports ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;  -- 0 or 1
ALTER TABLE reports ADD COLUMN deleted INTEGER;                     -- when it was put into the trash, NULL if it is not
ALTER TABLE reports ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reports_in_sequence ON reports (change);

CREATE TABLE joined (                       -- other ids of a report: of those it was joined with, or a colleague's
    id     TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id)
) STRICT;
CREATE INDEX joined_to_a_report ON joined (report);

CREATE TABLE report_tags (
    report TEXT NOT NULL REFERENCES reports (id),
    tag    TEXT NOT NULL,
    PRIMARY KEY (report, tag)
) STRICT;

CREATE TABLE terms (                        -- the reader's own glossary (自建), for every report
    id      TEXT PRIMARY KEY,
    change  INTEGER NOT NULL UNIQUE,
    deleted INTEGER NOT NULL,
    record  BLOB NOT NULL,
    crc32   INTEGER NOT NULL
) STRICT;

ALTER TABLE presets ADD COLUMN stamp TEXT;  -- JSON [wall, counter, author], NULL for what is not handed on

CREATE TABLE superseded (                   -- values that lost against a colleague's newer one, or a colleague's older
    kind    TEXT NOT NULL,                  -- annotations, corrections, terms, presets
    id      TEXT NOT NULL,
    field   TEXT NOT NULL,
    wall    INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    author  TEXT NOT NULL,
    value   TEXT NOT NULL,                  -- JSON
    version TEXT,                           -- that a target describes; NULL for other fields
    PRIMARY KEY (kind, id, field, wall, counter, author, value)
) STRICT;
CREATE INDEX superseded_of_a_version ON superseded (version) WHERE version IS NOT NULL;

CREATE TABLE purged (                       -- what is gone for good, so that an index can follow
    kind   TEXT NOT NULL,                   -- reports, versions
    id     TEXT NOT NULL,
    change INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (kind, id)
) STRICT;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)
"""Each step as SQL that leads from the schema of its index to the next; it may call `FUNCTIONS`."""


def stored_form(*arguments: Any) -> str | None:
    """Return the JSON of a version's packed form, its one argument, None for one that was damaged.

    A damaged report is told when it is opened, not in the middle of an upgrade.
    """
    (packed,) = arguments
    try:
        form = zlib.decompress(packed).decode("utf-8", "replace")
        json.loads(form)
    except (zlib.error, ValueError):
        return None
    return form


def doubts_in(*arguments: Any) -> int:
    """Return how many problems of a version's form are doubts; 0 for a form that was damaged."""
    from caoxian_desktop.core.report.problem import Problem
    from caoxian_desktop.core.report.problem_groups import doubts
    from caoxian_desktop.core.report.wording import Wording

    (form,) = arguments
    told = [] if form is None else json.loads(form).get("problems", [])
    return doubts(Problem(code, Wording(message, message)) for code, message, *_rest in told)


def version_id(*arguments: Any) -> str:
    """Return the id of the version whose text has a SHA-256."""
    from caoxian_desktop.core.report.source import version_id as named

    return named(arguments[0])


def crc32_of(*arguments: Any) -> int:
    """Return the checksum of a record."""
    return zlib.crc32(arguments[0])


def described_in(*arguments: Any) -> bytes:
    """Return a record whose target names a version, its three arguments record, checksum and version.

    A damaged record is returned as it is.
    """
    record, checksum, version = arguments
    if zlib.crc32(record) != checksum:
        return bytes(record)
    try:
        form = json.loads(record)
        target = form["target"][0]
        target.get("place", target)["version"] = version
    except (ValueError, TypeError, KeyError, IndexError):
        return bytes(record)  # whole by its checksum and no record: told when it is read
    return json.dumps(form, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


FUNCTIONS = ((stored_form, 1), (doubts_in, 1), (version_id, 1), (crc32_of, 1), (described_in, 3))
"""What steps may call by name, with the number of its arguments."""
