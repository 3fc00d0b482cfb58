"""Reads what mlstack wrote for a tool, as the tool does: each line of input is {"form": …, "text": …}, the answer {"requirements": [[name, extras, specifiers, marker], …]}."""

import json
import shlex
import sys
import tomllib

import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name


def told(text):
    found = Requirement(text)
    return row(found.name, found.extras, found.specifier, found.marker)


def row(name, extras, specifiers, marker):
    return [canonicalize_name(name), sorted(extras), str(specifiers), "" if marker is None else str(marker)]


def pip(text):
    return [told(line) for line in text.splitlines()]


def uv(text):
    return [told(each) for each in tomllib.loads(text)["project"]["dependencies"]]


def poetry(text):
    table = tomllib.loads(text)["tool"]["poetry"]["dependencies"]
    return [one for name, value in table.items() for one in poetry_rows(name, value)]


def poetry_rows(name, value):
    for each in value if isinstance(value, list) else [value]:
        whole = {"version": each} if isinstance(each, str) else each
        version = "" if whole["version"] == "*" else whole["version"]
        marker = Marker(whole["markers"]) if "markers" in whole else None
        yield row(name, whole.get("extras", []), SpecifierSet(version), marker)


def conda(text):
    packages = yaml.safe_load(text)["dependencies"]
    return [told(each) for part in packages if isinstance(part, dict) for each in part["pip"]]


def dockerfile(text):
    words = [shlex.split(line) for line in text.replace("\\\n", " ").splitlines()]
    return [told(each) for line in words if line[1] == "pip" for each in line[4:]]


readers = {"pip": pip, "uv": uv, "poetry": poetry, "conda": conda, "dockerfile": dockerfile}
for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"requirements": sorted(readers[question["form"]](question["text"]))}))
