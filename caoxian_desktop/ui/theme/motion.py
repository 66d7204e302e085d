"""Whether anything may move by itself: the one place that everything asks that would."""

from __future__ import annotations

import sys


class Motion:
    """`reduced` is what a person chose here; Windows is asked as well. Linux has no one place where Qt could ask."""

    def __init__(self) -> None:
        self.reduced = False

    @property
    def allowed(self) -> bool:
        """Whether things may fade, slide or run."""
        return not self.reduced and _system_animates()

    def most(self, total: int) -> int:
        """Return what a bar goes up to; 0, which has it run to and fro, only where it may."""
        return total or int(not self.allowed)


def _system_animates() -> bool:
    """Tell whether Windows shows animations (设置，辅助功能，视觉效果，动画效果); True on other systems."""
    if sys.platform == "win32":
        import ctypes

        shown = ctypes.c_int(1)
        get_client_area_animation = 0x1042  # SPI_GETCLIENTAREAANIMATION in winuser.h
        ctypes.windll.user32.SystemParametersInfoW(get_client_area_animation, 0, ctypes.byref(shown), 0)
        return bool(shown.value)
    return True


motion = Motion()
"""What holds for all windows; only who applies the settings changes it, and tests."""
