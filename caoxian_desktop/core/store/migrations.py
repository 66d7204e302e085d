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

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND)
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

    (form,) = arguments
    told = [] if form is None else json.loads(form).get("problems", [])
    return doubts(Problem(code, message) for code, message, _span in told)


FUNCTIONS = (stored_form, doubts_in)
"""What steps may call by name, each with one argument."""
