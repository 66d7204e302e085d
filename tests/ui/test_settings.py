"""Settings are kept in a file that people can read and write."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.ui import settings_text
from caoxian_desktop.ui.settings import ENTRIES, SECTIONS, Settings, SettingsFile

PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.toml"


def written(file: Path, text: str) -> SettingsFile:
    """The settings of a file with this text."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return SettingsFile(file)


def said(settings: SettingsFile) -> str:
    return "\n".join(problem.zh for problem in settings.problems)


def test_what_was_changed_is_there_at_the_next_start(file: Path) -> None:
    first = SettingsFile(file)
    first.change(theme="dark", zoom=125, hints_seen=True, search_history="一\n二")
    first.keep()
    again = SettingsFile(file)
    assert again.now == Settings(theme="dark", zoom=125, hints_seen=True, search_history="一\n二")
    assert again.problems == ()


def test_the_file_is_one_that_a_person_can_read(file: Path) -> None:
    SettingsFile(file).keep()
    text = file.read_text("utf-8")
    assert '# 明暗：system 跟随系统，light 浅色，dark 深色\ntheme = "system"\n' in text
    assert "# 界面\n[appearance]\n" in text
    assert set(tomllib.loads(text)) == set(SECTIONS)
    lines = text.splitlines()
    for number, line in enumerate(lines):
        assert " = " not in line or line.startswith("#") or lines[number - 1].startswith("# "), line


def test_what_people_cannot_read_stands_in_a_file_of_its_own(file: Path) -> None:
    settings = SettingsFile(file)
    settings.change(geometry="AdnQywADAAA=", briefing_choices='{"template": "one_page"}')
    settings.keep()
    assert "geometry" not in file.read_text("utf-8")
    assert "geometry" in file.with_name("window.toml").read_text("utf-8")


def test_every_setting_that_is_chosen_says_what_it_is_and_stands_in_a_section() -> None:
    assert {entry.section for entry in ENTRIES.values()} - {""} == set(SECTIONS)
    assert all(entry.says for entry in ENTRIES.values() if entry.section)
    assert [entry.name for entry in ENTRIES.values() if not entry.holds(entry.default)] == []
    assert {entry.name: entry.default for entry in ENTRIES.values()} == Settings()._asdict()


def test_a_file_of_an_earlier_version_in_which_all_stood_together_is_read(file: Path) -> None:
    old = written(file, 'theme = "dark"\nhints_seen = true\ngeometry = "QUJD"\n')
    assert old.now == Settings(theme="dark", hints_seen=True, geometry="QUJD")
    old.keep()
    assert SettingsFile(file).now == old.now
    assert "geometry" not in file.read_text("utf-8")


def test_what_this_version_does_not_know_stays_in_the_file(file: Path) -> None:
    text = 'top = 1\n[reading]\nlater = [1, "二", {a = 1.5}]\nface = "sans"\n[future]\nday = 2026-01-02\n"k 1" = true\n'
    settings = written(file, text)
    settings.change(zoom=120)
    settings.keep()
    kept = tomllib.loads(file.read_text("utf-8"))
    before = tomllib.loads(text)
    assert kept["top"] == 1
    assert kept["future"] == before["future"]
    assert kept["reading"]["later"] == before["reading"]["later"]
    assert (kept["reading"]["face"], kept["reading"]["zoom"]) == ("sans", 120)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('theme = "drak"', "theme"),
        ('zoom = "big"', "zoom"),
        ("zoom = 7000", "zoom"),
        ("selection_bar = 1", "selection_bar"),
    ],
)
def test_a_wrong_value_is_told_with_file_and_line_and_the_default_is_used(file: Path, line: str, name: str) -> None:
    settings = written(file, f"# mine\n\n{line}\nhints_seen = true\n")
    assert getattr(settings.now, name) == getattr(Settings(), name)
    assert settings.now.hints_seen
    assert f"{file}第3行：{line} 不是可用的值" in said(settings)
    assert f"{file}, line 3: {line} is" in settings.problems[0].en
    settings.keep()
    assert f"# 不是可用的值，没有采用：{line}" in file.read_text("utf-8")
    assert SettingsFile(file).problems == ()
    settings.change(theme="dark", zoom=80, selection_bar=False)
    settings.keep()
    assert "没有采用" not in file.read_text("utf-8"), "another value was chosen since"


def test_a_setting_in_another_section_than_its_own_is_none_of_ours(file: Path) -> None:
    settings = written(file, '[export]\ntheme = "dark"\n')
    assert settings.now.theme == "system"
    settings.keep()
    kept = tomllib.loads(file.read_text("utf-8"))
    assert (kept["export"]["theme"], kept["appearance"]["theme"]) == ("dark", "system")


