"""Permissions as FHIR R5 Consent: out for another system, and in again with nothing guessed."""
