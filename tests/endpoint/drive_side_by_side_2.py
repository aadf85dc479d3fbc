#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_side_by_side_2.py KEYWRIGHT_CLI [part of a line]: the command lines of side_by_side_2.txt by version 2
of the aws CLI and by keywright-cli, compared as drive_side_by_side.py does it. Exit statuses are those of version
1, so that only success and failure are told apart."""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from drive_side_by_side import SKIPPED, ours, plain, prepare
from served import Served

CORPUS = pathlib.Path(__file__).with_name("side_by_side_2.txt")


def version_two():
    """The first aws on the PATH that is version 2."""
    for folder in os.environ["PATH"].split(os.pathsep):
        program = os.path.join(folder, "aws")
        if os.access(program, os.X_OK):
            said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
            if said.startswith("aws-cli/2."):
                return program
    return None


def known(text):
    """What is printed without members that the distribution's version 2 has not heard of yet."""
    newer = r',?\n[ "]*(CurrentKeyMaterialId|KeyMaterialId|PolicyName)"?: .*?(?=,?\n)'
    return plain(re.sub(newer, "", text), False)


def said(text):
    """An error without the empty lines around, which version 2 has more of."""
    return plain(text.lstrip(), False).strip()


def main():
    aws = version_two()
    if aws is None:
        print("skipped: no aws on the PATH is version 2")
        return SKIPPED
    program, wanted = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    different = compared = 0
    with tempfile.TemporaryDirectory() as name, Served(program, "--ephemeral", "--region", "eu-central-1") as served:
        folder = pathlib.Path(name)
        url = served.settings["AWS_ENDPOINT_URL_KMS"]
        made = prepare(served.client(), folder)
        keys = "".join(f"{name.lower()} = {served.settings[name]}\n"
                       for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"))
        # Dates as in version 1.
        (folder / "config").write_text(f"[default]\ncli_timestamp_format = wire\n[profile base64]\n{keys}"
                                       f"cli_binary_format = base64\noutput = yaml\n[profile raw]\n{keys}"
                                       "cli_binary_format = raw-in-base64-out\noutput = text\n")
        environment = {**served.environment(), "AWS_PAGER": "", "AWS_CONFIG_FILE": str(folder / "config"),
                       "LC_ALL": "C.UTF-8"}
        for line in CORPUS.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#") or wanted not in line:
                continue
            reason, _, command = line.partition(" ~ ") if " ~ " in line else ("", "", line)
            words = shlex.split(command.format(**made))
            done = subprocess.run([aws, "--endpoint-url", url, "kms", *words], env=environment, text=True, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=60, check=False)
            mine = ours(program, environment, words)
            pairs = [(str(done.returncode == 0), str(mine[0] == 0)), (known(done.stdout), known(mine[1])),
                     (said(done.stderr), said(mine[2]))]
            compared += 1
            if all(one == other for one, other in pairs) == bool(reason):
                different += 1
                print(f"== {line}")
                for label, (one, other) in zip(("success", "out", "err"), pairs):
                    if one != other:
                        print(f"  {label} of aws:  {one!r}\n  {label} of ours: {other!r}")
    print(f"{aws}: {compared} command lines, {different} not as expected")
    return 1 if different or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
