"""What an answer is made of before it has words of its own: statements on the sentences that hold them."""
