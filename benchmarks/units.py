"""Unit names of every list and reader, brought to one spelling for the scorer."""

# ruff: noqa: E501

import re

_CURRENCIES = {
    "USD": "dollar|us dollar|united states dollar|american dollar|$|usd|dollars|us$",
    "AUD": "australian dollar|a$|aud",
    "CAD": "canadian dollar|c$|cad",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar|singaporean dollar",
    "TWD": "new taiwan dollar|taiwan dollar",
    "EUR": "euro|€|eur",
    "GBP": "pound sterling|british pound|gbp|£|pound|pounds",
    "JPY": "japanese yen|yen|jpy|¥",
    "CNY": "chinese yuan|renminbi|yuan|cny|rmb|chinese yuan renminbi",
    "INR": "indian rupee|rupee|inr|₹",
    "MYR": "malaysian ringgit|ringgit",
    "ILS": "shekel|israeli new shekel|israeli shekel",
    "KRW": "south korean won|won",
    "CHF": "swiss franc",
    "FRF": "french franc",
    "DEM": "deutsche mark|german mark|west german mark|deutschmark|mark",
    "FIM": "finnish markka",
    "ITL": "italian lira|lira",
    "SEK": "swedish krona",
    "NOK": "norwegian krone",
    "DKK": "danish krone",
    "ZAR": "south african rand|rand",
    "BRL": "brazilian real|real",
    "MXN": "mexican peso",
    "PHP": "philippine peso",
    "RUB": "russian ruble|ruble",
    "THB": "thai baht|baht",
    "NLG": "dutch guilder|guilder|netherlands guilder|netherlands guilde",
    "BEF": "belgian franc",
    "ESP": "spanish peseta|peseta",
    "HRK": "croatian kuna|kuna",
    "SAR": "saudi riyal",
    "AED": "uae dirham|united arab emirates dirham",
    "IDR": "indonesian rupiah",
    "VND": "vietnamese dong",
    "cent": "cent|us cent|cents",
    "sen": "sen",
    "pence": "pence|penny|gbp pence",
    "IEP": "irish pound",
    "PKR": "pakistani rupee",
    "LKR": "sri lankan rupee",
    "TRY": "turkish lira",
    "CRC": "costa rican colón|costa rican colon",
    "GEL": "georgian lari",
    "LAK": "lao kip",
    "BTC": "bitcoin",
    "GRD": "drachma|greek drachma",
    "EGP": "egyptian pound",
}
_MEASURES = {
    "percent": "percentage|percent|per cent|%|％|pct|pc",
    "pp": "percentage point|percentage points|pp", "bp": "basis point|bp",
    "km": "kilometre|kilometer|km", "m": "metre|meter|m", "cm": "centimetre|centimeter|cm", "mm": "millimetre|millimeter|mm",
    "nm": "nanometre|nanometer", "um": "micrometre|micrometer|µm", "mile": "mile|mi", "ft": "foot|feet|ft", "inch": "inch|in|inches", "yd": "yard|yd",
    "km2": "square kilometre|square kilometer|sq km", "m2": "square metre|square meter", "ft2": "square foot|square feet", "mi2": "square mile",
    "in2": "square inch", "ha": "hectare", "acre": "acre", "m3": "cubic metre|cubic meter", "ft3": "cubic foot|cubic feet", "cm3": "cubic centimetre",
    "l": "litre|liter", "ml": "millilitre|milliliter", "gal": "gallon", "qt": "quart", "pint": "pint",
    "kg": "kilogram|kilogramme|kg", "g": "gram|gramme", "mg": "milligram", "lb": "pound-mass|pound mass|lb|lbs", "oz": "ounce|oz", "t": "metric ton|metric tonne|tonne|ton|metric-ton", "Gt": "gigaton",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt hour|kilowatt-hour", "MWh": "megawatt hour|megawatt-hour", "GWh": "gigawatt hour|gigawatt-hour", "TWh": "terawatt hour|terawatt-hour",
    "V": "volt", "kV": "kilovolt", "A": "ampere", "mAh": "milliampere-hour|milliampere hour", "hp": "horsepower", "bhp": "brake horsepower",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "rpm": "revolutions per minute|revolution per minute|rpm", "dB": "decibel",
    "Nm": "newton metre", "lb-ft": "pound-foot|foot pound-force|foot-pound|pound foot|foot pound", "MPa": "megapascal", "GPa": "gigapascal", "ksi": "kilopound per square inch",
    "B": "byte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "bit": "bit", "dm": "decimetre|decimeter|dm", "tsp": "teaspoon|tsp", "tbsp": "tablespoon|tbsp", "cup": "cup", "µg": "microgram|microgramme|µg|μg", "rad": "radian|rad", "cal": "calorie|cal", "Mbps": "megabit per second", "Gbps": "gigabit per second", "MP": "megapixel", "pixel": "pixel",
    "km/h": "kilometre per hour|kilometer per hour|km/h|kph", "mph": "mile per hour|mph", "m/s": "metre per second|meter per second", "km/s": "kilometre per second", "mpg": "mile per gallon|mpg", "knot": "knot",
    "bbl": "barrel|oil barrel|barrel of oil", "bbl/day": "barrel per day|barrels per day", "BTU": "british thermal unit", "mmbtu": "mega british thermal unit",
    "°C": "celsius|degree celsius|c", "°F": "fahrenheit|degree fahrenheit|f", "degree": "degree|degree angle|degree temperature|°|degree of arc", "K": "kelvin",
    "year": "year", "month": "month", "week": "week", "day": "day", "hour": "hour", "minute": "minute", "second": "second", "decade": "decade", "century": "century", "ms": "millisecond",
    "year of age": "year of age|year-of-age", "month of age": "month of age", "week of age": "week of age", "day of age": "day of age",
    "ppm": "part per million|parts per million|parts-per-million", "ppb": "parts-per-billion|part per billion|parts per billion", "5G": "generation wireless", "carat": "carat",
    "ord": "ord", "x": "x|times|fold",
}  # fmt: skip
_NAMES = {
    name: unit
    for table in (_CURRENCIES, _MEASURES)
    for unit, names in table.items()
    for name in (*names.split("|"), unit.lower())
}
_EXACT = frozenset({"GBp", *_CURRENCIES, *_MEASURES})
_BARE = frozenset({"", "1", "-", "dimensionless", "count", "number", "none", "null", "unit"})
_ODD = {"men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life"}


