"""Loads the demonstration by doing what its people would do: every row goes through a real action."""
