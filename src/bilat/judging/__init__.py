"""From evidence to verdict: weighing, wording and mending, shared by all rules."""
