"""Finding words: what counts as the same, what is asked for, what was found. No store."""
