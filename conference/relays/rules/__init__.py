"""What is decided without a database: when a standing agreement carries a relay."""
