"""A briefing as an OFD file (GB/T 33190-2016): the pages of its PDF, mark by mark."""
