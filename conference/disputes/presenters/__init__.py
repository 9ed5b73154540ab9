"""Draws what travels with a line."""
