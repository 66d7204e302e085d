"""index.db: everything that can be found, made from library.db and thrown away at will."""
