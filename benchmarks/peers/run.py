"""Run one reader over lists of texts and print its answers, speed, load time and memory as JSON.

    python benchmarks/peers/run.py READER < lists.json

`lists.json` holds {"name": {"options": {…}, "texts": […]}, …}. The file stands alone, so that it
runs in the environment of the peer that it measures.
"""

import contextlib
import importlib.util
import json
import resource
import sys
import time
import warnings
from pathlib import Path


def main() -> None:
    name = sys.argv[1]

    def plain(text: str) -> str:
        # Peers know no en dash, which a caller of theirs would mend first; ours must.
        return text if name == "ours" else text.replace("\u2013", "-")

    lists = json.load(sys.stdin)
    warnings.simplefilter("ignore")
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"read_{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    answers = {}
    with contextlib.redirect_stdout(sys.stderr):
        # Processor time: other work on the machine must not count against a reader.
        began = time.process_time()
        module.load({})("5 km")  # the first answer ends the load
        loaded = time.process_time() - began
        spent = {}
        for key, task in lists.items():
            read = module.load(task["options"])
            read("5 km")
            began = time.process_time()
            answers[key] = [read(plain(text)) for text in task["texts"]]
            spent[key] = len(task["texts"]) / (time.process_time() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"load": loaded, "memory": memory, "speed": spent, "answers": answers}, sys.stdout)


if __name__ == "__main__":
    main()
