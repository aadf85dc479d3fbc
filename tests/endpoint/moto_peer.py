# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""moto's server, and keywright-cli and boto3 that ask it the same."""
import base64
import datetime
import json
import os
import socket
import subprocess
import sys
import tempfile
import time

import boto3
from botocore import xform_name
from botocore.config import Config
from served import surroundings

KEYS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "a-secret", "AWS_REGION": "us-east-1"}


class Moto:
    """`python3 -m moto.server` on a free port of loopback, until the end of the with block."""

    def __enter__(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None, "moto's server ended"
            assert time.monotonic() < deadline, "moto's server does not answer"
            time.sleep(0.1)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)

    def answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    def client(self, region="us-east-1"):
        return boto3.session.Session(
            aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"], aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
            region_name=region,
        ).client("kms", endpoint_url=self.url, config=Config(retries={"mode": "standard"}))


class Both:
    """An operation by keywright-cli, by boto3, or by both. Members are those of the API."""

    def __init__(self, program, moto):
        self.folder = tempfile.TemporaryDirectory()
        self.environment = {**surroundings(self.folder.name), **KEYS}
        self.command = [program, "--endpoint-url", moto.url]
        self.clients = {region: moto.client(region) for region in ("us-east-1", "eu-west-1")}
        self.kms = self.clients["us-east-1"]
        self.called = set()
        self.files = 0

    def run(self, *words, region="us-east-1"):
        return subprocess.run([*self.command, "--region", region, *words], env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)

    def options(self, members):
        words = []
        for name, value in members.items():
            option = "--" + xform_name(name, "-")
            if isinstance(value, bool):
                words.append(option if value else "--no-" + option[2:])
            elif isinstance(value, bytes):
                words += [option, "fileb://" + self.written(value)]
            else:
                words += [option, value if isinstance(value, str) else json.dumps(value)]
        return words

    def written(self, content):
        self.files += 1
        path = os.path.join(self.folder.name, f"blob{self.files}")
        with open(path, "wb") as file:
            file.write(content)
        return path

    def ours(self, operation, region="us-east-1", **members):
        """What keywright-cli prints, blobs as bytes."""
        self.called.add(operation)
        done = self.run(xform_name(operation, "-"), *self.options(members), region=region)
        assert done.returncode == 0, f"{operation}: {done.returncode} {done.stderr}"
        return json.loads(done.stdout) if done.stdout else {}

    def theirs(self, operation, region="us-east-1", **members):
        """What boto3 gets, in the form that is printed."""
        kms, name = self.clients[region], xform_name(operation)
        if kms.can_paginate(name):
            return printed(kms.get_paginator(name).paginate(**members).build_full_result())
        reply = getattr(kms, name)(**members)
        reply.pop("ResponseMetadata")
        return printed(reply)

    def same(self, operation, region="us-east-1", **members):
        """Asked by both; the answers are the same. For what changes nothing, or twice the same."""
        mine = self.ours(operation, region, **members)
        other = self.theirs(operation, region, **members)
        assert mine == other, f"{operation}:\n{mine}\n{other}"
        return mine

    def refused(self, operation, **members):
        """Both are refused, in the same words."""
        self.called.add(operation)
        done = self.run(xform_name(operation, "-"), *self.options(members))
        try:
            self.theirs(operation, **members)
        except self.kms.exceptions.ClientError as error:
            assert (done.returncode, done.stdout) == (255, ""), f"{done.returncode} {done.stdout}"
            assert done.stderr == f"\n{error}\n", f"{done.stderr!r}\n{str(error)!r}"
            return error.response["Error"]["Code"]
        raise AssertionError(f"boto3 was not refused; keywright-cli: {done.stderr}")


def printed(value):
    """As the aws CLI prints what boto3 returns."""
    if isinstance(value, dict):
        return {name: printed(each) for name, each in value.items()}
    if isinstance(value, list):
        return [printed(each) for each in value]
    if isinstance(value, datetime.datetime):
        return round(value.timestamp(), 6)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value


def blob(text):
    return base64.b64decode(text)
