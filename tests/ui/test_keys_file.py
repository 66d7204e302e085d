"""The keys that a person chose are kept in a file that people can write too; what cannot be followed is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.ui.acts import ACTS
from caoxian_desktop.ui.keymap import KeyMap
from caoxian_desktop.ui.keys_file import FILE, KeysFile, read, to_toml

ACT = st.sampled_from([act.key for act in ACTS])


def test_what_was_changed_is_there_at_the_next_start_and_nothing_else(tmp_path: Path) -> None:
    keys = KeyMap()
    file = KeysFile(keys, tmp_path / "config" / FILE)
    keys.give("open", "Ctrl+D")
    file.keep()
    lines = (tmp_path / "config" / FILE).read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ['bookmark = ""', 'open = "Ctrl+D"']
    again = KeyMap()
    assert KeysFile(again, tmp_path / "config" / FILE).wrong == ()
    assert (again.keys("open"), again.keys("bookmark")) == (("Ctrl+D",), ())


def test_without_changes_no_file_is_made_and_with_the_last_one_gone_it_says_so(tmp_path: Path) -> None:
    keys = KeyMap()
    file = KeysFile(keys, tmp_path / FILE)
    file.keep()
    assert not (tmp_path / FILE).exists()
    keys.give("open", "Ctrl+Shift+O")
    file.keep()
    keys.reset_all()
    file.keep()
    assert read((tmp_path / FILE).read_text("utf-8")).changes == {}


def test_a_safe_start_follows_no_file_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('open = "F4"\n', "utf-8")
    keys = KeyMap()
    file = KeysFile(keys, tmp_path / FILE, safe=True)
    assert keys.keys("open") == ("Ctrl+O",)
    keys.give("open", "Ctrl+Shift+O")
    file.keep()
    assert (tmp_path / FILE).read_text("utf-8") == 'open = "F4"\n'


def test_a_line_may_be_written_by_hand_in_small_letters_and_with_several_keys() -> None:
    found = read('open = "ctrl+shift+o"\nredo = ["F4", "ctrl+f4"]\n"export" = ""\n')
    assert found.changes == {"open": ("Ctrl+Shift+O",), "redo": ("F4", "Ctrl+F4"), "export": ()}
    assert found.wrong == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('fly = "F4"', "fly"),
        ("open = 3", "open"),
        ('open = "Ctrl+没有"', "Ctrl+没有"),
        ('open = "Ctrl+K, Ctrl+C"', "Ctrl+K, Ctrl+C"),
        ('open = "Ctrl+C"', "Ctrl+C"),
        ('open = "Ctrl+D"', "bookmark"),
    ],
)
def test_what_cannot_be_followed_is_told_and_the_act_keeps_its_own_key(line: str, told: str) -> None:
    found = read(f'{line}\nexport = "F4"\n')
    assert found.changes == {"export": ("F4",)}
    (wording,) = found.wrong
    assert told in wording.zh
    assert told.split("（", maxsplit=1)[0] in wording.en


def test_a_key_may_pass_from_one_act_to_another() -> None:
    assert read('bookmark = "F4"\nopen = "Ctrl+D"\n').wrong == ()


def test_of_two_lines_with_one_key_the_first_has_it() -> None:
    found = read('open = "F4"\nexport = "F4"\n')
    assert found.changes == {"open": ("F4",)}
    assert "export" in found.wrong[0].zh


def test_the_key_of_an_act_whose_line_is_not_followed_stays_its_own() -> None:
    found = read('open = "Nonsense"\nfind = "Ctrl+O"\nbookmark = "Ctrl+F"\n')
    assert found.changes == {}, "open keeps Ctrl+O, so that find keeps Ctrl+F"
    assert [next(act for act in ("open", "find", "bookmark") if f"“{act}”的" in each.zh) for each in found.wrong] == [
        "open",
        "find",
        "bookmark",
    ]


def test_an_act_whose_other_key_is_wrong_keeps_its_good_one() -> None:
    assert read('redo = ["F4", "F5"]').changes == {"redo": ("F4",)}


@pytest.mark.parametrize("text", ["open = = 3", "\udcff"])
def test_a_broken_file_is_told_of_and_does_not_stop_the_start(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    keys = KeyMap()
    file = KeysFile(keys, tmp_path / FILE)
    assert file.wrong
    assert keys.changes == {}
    keys.give("open", "F4")
    file.keep()
    assert read((tmp_path / FILE).read_text("utf-8")).changes == {"open": ("F4",)}
    beside = (tmp_path / "keys.unreadable.toml").read_bytes()
    assert beside == text.encode("utf-8", "surrogateescape"), "what a person wrote is not lost"


KEY = st.sampled_from([keys for act in ACTS for keys in act.default_keys] + ["Ctrl+C", "没有"]) | st.text(
    st.characters(exclude_categories=["C"]), max_size=8
)


@given(st.dictionaries(ACT, st.lists(KEY, max_size=3).map(tuple), max_size=5))
def test_any_file_that_is_toml_leaves_no_key_with_two_acts(lines: dict[str, tuple[str, ...]]) -> None:
    keys = KeyMap()
    keys.take(read(to_toml(lines)).changes)
    held = [key for act in ACTS for key in keys.keys(act.key)]
    assert len(held) == len(set(held))


@given(st.lists(st.tuples(ACT, st.sampled_from(["Ctrl+D", "F4", "Ctrl+F4", "B", "Ctrl+\\", 'Ctrl+"'])), max_size=6))
def test_what_is_written_is_read_as_it_was(given_keys: list[tuple[str, str]]) -> None:
    keys = KeyMap()
    for act, key in given_keys:
        keys.give(act, key)
    found = read(to_toml(keys.changes))
    assert found.changes == keys.changes
    assert found.wrong == ()
