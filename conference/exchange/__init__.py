"""A family's permissions go out to another system, and what another system had recorded comes in."""
