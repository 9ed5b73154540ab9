"""Turns what the queries return into what the pages draw."""
