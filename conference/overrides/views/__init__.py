"""The pages of overrides."""
