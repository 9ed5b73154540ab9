"""The pages of a family's grounds."""
