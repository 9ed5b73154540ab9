"""The pure rules of a meeting: dataclasses in, answers out, no database."""
