"""Finding words in the open report (查找（本篇）)."""
