"""Turns what the queries return into what the templates draw, in the reader's language."""
