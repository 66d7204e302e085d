"""A place in one text, described so that it can be found again."""
