"""The pages: read the form, ask for what was said, call one action."""
