"""Presets in the composer: saved, marked when something is chosen otherwise, taken, and back at the next start."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.briefing.choices import USUAL_NOTES, Choices
from caoxian_desktop.core.briefing.cover import EMPTY, Cover
from caoxian_desktop.core.briefing.preset import Preset, Watermark, to_json
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.ui.briefing.panel import BriefingPanel

WEEKLY = Preset(
    Choices(
        Template.BULLETIN,
        chapters=(Chapter.OVERVIEW, Chapter.PLEDGES),
        annotations=USUAL_NOTES,
        cover=Cover(name="农业农村工作简报", unit="曹县农业农村局"),
        internal=True,
        notes=True,
    ),
    Watermark(on=True, name="张三"),
    (".docx",),
)


@pytest.fixture
def quiet(panel: BriefingPanel) -> BriefingPanel:
    """The panel, that sets no pages: no time is spent on them here."""
    panel.setting._order = lambda: None
    return panel


def button(panel: BriefingPanel) -> str:
    return panel.presets_bar.text().removeprefix("预设：")


def menu(panel: BriefingPanel) -> list[str]:
    panel.presets_bar.fill()
    return [action.text() for action in panel.presets_bar.menu_.actions() if action.text()]


def act(panel: BriefingPanel, words: str) -> None:
    panel.presets_bar.fill()
    next(a for a in panel.presets_bar.menu_.actions() if a.text().startswith(words)).trigger()


def test_what_is_chosen_is_saved_under_a_name_and_marked_once_it_is_otherwise(
    quiet: BriefingPanel, answers: Any
) -> None:
    kept: dict[str, object] = {}
    quiet.presets.keep_wanted.connect(lambda name, value: kept.update({name: value}))
    quiet.form.templates.choose(Template.DIGEST)
    answers.names = ["  简报  周报 "]
    act(quiet, "另存为预设")
    assert list(kept) == ["简报 周报"]
    assert button(quiet) == "简报 周报"
    quiet.form.marks.internal.setChecked(True)
    assert button(quiet) == "简报 周报*"
    quiet.form.marks.internal.setChecked(False)
    assert button(quiet) == "简报 周报"
    quiet.bar.formats_button.choose([".pdf"])
    assert button(quiet) == "简报 周报*"
    act(quiet, "把改动存入")
    assert button(quiet) == "简报 周报"
    assert kept["简报 周报"]["formats"] == [".pdf"]  # type: ignore[index]  # JSON of any kind


def test_a_preset_is_taken_and_what_was_chosen_before_is_had_back(quiet: BriefingPanel) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY), "坏了": {"template": 3}})
    undone: list[Any] = []
    quiet.presets.switched.connect(lambda name, undo: undone.append((name, undo)))
    assert menu(quiet)[:2] == ["不用预设（从常用选择开始）", "周报"]
    act(quiet, "周报")
    assert quiet.presets.now() == WEEKLY
    assert quiet.form.template is Template.BULLETIN
    assert quiet.bar.formats() == (".docx",)
    assert button(quiet) == "周报"
    undone[0][1]()
    assert quiet.form.template is Template.ONE_PAGE
    assert button(quiet) == "未用"


def test_without_a_preset_one_begins_with_what_is_usual_of_the_form(quiet: BriefingPanel) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY)})
    act(quiet, "周报")
    act(quiet, "不用预设")
    assert quiet.form.template is Template.BULLETIN
    assert quiet.form.cover.cover == EMPTY
    assert quiet.presets.now().choices.chapters is None


def test_a_name_that_is_taken_is_asked_for_again(quiet: BriefingPanel, answers: Any) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY)})
    kept: list[str] = []
    quiet.presets.keep_wanted.connect(lambda name, _value: kept.append(name))
    answers.names = ["周报", "月报"]
    act(quiet, "另存为预设")
    assert kept == ["月报"]
    assert "已有预设" in answers.asked_names[1][0]
    answers.names = [" "]
    act(quiet, "另存为预设")
    assert kept == ["月报"]


def test_a_preset_is_renamed_with_what_was_changed_since(quiet: BriefingPanel, answers: Any) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY)})
    act(quiet, "周报")
    quiet.form.marks.internal.setChecked(False)
    renamed: list[tuple[str, str]] = []
    quiet.presets.rename_wanted.connect(lambda old, new: renamed.append((old, new)))
    answers.names = ["月报"]
    act(quiet, "重命名")
    assert renamed == [("周报", "月报")]
    assert button(quiet) == "月报*"


def test_a_preset_that_is_gone_leaves_what_is_chosen(quiet: BriefingPanel) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY)})
    act(quiet, "周报")
    quiet.presets.show_presets({})
    assert button(quiet) == "未用"
    assert quiet.form.cover.cover == WEEKLY.choices.cover


def remembered(panel: BriefingPanel) -> str:
    told: list[str] = []
    panel.presets.remembered.connect(told.append)
    panel.presets.follow()
    return told[-1]


def test_the_preset_of_the_last_start_comes_back_whole(quiet: BriefingPanel) -> None:
    quiet.presets.show_presets({"周报": to_json(WEEKLY)})
    act(quiet, "周报")
    text = remembered(quiet)
    act(quiet, "不用预设")
    quiet.presets.restore(text)
    assert quiet.presets.now() == WEEKLY
    assert button(quiet) == "周报"


def test_without_a_preset_names_marks_and_notes_do_not_come_back_by_themselves(quiet: BriefingPanel) -> None:
    quiet.form.take(WEEKLY)
    quiet.bar.formats_button.want([".docx"])
    text = remembered(quiet)
    quiet.presets.restore(text)
    now = quiet.presets.now()
    assert now.choices.template is Template.BULLETIN
    assert now.choices.chapters == WEEKLY.choices.chapters
    assert now.formats == (".docx",)
    assert now.choices.cover == EMPTY
    assert now.watermark == Watermark()
    assert not now.choices.internal
    assert not now.choices.notes


@pytest.mark.parametrize("text", ["", "[", "3", "[1]", '{"preset": 3}', '{"preset": {"template": "leaflet"}}'])
def test_what_was_remembered_may_be_damaged(quiet: BriefingPanel, text: str) -> None:
    quiet.presets.restore(text)
    quiet.presets.know_words(text)
    assert quiet.form.template is Template.ONE_PAGE


def test_what_went_out_is_offered_next_time(quiet: BriefingPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    quiet.presets.words_remembered.connect(told.append)
    quiet.presets.know_words(json.dumps({"unit": ["旧单位", 3], "secret": ["x"]}))
    quiet.form.take(WEEKLY)
    quiet.presets.remember_words()
    assert json.loads(told[0]) == {"name": ["农业农村工作简报"], "unit": ["曹县农业农村局", "旧单位"]}
