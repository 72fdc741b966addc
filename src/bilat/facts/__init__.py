"""What is known: figures, records, their sources and how far each is trusted."""
