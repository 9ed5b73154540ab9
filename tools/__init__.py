"""The programs behind `make`: each one checks, makes or runs one thing."""
