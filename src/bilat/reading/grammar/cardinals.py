"""Numbers in words: "one hundred and twenty", "half a billion", "two-thirds", "one in five"."""

from bilat.reading.grammar.numerals import DASHES, Num, one_in, scale_at
from bilat.reading.grammar.tokens import DIGITS, Line
from bilat.reading.grammar.words import Words

_ARTICLES = frozenset({"a", "an"})
_PART_OF = frozenset({"of", "the", "its", "their", "all", "our", "that", "more", "interest"})


def cardinal(line: Line, i: int, w: Words) -> Num | None:
    """The number in words that starts at token `i`."""
    low = line.low
    word = low[i]
    if word in _ARTICLES:
        return _after_article(line, i, w)
    if word == "half" or word == "quarter":
        return _half(line, i, w)
    if word in w.small or word in w.tens or word in ("hundred", "thousand"):
        found = _whole(line, i, w)
        return found and _with_fraction(line, found, w)
    return None


def _after_article(line: Line, i: int, w: Words) -> Num | None:
    """ "a hundred", "a dozen", "half a billion" behind its article, "a third of"."""
    low = line.low
    after = low[i + 1]
    if after == "half" and (low[i + 2] in _ARTICLES or line.raw[i + 2] in DASHES):
        return _half(line, i + 1, w)
    if after in ("half", "quarter") and (low[i + 2] in w.scales or low[i + 2] in w.dozens):
        return _half(line, i + 1, w)
    if after in w.scales or after in w.dozens:
        found = _whole(line, i + 1, w)
        return found and found._replace(i=i, first=line.at[i])
    if after in w.fractions and after[-1] != "s" and low[i + 2] in ("of", "more", "less"):
        one = Num(i, i + 1, 1.0, 1.0, 0, line.at[i], line.end[i], "words")
        return _ratio(line, one, i + 1, False, w)
    return None


def _half(line: Line, i: int, w: Words) -> Num | None:
    """ "half a billion", "half-million", "half the", "half of": but not "first half"."""
    low = line.low
    part = 1 / w.fractions[low[i]]
    j = i + 1
    if low[j] in _ARTICLES or (line.raw[j] in DASHES and line.glued(j)):
        j += 1
        if low[j] in _ARTICLES and line.raw[j + 1] in DASHES:
            j += 2  # "half-a-dozen"
    if low[j] in w.dozens:
        value = part * w.dozens[low[j]]
        return Num(i, j + 1, value, 1.0, 0, line.at[i], line.end[i], "words")
    if low[j] in w.scales:
        scale, after = scale_at(line, j, w)
        return Num(i, after, part * scale, scale, 0, line.at[i], line.end[i], "words")
    before = low[i - 1] if i else ""
    if low[i] == "quarter" or before in w.ordinals or before in ("last", "other", "better", "h"):
        return None
    if j == i + 1 and low[j] in ("of", "the", "its", "their", "all", "our", "that"):
        if before == "the":
            return None
        return Num(i, j, 0.5, 1.0, 0, line.at[i], line.end[i], "ratio")
    if before in ("than", "nearly", "almost", "about", "by", "one") and line.kind[j] != DIGITS:
        return Num(i, i + 1, 0.5, 1.0, 0, line.at[i], line.end[i], "ratio")
    return None


def _whole(line: Line, i: int, w: Words) -> Num | None:
    """A whole number in words: "twenty-five", "three lakh crore", "two million three hundred"."""
    low, raw = line.low, line.raw
    total, current, seen = 0.0, 0.0, False
    j, end, scale, last_scale = i, i, 1.0, float("inf")
    joined = ""
    while True:
        word = low[j]
        if word in w.small or word in w.tens:
            step = w.small.get(word, w.tens.get(word, 0))
            room = current % 100
            fits = (current >= 100 and room == 0) or (
                word in w.small and 0 < step < 10 and room >= 20 and room % 10 == 0
            )
            if seen and joined == "unit" and not fits:
                break
            current += step
            seen, joined = True, "unit"
        elif word == "hundred" and 0 <= current < 100:
            current = (current or 1) * 100
            seen, joined = True, "unit"
        elif word in w.scales and word != "hundred":
            by, after = scale_at(line, j, w)
            if seen and not current and joined == "scale":
                break
            total = (total + current) * by if by >= last_scale else total + (current or 1) * by
            last_scale = scale = by
            current, seen, joined = 0.0, True, "scale"
            j = end = after
            j = _over(line, j, w, True)
            continue
        elif word in w.dozens and (current or not seen):
            value = total + (current or 1) * w.dozens[word]
            return Num(i, j + 1, value, 1.0, 0, line.at[i], line.end[j], "words")
        else:
            break
        j += 1
        end = j
        j = _over(line, j, w, current >= 100)
    if not seen:
        return None
    last = line.end[end - 1]
    if joined == "scale":
        # The words alone end before the scale: "five" in "five billion".
        k = end - 1
        while k > i and (low[k] in w.scales or raw[k] in DASHES or low[k] in w.scale_marks):
            k -= 1
        last = line.end[k]
    else:
        scale = 1.0
    return Num(i, end, total + current, scale, 0, line.at[i], last, "words")


