"""Handing a reader's work on and taking a colleague's in, with an open library: for commands and window alike.

All calls block, as the library's do.
"""
