"""What is decided without a database: what a decision must say, where it stands, and whether it can be recalled."""
