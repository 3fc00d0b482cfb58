"""Lets the real ZenML write stacks and read YAML: a JSON line in for each, a JSON line out, in the same order.

    PYTHON test/zenml/yaml/ask_yaml.py < questions.jsonl > answers.jsonl

    {"export": {"stack_name": "prod", "components": {"orchestrator": [{"name": "o", "flavor": "local", "configuration": {…}}]}}}
    {"text": "components: …"}                                      what `zenml stack export` writes of it
    {"load": "a: 1e3"}
    {"read": {"a": "1e3"}}  or  {"refused": "why"}                  what its reader makes of a text, as pydantic stores it

No store, no server, no network: the client gives the stack of the question.
"""

import json
import sys
import tempfile
import uuid
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "build" / "zenml"))

from quiet import answers  # noqa: E402

out = answers()

from pydantic import TypeAdapter  # noqa: E402
from zenml.cli.stack import export_stack  # noqa: E402
from zenml.client import Client  # noqa: E402
from zenml.enums import StackComponentType  # noqa: E402
from zenml.models import (  # noqa: E402
    ComponentResponse,
    ComponentResponseBody,
    ComponentResponseMetadata,
    StackResponse,
    StackResponseBody,
    StackResponseMetadata,
)
from zenml.utils.yaml_utils import read_yaml  # noqa: E402

NOW = datetime(2024, 1, 31)
FOLDER = tempfile.TemporaryDirectory(prefix="zenml-yaml-")
anything = TypeAdapter(object)


def component(type_, name, flavor, configuration):
    body = ComponentResponseBody(type=type_, flavor_name=flavor, created=NOW, updated=NOW)
    metadata = ComponentResponseMetadata(configuration=configuration)
    return ComponentResponse(id=uuid.uuid4(), name=name, body=body, metadata=metadata)


def stack(stack_name, components):
    slots = {
        StackComponentType(type_): [component(type_, **each) for each in parts] for type_, parts in components.items()
    }
    body = StackResponseBody(created=NOW, updated=NOW)
    metadata = StackResponseMetadata(components=slots)
    return StackResponse(id=uuid.uuid4(), name=stack_name, body=body, metadata=metadata)


def exported(asked):
    Client.get_stack = lambda *_args, **_kwargs: stack(**asked)
    path = Path(FOLDER.name) / "stack.yaml"
    export_stack.callback(None, str(path))
    return {"text": path.read_text(encoding="utf-8")}


def loaded(text):
    path = Path(FOLDER.name) / "text.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        return {"read": json.loads(anything.dump_json(read_yaml(str(path))))}
    except Exception as error:  # noqa: BLE001
        return {"refused": str(error)}


for line in sys.stdin:
    question = json.loads(line)
    answer = exported(question["export"]) if "export" in question else loaded(question["load"])
    print(json.dumps(answer), file=out, flush=True)
