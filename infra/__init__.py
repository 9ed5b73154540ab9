"""Composes the packages and runs them."""
