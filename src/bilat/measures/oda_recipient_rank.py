"""Place of the partner among the recipients of the aid of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oda_recipient_rank",
    label="rank as aid recipient",
    told="{partners} rank among recipients of {reporters} aid",
    dimension="rank",
    kind="rank",
    aid=True,
    reporter="origin",
    owner="origin",
    words=(
        "recipient of oda",
        "oda recipient",
        "recipient of japanese oda",
        "recipient of japanese loans",
        "recipient of yen loans",
        "recipient of japan's oda",
        "recipient of aid",
        "recipient of official development assistance",
        "aid recipient",
        "recipient of oda loans",
        "recipient of japanese oda loans",
    ),
)
