"""Prints the catalogue of an installed ZenML as JSON: every flavor with its schema, settings, connector, schemes, page and integration.

    PYTHON build/zenml/catalogue.py > catalogue.json

The light `pip install zenml==VERSION` does. No server, no database, no network.
"""

import json

from quiet import answers

out = answers()

import zenml  # noqa: E402
from zenml.enums import StackComponentType  # noqa: E402
from zenml.integrations.registry import integration_registry  # noqa: E402
from zenml.stack.flavor_registry import FlavorRegistry  # noqa: E402

from stand_ins import StandIns  # noqa: E402

stand_ins = StandIns()


def without_words(schema):
    """A JSON Schema without its titles and descriptions, which are ZenML's to tell."""
    if isinstance(schema, list):
        return [without_words(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: without_words(each) for name, each in value.items()}
        elif key in ("default", "enum", "const"):
            kept[key] = value
        elif key not in ("title", "description", "examples"):
            kept[key] = without_words(value)
    return kept


def settings_class(flavor):
    """The class of the settings of a flavor's components; None: they have none."""
    implementation = stand_ins.import_with(lambda: flavor.implementation_class)
    asked = implementation.settings_class
    return asked.fget(object.__new__(implementation)) if isinstance(asked, property) else asked


def deprecated_fields(config_class):
    """The fields that `deprecate_pydantic_attributes` names in the class or its bases."""
    found = set()
    for validator in config_class.__pydantic_decorators__.model_validators.values():
        for cell in closures(validator.func, set()):
            if isinstance(cell, tuple):
                found.update(each if isinstance(each, str) else each[0] for each in cell if each)
    return sorted(found & set(config_class.model_fields))


def closures(function, seen):
    function = getattr(function, "__func__", function)
    function = getattr(function, "__wrapped__", function) if not getattr(function, "__closure__", None) else function
    if id(function) in seen:
        return
    seen.add(id(function))
    code = getattr(function, "__code__", None)
    for name, cell in zip(getattr(code, "co_freevars", ()), getattr(function, "__closure__", None) or ()):
        content = cell.cell_contents
        if name == "attributes":
            yield content
        elif callable(content) or hasattr(content, "__func__"):
            yield from closures(content, seen)


def settings_only(settings, config_class):
    if settings is None:
        return None
    schema = settings.model_json_schema()
    added = {n: p for n, p in schema.get("properties", {}).items() if n not in config_class.model_fields}
    return {name: without_words(each) for name, each in added.items()} or None


def connector_of(flavor):
    needs = flavor.service_connector_requirements
    if needs is None:
        return None
    return {
        "type": needs.connector_type,
        "resource_type": needs.resource_type,
        "resource_id_attr": needs.resource_id_attr,
    }


def flavor_record(flavor, integration):
    config_class = flavor.config_class
    settings = settings_class(flavor)
    schemes = getattr(config_class, "SUPPORTED_SCHEMES", None)
    return {
        "type": flavor.type.value,
        "name": flavor.name,
        "display_name": flavor.display_name,
        "integration": integration,
        "docs_url": flavor.docs_url,
        "connector": connector_of(flavor),
        "supported_schemes": None if schemes is None else sorted(scheme for scheme in schemes if scheme),
        "settings_fields": [name for name in settings.model_fields] if settings else [],
        "settings_only_schema": settings_only(settings, config_class),
        "config_schema": without_words(config_class.model_json_schema()),
        "deprecated_fields": deprecated_fields(config_class),
    }


def all_flavors():
    for flavor in FlavorRegistry().builtin_flavors:
        yield flavor(), None
    for name, integration in integration_registry.integrations.items():
        for flavor in integration.flavors():
            yield flavor(), name


records = [flavor_record(flavor, integration) for flavor, integration in all_flavors()]
records.sort(key=lambda each: (each["type"], each["name"]))
types = [each.value for each in StackComponentType]
json.dump({"zenml_version": zenml.__version__, "types": types, "flavors": records}, out, indent=1)
out.write("\n")
out.close()