def _over(line: Line, j: int, w: Words, may_and: bool) -> int:
    """Step over the hyphen or "and" between two number words, where a number word follows."""
    low = line.low
    ahead = low[j + 1]
    if line.raw[j] in DASHES:
        if (ahead in w.small or ahead in w.scales) and line.glued(j) == line.glued(j + 1):
            return j + 1
    elif low[j] == "and" and may_and and (ahead in w.small or ahead in w.tens):
        # "two million and one half" goes on with a fraction, "10 lakh and 5 crore" with digits.
        if low[j + 2] not in w.fractions and ahead not in ("a", "one"):
            return j + 1
        if ahead == "one" and low[j + 2] not in w.fractions and low[j - 1] in w.scales:
            return j + 1
    return j


def _with_fraction(line: Line, found: Num, w: Words) -> Num:
    """Join a fraction: "two-thirds", "one and a half million", "nine point five", "one in five"."""
    low, raw, j = line.low, line.raw, found.j
    k = j + 1 if raw[j] in DASHES and line.glued(j) == line.glued(j + 1) else j
    if low[k] in w.fractions and found.scale == 1.0 and 0 < found.value < 100:
        return _ratio(line, found, k, k == j, w)
    step = 2 if raw[j] in DASHES and low[j + 1] == "and" else 1  # "seven-and-a-half"
    k = j + step - 1
    one, half = low[k + step], k + 2 * step
    if low[k] == "and" and one in ("a", "one", "three") and low[half] in w.fractions:
        part = w.small.get(one, 1) / w.fractions[low[half]]
        scale, after = scale_at(line, half + 1, w)
        value = (found.value + part * found.scale) * scale
        whole = scale if scale > 1 else found.scale
        return Num(found.i, after, value, whole, 0, found.first, line.end[half], "words")
    if low[j] in ("in", "out") and found.value < 10 and found.scale == 1.0:
        return one_in(line, found, w)
    if low[j] == "point" and low[j + 1] in w.small and found.scale == 1.0:
        after, places, decimals = j + 1, 0.0, 0
        while low[after] in w.small and w.small[low[after]] < 10 and decimals < 9:
            decimals += 1
            places += w.small[low[after]] * 10.0**-decimals
            after += 1
        scale, end = scale_at(line, after, w)
        value = round((found.value + places) * 10**decimals) * (scale / 10**decimals)
        last = line.end[after - 1]
        return Num(found.i, end, value, scale, decimals, found.first, last, "words")
    return found


def _ratio(line: Line, found: Num, k: int, spaced: bool, w: Words) -> Num:
    low = line.low
    word = low[k]
    many = word[-1] == "s"
    if many == (found.value == 1) or word in ("second", "seconds"):
        return found
    if spaced and word in ("quarter", "quarters") and low[k + 1] not in (*_PART_OF, *w.scales):
        return found  # "two quarters of growth" aside, a quarter is three months
    if spaced and not many and found.value == 1 and low[k + 1] not in _PART_OF:
        return found  # "one third country"
    value = found.value / w.fractions[word]
    k += 1
    if low[k] in ("of", "a") and low[k + 1] in (*_ARTICLES, "million", "billion"):
        k += 2 if low[k + 1] in _ARTICLES else 1
        if low[k] not in w.scales:
            k -= 2
    if low[k] in w.scales:
        scale, after = scale_at(line, k, w)
        last = line.end[k - 1]
        return Num(found.i, after, value * scale, scale, 0, found.first, last, "words")
    end = k
    return Num(found.i, end, value, 1.0, 0, found.first, line.end[end - 1], "ratio")
