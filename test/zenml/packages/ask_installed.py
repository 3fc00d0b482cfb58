"""Answers which integrations ZenML takes for installed: each line of input is {"path": FOLDER}, a folder whose packages come before those that are there.

What ZenML does is its own; only where packages are looked for is changed.
"""

import importlib
import json
import sys

from zenml.integrations.registry import integration_registry


def installed(folder):
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        return sorted(
            name for name, each in integration_registry.integrations.items() if each.check_installation()
        )
    finally:
        sys.path.remove(folder)


for line in sys.stdin:
    print(json.dumps({"installed": installed(json.loads(line)["path"])}), flush=True)
