"""What can be done about sharing: one gesture, one function, one record."""
