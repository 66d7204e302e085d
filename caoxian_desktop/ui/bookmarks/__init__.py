"""Marked places: bookmarks (书签) and pages of the printed booklet."""
