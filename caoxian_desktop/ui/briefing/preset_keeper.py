"""Which preset is in use, whether something was chosen otherwise since, and what comes back at the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.preset import Preset, from_json, to_json
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.briefing.export_bar import ExportBar
from caoxian_desktop.ui.briefing.form import ChoicesForm
from caoxian_desktop.ui.briefing.presets_bar import PresetsBar

_MOST_WORDS = 8
"""Words of a field that are remembered, the last first."""


@dataclass(frozen=True, slots=True)
class Composed:
    """All that was chosen in a composer, also what holds for the open report alone.

    `preset` in use has this `name`, '' for none; `sections_off` are the starts of headings; `others` are further
    reports by their versions.
    """

    name: str
    preset: Preset
    sections_off: frozenset[int]
    others: tuple[tuple[str, Material], ...]


class PresetKeeper(QObject):
    """Brings form, formats and the button of presets into agreement.

    Wishes: `keep_wanted` (name, its JSON value), `rename_wanted` (old, new), `remove_wanted` (name). Facts:
    `remembered` (text to give to `restore` at the next start), `words_remembered` (the same for `know_words`),
    `switched` (name of the preset that was taken, '' for none; and what takes that back).
    """

    keep_wanted = Signal(str, object)
    rename_wanted = Signal(str, str)
    remove_wanted = Signal(str)
    remembered = Signal(str)
    words_remembered = Signal(str)
    switched = Signal(str, object)

    def __init__(self, form: ChoicesForm, bar: ExportBar, button: PresetsBar) -> None:
        super().__init__(form)
        self._form, self._bar, self._button = form, bar, button
        self._presets: dict[str, Preset] = {}
        self._words: dict[str, list[str]] = {}
        self.name = ""
        button.chosen.connect(self.on_chosen)
        button.save_wanted.connect(self.on_save_wanted)
        button.rename_wanted.connect(self.on_rename_wanted)
        button.remove_wanted.connect(self.remove_wanted)

    # What is chosen now.

    def now(self) -> Preset:
        """Return what is chosen, as it would be kept."""
        return self._whole().general()

    def _whole(self) -> Preset:
        """Return what is chosen, with what holds for this report alone."""
        return self._form.preset(self._bar.formats_button.wanted)

    @property
    def is_changed(self) -> bool:
        """Whether something is chosen otherwise than the preset in use says."""
        kept = self._presets.get(self.name)
        return kept is not None and _plain(kept) != _plain(self.now())

    def follow(self) -> None:
        """Say what is chosen by now, and have it remembered."""
        self._button.show_current(self.name, changed=self.is_changed)
        self.remembered.emit(json.dumps({"name": self.name, "preset": to_json(self.now())}, ensure_ascii=False))

    # Presets.

    def show_presets(self, values: Mapping[str, object]) -> None:
        """Take the presets of the library, by their names; what is none is passed over."""
        read = ((name, from_json(value)) for name, value in sorted(values.items()))
        self._presets = {name: preset for name, preset in read if preset is not None}
        if self.name not in self._presets:
            self.name = ""
        self._button.show_presets(tuple(self._presets))
        self.follow()

    def on_chosen(self, name: str) -> None:
        """Take a preset, or what is usual of the form; what was chosen before can be had back."""
        before, before_name = self._whole(), self.name
        self._take(name, self._presets.get(name) or Preset(Choices(self._form.template)))
        self.switched.emit(name, lambda: self._take(before_name, before))

    def _take(self, name: str, preset: Preset) -> None:
        self.name = name
        self._bar.formats_button.want(preset.formats)
        self._form.take(preset)

    def on_save_wanted(self, name: str) -> None:
        """Have what is chosen kept under a name."""
        self.name = name
        self._presets[name] = self.now()
        self._button.show_presets(tuple(self._presets))
        self.keep_wanted.emit(name, to_json(self.now()))
        self.follow()

    def on_rename_wanted(self, old: str, new: str) -> None:
        """Call a preset otherwise; what is chosen stays."""
        if old in self._presets:
            self._presets[new] = self._presets.pop(old)
        self.name = new
        self._button.show_presets(tuple(self._presets))
        self.rename_wanted.emit(old, new)
        self.follow()

    # The next start.

    def restore(self, text: str) -> None:
        """Choose what was chosen last: of a preset everything, else without names, marks and notes of one's own."""
        held = _object(text)
        preset, name = from_json(held.get("preset")), held.get("name")
        if preset is None:
            return
        named = isinstance(name, str) and bool(name)
        self._take(str(name) if named else "", preset if named else preset.modest())

    def begin_with(self, template: Template | None, formats: tuple[str, ...] | None) -> None:
        """Begin with what is usual of a form, and with some formats; None for what is chosen already."""
        if template is not None and template is not self._form.template:
            self._take("", Preset(Choices(template), formats=self._bar.formats_button.wanted))
        if formats is not None:
            self._bar.formats_button.want(formats)

    # Another composer takes this one's place: the window is made anew.

    @property
    def composed(self) -> Composed:
        """What was chosen."""
        form = self._form
        return Composed(self.name, self._whole(), form.contents.tree.sections_off, form.others.held)

    def go_on(self, composed: Composed) -> None:
        """Choose what was chosen in another composer with the same report."""
        self._form.contents.tree.leave_off(composed.sections_off)
        self._form.others.take_over(composed.others)
        self._take(composed.name, composed.preset)

    def know_words(self, text: str) -> None:
        """Complete the fields of the head and the foot from what was filled in before."""
        names = {f.name for f in fields(Cover)}
        self._words = {
            name: [word for word in words if isinstance(word, str)][:_MOST_WORDS]
            for name, words in _object(text).items()
            if name in names and isinstance(words, list)
        }
        self._form.cover.know_before(self._words)

    def remember_words(self) -> None:
        """Remember what is filled in, as something went out with it."""
        cover = self._form.cover.cover
        for f in fields(Cover):
            if word := getattr(cover, f.name):
                self._words[f.name] = list(dict.fromkeys((word, *self._words.get(f.name, ()))))[:_MOST_WORDS]
        self._form.cover.know_before(self._words)
        self.words_remembered.emit(json.dumps(self._words, ensure_ascii=False))


def _plain(preset: Preset) -> Preset:
    """Return a preset in a form in which equal ones are equal: formats in one order, the usual notes named."""
    kept = preset.general()
    choices = replace(kept.choices, annotations=kept.choices.noted)
    return replace(kept, choices=choices, formats=tuple(sorted(kept.formats)))


def _object(text: str) -> Mapping[str, object]:
    """Return the JSON object of a text, an empty one where it is none."""
    try:
        value = json.loads(text) if text else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
