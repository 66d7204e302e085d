"""What the window remembers between starts: typed, each with its default, in one TOML file that people can read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from caoxian_desktop.core import places

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, with their defaults; a field's name is its key in the file.

    `theme` is system, light or dark; `language` system, zh or en. `face`, `measure`, `pitch`, `spacing`, `paper`,
    `numbers` and `figure_lines` are those of `reader.comfort.Comfort`; `zoom` is the reading size in percent.
    `geometry` and `state` are Qt's own, in base 64. `outline_width` and `side_width` are in logical pixels.
    `indicator_columns` are the columns of the indicator table that a person chose, with their widths.
    `last_folder` is where files were opened last, `export_folder` where they were exported to. Each day's backup is
    copied into `backup_folder`, where one is named. `cloud_warned` is the service that synchronises the library's
    folder, once a person was warned of it.
    `library_grouping` and `library_sorting` say how the list of reports is arranged; `search_history` are the last
    queries, one a line; `recent_acts` the acts that were found by name last, parted by spaces. `briefing_choices` is
    what was chosen in the composer last, `briefing_words` what was filled in there before, as JSON.
    """

    theme: str = "system"
    language: str = "zh"
    face: str = "serif"
    zoom: int = 100
    measure: int = 40
    pitch: int = 170
    spacing: int = 35
    paper: str = "white"
    numbers: str = "section"
    figure_lines: bool = True
    selection_bar: bool = True
    hints_seen: bool = False
    strip_closed: bool = False
    geometry: str = ""
    state: str = ""
    outline_shown: bool = True
    side_shown: bool = True
    outline_width: int = 272
    side_width: int = 336
    centre_tab: str = "reader"
    side_tab: str = "glossary"
    indicator_columns: str = ""
    last_folder: str = ""
    export_folder: str = ""
    library_grouping: str = "place"
    library_sorting: str = "year"
    search_history: str = ""
    recent_acts: str = ""
    briefing_choices: str = ""
    briefing_words: str = ""
    backup_folder: str = ""
    cloud_warned: str = ""


def _quoted(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    plain = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain) + '"'


def to_toml(settings: Settings) -> str:
    """Return the file's text: one `key = value` a line."""
    return "".join(f"{f.name} = {_quoted(getattr(settings, f.name))}\n" for f in fields(settings))


def from_toml(text: str) -> Settings:
    """Return the settings of a file's text. What is unknown or of a wrong type is left at its default.

    A text that is no TOML at all raises tomllib.TOMLDecodeError.
    """
    read: dict[str, Any] = tomllib.loads(text)
    default = Settings()
    good = {
        f.name: read[f.name]
        for f in fields(default)
        if f.name in read and type(read[f.name]) is type(getattr(default, f.name))
    }
    return replace(default, **good)


class SettingsFile:
    """The settings and the file they are kept in; `now` is what holds at this moment."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or places.config_dir() / FILE
        self.problem = ""
        self.now = self._read()

    def _read(self) -> Settings:
        try:
            return from_toml(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.problem = str(error)  # shown as a notice: the window starts all the same
            return Settings()

    def change(self, **values: object) -> None:
        """Change some settings; they are written with `keep`."""
        self.now = replace(self.now, **values)  # type: ignore[arg-type]  # replace checks the names, fields the rest

    def keep(self) -> None:
        """Write the file; OSError where that fails. The old file stands until the new one is whole."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_text(to_toml(self.now), "utf-8")
        new.replace(self._file)
