"""The directory: signing in, families and their people, search before create, agencies and teams."""
