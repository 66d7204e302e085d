"""Each format's reader: from a file's bytes to the text it holds, with what it knows about places in it."""
