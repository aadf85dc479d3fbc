# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_aws_cli.py KEYWRIGHT-CLI: the aws CLI against `serve --ephemeral`."""
import base64
import json
import os
import shutil
import subprocess
import sys

import checks
from checks import case, same
from served import Served


class Aws:
    """aws kms … with the surroundings that `serve` printed, and no other configuration."""

    def __init__(self, served):
        self.environment = {**served.environment(), "AWS_PAGER": ""}
        self.endpoint = served.settings["AWS_ENDPOINT_URL_KMS"]
        self.folder = served.folder.name

    def run(self, *words):
        return subprocess.run(["aws", "--endpoint-url", self.endpoint, "kms", *words, "--output", "json"],
                              env=self.environment, capture_output=True, text=True, check=False)

    def json(self, *words):
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout else {}

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return "fileb://" + path


@case
def creates_describes_and_lists(aws):
    made = aws.json("create-key", "--description", "from the CLI", "--tags",
                    "TagKey=Team,TagValue=A")["KeyMetadata"]
    same(aws.json("describe-key", "--key-id", made["Arn"])["KeyMetadata"], made)
    listed = [key["KeyArn"] for key in aws.json("list-keys", "--page-size", "1")["Keys"]]
    assert made["Arn"] in listed
    same(aws.json("list-resource-tags", "--key-id", made["KeyId"])["Tags"],
         [{"TagKey": "Team", "TagValue": "A"}])


@case
def encrypts_and_decrypts_files(aws):
    key = aws.json("create-key")["KeyMetadata"]["KeyId"]
    plain = aws.write("plain", bytes(range(256)))
    blob = aws.json("encrypt", "--key-id", key, "--plaintext", plain, "--encryption-context", "a=b")
    sealed = aws.write("sealed", base64.b64decode(blob["CiphertextBlob"]))
    opened = aws.json("decrypt", "--ciphertext-blob", sealed, "--encryption-context", "a=b")
    same(base64.b64decode(opened["Plaintext"]), bytes(range(256)))


@case
def signs_and_verifies(aws):
    key = aws.json("create-key", "--key-spec", "ECC_NIST_P256", "--key-usage",
                   "SIGN_VERIFY")["KeyMetadata"]["KeyId"]
    message = aws.write("message", b"hello")
    signed = aws.json("sign", "--key-id", key, "--message", message, "--signing-algorithm", "ECDSA_SHA_256")
    signature = aws.write("signature", base64.b64decode(signed["Signature"]))
    same(aws.json("verify", "--key-id", key, "--message", message, "--signature", signature,
                  "--signing-algorithm", "ECDSA_SHA_256")["SignatureValid"], True)


@case
def prints_what_the_service_says(aws):
    done = aws.run("describe-key", "--key-id", "alias/none")
    same(done.returncode in (254, 255), True)
    assert "(NotFoundException) when calling the DescribeKey operation: Alias arn:aws:kms:" in done.stderr, \
        done.stderr


@case
def operations_without_output_print_nothing(aws):
    key = aws.json("create-key")["KeyMetadata"]["KeyId"]
    for words in (["create-alias", "--alias-name", "alias/cli", "--target-key-id", key],
                  ["disable-key", "--key-id", "%s" % key], ["delete-alias", "--alias-name", "alias/cli"]):
        same(aws.run(*words).stdout, "")


def main():
    if not shutil.which("aws"):
        print("the aws CLI is not here")
        return 1
    with Served(sys.argv[1], "--ephemeral", "--region", "eu-central-1") as served:
        failures = checks.run(Aws(served))
    version = subprocess.run(["aws", "--version"], capture_output=True, text=True, check=False)
    print(f"{version.stdout.strip()}: {len(checks.CASES)} cases, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
