"""The page in Chromium: how soon it can be used, and how it looks."""
