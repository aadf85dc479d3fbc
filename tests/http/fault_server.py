#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fault_server.py FOLDER [plain|good|expired|wrong-host|self-signed|tls11|half-tls]: a server that answers
as it is told, faults included.

FOLDER/script.json holds {"run": N, "steps": [...]}: each request takes the next step, the last one
stays; another run begins at the first step. FOLDER/requests.jsonl gets a line for every request, with
the connection it came over, before it is answered. A step:
  status, headers, body      the reply (200, {}, "{}")
  times                      how often the body is repeated
  length                     another Content-Length than the body's
  delay_ms                   before the reply
  cut                        so many bytes of the reply, then a reset
  trickle_ms                 between the bytes of the reply
  gzip                       the body packed; gzip_lacks: without so many bytes of the end
  close                      the connection ends behind the reply
  raw                        these bytes (latin-1) in place of a reply
  reset                      no reply, a reset
TLS is by a CA of its own, FOLDER/ca.pem, for the name localhost; half-tls hears the client's first words
and hangs up. Over TLS connections end without a close_notify, as when somebody cuts them."""

import datetime
import gzip
import json
import pathlib
import socket
import ssl
import struct
import sys
import threading
import time

folder = pathlib.Path(sys.argv[1])
kind = sys.argv[2] if len(sys.argv) > 2 else "plain"
lock = threading.Lock()
run, taken = None, 0


def next_step():
    global run, taken
    script = json.loads((folder / "script.json").read_text())
    with lock:
        if script["run"] != run:
            run, taken = script["run"], 0
        step = script["steps"][min(taken, len(script["steps"]) - 1)]
        taken += 1
    return step


def log(entry):
    with lock, open(folder / "requests.jsonl", "a") as out:
        out.write(json.dumps(entry) + "\n")


def read_request(stream):
    first = stream.readline()
    if not first:
        return None
    method, path, _ = first.decode("latin-1").split(" ", 2)
    headers = {}
    while (line := stream.readline().strip()):
        name, value = line.decode("latin-1").split(":", 1)
        headers[name.lower()] = value.strip()
    body = stream.read(int(headers.get("content-length", 0)))
    return {"method": method, "path": path, "headers": headers, "body": body.decode("latin-1")}


def reply_bytes(step):
    if "raw" in step:
        return step["raw"].encode("latin-1")
    body = step.get("body", "{}").encode() * step.get("times", 1)
    headers = {"Content-Type": "application/x-amz-json-1.1"}
    if step.get("gzip"):
        body = gzip.compress(body)
        body = body[:len(body) - step.get("gzip_lacks", 0)]
        headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(step.get("length", len(body)))
    headers.update(step.get("headers", {}))
    head = f"HTTP/1.1 {step.get('status', 200)} Scripted\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return head.encode("latin-1") + b"\r\n" + body


def reset(connection):
    linger = struct.pack("ii", 1, 0)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    connection.close()


def answer(connection, step):
    """Whether the connection goes on."""
    time.sleep(step.get("delay_ms", 0) / 1000)
    if step.get("reset"):
        reset(connection)
        return False
    reply = reply_bytes(step)
    cut = step.get("cut", len(reply))
    if "trickle_ms" in step:
        for byte in reply[:cut]:
            connection.sendall(bytes([byte]))
            time.sleep(step["trickle_ms"] / 1000)
    else:
        connection.sendall(reply[:cut])
    if cut < len(reply):
        time.sleep(0.002)  # what was sent arrives before the reset
        reset(connection)
        return False
    return not (step.get("close") or "raw" in step)


def serve(raw, number, context):
    try:
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if kind == "half-tls":
            raw.recv(1)
            raw.close()
            return
        connection = context.wrap_socket(raw, server_side=True) if context else raw
        stream = connection.makefile("rb")
        while (request := read_request(stream)):
            log({"connection": number, **request})
            if not answer(connection, next_step()):
                stream.close()
                break
        connection.close()
    except (OSError, ValueError):
        raw.close()


def certify(name, key, issuer, issuer_key, days, extensions):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    now = datetime.datetime.utcnow()
    first, last = sorted([now + datetime.timedelta(days=days), now - datetime.timedelta(days=2 if days > 0 else 30)])
    builder = (x509.CertificateBuilder().subject_name(name).issuer_name(issuer)
               .public_key(key.public_key()).serial_number(x509.random_serial_number())
               .not_valid_before(first).not_valid_after(last))
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def tls_context():
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    def named(text):
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

    pem = serialization.Encoding.PEM
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = certify(named("Test CA"), authority_key, named("Test CA"), authority_key, 2,
                        [x509.BasicConstraints(ca=True, path_length=0)])
    host = "elsewhere.example.com" if kind == "wrong-host" else "localhost"
    names = [x509.SubjectAlternativeName([x509.DNSName(host)])]
    by, by_key = (named(host), key) if kind == "self-signed" else (named("Test CA"), authority_key)
    leaf = certify(named(host), key, by, by_key, -1 if kind == "expired" else 2, names)
    (folder / "ca.pem").write_bytes(authority.public_bytes(pem))
    (folder / "chain.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + leaf.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if kind == "tls11":
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.load_cert_chain(folder / "chain.pem")
    return context


def main():
    context = None if kind in ("plain", "half-tls") else tls_context()
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)
    number = 0
    while True:
        connection, _ = listener.accept()
        number += 1
        threading.Thread(target=serve, args=(connection, number, context), daemon=True).start()


main()
