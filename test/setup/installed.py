"""Prints the version of a package when all that a requirements file names is installed at its version; else the first package that is not.

    PYTHON test/setup/installed.py zenml test/zenml/requirements.txt
"""

import sys
from importlib.metadata import PackageNotFoundError, version

main, file = sys.argv[1:]


def installed(name):
    try:
        return version(name)
    except PackageNotFoundError:
        return None


with open(file, encoding="utf-8") as lines:
    wanted = [line.strip().split("==") for line in lines if "==" in line and not line.startswith("#")]
wrong = [f"{name} {installed(name) or 'missing'}" for name, at in wanted if installed(name) != at]
print(wrong[0] if wrong else f"{main} {installed(main)}")
