"""What PySide is spared at the start; each in a program of its own, for here PySide is there already."""

import enum
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from caoxian_desktop.ui import qt_features

SPARED = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from caoxian_desktop.ui import qt_features
qt_features.spare_sources()
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
"""


def printed(code: str) -> Any:
    done = subprocess.run([sys.executable, "-c", SPARED + code], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def test_what_explains_signatures_is_not_run_at_the_start() -> None:
    code = """
run = [name for name in qt_features._LATER if "__file__" in vars(sys.modules[name])]
print(json.dumps([len(qt_features._LATER), run]))"""
    assert printed(code) == [7, []]


def test_it_is_whole_when_it_is_asked_for() -> None:
    code = """
from shibokensupport.signature import get_signature
from shibokensupport.signature.lib.pyi_generator import generate_pyi
print(json.dumps([callable(generate_pyi), str(get_signature(QWidget.setWindowTitle)), QWidget.show.__doc__]))"""
    there, signature, words = printed(code)
    assert there
    assert signature.startswith("(self, ")
    assert words.startswith("show(self")


def test_wrong_arguments_are_still_explained_on_any_thread() -> None:
    code = """
def wrong(_):
    try:
        QObject(3)
    except TypeError as error:
        return str(error).splitlines()[:3]
with ThreadPoolExecutor(1) as thread:
    print(json.dumps(list(thread.map(wrong, range(3))) + [wrong(0)]))"""
    explained = printed(code)
    assert len(explained) == 4
    for called, given, supported in explained:
        assert called == "'PySide6.QtCore.QObject.__init__' called with wrong argument types:"
        assert given.strip() == "PySide6.QtCore.QObject.__init__(int)"
        assert supported == "Supported signatures:"


def test_several_threads_may_ask_for_it_at_once() -> None:
    code = """
from threading import Barrier
barrier = Barrier(8)
def ask(_):
    barrier.wait()
    return len(sys.modules["shibokensupport.signature.parser"].type_map)
with ThreadPoolExecutor(8) as threads:
    print(json.dumps(len(set(threads.map(ask, range(8))))))"""
    assert printed(code) == 1


def test_what_such_a_part_has_not_it_still_lacks() -> None:
    code = """
part = sys.modules["shibokensupport.signature.mapping"]
print(json.dumps([hasattr(part, "nothing_of_that_name"), hasattr(part, "type_map")]))"""
    assert printed(code) == [False, True]


def test_the_finders_are_as_they_were() -> None:
    code = "print(json.dumps([type(sys.meta_path).__name__, [type(finder).__name__ for finder in sys.meta_path]]))"
    kind, finders = printed(code)
    assert kind == "list"
    assert "_Deferring" not in finders


ENUMERATIONS = """
import enum, pickle
from PySide6 import QtCore, QtGui, QtWidgets
def enumerations(space, seen):
    for name in sorted(vars(space)) if isinstance(space, type) else dir(space):
        found = getattr(space, name, None)
        if isinstance(found, type) and id(found) not in seen and found.__module__.startswith(("PySide6", "enum")):
            seen[id(found)] = found
            yield from [found] if isinstance(found, enum.EnumType) else enumerations(found, seen)
def told(kind):
    own = [vars(kind).get(f"_{key}_") for key in ("flag_mask", "singles_mask", "all_bits", "inverted", "boundary")]
    ordered = getattr(kind, "_iter_member_", None)
    members = [[key, repr(m), str(m), m.name, m.value, m._sort_order_, kind(m.value) is m, kind[key] is m,
        getattr(kind, key) is m, m.__objclass__ is kind, hash(m)] for key, m in kind.__members__.items()]
    return [kind.__module__, kind.__qualname__, [base.__name__ for base in kind.__mro__], [m.name for m in kind],
        repr(own), getattr(ordered, "__name__", ""), members, sorted(vars(kind)), len(kind)]
seen = {}
every = [told(kind) for module in (QtCore, QtGui, QtWidgets) for kind in enumerations(module, seen)]
align = QtCore.Qt.AlignmentFlag
made = [repr(align.AlignLeft | align.AlignTop), repr(~align.AlignLeft), repr(align(0x81)),
    repr(list(align.AlignCenter)), pickle.loads(pickle.dumps(QtCore.Qt.Key.Key_A)) is QtCore.Qt.Key.Key_A]
mixed = [list(map(repr, enum.Enum("Mixed", names))) for names in ("a b", ["a"], {"a": 1}, [("a", "x"), ("b", 1)])]
odd = enum.IntEnum("Odd", [("one", 1), ("uno", 1), ("name", 7)])
print(json.dumps([every, made, mixed, list(map(repr, odd)), odd.uno is odd.one, odd.__module__]))"""


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="elsewhere they are made as always")
def test_enumerations_that_are_made_quickly_are_as_ever() -> None:
    quick, always = "import enum\nfrom caoxian_desktop.ui import qt_features\nqt_features.quicken_enumerations()", ""
    made = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", before + SPARED + ENUMERATIONS],
                capture_output=True,
                text=True,
                timeout=60,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": "0"},
            ).stdout
        )
        for before in (quick, always)
    ]
    assert len(made[0][0]) > 300
    assert made[0] == made[1]


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="elsewhere they are made as always")
@pytest.mark.parametrize(("lacking", "masks"), [(False, (15, 3, 15)), (True, (3, None, 15))])
def test_flags_get_the_masks_that_their_python_keeps(lacking: bool, masks: tuple[int | None, ...]) -> None:
    kind: Any = enum.IntFlag("Old", [("a", 1), ("b", 2), ("wide", 12)])
    has = "_singles_mask_" in vars(kind)
    if not (has or lacking):
        pytest.skip("this Python is older than 3.11.3")
    if has and lacking:  # as until Python 3.11.3
        type.__delattr__(kind, "_singles_mask_")
    kind._flag_mask_ = kind._all_bits_ = 0
    qt_features._note_bits(kind)
    assert (kind._flag_mask_, vars(kind).get("_singles_mask_"), kind._all_bits_) == masks
