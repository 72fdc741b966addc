"""From two states and the facts about them to a brief: the model, what may be said, the words.

`model` is what a way out gets; `decided_records` and `series` pick what may be stated, and
`attestation` says how firmly; `phrase` puts values and periods into words; `compose` runs the
sections of `bilat.sections` and gathers the whole.
"""
