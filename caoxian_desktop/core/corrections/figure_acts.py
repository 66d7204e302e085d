"""Figures that a person sets right: their fields, whether they are figures at all, and those the machine missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.figures import corrected_analysis, field_value, without_pairs
from caoxian_desktop.core.corrections.live import LiveCorrections
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.corrections.values import FigureValue, checked_figure
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.indicators.pointing import observation_at
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

Values = Mapping[ObservationField, FigureValue]


class FigureActs(LiveCorrections):
    """What a person does with the figures of the report.

    A figure is pointed at by the span of its observation in `analysis`. A field set back to the machine's reading is no
    correction any longer.
    """

    _as_machine_read: Analysis | None = None
    _analysis: Analysis | None = None
    _standing: tuple[Observation, ...] | None = None

    def take_analysis(self, analysis: Analysis) -> None:
        """Take over what the machine read from `report`, so that it need not be read here; nothing of another one."""
        if _reads_alike(analysis.report, self.report):
            self._as_machine_read, self._analysis, self._standing = analysis, None, None

    @property
    def machine_analysis(self) -> Analysis:
        """The figures as the machine reads them from `report`."""
        if self._as_machine_read is None or not _reads_alike(self._as_machine_read.report, self.report):
            self._as_machine_read = analyse(self.report)
        elif self._as_machine_read.report != self.report:
            self._as_machine_read = replace(self._as_machine_read, report=self.report)  # other pages, say
        return self._as_machine_read

    @property
    def analysis(self) -> Analysis:
        """The figures as they stand, what a person set right applied."""
        if self._analysis is None:
            self._analysis = corrected_analysis(self.machine_analysis, self._records.values())
        return self._analysis

    @property
    def _observations(self) -> tuple[Observation, ...]:
        """The figures of `analysis`, without waiting for its pairs."""
        if self._analysis is not None:
            return self._analysis.observations
        if self._standing is None:
            self._standing = without_pairs(self.machine_analysis, self._records.values()).observations
        return self._standing

    def set_observation(self, span: Span, field: ObservationField, value: FigureValue) -> bool:
        """Say what a field of a figure holds; tell whether that changed. Raises as `revise_observation` does."""
        return self.revise_observation(span, {field: value})

    def revise_observation(self, span: Span, values: Values) -> bool:
        """Say what several fields of a figure hold, as one step; tell whether that changed any.

        Raises ValueError where no figure stands at the span, or for a value a field cannot hold; nothing is changed
        then.
        """
        held = self._figure(span)
        checked = {field: checked_figure(field, value) for field, value in values.items()}
        label = f"更正{next(iter(checked)).word}" if len(checked) == 1 else "更正数据"
        return self._do(label, [r for field, value in checked.items() for r in self._set(held, field, value)])

    def confirm_observation(self, span: Span) -> bool:
        """Say that a figure is what its name says, so that a doubtful one may stand in charts; tell whether it was not.

        Raises ValueError where no figure stands at the span.
        """
        held = self._figure(span)
        return self._do("确认数据", [self._field_said(held.span, ObservationField.STANDS, value=True)])

    def remove_observation(self, span: Span) -> bool:
        """Say that the words at a span are no figure; tell whether one stood there.

        One that a person added is not there any longer. Raises ValueError where no figure stands at the span.
        """
        held = self._figure(span)
        return self._do("标为不是数据", self._removed(held))

    def add_observation(self, span: Span, values: Values) -> Span:
        """Say that the words at a span are a figure the machine missed; return its place. One that stands is revised.

        Value, unit and what stands beside the number are read from the words, kind and period from where they stand;
        `values` go before that and must name the indicator. Figures that overlap the words are none any longer. Raises
        ValueError for a place without words, a figure without a name or number, or a value a field cannot hold.
        """
        figure = observation_at(self.report, span)
        if any(held.span == figure.span for held in self._observations):
            self.revise_observation(figure.span, values)
            return figure.span
        checked = {field: checked_figure(field, value) for field, value in values.items()}
        if ObservationField.INDICATOR not in checked:
            raise ValueError("a figure needs a name")
        if ObservationField.VALUE not in checked and not any(c.isnumeric() for c in span.of(self.report.text)):
            raise ValueError(f"no number in {span.of(self.report.text)!r}")
        # What was read is kept too, so that another program's lexer gives the figure no other value.
        read = {field: field_value(figure, field) for field in (ObservationField.VALUE, ObservationField.UNIT)}
        said = {**read, **checked, ObservationField.STANDS: True}
        records = [r for held in self._overlapped(figure.span) for r in self._removed(held)]
        records += [self._field_said(figure.span, field, value) for field, value in said.items()]
        self._do("补充数据", records)
        return figure.span

    def restore_observation(self, span: Span, field: ObservationField | None = None) -> bool:
        """Go back to the machine's reading of a field, or of all that was said of the words at a span.

        Tell whether that changed anything. A figure that was taken out stands again, one that was added is gone, and so
        are corrections of other ends of the same figure.
        """
        label = f"还原{field.word}" if field else "还原数据"
        return self._do(label, self._taken_back(self._of_field(span, field)))

    def _set(self, held: Observation, field: ObservationField, value: FigureValue) -> list[Correction]:
        read = self._machine_figure(held.span)
        if read is not None and field is not ObservationField.STANDS and value == field_value(read, field):
            return self._taken_back(self._of_field(held.span, field))
        return [self._field_said(held.span, field, value)]

    def _removed(self, held: Observation) -> list[Correction]:
        if self._machine_figure(held.span) is None:
            return self._taken_back([r for r, target in self._of_figures() if target.span == held.span])
        return [self._field_said(held.span, ObservationField.STANDS, value=False)]

    def _field_said(self, span: Span, field: ObservationField, value: FigureValue) -> Correction:
        held = self._of(span, field)
        target = FigureTarget(describe(self.report, self._version, span), field)
        return self._said(held[-1] if held else None, target, value)

    def _of(self, span: Span, field: ObservationField) -> list[Correction]:
        """Return the records that speak of a field of the figure at a span, the one that holds last."""
        found = self._all_of((span, field))
        return sorted(found, key=lambda record: (record.latest, record.id))

    def _of_field(self, span: Span, field: ObservationField | None) -> list[Correction]:
        """Return the records of a field, or of all, of figures that overlap a span."""
        return [r for r, t in self._of_figures() if t.span.overlaps(span) and (field is None or t.field is field)]

    def _of_figures(self) -> Iterator[tuple[Correction, FigureTarget]]:
        for record in self._records.values():
            if not record.deleted and isinstance(record.target, FigureTarget):
                yield record, record.target

    def _figure(self, span: Span) -> Observation:
        found = next((o for o in self._observations if o.span == span), None)
        if found is None:
            raise ValueError(f"no figure at {span}")
        return found

    def _machine_figure(self, span: Span) -> Observation | None:
        return next((o for o in self.machine_analysis.observations if o.span == span), None)

    def _overlapped(self, span: Span) -> list[Observation]:
        return [o for o in self._observations if o.span.overlaps(span) and o.span != span]

    def _forget(self, changed: Sequence[Correction]) -> None:
        super()._forget(changed)
        self._analysis, self._standing = None, None


def _reads_alike(one: Report, other: Report) -> bool:
    """Tell whether two reports give the same figures: what else differs, such as problems, does not matter."""
    return one is other or (one.text, one.title_block, one.sections, one.paragraphs) == (
        *(other.text, other.title_block),
        *(other.sections, other.paragraphs),
    )
