"""The annotations panel for `screenshots.py`: writing, several at once, the trash, the review of places."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.annotations.annotation import Annotation, TextTarget
from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:
    from caoxian_desktop.app import Application
    from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

NOTE = "与统计公报**核对口径**：\n- 现价还是可比价\n- 是否含上级专款\n\n见[公报](https://example.org/)"


@dataclass(frozen=True, slots=True)
class Darkroom:
    """What the photographer lends: the window, a way to save what it shows, and to let it work for a while."""

    application: Application
    save: Callable[[str], None]
    wait: Callable[[int], None]
    wait_until: Callable[[Callable[[], bool]], None]

    @property
    def panel(self) -> AnnotationsPanel:
        """The annotations panel, in front."""
        from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

        self.application.window.show_tab("annotations")
        self.wait(200)
        panel = self.application.window.annotations.panel
        assert isinstance(panel, AnnotationsPanel)  # noqa: S101 - what that room is furnished with
        return panel

    def choose(self, note: Annotation) -> None:
        """Choose a note and show its words."""
        self.application.session.select_annotation(note.id)
        self.application.window.reader.bring_into_view(note.span)
        self.wait(400)


def take_notes(room: Darkroom, shape: str) -> None:
    """Save every state; what was annotated for it stays."""
    _write(room, shape)
    _gather(room, shape)
    _place(room, shape)


def _write(room: Darkroom, shape: str) -> None:
    """Show a note as it reads, a suggestion, a section's note, highlights over each other."""
    session, remarks = room.application.session, room.application.wiring.remarks
    opened, analysis, panel = session.open_report, session.analysis, room.panel
    assert opened is not None  # noqa: S101
    assert analysis is not None  # noqa: S101
    suggestion = next(note for note in session.annotations if note.category is Category.SUGGESTION)
    session.notes.propose(suggestion.id, "力争达到上年水平以上")
    room.choose(suggestion)
    room.save(f"15-notes-suggestion-{shape}")
    words = [note for note in session.annotations if isinstance(note.target, TextTarget)]
    first = next(note for note in words if note.category is Category.DATA)
    session.notes.revise([first.id], note=NOTE, status=Status.PENDING)
    session.notes.revise([first.id], tags=["财政", "核对"])
    session.notes.revise([suggestion.id], tags=["人大建议"], colour="#e8790c")
    room.choose(first)
    room.save(f"15-notes-markdown-{shape}")
    span = suggestion.span
    for inside, category in ((3, Category.QUESTION), (5, Category.DATA)):
        session.notes.highlight(Span(span.start + inside, span.end - inside), category)
    room.choose(suggestion)
    room.save(f"15-notes-over-each-other-{shape}")
    remarks.on_section(next(opened.report.walk()).heading)
    remarks.on_observation(analysis.observations[3])
    remarks.on_section(next(opened.report.walk()).heading)
    room.wait(500)
    room.application.window.reader.bring_into_view(next(opened.report.walk()).heading)
    room.wait(300)
    room.save(f"15-notes-section-{shape}")
    panel.list.flush()


def _gather(room: Darkroom, shape: str) -> None:
    """Show several at once, cards on their way to a tag, and the trash."""
    session, panel = room.application.session, room.panel
    panel.list._cards.selectAll()  # noqa: SLF001 - what Ctrl+A does
    room.wait(300)
    room.save(f"15-notes-several-{shape}")
    panel.list.filters.tags.show_dragging(True)  # noqa: FBT003
    room.wait(200)
    room.save(f"15-notes-dragging-{shape}")
    panel.list.filters.tags.show_dragging(False)  # noqa: FBT003
    panel.list._cards.clearSelection()  # noqa: SLF001
    session.notes.delete([note.id for note in session.annotations[-3:]])
    panel.open_trash()
    panel.list._cards.selectAll()  # noqa: SLF001
    room.wait(300)
    room.save(f"15-notes-trash-{shape}")
    panel.close_trash()
    session.notes.restore([note.id for note in session.notes.trash])


def _place(room: Darkroom, shape: str) -> None:
    """Open a later version of the report and go through what does not stand where it was made."""
    session = room.application.session
    opened = session.open_report
    assert opened is not None  # noqa: S101
    text = _revised(room, opened.report.text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "定稿.txt")
        file.write_text(text, "utf-8")
        report, data = read_file(file), file.read_bytes()
    version = opened.version
    session.open_version(lambda library: library.replace(version, report, data))
    room.wait_until(lambda: session.open_report is not None and session.open_report.version != version)
    room.wait_until(lambda: bool(session.charts) and bool(session.annotations))
    panel = room.panel
    room.save(f"16-review-strip-{shape}")
    room.application.wiring.reviewing.on_review_wanted()
    seen: set[str] = set()
    for item in room.application.wiring.reviewing.unsure:
        if (standing := item.annotation.standing.value) not in seen:
            seen.add(standing)
            panel.start_review(item.annotation.id)
            room.wait(2200)  # until the flash is over
            room.save(f"16-review-{standing}-{shape}")
    panel.close_review()
    panel.list._cards.scrollToBottom()  # noqa: SLF001
    room.wait(300)
    room.save(f"16-review-unplaced-{shape}")


def _revised(room: Darkroom, text: str) -> str:
    """Return the text with every second note's words changed, in each of the ways there are."""
    session = room.application.session
    session.notes.highlight(_last(text, "项目"), Category.TASK)
    notes = [note for note in session.annotations if len(note.quote) > 8 and isinstance(note.target, TextTarget)]
    for at, note in enumerate(notes):
        text = text.replace(note.quote, _changed(note.quote, at % 5), 1)
    text = text.replace(*_beside(room), 1)
    last = _last(text, "项目")
    sentence = sentence_at(text, last.start)
    return text[: sentence.start] + text[sentence.end :]


def _beside(room: Darkroom) -> tuple[str, str]:
    """Annotate a clause in a sentence of its own; return the sentence from there on, and with other numbers behind."""
    session, analysis = room.application.session, room.application.session.analysis
    assert analysis is not None  # noqa: S101
    text, marked = analysis.report.text, [note.span for note in session.annotations]
    for clause in (observation.clause for observation in analysis.observations):
        sentence = sentence_at(text, clause.start)
        rest = text[clause.end : sentence.end]
        if re.search(r"\d", rest) and not any(sentence.overlaps(span) for span in marked):
            session.notes.highlight(clause, Category.TASK)
            return clause.of(text) + rest, clause.of(text) + _other_digits(rest)
    return "", ""


def _changed(quote: str, how: int) -> str:
    if how == 1:
        return _other_digits(quote)
    if how == 2:
        return f"{quote[:5]}大力{quote[7:]}"
    if how == 3:
        return ""
    return quote


def _other_digits(words: str) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit.group()) + 1) % 10), words)


def _last(text: str, words: str) -> Span:
    at = text.rindex(words)
    return Span(at, at + len(words))
