"""How the ranker is trained on other documents."""
