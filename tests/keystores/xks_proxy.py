# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""xks_proxy.py FOLDER [certificate's host]: an external key store proxy for tests, written from the
XKS Proxy API specification (github.com/aws/aws-kms-xksproxy-api-spec, version 1).

Serves https on a free port of 127.0.0.1 with a certificate of a CA of its own (FOLDER/ca.pem) and
prints the port; ends with its standard input. The external key "good" is there; a key, or a prefix of the path, named "fail-NAME"
is answered with that error of the specification; others misbehave as their names say. Every request
is appended to FOLDER/requests.jsonl as it was verified."""
import base64
import datetime
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import ssl
import sys
import threading
import time

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ACCESS_KEY_ID = "XKSACCESSKEYABCDEF27"
SECRET = "SecretOfTheProxySecretOfTheProxySecretOfThe"
KEY = AESGCM(bytes(range(32)))
METADATA = b"key_version=1"
STATUS = {
    "ValidationException": 400, "InvalidStateException": 400, "InvalidCiphertextException": 400,
    "InvalidKeyUsageException": 400, "AuthenticationFailedException": 401,
    "AccessDeniedException": 403, "KeyNotFoundException": 404, "InvalidUriPathException": 404,
    "ThrottlingException": 429, "UnsupportedOperationException": 501,
    "DependencyTimeoutException": 503, "InternalException": 500,
}


class Refused(Exception):
    """An error of the specification, by its name."""


def encoded(data):
    return base64.b64encode(data).decode()


def verify(method, path, headers, body):
    """SigV4, as appendix A of the specification has it."""
    kind, _, rest = headers.get("Authorization", "").partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(",") if "=" in part)
    key_id, date, region, service, ending = parts.get("Credential", "////").split("/")
    if (kind, key_id, service, ending) != (
            "AWS4-HMAC-SHA256", ACCESS_KEY_ID, "kms-xks-proxy", "aws4_request"):
        raise Refused("AuthenticationFailedException")
    names = parts["SignedHeaders"].split(";")
    canonical = "\n".join([method, path, ""]
                          + [f"{name}:{headers[name].strip()}" for name in names]
                          + ["", ";".join(names), hashlib.sha256(body).hexdigest()])
    text = "\n".join([kind, headers["X-Amz-Date"], f"{date}/{region}/{service}/{ending}",
                      hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + SECRET).encode()
    for part in (date, region, service, ending):
        key = hmac.digest(key, part.encode(), "sha256")
    if "host" not in names or not hmac.compare_digest(
            hmac.digest(key, text.encode(), "sha256").hex(), parts["Signature"]):
        raise Refused("AuthenticationFailedException")


def full_aad(request, metadata):
    aad = base64.b64decode(request.get("additionalAuthenticatedData", ""))
    return (len(aad).to_bytes(2, "big") + aad + len(metadata).to_bytes(1, "big") + metadata), aad


def health(_key, _request):
    return {"xksProxyFleetSize": 1, "xksProxyVendor": "Keywright", "xksProxyModel": "Test proxy 1",
            "ekmVendor": "Keywright",
            "ekmFleetDetails": [{"id": "one", "model": "Test", "healthStatus": "ACTIVE"}]}


def metadata(key, _request):
    return {"keySpec": "AES_128" if key == "short" else "AES_256",
            "keyUsage": ["ENCRYPT"] if key == "one-way" else ["ENCRYPT", "DECRYPT"],
            "keyStatus": "DISABLED" if key == "disabled" else "ENABLED"}


def encrypt(key, request):
    aad, given = full_aad(request, METADATA)
    vector = os.urandom(16 if key == "long-vector" else 12)
    sealed = KEY.encrypt(vector, base64.b64decode(request["plaintext"]), aad)
    ciphertext, tag = sealed[:-16], sealed[-16:]
    value = hashlib.sha256(given + METADATA + vector + ciphertext + tag).digest()
    if key == "wrong-integrity":
        value = bytes(32)
    if key == "longer-ciphertext":
        ciphertext += b"x"
    if key == "long-metadata":
        return {**encrypt("good", request), "ciphertextMetadata": encoded(bytes(21))}
    return {"ciphertext": encoded(ciphertext), "ciphertextMetadata": encoded(METADATA),
            "initializationVector": encoded(vector), "authenticationTag": encoded(tag),
            "ciphertextDataIntegrityValue": encoded(value)}


def decrypt(key, request):
    aad, _ = full_aad(request, base64.b64decode(request.get("ciphertextMetadata", "")))
    sealed = base64.b64decode(request["ciphertext"]) + base64.b64decode(request["authenticationTag"])
    try:
        plain = KEY.decrypt(base64.b64decode(request["initializationVector"]), sealed, aad)
    except InvalidTag:
        raise Refused("InvalidCiphertextException") from None
    return {"plaintext": encoded(bytes(len(plain)) if key == "wrong-plaintext" else plain)}


OPERATIONS = {"health": health, "metadata": metadata, "encrypt": encrypt, "decrypt": decrypt}


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            self.answer(body)
        except Refused as error:
            self.reply(STATUS[str(error)], json.dumps({"errorName": str(error)}).encode())

    def answer(self, body):
        for part in self.path.split("/"):
            if part.startswith("fail-"):
                raise Refused(part.removeprefix("fail-"))
        prefix, _, rest = self.path.partition("/kms/xks/v1/")
        words = rest.split("/")
        key, operation = (words[1], words[2]) if words[0] == "keys" else ("", words[0])
        if prefix not in ("", "/prefix") or operation not in OPERATIONS:
            raise Refused("InvalidUriPathException")
        verify("POST", self.path, self.headers, body)
        if key == "missing":
            raise Refused("KeyNotFoundException")
        request = json.loads(body)
        with open(self.server.folder / "requests.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps({"operation": operation, "key": key, **request}) + "\n")
        if key == "slow":
            time.sleep(3)
        if key == "no-json":
            return self.reply(200, b"<html>")
        if key == "error-page":
            return self.reply(502, b"Bad gateway")
        if key == "endless":
            return self.reply(200, b" " * 200_000)
        if key == "elsewhere":
            self.send_response(307)
            self.send_header("Location", self.path.replace("elsewhere", "good"))
            self.send_header("Content-Length", "0")
            return self.end_headers()
        return self.reply(200, json.dumps(OPERATIONS[operation](key, request)).encode())


def certify(name, public_key, issuer, issuer_key, extensions):
    now = datetime.datetime.utcnow()
    builder = (x509.CertificateBuilder().subject_name(name).issuer_name(issuer)
               .public_key(public_key).serial_number(x509.random_serial_number())
               .not_valid_before(now - datetime.timedelta(days=1))
               .not_valid_after(now + datetime.timedelta(days=1)))
    for extension in extensions:
        builder = builder.add_extension(extension, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def identity(folder, host):
    """A CA of one's own and a chain for the host."""
    pem = serialization.Encoding.PEM
    ca_name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test CA")])
    ca_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = certify(ca_name, ca_key.public_key(), ca_name, ca_key,
                        [x509.BasicConstraints(ca=True, path_length=0)])
    leaf = certify(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)]),
                   key.public_key(), ca_name, ca_key,
                   [x509.SubjectAlternativeName([x509.DNSName(host)])])
    (folder / "ca.pem").write_bytes(authority.public_bytes(pem))
    (folder / "chain.pem").write_bytes(leaf.public_bytes(pem) + key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))


def end_with_the_test():
    sys.stdin.read()
    os._exit(0)


def main():
    threading.Thread(target=end_with_the_test, daemon=True).start()
    folder = pathlib.Path(sys.argv[1])
    identity(folder, sys.argv[2] if len(sys.argv) > 2 else "xks.example.com")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.folder = folder
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "chain.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()


main()
