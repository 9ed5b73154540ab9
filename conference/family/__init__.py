"""The family's own room: what a parent or a young person said about sharing, and how they change it."""
