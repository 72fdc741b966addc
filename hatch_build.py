"""Build hook: the embedded snapshot of facts is made from `library/` whenever the package is."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `src/bilat/facts/snapshot/` for wheels and for editable installs alike."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the snapshot before files are gathered."""
        root = Path(self.root)
        if self.target_name != "wheel" or not (root / "library").is_dir():
            return
        sys.path.insert(0, str(root / "src"))
        try:
            from bilat.facts.build import build

            build(root / "library", root / "src" / "bilat" / "facts" / "snapshot")
        finally:
            sys.path.remove(str(root / "src"))
