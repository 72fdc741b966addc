"""What is not certainly said of a measure raises nothing: the worst error is a false alarm."""

import pytest

from bilat.facts.snapshot import Snapshot
from tests.series.world import verdicts

SILENT = [
    # of something else that the words only modify
    "In 2018, wind farm owners in the UK raised 40% more money.",
    "Lung cancer killed 90,000 people in Nigeria in 2018.",
    "France's nuclear electricity exports fell by 30% in 2018.",
    "Milk prices in India rose by 90% in 2018 after production fell.",
    "Kenya spent 5% of its budget on access to electricity in 2018.",
    "In Brazil, prices of milk rose 30% in 2018 and milk production was stable.",
    "India's largest dairy produced 5 million tonnes of milk in 2018.",
    "Germany's Greens won 14.8% of the vote in 2018 after promising more electricity from wind.",
    # of a part: a place, a group, a person, a time, an age
    "Milk production in Punjab, India, was 12 million tonnes in 2018.",
    "Deaths from cancer among women in Nigeria were 40,000 in 2018.",
    "Doctors said that 300 people had died of cancer in the hospital in Nigeria since 2015.",
    "Life expectancy at age 65 in Japan was 20 years in 2018.",
    "Life expectancy for men in South Africa was 50 years in 2018.",
    "India has the highest milk production per cow in Asia.",
    "On 3 May 2018 wind power met 60% of the UK's electricity demand.",
    # of the part whose share is told, or of its opposite
    "In the UK, 60% of obese adults said that they wanted to lose weight in 2018.",
    "In 2018, 89% of people in Chad had no access to electricity.",
    # a difference, a comparison of changes, of sums, of others
    "Nigeria's life expectancy was 10 years lower than Ghana's in 2015.",
    "World milk production was 880 million tonnes in 2018, of which India produced 22%.",
    "Obesity in adults in the UK is lower among the rich than in Japan among the poor.",
    # two clauses, two subjects
    "Access to electricity in Kenya grew while 90% of its schools had none.",
    # whose it is, is not said
    "Access to electricity stood at 99% in 2018.",
    "In Kenya and Uganda's border towns, 99% had access to electricity in 2018, more than in Chad.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_found_wrong(text: str, almanac: Snapshot) -> None:
    assert not {"contradicted", "imprecise", "outdated", "disputed"} & set(verdicts(text, almanac))
