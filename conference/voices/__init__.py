"""What the persons of a family said about sharing, as those who work with them write it down, read it and ask again."""
