"""Charts: which ones a report gives, as data; and their drawing."""
