"""The pages of the family's room."""
