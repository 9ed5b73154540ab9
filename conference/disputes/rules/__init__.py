"""What is decided without a database: where a dispute stands, and who may take it further."""
