"""The room of overrides: what a family refused, who asked to go past it, and the second person who decides."""
