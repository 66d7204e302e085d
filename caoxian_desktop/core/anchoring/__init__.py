"""How a place in a report is described so that it can be recognised again, also in another text."""
