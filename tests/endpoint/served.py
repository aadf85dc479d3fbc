# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""keywright-cli serve as a test sees it: started, asked, stopped."""
import os
import signal
import subprocess
import tempfile
import time

import boto3
from botocore.config import Config


class Served:
    """`keywright-cli serve` with the given options, until the end of the with block."""

    def __init__(self, program, *options, moved=False):
        self.folder = tempfile.TemporaryDirectory()
        self.clock = os.path.join(self.folder.name, "clock")
        self.now = int(time.time() * 1000)
        self.options = list(options)
        if moved:
            self.move(days=0)
            self.options += ["--clock-file", self.clock]
        self.program = program

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--listen", "127.0.0.1:0", *self.options],
            stdout=subprocess.PIPE, text=True, env=surroundings(self.folder.name),
        )
        self.settings = {}
        while "AWS_DEFAULT_REGION" not in self.settings:
            line = self.process.stdout.readline()
            assert line.startswith("export "), f"not a line for a shell: {line!r}"
            name, value = line[len("export "):].strip().split("=", 1)
            self.settings[name] = value
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.folder.cleanup()
        assert code == 0, f"serve ended with {code}"

    def kill(self):
        """In place of the with block's end: without a warning."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()

    def move(self, days):
        """Sets the clock of the service forward."""
        self.now += int(days * 24 * 3600 * 1000)
        with open(self.clock + ".new", "w") as file:
            file.write(str(self.now))
        os.replace(self.clock + ".new", self.clock)

    def environment(self):
        """What a client needs, on top of nothing."""
        return {**surroundings(self.folder.name), **self.settings, "AWS_EC2_METADATA_DISABLED": "true"}

    def client(self, region=None, key=None, secret=None):
        """A boto3 client; the root's unless an access key is given."""
        return boto3.session.Session(
            aws_access_key_id=key or self.settings["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=secret or self.settings["AWS_SECRET_ACCESS_KEY"],
            region_name=region or self.settings["AWS_REGION"],
        ).client("kms", endpoint_url=self.settings["AWS_ENDPOINT_URL_KMS"],
                 config=Config(retries={"total_max_attempts": 1}))


class VaultFolder:
    """A new vault with a key file beside it."""

    def __init__(self, program, path):
        self.program = program
        self.vault = os.path.join(path, "test.kwvault")
        self.home = path
        self.run("vault", "create", "--use-key-file", "--account-id", "111122223333")

    def run(self, *words):
        done = subprocess.run([self.program, *words, "--vault", self.vault, "--region", "us-east-1"],
                              env=surroundings(self.home), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def served(self, *options):
        return Served(self.program, "--vault", self.vault, "--region", "us-east-1", *options)


def surroundings(home):
    """The environment without the person's settings: a home of the test's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "KEYWRIGHT_"))}
    # The program forbids tracing itself, which the leak check of sanitizer builds needs.
    return {**kept, "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": home,
            "ASAN_OPTIONS": "detect_leaks=0"}
