"""Stand-ins for third-party packages that are not installed, so that ZenML's own modules can be imported and asked for their classes."""

import abc
import importlib.machinery
import sys
import types


class _StandInMeta(abc.ABCMeta):
    """Any attribute of a stand-in class exists, and is a stand-in."""

    def __getattr__(cls, name):
        if name.startswith("__") or name.startswith("_abc"):
            raise AttributeError(name)
        return make(name, cls.__module__)

    def __getitem__(cls, item):
        return cls

    def __iter__(cls):
        return iter(())

    def __or__(cls, other):
        return cls

    __ror__ = __or__


class _StandIn:
    def __init__(self, *args, **kwargs):
        pass

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return make(name, "stand_in")()

    def __call__(self, *args, **kwargs):
        return args[0] if len(args) == 1 and not kwargs and callable(args[0]) else self

    def __iter__(self):
        return iter(())

    def __mro_entries__(self, bases):
        return ()


def make(name, module):
    """A class that can be called, subclassed, indexed and named in the types of a pydantic model."""
    if name.lower().endswith(("error", "exception")):
        return type(name, (Exception,), {"__module__": module})
    made = _StandInMeta(name, (_StandIn,), {"__module__": module})
    if name[:1].islower():
        # A decorator gives back what it decorates.
        def new(cls, *args, **kwargs):
            decorates = len(args) == 1 and not kwargs and isinstance(args[0], (types.FunctionType, type))
            return args[0] if decorates and cls is made else object.__new__(cls)

        type.__setattr__(made, "__new__", new)

    @classmethod
    def schema(cls, source, handler):
        from pydantic_core import core_schema

        return core_schema.any_schema()

    type.__setattr__(made, "__get_pydantic_core_schema__", schema)
    return made


class _Module(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = sys.modules.get(f"{self.__name__}.{name}") or make(name, self.__name__)
        setattr(self, name, value)
        return value


class StandIns:
    """Finds modules that nothing else finds, once their packages are known to be missing."""

    def __init__(self):
        self.packages = set()
        sys.meta_path.append(self)

    def import_with(self, load):
        """What `load()` gives; each package that it misses gets a stand-in."""
        while True:
            try:
                return load()
            except ModuleNotFoundError as error:
                package = (error.name or "").split(".")[0]
                if package in self.packages or package in ("", "zenml"):
                    raise
                self.packages.add(package)

    def find_spec(self, fullname, path=None, target=None):
        if fullname.split(".")[0] not in self.packages:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        module = _Module(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module):
        pass
