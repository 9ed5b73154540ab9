"""The room of the four filters: a situation comes to the table without a name, and is named to those it needs."""
