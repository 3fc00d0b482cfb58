"""Asks the validators of the real ZenML what they make of stacks: a JSON line in for each, a JSON line out, in the same order.

    PYTHON test/zenml/stacks/ask_stacks.py < stacks.jsonl > answers.jsonl

    {"components": {"orchestrator": [{"name": "o", "flavor": "vertex", "configuration": {…}, "connector": true}], …},
     "secrets": {"name": {"key": "value"}}, "kube_contexts": ["prod"], "env": {"ZENML_SKIP_IMAGE_BUILDER_DEFAULT": "true"}}
    {"stage": "config" | "stack" | null, "failing": [{"type": "orchestrator", "name": "o", "why": "…"}, …]}

Each component takes the way of `zenml … register` (`ask.py`). If all are accepted the stack is loaded and validated as before a run: which types it
has, the classes of its components, what ZenML adds, then the validator of every component, where ZenML itself stops at the first that fails.
Source: ZenML 0.98, stack/stack.py. The type `stack` is the stack as a whole. No store, no server, no network: kubeconfigs have the contexts of
the question, all of them if it names none, and no folder is made.
"""

import json
import os
import sys
import uuid
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import ask  # noqa: E402
from zenml.client import Client  # noqa: E402
from zenml.enums import StackComponentType  # noqa: E402
from zenml.models import StackRequest  # noqa: E402
from zenml.stack import Stack  # noqa: E402
from zenml.utils import io_utils  # noqa: E402

# The constants of mlflow's own that a class of ZenML reads; other parts of packages that are missing are stand-ins.
ask.stand_ins.packages.add("mlflow")
import mlflow.store.db.db_types  # noqa: E402
import mlflow.version  # noqa: E402

mlflow.store.db.db_types.DATABASE_ENGINES = ["postgresql", "mysql", "sqlite", "mssql"]
mlflow.version.VERSION = "2.22.0"


os.makedirs(os.environ["ZENML_CONFIG_PATH"], exist_ok=True)


def no_folder(*_args, **_kwargs):
    pass


io_utils.create_dir_recursive_if_not_exists = no_folder
os.makedirs = no_folder

flavors = {key: ask.load_flavor(model) for key, model in ask.flavors.items()}
classes = {key: ask.stand_ins.import_with(lambda flavor=flavor: flavor.implementation_class) for key, flavor in flavors.items()}
for module in [each for name, each in sys.modules.items() if name.startswith("zenml.")]:
    if "create_dir_recursive_if_not_exists" in vars(module):
        module.create_dir_recursive_if_not_exists = no_folder

from zenml.artifact_stores.base_artifact_store import BaseArtifactStore  # noqa: E402

BaseArtifactStore._register = lambda _: None

world = SimpleNamespace(stack=None, contexts=None)
user = SimpleNamespace(id=uuid.uuid4())
Client.active_user = property(lambda _: user)
Client.active_stack = property(lambda _: world.stack)


def kube_contexts(component):
    own = component.config.kubernetes_context
    return ([own], own) if world.contexts is None else (world.contexts, None)


for key in [("orchestrator", name) for name in ("kubernetes", "kubeflow", "tekton")] + [("deployer", "kubernetes")]:
    assert hasattr(classes[key], "get_kubernetes_contexts"), key
    classes[key].get_kubernetes_contexts = kube_contexts


# They would log in to the service; without its client library, of which there is a stand-in now, ZenML takes them as they are.
for name in ("discord", "slack"):
    flavors["alerter", name].config_class.is_valid = property(lambda _: True)


def failure(type_, name, error):
    return {"type": type_, "name": name, "why": ask.refusal(error)["refused"]}


def components_of(question):
    return [(type_, each) for type_, several in question["components"].items() for each in several]


def registered(question):
    """What is stored of each component, and the failures."""
    stored, failing = [], []
    for type_, component in components_of(question):
        asked = {"type": type_, "flavor": component["flavor"], "configuration": component.get("configuration", {})}
        try:
            stored.append((type_, component, ask.registered(json.loads(json.dumps(asked)))))
        except Exception as error:  # noqa: BLE001
            failing.append(failure(type_, component["name"], error))
    return stored, failing


def loaded(type_, component, configuration):
    key = (type_, component["flavor"])
    now = datetime.now()
    return classes[key](
        id=uuid.uuid4(),
        name=component["name"],
        type=StackComponentType(type_),
        flavor=component["flavor"],
        config=flavors[key].config_class(**configuration),
        user=user.id,
        environment={},
        secrets=[],
        labels=None,
        created=now,
        updated=now,
        connector_requirements=flavors[key].service_connector_requirements,
        connector=uuid.uuid4() if component.get("connector") else None,
        connector_resource_id=None,
    )


def whole_stack(stored):
    """The stack, or the failures of loading it."""
    failing, components = [], {}
    try:
        StackRequest(name="s", components=ids_by_type(stored))
    except Exception as error:  # noqa: BLE001
        failing.append(failure("stack", None, error))
    for type_, component, configuration in stored:
        try:
            components.setdefault(StackComponentType(type_), []).append(loaded(type_, component, configuration))
        except Exception as error:  # noqa: BLE001
            failing.append(failure(type_, component["name"], error))
    if failing:
        return None, failing
    return Stack.from_components_v2(id=uuid.uuid4(), name="s", components=components), []


def ids_by_type(stored):
    ids = {}
    for type_, _, _ in stored:
        ids.setdefault(type_, []).append(uuid.uuid4())
    return ids


def invalid(stored):
    """The components whose validators fail, or what stands against loading the stack."""
    stack, failing = whole_stack(stored)
    if stack is None:
        return failing
    world.stack = stack
    stack.validate_image_builder()
    stack.validate_log_store()
    for component in stack.all_components:
        try:
            validator = component.validator
            if validator:
                validator.validate(stack=stack)
        except Exception as error:  # noqa: BLE001
            failing.append(failure(component.type.value, component.name, error))
    return failing


def answer(line):
    question = json.loads(line)
    ask.secrets.clear()
    ask.secrets.update(question.get("secrets", {}))
    world.contexts = question.get("kube_contexts")
    os.environ.pop("ZENML_SKIP_IMAGE_BUILDER_DEFAULT", None)
    os.environ.update(question.get("env", {}))
    stored, failing = registered(question)
    if failing:
        return {"stage": "config", "failing": failing}
    failing = invalid(stored)
    return {"stage": "stack" if failing else None, "failing": failing}


for line in sys.stdin:
    ask.out.write(json.dumps(ask.stand_ins.import_with(lambda: answer(line))) + "\n")
ask.out.close()
