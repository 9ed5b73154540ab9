"""The meetings' room: call a conference, hold it, decide for each child, keep its record."""
