"""The room of notices: what the program tells an account, in words that name nobody."""
