"""Where an auditor reads the trail."""
