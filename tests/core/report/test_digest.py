"""The name of a text is its SHA-256, whichever module computes it."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.source import digest


@given(st.binary())
def test_the_digest_is_sha_256(data: bytes) -> None:
    assert digest(data) == hashlib.sha256(data).hexdigest()
