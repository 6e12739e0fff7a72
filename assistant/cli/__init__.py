"""The command `article-assistant`, in both languages."""
