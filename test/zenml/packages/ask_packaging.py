"""Answers what Python's own library says of requirements: each line of input is one of

    {"versions": [A, B]}                            → {"order": -1 | 0 | 1 | null}, null where one is no version
    {"specifiers": TEXT, "version": TEXT}           → {"fits": true | false | null}, null where these are no specifiers
    {"together": TEXT}                              → {"possible": true | false | null}, null where these are no specifiers
    {"requirement": TEXT, "extra": …, "variables": …} → {"read": null | {…}}, null where it is no requirement
"""

import json
import sys

from packaging.markers import UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version


def order(a, b):
    try:
        one, other = Version(a), Version(b)
    except InvalidVersion:
        return None
    return (one > other) - (one < other)


def fits(specifiers, version):
    try:
        return SpecifierSet(specifiers).contains(version, prereleases=True)
    except InvalidSpecifier:
        return None


def possible(specifiers):
    try:
        return not SpecifierSet(specifiers).is_unsatisfiable()
    except InvalidSpecifier:
        return None


def holds(marker, variables, extra):
    try:
        return marker.evaluate({**variables, "extra": extra})
    except (UndefinedComparison, UndefinedEnvironmentName):
        return False


def read(text, variables, extra):
    try:
        found = Requirement(text)
    except InvalidRequirement:
        return None
    return {
        "key": canonicalize_name(found.name),
        "extras": sorted({canonicalize_name(each) for each in found.extras}),
        "url": found.url,
        "holds": None if found.marker is None else holds(found.marker, variables, extra),
    }


def answer(question):
    if "versions" in question:
        return {"order": order(*question["versions"])}
    if "specifiers" in question:
        return {"fits": fits(question["specifiers"], question["version"])}
    if "together" in question:
        return {"possible": possible(question["together"])}
    return {"read": read(question["requirement"], question["variables"], question["extra"])}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
