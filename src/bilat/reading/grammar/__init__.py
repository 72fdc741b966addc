"""The grammar of numbers and periods: one tokenising pass, then small hand-written readers.

tokens    text → tokens with offsets
words     the number, unit, month and cue words of a language, from `words/<language>.json`
numerals  tokens → a number with its step, scale and decimals
units     what follows or precedes a number: currency, unit, "per" whom
cues      hedges, change words and counted nouns around a number
traps     digits that are no quantity: G20, US-2, telephone numbers, list numbering
amounts   numbers, units and cues → quantities, ranges
years     fiscal years, year pairs, quarters, decades, centuries, eras
days      days and months in every order
relative  "last year", "the past five years"
spans     years and days → ranges, open ends, part-years
"""
