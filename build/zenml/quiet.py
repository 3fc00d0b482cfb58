"""Lets ZenML be asked without a word of its own: to be called before anything of it is imported."""

import logging
import os
import tempfile
import warnings


def answers():
    """The stream for answers, between which nothing else gets. ZenML keeps its files in a folder that goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="zenml-asked-")
    os.environ.update(
        {
            "ZENML_CONFIG_PATH": os.path.join(folder.name, "config"),
            "ZENML_ANALYTICS_OPT_IN": "false",
            "ZENML_LOGGING_VERBOSITY": "CRITICAL",
            "ZENML_ENABLE_RICH_TRACEBACK": "false",
        }
    )
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Without a reference the folder would be gone at once.
    out.folder = folder
    os.dup2(2, 1)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    return out
