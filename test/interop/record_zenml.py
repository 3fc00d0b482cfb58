"""Runs the command scripts in zenml-cli/ on the real ZenML 0.98.0 and writes down what it did.

How to run (about a second per command; nothing outside a temporary folder is written, no network is used):

    python3 -m venv venv && venv/bin/pip install "zenml[local]==0.98.0" "kubernetes>=21.7,<26"
    venv/bin/python test/interop/record_zenml.py                    # every script
    venv/bin/python test/interop/record_zenml.py zenml-cli/s3.json  # only these
    biome format --write test/interop/zenml-cli

A script has `commands`, each with `run` (the words behind `zenml`), and gets, per command, `accepted` (exit status 0) and, for a
`list … --output json`, the `names` in their order; and, at the end, the `state` that is left. Words are separated by blanks; single or
double quotes keep blanks together. In words stand for what differs between machines:
  {dir}                            the folder of the script's `files`
  {id:stack/prod}                  an id: `<type>/<name>`, where the type is a component type, `stack` or `secret`
  {id:stack/prod:8}                the first 8 characters of an id
  {id-prefix:stack/prod}           the shortest beginning of an id that no other thing of the type has
  {shared-id-prefix:alerter}       one character that several ids of the type begin with
Other keys of a script or a command are kept.
"""

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORK = Path(tempfile.mkdtemp(prefix="record-zenml-"))

os.environ.update(
    {
        "ZENML_CONFIG_PATH": str(WORK / "template"),
        "ZENML_ANALYTICS_OPT_IN": "false",
        "ZENML_LOGGING_VERBOSITY": "CRITICAL",
        "ZENML_ENABLE_RICH_TRACEBACK": "false",
        "AUTO_OPEN_DASHBOARD": "false",
        "COLUMNS": "1000",
        "NO_COLOR": "1",
    }
)
for name in ("ZENML_ACTIVE_STACK_ID", "ZENML_DEFAULT_OUTPUT", "ZENML_REPOSITORY_PATH"):
    os.environ.pop(name, None)

from zenml.cli.cli import cli  # noqa: E402
from zenml.client import Client  # noqa: E402
from zenml.config.global_config import GlobalConfiguration  # noqa: E402

WORD = re.compile(r"""(?:[^ '"]|'[^']*'|"[^"]*")+""")
QUOTED = re.compile(r"""'([^']*)'|"([^"]*)\"""")
PLACE = re.compile(r"\{(id|id-prefix|shared-id-prefix):([a-z_]+)(?:/([^:}]+))?(?::(\d+))?\}")


def words_of(line):
    return [QUOTED.sub(lambda m: m[1] if m[1] is not None else m[2], word) for word in WORD.findall(line)]


