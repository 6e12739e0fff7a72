"""How the turns of a conversation become one question that stands alone."""
