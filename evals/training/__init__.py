"""How the second look is trained on other documents."""
