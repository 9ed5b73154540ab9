"""Who decides that somebody learns nothing of somebody. Pure."""
