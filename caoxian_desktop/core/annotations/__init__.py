"""What a reader writes: records, and the history of edits."""
