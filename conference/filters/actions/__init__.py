"""What can be done with a situation, filter by filter: one gesture, one function, one record."""
