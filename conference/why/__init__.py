"""The room of reasons: why somebody sees something, who else does, and how it looks to a colleague."""
