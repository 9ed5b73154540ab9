"""The room of disputes and corrections: what is said against a line, and what its originator adds to it."""
