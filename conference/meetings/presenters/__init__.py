"""Plain view models of a meeting, made for one seat; templates only lay them out."""
