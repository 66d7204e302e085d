"""A report that is taken in, for `screenshots.py`: what is looked over, and what may want a second look."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.places import bundled_report

if TYPE_CHECKING:
    from caoxian_desktop.app import Application


class TakingInPictures:
    """Takes the pictures of one shape of the window; what it is given is lent by the photographer."""

    def __init__(
        self,
        application: Application,
        save: Callable[..., None],
        wait: Callable[[int], None],
        wait_until: Callable[[Callable[[], bool]], None],
    ) -> None:
        self._application, self._window, self._session = application, application.window, application.session
        self._save, self._wait, self._wait_until = save, wait, wait_until

    def take(self, shape: str) -> None:
        """Take a report in that gives something to look over, and show what was said of it once it is open."""
        desk = self._application.wiring.intake.desk
        desk.open_text(untidy_report(shape), "某县政府工作报告.txt")
        self._wait_until(lambda: desk.dialog is not None)
        dialog = desk.dialog
        self._wait(400)
        dialog.form.edited.emit(BlockField.PLACE, "某县")
        dialog.tree.tree.choose(len(dialog.text.view.toPlainText()) // 3)
        self._wait(400)
        self._save(f"9-review-{shape}", dialog)
        dialog.on_doubts_wanted()
        self._wait(200)
        self._save(f"9-review-problems-{shape}", dialog)
        dialog.take.click()
        self._wait_until(lambda: desk.dialog is None and bool(self._session.charts))
        self._window.show_tab("problems")
        self._wait(400)
        self._save(f"10-problems-{shape}")
        self._window.frame.close_overlays()
        self._check(shape)

    def _check(self, shape: str) -> None:
        """Go through what may want a second look, and set some of it aside."""
        window, checks = self._window, self._application.wiring.checks
        self._wait_until(lambda: checks.lines is not None)
        window.actions_["checking"].trigger()
        self._wait(300)
        self._save(f"11-checking-{shape}")
        window.actions_["next_finding"].trigger()
        self._wait(2000)  # until the flash is over
        self._save(f"11-checking-place-{shape}")
        window.toast.hide()
        window.actions_["checking"].trigger()
        panel = window.checking.panel
        for _ in range(2):
            window.actions_["next_finding"].trigger()
        window.actions_["checking"].trigger()
        panel.act()
        self._wait(300)
        self._save(f"11-checking-set-aside-{shape}")
        window.toast.hide()
        panel.filters.set_aside.click()
        self._wait(300)
        self._save(f"11-checking-set-aside-alone-{shape}")
        panel.filters.clear()
        window.frame.close_overlays()


def untidy_report(mark: str) -> str:
    """Return the example as it might come from a web page: without its title block, with page numbers between lines.

    One of its figures is said again with another digit. `mark` makes it another report each time.
    """
    words = bundled_report().read_text("utf-8-sig")
    lines = words[words.index("各位代表") :].split("\n")
    said = next(at for at, line in enumerate(lines) if "亿元" in line)
    first = re.search(r"[^，。]*?\d+\.\d亿元", lines[said])
    assert first is not None  # noqa: S101 - the line was found by it
    lines[said] += f"{first.group()}。".replace(".", ".9", 1)
    numbered = [f"{line}\n— {at // 4} —" if at and at % 4 == 0 else line for at, line in enumerate(lines)]
    return "\n".join(numbered).replace("（四）", "", 1) + f"\n{mark}"
