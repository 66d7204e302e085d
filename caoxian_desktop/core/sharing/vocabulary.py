"""The words of the W3C Web Annotation vocabulary that annotations are exchanged in, and our own beside them.

Sources: Web Annotation Data Model and Web Annotation Vocabulary, W3C Recommendations of 23 February 2017. There the
positions of a TextPositionSelector count Unicode code points, as ours do; browsers' tools often count UTF-16 units all
the same, so ours say which.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

from caoxian_desktop.core.annotations.category import Category

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

OWN = "urn:caoxian-desktop:"
"""What our own terms begin with. It leads nowhere: nothing is ever fetched for them."""

CODE_POINTS = "unicode-code-point"
UTF16 = "utf-16-code-unit"
UNIT = "caoxian:unit"
"""The term that names the unit of a position."""
RECORD = "caoxian:record"
"""The term under which the whole record stands, every field beside its stamp: JSON, not linked data."""
REPORT = "caoxian:report"
"""The term under which a collection names its report: of which the annotations speak, as a person reads it."""

OWN_CONTEXT = {
    "@version": 1.1,
    "caoxian": OWN,
    UNIT: {"@id": f"{OWN}unit"},
    REPORT: {"@id": f"{OWN}report"},
    RECORD: {"@id": f"{OWN}record", "@type": "@json"},
}
"""What a strict reader needs to know of our terms: JSON-LD 1.1, for `@json`."""

MARKDOWN = "text/markdown"

MOTIVATIONS = {
    Category.DATA: "highlighting",
    Category.TASK: "highlighting",
    Category.STRENGTH: "assessing",
    Category.WEAKNESS: "assessing",
    Category.QUESTION: "questioning",
    Category.SUGGESTION: "editing",
}
"""Why an annotation was made; which of our six categories it is stands in a classifying body."""

BY_WORD = {category.word: category for category in Category}

BY_MOTIVATION = {
    "questioning": Category.QUESTION,
    "editing": Category.SUGGESTION,
    "replying": Category.QUESTION,
}
"""The category of an annotation from elsewhere; all others are DATA, the program's plain highlight."""


def iri(identity: str) -> str:
    """Return the IRI of something that has a UUID, or an id of our own."""
    try:
        return UUID(identity).urn
    except ValueError:
        return f"{OWN}id:{identity}"


def identity_of(name: str) -> str:
    """Return the UUID that an IRI names, or one derived from it: the same whenever it is met."""
    if name.startswith("urn:uuid:"):
        try:
            return str(UUID(name))
        except ValueError:
            pass  # no UUID after all: a name like any other
    return name.removeprefix(f"{OWN}id:") if name.startswith(f"{OWN}id:") else str(uuid5(NAMESPACE_URL, name))
