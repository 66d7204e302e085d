"""How a process that reads a stranger's file is closed in, before it sees the first byte of it."""
