"""A paper as it will be printed: set off the UI thread, and its pages as pictures."""
