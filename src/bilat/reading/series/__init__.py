"""Claims about a state's own figures over time: a user's series, named by their titles or words."""
