"""Prepare what the browser needs of others, once, before the files are collected."""
