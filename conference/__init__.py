"""The work of the team and all its pages."""
