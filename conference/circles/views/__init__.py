"""The pages: read the form, ask for the line, call one action."""
