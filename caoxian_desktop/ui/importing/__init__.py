"""What a file was read as, before it is kept, and what a person sets right of it (核对读入结果, 校正标题和目录)."""
