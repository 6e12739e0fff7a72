"""What a question wants worked out, the figures that it takes, and what comes of them, with the working."""
