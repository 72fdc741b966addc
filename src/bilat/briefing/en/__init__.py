"""Everything English about a brief: numbers, days, names, titles and sentences.

Another language is another folder beside this one with the same modules and functions.
"""
