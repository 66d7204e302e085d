"""Keeps PySide from doing at a start what this program does without: compiling, reading sources, slow enumerations."""

from __future__ import annotations

import builtins
import enum
import sys
from collections.abc import Sequence
from functools import partial
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

from caoxian_desktop.deferring import Later, fill

if TYPE_CHECKING:
    from importlib.abc import Loader

    from _typeshed.importlib import MetaPathFinderProtocol as Finder

_LATER = frozenset(
    f"shibokensupport.signature.{part}"
    for part in ("mapping", "parser", "layout", "errorhandler", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
"""PySide's parts in Python that only wrong arguments, `help` and `inspect.signature` have a use for."""


def spare_sources() -> None:
    """Import PySide without what explains signatures, and without its search for `snake_case`.

    It carries the former as sources, 120 kB, and compiles them at each import: now only when they are asked for. And
    after each first import of any module it looks for its own name in that one's source, to know whether it switches
    `snake_case` or `true_property` on: none here does, Python's own import is put back, and until then `inspect`, where
    it is one of the modules that can wait, is not run for that. To be called before the rooms of the window are loaded.
    A PySide that is made in another way is imported as always;
    `tests/ui/test_qt_features.py` sees whether it helps.
    """
    finders, inspecting = sys.meta_path, sys.modules.get("inspect")
    sys.meta_path = _Finders(finders)
    if waits := isinstance(inspecting, Later):
        vars(inspecting)["getsource"] = _no_source
    try:
        import PySide6.QtCore  # noqa: F401 - brings PySide's own part in Python
    finally:
        if waits:
            vars(inspecting).pop("getsource", None)
        finders[:] = [finder for finder in sys.meta_path if not isinstance(finder, _Deferring)]
        sys.meta_path = finders
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _no_source(_thing: object) -> str:
    """Stand in for `inspect.getsource`, of which PySide takes this for an answer."""
    raise OSError("not looked for")


class _Finders(list["Finder"]):
    """`sys.meta_path` for the while: whoever puts a finder before the others finds ours before his."""

    def insert(self, index: SupportsIndex, finder: Finder) -> None:
        super().insert(index, finder)
        super().insert(index, _Deferring(finder))


class _Deferring:
    """Finds the parts that can wait and makes them, empty; what is behind it fills them."""

    def __init__(self, behind: Finder) -> None:
        self.behind = behind

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find what can wait, where the finder behind has it."""
        if fullname not in _LATER or (spec := self.behind.find_spec(fullname, None)) is None:
            return None
        return ModuleSpec(fullname, self, origin=fullname, loader_state=partial(_run, fullname, spec.loader))  # type: ignore[arg-type]  # a loader by its methods

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the module that fills itself."""
        module = Later(spec.name)

        def update_mapping() -> None:
            """Fill all of them first: what PySide's C calls next, it may call with an exception set."""
            for name in sorted(_LATER & sys.modules.keys()):
                fill(sys.modules[name])
            vars(module)["update_mapping"]()

        # Its C takes this one out of the module's dict, and asks nobody (signature.cpp: adjustFuncName).
        vars(module)["update_mapping"] = update_mapping
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Leave it empty."""


def _run(name: str, loader: Loader, module: ModuleType) -> None:
    """Run a part by the name it was found by: PySide has given it another meanwhile, and does not know that."""
    spec = module.__spec__
    assert spec is not None  # noqa: S101 - it was made from one
    called, spec.name = spec.name, name
    loader.exec_module(module)
    spec.name = called


def quicken_enumerations() -> None:
    """Have enumerations that are made of names with their numbers made in a third of the time.

    The namespace Qt alone has 93 of them with 1,195 members; all are made at its first mention, and those of each class
    at its own: 3,300 members before the report is painted, 25 ms of `enum`, which looks at each member for everything
    that a class statement can hold. What comes out is the same; `tests/ui/test_qt_features.py` compares all there are.
    On Python 3.11, whose way of keeping members this writes down; on any other they are made as always.
    """
    if sys.version_info[:2] == (3, 11):
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]  # what `Enum("Name", pairs)` calls


_create_as_always = enum.EnumType.__dict__["_create_"]


def _create(kind: enum.EnumType, name: str, names: Any, **options: Any) -> Any:
    """Stand in for `EnumType._create_`: an enumeration without members, into which they are put."""
    if options.get("module") is None:  # whoever asks, two calls up: as always it is looked up from where it is made
        options["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 - as enum itself does
    if not _are_numbered(names):
        return _create_as_always(kind, name, names, **options)
    made = _create_as_always(kind, name, (), **options)
    is_flag, is_plain = issubclass(made, enum.Flag), made._member_type_ is object
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    for key, value in names:
        member = by_value.get(value)
        if member is None:
            member = made._new_member_(made) if is_plain else made._new_member_(made, value)
            vars(member).update(_value_=value, _name_=key, __objclass__=made, _sort_order_=len(order))
            by_value[value] = member
            if not is_flag or _is_bit(value):
                order.append(key)
        by_name[key] = member
        type.__setattr__(made, key, member)
    if is_flag:
        _note_bits(cast("Any", made))
    return made


def _note_bits(made: Any) -> None:
    """Note of flags which bits they have, and whether they stand in the order of their values.

    Until Python 3.11.3 (Debian 12 has 3.11.2) the mask is that of single bits, and there is no other.
    """
    bits = singles = 0
    for value in made._value2member_map_:
        bits |= value
        singles |= value if _is_bit(value) else 0
    if "_singles_mask_" in vars(made):
        made._flag_mask_, made._singles_mask_ = bits, singles
    else:
        made._flag_mask_ = singles
    made._all_bits_ = 2 ** bits.bit_length() - 1
    values = [member.value for member in made]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def _is_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0


def _are_numbered(names: object) -> bool:
    """Tell whether names are pairs with numbers, as PySide gives them, and none is an enumeration's own."""
    return isinstance(names, list | tuple) and all(
        type(pair) is tuple and len(pair) == 2 and type(pair[1]) is int and _is_free(pair[0]) for pair in names
    )


def _is_free(name: object) -> bool:
    return isinstance(name, str) and name not in _TAKEN and not name.startswith("_")


_TAKEN = frozenset(name for kind in enum.IntFlag.__mro__ for name in vars(kind)) | {"mro"}
