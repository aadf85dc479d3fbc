# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_vault.py KEYWRIGHT-CLI: a vault that is served, stopped and served again; its callers; TLS."""
import os
import subprocess
import sys
import tempfile

import boto3
import checks
from checks import case, refused, same
from served import VaultFolder, surroundings

PROGRAM = sys.argv[1]


@case
def keys_outlive_the_server(folder):
    with folder.served() as served:
        kms = served.client()
        key = kms.create_key()["KeyMetadata"]["KeyId"]
        blob = kms.encrypt(KeyId=key, Plaintext=b"kept")["CiphertextBlob"]
        first = served.settings["AWS_SECRET_ACCESS_KEY"]
    with folder.served() as served:
        same(served.client().decrypt(CiphertextBlob=blob)["Plaintext"], b"kept")
        assert served.settings["AWS_SECRET_ACCESS_KEY"] != first, "the access key is for one run"
    assert key in folder.run("list-keys")


@case
def principals_call_as_themselves(folder):
    made = dict(line[len("export "):].split("=", 1)
                for line in folder.run("principal", "add", "alice", "--export").splitlines())
    with folder.served() as served:
        alice = served.client(key=made["AWS_ACCESS_KEY_ID"], secret=made["AWS_SECRET_ACCESS_KEY"])
        key = served.client().create_key()["KeyMetadata"]["Arn"]
        error = refused("AccessDeniedException", alice.describe_key, KeyId=key)
        text = error.response["Error"]["Message"]
        assert "arn:aws:iam::111122223333:user/alice is not authorized to perform: kms:DescribeKey" in text, text
        served.client().create_grant(KeyId=key, GranteePrincipal="arn:aws:iam::111122223333:user/alice",
                                     Operations=["DescribeKey"])
        same(alice.describe_key(KeyId=key)["KeyMetadata"]["Arn"], key)
        refused("InvalidSignatureException",
                served.client(key=made["AWS_ACCESS_KEY_ID"], secret="wrong").list_keys)
    folder.run("principal", "remove", "alice")
    with folder.served() as served:
        refused("UnrecognizedClientException",
                served.client(key=made["AWS_ACCESS_KEY_ID"], secret=made["AWS_SECRET_ACCESS_KEY"]).list_keys)


@case
def any_credentials_are_the_root_where_that_was_asked(folder):
    with folder.served("--accept-any-credentials") as served:
        assert "Keys" in served.client(key="AKIDANY", secret="any").list_keys()


@case
def tls_with_a_certificate_of_ones_own(folder):
    certificate, key = os.path.join(folder.home, "c.pem"), os.path.join(folder.home, "k.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                    "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    with folder.served("--tls-certificate", certificate, "--tls-key", key) as served:
        url = served.settings["AWS_ENDPOINT_URL_KMS"]
        assert url.startswith("https://"), url
        kms = boto3.session.Session(
            aws_access_key_id=served.settings["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=served.settings["AWS_SECRET_ACCESS_KEY"], region_name="us-east-1",
        ).client("kms", endpoint_url=url, verify=certificate)
        assert "Keys" in kms.list_keys()


@case
def a_second_server_cannot_have_the_vault(folder):
    with folder.served():
        second = subprocess.run([PROGRAM, "serve", "--vault", folder.vault], env=surroundings(folder.home),
                                capture_output=True, text=True, timeout=60, check=False)
        assert second.returncode != 0 and "export" not in second.stdout, second.stdout


@case
def other_computers_are_kept_out(folder):
    for address in ("0.0.0.0:0", "[::]:0"):
        done = subprocess.run([PROGRAM, "serve", "--ephemeral", "--listen", address],
                              env=surroundings(folder.home), capture_output=True, text=True, timeout=60,
                              check=False)
        assert done.returncode != 0 and "export" not in done.stdout, done.stdout


def main():
    with tempfile.TemporaryDirectory() as path:
        failures = checks.run(VaultFolder(PROGRAM, path))
    print(f"boto3 {boto3.__version__}: {len(checks.CASES)} cases, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
