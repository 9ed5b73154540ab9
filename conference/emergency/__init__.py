"""The room of emergencies: opening what one may not see because somebody is in danger, and answering for it."""
