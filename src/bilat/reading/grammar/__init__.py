"""The grammar of numbers and periods: one tokenising pass, then small hand-written readers.

tokens       text → tokens with offsets
words        the number, unit, month and cue words of a language, from `words/<language>.json`
read         both kinds of span of a text, in order: furniture, periods, amounts

furniture    digits of addresses, telephone numbers, references, list numbering
traps        digits that are part of a name or label: G20, US-2, Article 370

atoms        a day, month, quarter, year … as a closed interval of days
days         days and months in every order
years        fiscal labels, year pairs, quarters, decades, centuries, eras
plain_years  four digits alone: a year or a count
relative     "last year", "the past five years"
singles      the choice among these at one place
timeline     singles → ranges, part-years, open ends
context      the line, the words and the settings of a reading of periods

numerals     a number with its scale; figures: in digits; cardinals: in words
units        currency, unit, "per" whom
cues         hedges, change words and counted nouns around a number
ordinals     "14th", "twenty-first"; "doubled", "2.5 times"
ranges       two numbers that share a unit
amounts      all of these → quantities
"""
