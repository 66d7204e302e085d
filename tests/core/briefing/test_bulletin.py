"""简报: what must be filled in, and what it says."""

from __future__ import annotations

from caoxian_desktop.core.briefing.bulletin import missing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template


def test_a_bulletin_without_name_and_unit_says_what_is_missing() -> None:
    assert missing(Choices(Template.BULLETIN)) == ("简报名称", "编发单位")
    assert missing(Choices(Template.BULLETIN, cover=Cover(name="政务简报", unit=" 　"))) == ("编发单位",)
    assert missing(Choices(Template.BULLETIN, cover=Cover(name="政务简报", unit="某县人民政府办公室"))) == ()


def test_no_other_form_asks_for_them() -> None:
    assert not any(missing(Choices(template)) for template in Template if template is not Template.BULLETIN)
