"""Prints ZenML's own texts about flavors as JSON, a text a line: docstrings, descriptions of fields, messages; of the installed package, which is read and not imported.

    PYTHON test/zenml/texts.py > texts.jsonl
"""

import ast
import importlib.util
import json
from pathlib import Path

# Whole folders of the package in which a flavor, its config or what it configures is described.
FOLDERS = """alerter annotators artifact_stores config container_registries data_validators deployers experiment_trackers feature_stores
image_builders integrations log_stores model_deployers model_registries orchestrators sandboxes stack step_operators""".split()


def strings_in(tree):
    """All constant texts, those that are written in several pieces as one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield " ".join(part.value for part in node.values if isinstance(part, ast.Constant))


package = Path(importlib.util.find_spec("zenml").submodule_search_locations[0])
missing = [folder for folder in FOLDERS if not (package / folder).is_dir()]
if missing:
    raise SystemExit(f"the package has no folder {', '.join(missing)}")
texts = set()
for folder in FOLDERS:
    for file in sorted((package / folder).rglob("*.py")):
        texts.update(strings_in(ast.parse(file.read_text(encoding="utf-8"))))
for text in sorted(texts):
    if len(text.split()) >= 8:
        print(json.dumps(text))
