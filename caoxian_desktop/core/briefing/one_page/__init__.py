"""The parts of 要点速览（一页）: each finds its facts by rules that hold for any report."""
