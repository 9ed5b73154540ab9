"""The pages of reasons: before something is written, and after."""
