"""The room of who must be kept apart in a family, whose work is protected, and who must not see the family at all."""
