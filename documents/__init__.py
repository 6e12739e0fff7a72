"""What an article says, and in which words: loading, structure, renderings, figures."""
