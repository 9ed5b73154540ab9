"""The room of relays: the minimum that a part-time member passes to the grouping that they represent."""
