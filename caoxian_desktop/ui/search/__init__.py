"""Finding words: in the open report (查找（本篇）) and in everything that is kept (全库检索)."""