@pytest.mark.parametrize("broken", [b"zoom = = 3", b"\xff\xfe\x00", b"[reading\n"])
def test_a_broken_file_is_named_does_not_stop_the_start_and_is_not_lost(file: Path, broken: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(broken)
    settings = SettingsFile(file)
    assert settings.now == Settings()
    assert str(file) in said(settings)
    settings.keep()
    assert file.with_name("settings.unreadable.toml").read_bytes() == broken
    assert SettingsFile(file).problems == ()


def test_a_broken_file_that_is_mended_before_the_window_closes_counts(file: Path) -> None:
    settings = written(file, "zoom = [[")
    file.write_text("[reading]\nzoom = 150\n", "utf-8")
    settings.keep()
    assert SettingsFile(file).now.zoom == 150
    assert not file.with_name("settings.unreadable.toml").exists()


def test_a_file_saved_by_an_editor_that_marks_its_encoding_is_read(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('theme = "dark"\n', "utf-8-sig")
    assert SettingsFile(file).now.theme == "dark"


def test_a_first_start_has_nothing_to_complain_of(file: Path) -> None:
    assert SettingsFile(file).problems == ()


def test_a_safe_start_takes_the_defaults_and_leaves_the_files_alone(file: Path) -> None:
    text = 'theme = "dark"\nlanguage = "en"\nzoom = "big"\n'
    written(file, text)
    safe = SettingsFile(file, safe=True)
    assert safe.now == Settings(language="en", hints_seen=True, strip_closed=True)
    assert safe.problems == ()
    safe.change(theme="light")
    safe.keep()
    assert file.read_text("utf-8") == text
    assert not file.with_name("window.toml").exists()


def test_settings_can_be_set_aside_for_the_next_start(file: Path) -> None:
    settings = written(file, 'theme = "dark"\n')
    assert settings.set_aside() == file.with_name("settings.old.toml")
    assert SettingsFile(file).now == Settings()
    assert settings.set_aside() is None


def test_a_change_is_told_by_name_and_what_stays_as_it_was_is_not(file: Path) -> None:
    settings = SettingsFile(file)
    told: list[frozenset[str]] = []
    settings.changed.connect(told.append)
    settings.change(theme="dark", zoom=100)
    settings.change(theme="dark")
    settings.reset(frozenset({"theme", "face"}))
    assert told == [frozenset({"theme"}), frozenset({"theme"})]
    assert settings.now == Settings()


def test_nothing_is_written_where_nothing_changed(file: Path) -> None:
    SettingsFile(file).keep()
    os.utime(file, (1, 1))
    SettingsFile(file).keep()
    assert file.stat().st_mtime == 1


def test_what_a_person_writes_while_the_window_is_open_holds_from_the_next_start(file: Path) -> None:
    SettingsFile(file).keep()
    settings = SettingsFile(file)
    text = file.read_text("utf-8").replace('theme = "system"', 'theme = "dark"').replace("pitch = 170", "pitch = 200")
    file.write_text(f'{text}\n[mine]\nname = "value"\n', "utf-8")
    settings.change(zoom=125, pitch=150)
    settings.keep()
    assert settings.now.theme == "system"
    settings.change(zoom=140)
    settings.keep()
    again = SettingsFile(file).now
    assert (again.theme, again.zoom, again.pitch) == ("dark", 140, 150), "what was chosen in the window too is as there"
    assert tomllib.loads(file.read_text("utf-8"))["mine"] == {"name": "value"}
    file.write_text(file.read_text("utf-8").replace('theme = "dark"', 'theme = "light"'), "utf-8")
    settings.keep()
    assert SettingsFile(file).now.theme == "light", "written a second time"
    settings.change(theme="dark")
    settings.keep()
    assert SettingsFile(file).now.theme == "dark"


def test_a_line_taken_out_while_the_window_is_open_is_at_its_default_from_the_next_start(file: Path) -> None:
    settings = written(file, 'theme = "dark"\nzoom = 140\n')
    file.write_text("zoom = 140\n", "utf-8")
    settings.change(pitch=150)
    settings.keep()
    assert SettingsFile(file).now == Settings(zoom=140, pitch=150)


def test_a_slip_made_while_the_window_is_open_is_kept_beside_what_is_written(file: Path) -> None:
    settings = written(file, 'theme = "dark"\n')
    file.write_text("theme = dark\n", "utf-8")
    settings.keep()
    assert file.with_name("settings.unreadable.toml").read_text("utf-8") == "theme = dark\n"
    assert SettingsFile(file).now == Settings(theme="dark")


def test_a_disk_that_refuses_leaves_the_old_file_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = written(file, 'theme = "dark"\n')
    settings.change(theme="light")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings.keep()
    assert file.read_text("utf-8") == 'theme = "dark"\n'
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


@given(
    st.fixed_dictionaries(
        {
            "export_folder": PLAIN,
            "briefing_words": PLAIN,
            "zoom": st.integers(70, 200),
            "theme": st.sampled_from(["system", "light", "dark"]),
            "face": st.sampled_from(["serif", "sans"]),
            "language": st.sampled_from(["zh", "en", "system"]),
        }
    ).map(lambda values: Settings(**values))
)
def test_every_setting_survives_the_file(settings: Settings) -> None:
    entries = tuple(ENTRIES.values())
    text = settings_text.write({name: getattr(settings, name) for name in ENTRIES}, entries, SECTIONS, "头")
    read = settings_text.read(text, entries)
    assert Settings(**read.values) == settings  # type: ignore[arg-type]  # fields of any kind, by their names
    assert (read.wrong, read.unknown) == ((), {})


TOML = st.recursive(
    st.booleans() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False) | PLAIN | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3),
    max_leaves=8,
)


@given(TOML)
def test_any_value_that_is_not_known_is_written_as_it_was_read(value: object) -> None:
    assert tomllib.loads(f"held = {settings_text.to_toml(value)}") == {"held": value}
