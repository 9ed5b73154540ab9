"""The pages of the directory, by what they are about."""
