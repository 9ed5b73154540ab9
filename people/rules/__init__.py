"""Pure rules about people: dataclasses in, answers out, no database."""
