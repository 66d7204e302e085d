"""Whether the words of a report are written as they should be: numbering, marks, doubled words."""
