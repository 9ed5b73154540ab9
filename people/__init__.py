"""Accounts, practitioners, agencies, teams, families, persons: who there is. It has no pages."""
