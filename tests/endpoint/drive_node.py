# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_node.py KEYWRIGHT-CLI FOLDER: the AWS SDK for JavaScript against `serve --ephemeral`.

The SDK comes from npm into FOLDER, in the versions of node/package-lock.json; without Node or without a
registry this test says so and shows nothing.
"""
import os
import shutil
import subprocess
import sys

from served import Served

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "node")


def installed(folder):
    """Whether the SDK is in the folder, after trying to get it there."""
    lock = os.path.join(folder, "package-lock.json")
    with open(os.path.join(HERE, "package-lock.json"), "rb") as file:
        wanted = file.read()
    if os.path.exists(lock) and os.path.isdir(os.path.join(folder, "node_modules")):
        with open(lock, "rb") as file:
            if file.read() == wanted:
                return True
    if not shutil.which("npm"):
        return False
    os.makedirs(folder, exist_ok=True)
    shutil.copy(os.path.join(HERE, "package.json"), folder)
    shutil.copy(os.path.join(HERE, "package-lock.json"), folder)
    return subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder,
                          check=False).returncode == 0


def main():
    program, folder = sys.argv[1], sys.argv[2]
    if not shutil.which("node") or not installed(folder):
        print("NOT TESTED: the AWS SDK for JavaScript is not here and npm cannot get it")
        return 77  # ctest then says "skipped", not "passed"
    shutil.copy(os.path.join(HERE, "drive.mjs"), folder)
    with Served(program, "--ephemeral", "--region", "us-east-1") as served:
        return subprocess.run(["node", os.path.join(folder, "drive.mjs")], env=served.environment(),
                              check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