def _singular(word: str) -> str:
    if word in _ODD:
        return _ODD[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith(("ches", "shes", "sses", "xes", "uses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def canonical(name: str) -> str:
    """One spelling of a unit: a code or symbol, "USD/barrel" for a rate, "#company" for a count.

    >>> canonical("dollar per barrel"), canonical("kilometre per hour"), canonical("-")
    ('USD/barrel', 'km/h', '1')
    >>> canonical("Japanese companies"), canonical("% Germans")
    ('#company', '%#')
    """
    raw = name.strip()
    text = raw.lower()
    if raw in _EXACT:
        return "pence" if raw == "GBp" else raw
    if text in _BARE:
        return "1"
    if text in _NAMES:
        return _NAMES[text]
    if len(raw) == 3 and raw.isupper() and raw.isalpha():
        return raw
    if text.startswith("% "):
        return "%#"
    for split in (" per ", "/"):
        above, mark, below = text.partition(split)
        if mark and above and below:
            return f"{canonical(above)}/{canonical(below)}"
    words = re.findall(r"[^\W\d_]+", text)
    if text.endswith("s") and _singular(text) in _NAMES:
        return _NAMES[_singular(text)]
    if not words:
        return "1"
    return "#" + _singular(words[-1])


def same(guess: str, gold: str) -> bool:
    """Whether two canonical units agree.

    A share of something ("% Germans") is a fraction or per cent of it; a counted noun agrees with
    its head however many adjectives stand before it, and a list that names no noun asks for none.
    """
    a, b = canonical(guess), canonical(gold)
    if a == b:
        return True
    if b == "%#":
        return a == "1" or a == "percent" or a.startswith("#")
    if b == "1":
        return a.startswith("#") or a == "x"
    if b.startswith("#") and a.startswith("#"):
        return b[1:] in gold.lower() and a[1:] in {_singular(w) for w in gold.lower().split()}
    return False
