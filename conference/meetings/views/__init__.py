"""The pages of a meeting: they read the form, ask for the seat, call one action and draw what came of it."""
