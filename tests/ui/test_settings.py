"""Settings are kept in a file that people can read."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.ui.settings import Settings, SettingsFile, from_toml, to_toml


def test_what_was_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.toml")
    file.change(theme="dark", zoom=125, hints_seen=True)
    file.keep()
    assert SettingsFile(tmp_path / "deep" / "settings.toml").now == Settings(theme="dark", zoom=125, hints_seen=True)
    assert 'theme = "dark"\n' in (tmp_path / "deep" / "settings.toml").read_text("utf-8")


@given(st.builds(Settings, last_folder=st.text(st.characters(exclude_categories=["Cs"]), max_size=30)))
def test_every_setting_survives_the_file(settings: Settings) -> None:
    assert from_toml(to_toml(settings)) == settings


def test_what_is_unknown_or_of_a_wrong_type_is_left_at_its_default() -> None:
    assert from_toml('zoom = "big"\nwidth_of_mind = 3\nface = "sans"\nhints_seen = 1\n') == Settings(face="sans")


def test_a_broken_file_is_named_and_does_not_stop_the_start(tmp_path: Path) -> None:
    broken = tmp_path / "settings.toml"
    broken.write_text("zoom = = 3", "utf-8")
    file = SettingsFile(broken)
    assert file.now == Settings()
    assert file.problem


def test_a_first_start_has_nothing_to_complain_of(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.toml").problem == ""
