"""Asks the real ZenML what it makes of configurations: a JSON line in for each, a JSON line out, in the same order.

    PYTHON test/zenml/ask.py < questions.jsonl > answers.jsonl

    {"type": "alerter", "flavor": "slack", "configuration": {…}, "secrets": {"name": {"key": "value"}}}
    {"stored": {…}}  or  {"refused": "why", "fields": ["slack_token"]}

Each one takes the way of `zenml … register`: the client validates, looks where the component runs, and dumps; the store validates what was
dumped once more. Source: ZenML 0.98, client.py (`create_stack_component`) and zen_stores/sql_zen_store.py. No store, no server, no network:
secrets are those of the question, and the one named `known` has every key, whose value is the key itself. Third-party packages that are not
installed have stand-ins.
"""

import json
import sys
import uuid
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build" / "zenml"))

from quiet import answers  # noqa: E402

out = answers()

from pydantic import ValidationError  # noqa: E402
from zenml.client import Client  # noqa: E402
from zenml.enums import StackComponentType, StoreType  # noqa: E402
from zenml.integrations.registry import integration_registry  # noqa: E402
from zenml.models import FlavorResponse, FlavorResponseBody, FlavorResponseMetadata  # noqa: E402
from zenml.stack.flavor import Flavor  # noqa: E402
from zenml.stack.flavor_registry import FlavorRegistry  # noqa: E402
from zenml.stack.utils import validate_stack_component_config, warn_if_config_server_mismatch  # noqa: E402

from stand_ins import StandIns  # noqa: E402


class EveryKey(dict):
    """The values of a secret that has every key."""

    def __contains__(self, key):
        return True

    def __missing__(self, key):
        return key


secrets = {}


def secret_named(_client, name, *_):
    if name not in secrets:
        raise KeyError(name)
    return SimpleNamespace(values=secrets[name], secret_values=secrets[name])


Client.get_secret_by_name_and_private_status = secret_named
Client.zen_store = property(lambda _: SimpleNamespace(type=StoreType.SQL, is_local_store=lambda: True))


def flavor_models():
    """All flavors as the store would give them, by type and name."""
    classes = [(each, "built-in") for each in FlavorRegistry().builtin_flavors]
    for name, integration in integration_registry.integrations.items():
        classes += [(each, name) for each in integration.flavors()]
    now = datetime.now()
    models = {}
    for flavor_class, integration in classes:
        asked = flavor_class().to_model(integration=integration, is_custom=False)
        body = FlavorResponseBody(
            type=asked.type,
            display_name=asked.name,
            integration=integration,
            source=asked.source,
            is_custom=False,
            created=now,
            updated=now,
        )
        models[asked.type.value, asked.name] = FlavorResponse(
            id=uuid.uuid4(), name=asked.name, body=body, metadata=FlavorResponseMetadata(config_schema={})
        )
    return models


load_flavor = Flavor.from_model
loaded = {}


def flavor_of(model):
    """What ZenML loads for a flavor, found once: it would look for its source with every configuration."""
    if model.id not in loaded:
        loaded[model.id] = load_flavor(model)
    return loaded[model.id]


Flavor.from_model = flavor_of
flavors = flavor_models()
stand_ins = StandIns()


def registered(question):
    """What the store is left with. Raises what ZenML raises."""
    component_type = StackComponentType(question["type"])
    flavor = flavors[question["type"], question["flavor"]]

    def validated(configuration):
        return validate_stack_component_config(
            configuration_dict=configuration, flavor=flavor, component_type=component_type
        )

    config = validated(question["configuration"])
    warn_if_config_server_mismatch(config)
    stored = json.loads(json.dumps(config.model_dump(mode="json", exclude_unset=True)))
    validated(dict(stored))
    return stored


def refusal(error):
    if not isinstance(error, ValidationError):
        return {"refused": f"{type(error).__name__}: {error}", "fields": []}
    found = error.errors(include_url=False, include_context=False, include_input=False)
    places = [".".join(str(part) for part in each["loc"]) for each in found]
    told = [f"{place}: {each['msg']}" if place else each["msg"] for place, each in zip(places, found)]
    return {"refused": "; ".join(told), "fields": places}


def answer(line):
    secrets.clear()
    secrets["known"] = EveryKey()
    secrets.update(json.loads(line).get("secrets", {}))
    try:
        # Every try reads the line anew: validators change what they are given.
        return {"stored": stand_ins.import_with(lambda: registered(json.loads(line)))}
    except Exception as error:  # noqa: BLE001
        return refusal(error)


if __name__ == "__main__":
    for line in sys.stdin:
        out.write(json.dumps(answer(line)) + "\n")
    out.close()
