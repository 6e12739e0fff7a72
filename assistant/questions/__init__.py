"""What a question asks for, read by rules that hold for any article."""
