"""The grounds on which information about a family flows: relied on, reviewed, ended; and notices that bar it."""
