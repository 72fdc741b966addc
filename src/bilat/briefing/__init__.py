"""From two states and the facts about them to a brief: the model, what may be said, the words.

`model` is what a way out gets; `evidence` picks the facts that may be stated; `phrase` puts values
and periods into words; `compose` runs the sections of `bilat.sections` and gathers the whole.
"""
