"""What is to be known about how a report was read (读入情况)."""
