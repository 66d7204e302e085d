"""What is kept on disk. Only core.library imports this."""
