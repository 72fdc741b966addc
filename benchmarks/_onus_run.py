"""Runs in the environment of onus, without a model: notes and evidence in, findings out.

Standard input: {"notes": [[path, evidence path], …]}; standard output: per note a list of
[line, sentence, what it flags].
"""

import json
import sys

from onus import claims, documents, evidence, verify

ready: dict[str, evidence.Evidence] = {}
answers = []
for path, grounds in json.load(sys.stdin)["notes"]:
    if grounds not in ready:
        ready[grounds] = evidence.load([grounds])
    found = []
    for claim in claims.scan_claims(documents.load(path)):
        for failure in verify.check_numbers(claim, ready[grounds]):
            found.append([claim.label, claim.text, failure.raw])
    answers.append(found)
json.dump(answers, sys.stdout)