def in_child(folder, work, stdin=""):
    """Runs `work` in a process of its own that has opened nothing yet, as every command has. Returns exit status and stdout."""
    out = WORK / "stdout"
    (WORK / "stdin").write_text(stdin)
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.environ["ZENML_CONFIG_PATH"] = str(folder / "config")
            os.chdir(folder / "files")
            os.dup2(os.open(WORK / "stdin", os.O_RDONLY), 0)
            os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
            os.dup2(os.open(WORK / "stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            GlobalConfiguration._reset_instance()
            Client._reset_instance()
            work()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except BaseException as error:  # noqa: BLE001
            print(f"{type(error).__module__}.{type(error).__name__}: {error}", file=sys.stderr)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return status, out.read_text()


def every(method, **kwargs):
    return list(method(size=10000, hydrate=True, sort_by="asc:created", **kwargs).items)


def dump():
    """Everything that is stored, as one JSON text."""
    client = Client()
    secrets = [client.get_secret(each.id) for each in every(client.list_secrets)]
    named = {each.id: each.name for each in secrets}
    components = every(client.list_stack_components)
    stacks = every(client.list_stacks)
    names = lambda ids: sorted(named[getattr(each, "id", each)] for each in ids)  # noqa: E731
    json.dump(
        {
            "ids": {
                "secret": {each.name: str(each.id) for each in secrets},
                "stack": {each.name: str(each.id) for each in stacks},
                **{
                    kind: {each.name: str(each.id) for each in components if each.type.value == kind}
                    for kind in {each.type.value for each in components}
                },
            },
            "state": {
                "components": [
                    {
                        "type": each.type.value,
                        "name": each.name,
                        "flavor": each.flavor_name,
                        "configuration": each.configuration,
                        "labels": each.labels or {},
                        "environment": each.environment or {},
                        "secrets": names(each.secrets or []),
                    }
                    for each in components
                ],
                "stacks": [
                    {
                        "name": each.name,
                        "components": {
                            kind.value: [part.name for part in parts] for kind, parts in each.components.items() if parts
                        },
                        "environment": each.environment or {},
                        "secrets": names(each.secrets or []),
                    }
                    for each in stacks
                ],
                "active": client.active_stack_model.name,
                "secrets": [
                    {"name": each.name, "private": each.private, "values": each.secret_values} for each in secrets
                ],
            },
        },
        sys.__stdout__,
        ensure_ascii=False,
    )


def dumped(folder):
    status, text = in_child(folder, dump)
    if status != 0:
        raise SystemExit(f"cannot read the state: {(WORK / 'stderr').read_text()}")
    return json.loads(text)


def filled(word, folder):
    def place(match):
        kind, what, name, length = match.groups()
        ids = dumped(folder)["ids"].get(what, {})
        if kind == "shared-id-prefix":
            firsts = [each[0] for each in ids.values()]
            return next(each for each in firsts if firsts.count(each) > 1)
        whole = ids[name]
        if kind == "id":
            return whole[: int(length)] if length else whole
        others = [each for each in ids.values() if each != whole]
        return next(whole[:n] for n in range(4, 37) if not any(each.startswith(whole[:n]) for each in others))

    return PLACE.sub(place, word.replace("{dir}", str(folder / "files")))


def left(state):
    """The state without what every new database holds."""
    default = lambda each: each["name"] == "default" and each["type"] in ("orchestrator", "artifact_store", "deployer")  # noqa: E731
    state["components"] = [each for each in state["components"] if not default(each)]
    state["components"].sort(key=lambda each: (each["type"], each["name"]))
    state["stacks"] = sorted((each for each in state["stacks"] if each["name"] != "default"), key=lambda each: each["name"])
    state["secrets"].sort(key=lambda each: each["name"])
    return state


def names_in(out):
    """The names of a list. Where it is empty, ZenML prints a sentence whatever form was asked for."""
    try:
        return [each["name"] for each in json.loads(out)["items"]]
    except ValueError:
        return []


def record(path):
    script = json.loads(path.read_text())
    folder = WORK / path.stem
    shutil.copytree(WORK / "template-home", folder)
    config = folder / "config" / "config.yaml"
    config.write_text(config.read_text().replace(str(WORK / "template-home"), str(folder)))
    for name, text in script.get("files", {}).items():
        (folder / "files" / name).write_text(text)
    for command in script["commands"]:
        words = [filled(word, folder) for word in words_of(command["run"])]
        status, out = in_child(folder, lambda: cli.main(args=words, prog_name="zenml"), command.get("stdin", ""))
        before = command.get("accepted")
        command["accepted"] = status == 0
        if "VERBOSE" in os.environ and status != 0:
            last = (WORK / "stderr").read_text().strip().splitlines()[-1:]
            print(f"  {status} {command['run']}\n      {' '.join(last)[:300]}")
        if before is not None and before != command["accepted"]:
            print(f"  {path.name}: {command['run']}: now {'accepted' if status == 0 else 'refused'}")
        command.pop("names", None)
        if status == 0 and "list" in words and "json" in words:
            command["names"] = names_in(out)
    script["state"] = left(dumped(folder)["state"])
    path.write_text(json.dumps(script, indent=2, ensure_ascii=False) + "\n")
    print(f"{path.name}: {len(script['commands'])} commands", flush=True)
    shutil.rmtree(folder)


def main():
    home = WORK / "template-home"
    (home / "config").mkdir(parents=True)
    (home / "files").mkdir()
    in_child(home, lambda: cli.main(args=["stack", "list"], prog_name="zenml"))
    config = home / "config" / "config.yaml"
    text = config.read_text()
    config.write_text(text.replace("analytics_opt_in: true", "analytics_opt_in: false"))
    for path in map(Path, sys.argv[1:] or sorted((HERE / "zenml-cli").glob("*.json"))):
        record(path.resolve())


try:
    main()
finally:
    shutil.rmtree(WORK, ignore_errors=True)
