#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_side_by_side.py KEYWRIGHT_CLI [part of a line]: runs the command lines of side_by_side.txt by the
aws CLI and by keywright-cli against the same endpoint and compares standard output, standard error and
exit status, byte for byte but for what is another each time (IDs, dates, ciphertexts).

It compares with version 1 of the aws CLI, run inside this process, for starting it 300 times would take
minutes; where that is not installed it says so and is skipped."""
import base64
import contextlib
import io
import json
import os
import pathlib
import random
import re
import shlex
import subprocess
import sys
import tempfile

from served import Served

CORPUS = pathlib.Path(__file__).with_name("side_by_side.txt")
SKIPPED = 77

# What is another each time, and which program speaks.
UNLIKE = [
    (r"(\x1b\[0m)+", ""),  # colours are switched off more often than needed
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"),
    (r"mrk-[0-9a-f]{32}", "<mrk>"),
    (r"\b[0-9a-f]{64}\b", "<hex>"),
    (r"\b1[0-9]{9}(\.[0-9]+)?\b", "<date>"),
    (r"(?<![\w/+])[A-Za-z0-9/+]{40,}={0,2}", "<blob>"),
    (r"(?<=\")[A-Za-z0-9/+]{10,11}=(?=\")", "<random>"),
    (r"\b[A-Za-z0-9/+]{11}=(?=$)", "<random>"),
    (r"\+[-+]+\+", "<rule>"),
]
NAMES = [(r"\bkeywright-cli\b", "aws")]


class Aws:
    """The aws CLI, version 1."""

    def __init__(self, environment):
        import awscli.clidriver
        sys.argv = ["aws"]  # its name in usage errors
        self.driver = awscli.clidriver
        self.environment = environment

    def run(self, words):
        random.seed(7)  # the values in skeletons: by lot, but the same each time
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = self.driver.create_clidriver().main(["kms", *words])
            except SystemExit as ended:
                status = ended.code
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return status, *texts


def ours(program, environment, words):
    done = subprocess.run([program, "--target", "aws", "kms", *words], env=environment, text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def plain(text, cells):
    text = re.sub(r"(?s)\Ausage:.*? help\n+(?=\S)", "", text)  # ours names one way to help
    for pattern, mark in UNLIKE + NAMES:
        text = re.sub(pattern, mark, text, flags=re.M)
    return re.sub(r"(\||<\w+>)\s+", r"\1 ", re.sub(r"\s+\|", " |", text)) if cells else text


def prepare(kms, folder):
    """What the lines act on."""
    def key(**members):
        return kms.create_key(**members)["KeyMetadata"]["KeyId"]

    made = {"key": key(Description="the first", Tags=[{"TagKey": "Project", "TagValue": "a b"}]),
            "rsa": key(KeySpec="RSA_2048", KeyUsage="SIGN_VERIFY"),
            "ec": key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY"),
            "hmac": key(KeySpec="HMAC_256", KeyUsage="GENERATE_VERIFY_MAC"),
            "external": key(Origin="EXTERNAL"), "multi": key(MultiRegion=True),
            "disabled": key(), "pending": key(), "folder": str(folder)}
    kms.create_alias(AliasName="alias/side", TargetKeyId=made["key"])
    kms.create_alias(AliasName="alias/other", TargetKeyId=made["key"])
    kms.disable_key(KeyId=made["disabled"])
    kms.schedule_key_deletion(KeyId=made["pending"], PendingWindowInDays=7)
    account = kms.describe_key(KeyId=made["key"])["KeyMetadata"]["AWSAccountId"]
    made["grant"] = kms.create_grant(KeyId=made["key"], GranteePrincipal=f"arn:aws:iam::{account}:root",
                                     Operations=["Encrypt"], Name="given",
                                     Constraints={"EncryptionContextEquals": {"a": "b"}})["GrantId"]
    blob = kms.encrypt(KeyId=made["key"], Plaintext=b"hello")["CiphertextBlob"]
    made["blob"] = base64.b64encode(blob).decode()
    policy = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": "kms:*", "Resource": "*"}]}
    for name, content in {"blob.bin": blob, "plain.bin": b"plain\n", "broken.json": b"[{",
                          "policy.json": json.dumps(policy).encode(),
                          "tags.json": b'[{"TagKey": "a", "TagValue": "b"}]',
                          "key.json": b'{"Description": "from a file"}'}.items():
        (folder / name).write_bytes(content)
    return made


def main():
    try:
        import awscli
    except ImportError:
        awscli = None
    if awscli is None or not awscli.__version__.startswith("1."):
        print(f"skipped: the aws CLI of this Python is {awscli and awscli.__version__}, not version 1")
        return SKIPPED
    program, wanted = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as name, Served(program, "--ephemeral", "--region", "eu-central-1") as served:
        made = prepare(served.client(), pathlib.Path(name))
        lines = [line for line in CORPUS.read_text().splitlines() if line and not line.startswith("#")]
        environment = served.environment()
        os.environ.update(environment)
        aws = Aws(environment)
        different = compared = 0
        for line in lines:
            reason, _, command = line.partition(" ~ ") if " ~ " in line else ("", "", line)
            if wanted not in line:
                continue
            words = shlex.split(command.format(**made))
            theirs, mine = aws.run(words), ours(program, environment, words)
            cells = "table" in words
            same = theirs[0] == mine[0] and all(
                plain(one, cells) == plain(other, cells) for one, other in zip(theirs[1:], mine[1:]))
            compared += 1
            if same == bool(reason):
                different += 1
                if reason:
                    print(f"no difference any more: {line}")
                    continue
                print(f"== {command}")
                for label, one, other in zip(("status", "out", "err"), theirs, mine):
                    one, other = (one, other) if label == "status" else (plain(one, cells), plain(other, cells))
                    if one != other:
                        print(f"  {label} of aws:  {one!r}\n  {label} of ours: {other!r}")
    print(f"aws-cli {awscli.__version__}: {compared} command lines, {different} not as expected")
    return 1 if different or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
