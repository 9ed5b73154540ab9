"""How it is said who is kept apart and who must not see a family."""
