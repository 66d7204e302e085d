"""What an exported paper holds, as blocks, and how choices become one."""
