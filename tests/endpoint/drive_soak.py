# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_soak.py KEYWRIGHT-CLI: a day of load in miniature. Several clients work on one vault while its
server is ended, again and again, by SIGTERM or by kill -9. After each end everything that was
acknowledged has to be there: keys with their states, what was encrypted, signed and authenticated.

KEYWRIGHT_SOAK_SECONDS (25) says how long, KEYWRIGHT_SOAK_SEED repeats the choices of a run."""
import os
import random
import sys
import tempfile
import threading
import time

import botocore.exceptions
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from served import VaultFolder

SECONDS = float(os.environ.get("KEYWRIGHT_SOAK_SECONDS", "25"))
SEED = int(os.environ.get("KEYWRIGHT_SOAK_SEED", str(random.SystemRandom().randrange(10**6))))
CLIENTS = 4
MOST_PROOFS = 6  # ciphertexts, signatures and MACs that are kept of a key
OTHER_REGION = "us-west-2"
CREATED = [
    {},
    {"MultiRegion": True},
    {"Origin": "EXTERNAL"},
    {"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY"},
    {"KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY"},
    {"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"},
]


def knows_rotations(kms):
    """Older SDKs have neither of the two operations."""
    return hasattr(kms, "list_key_rotations")


class Key:
    """A key that was acknowledged, and what may be true of it: one value of each attribute, or two
    while a change of it is not acknowledged."""

    def __init__(self, metadata):
        self.id = metadata["KeyId"]
        self.usage = metadata["KeyUsage"]
        self.spec = metadata["KeySpec"]
        self.external = metadata["Origin"] == "EXTERNAL"
        self.multi_region = metadata["MultiRegion"]
        self.allowed = {"state": [metadata["KeyState"]], "description": [""], "tags": [{}], "alias": [None],
                        "rotations": [0], "grants": [0], "replica": [False]}
        self.proofs = []  # functions that a client has to come through

    def now(self, attribute):
        assert len(self.allowed[attribute]) == 1, "two values stand only until the next check"
        return self.allowed[attribute][0]

    def change(self, attribute, value, call, *arguments, **members):
        before = self.now(attribute)
        self.allowed[attribute] = [before, value]
        answer = call(*arguments, **members)
        self.allowed[attribute] = [value]
        return answer

    def prove(self, proof):
        self.proofs.append(proof)
        if len(self.proofs) > MOST_PROOFS:
            self.proofs.pop(random.randrange(1, MOST_PROOFS))  # the oldest stays

    def check(self, kms, elsewhere):
        """Holds the key to what was acknowledged, and takes over what is true."""
        metadata = kms.describe_key(KeyId=self.id)["KeyMetadata"]
        if (self.usage == "ENCRYPT_DECRYPT" and not self.external and metadata["KeyState"] == "Enabled"
                and knows_rotations(kms)):
            rotations = len(kms.list_key_rotations(KeyId=self.id)["Rotations"])
        else:
            rotations = self.allowed["rotations"][-1]
        aliases = [each["AliasName"] for each in kms.list_aliases(KeyId=self.id)["Aliases"]]
        regions = metadata.get("MultiRegionConfiguration", {}).get("ReplicaKeys", [])
        actual = {"state": metadata["KeyState"], "description": metadata["Description"],
                  "tags": {tag["TagKey"]: tag["TagValue"]
                           for tag in kms.list_resource_tags(KeyId=self.id)["Tags"]},
                  "alias": aliases[0] if aliases else None, "rotations": rotations,
                  "grants": len(kms.list_grants(KeyId=self.id)["Grants"]), "replica": bool(regions)}
        for name, value in actual.items():
            assert value in self.allowed[name], f"{self.id}: {name} is {value!r}, not one of {self.allowed[name]}"
            self.allowed[name] = [value]
        if actual["state"] == "Enabled":
            for proof in self.proofs:
                proof(kms)
        if actual["replica"] and actual["state"] == "Enabled":
            blob = kms.encrypt(KeyId=self.id, Plaintext=b"far")["CiphertextBlob"]
            assert elsewhere.decrypt(CiphertextBlob=blob)["Plaintext"] == b"far"


def decrypts(blob, plain, context):
    def proof(kms):
        assert kms.decrypt(CiphertextBlob=blob, EncryptionContext=context)["Plaintext"] == plain
    return proof


def verifies(key, message, signature, algorithm):
    def proof(kms):
        assert kms.verify(KeyId=key, Message=message, Signature=signature, SigningAlgorithm=algorithm)["SignatureValid"]
    return proof


def authenticates(key, message, mac):
    def proof(kms):
        assert kms.verify_mac(KeyId=key, Message=message, Mac=mac, MacAlgorithm="HMAC_SHA_256")["MacValid"]
    return proof


class Client(threading.Thread):
    """Works on keys of its own until the server is gone."""

    def __init__(self, number, seed):
        super().__init__(daemon=True)
        self.random = random.Random(f"{seed}-{number}")
        self.number = number
        self.keys = []
        self.calls = 0
        self.failure = None

    def work(self, kms, elsewhere, ending):
        """One life of the server."""
        try:
            while True:
                self.step(kms, elsewhere)
                self.calls += 1
        except Exception as error:  # pylint: disable=broad-except
            # No answer came, or that the server is ending: nobody knows whether the call was done.
            interrupted = isinstance(error, botocore.exceptions.BotoCoreError) or "(ServiceUnavailable)" in str(error)
            if not (interrupted and ending.wait(10)):
                self.failure = f"{type(error).__name__}: {error}"

    def step(self, kms, elsewhere):
        if len(self.keys) < 3 or self.random.random() < 0.08:
            return self.create(kms)
        key = self.random.choice(self.keys)
        if key.now("state") == "PendingImport":
            return self.bring_material(kms, key)
        if key.now("state").endswith("Deletion"):
            return key.change("state", "Disabled", kms.cancel_key_deletion, KeyId=key.id)
        if key.now("state") == "Disabled":
            return key.change("state", "Enabled", kms.enable_key, KeyId=key.id)
        if self.random.random() < 0.5:
            return self.use(kms, key)
        return self.manage(kms, key)

    def create(self, kms):
        self.keys.append(Key(kms.create_key(**self.random.choice(CREATED))["KeyMetadata"]))

    def bring_material(self, kms, key):
        given = kms.get_parameters_for_import(KeyId=key.id, WrappingAlgorithm="RSAES_OAEP_SHA_256",
                                              WrappingKeySpec="RSA_2048")
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        wrapped = serialization.load_der_public_key(given["PublicKey"]).encrypt(os.urandom(32), oaep)
        key.change("state", "Enabled", kms.import_key_material, KeyId=key.id, ImportToken=given["ImportToken"],
                   EncryptedKeyMaterial=wrapped, ExpirationModel="KEY_MATERIAL_DOES_NOT_EXPIRE")

    def use(self, kms, key):
        message = self.random.randbytes(self.random.randrange(1, 200))
        if key.usage == "SIGN_VERIFY":
            algorithm = "ECDSA_SHA_256" if key.spec.startswith("ECC") else "RSASSA_PSS_SHA_256"
            signature = kms.sign(KeyId=key.id, Message=message, SigningAlgorithm=algorithm)["Signature"]
            return key.prove(verifies(key.id, message, signature, algorithm))
        if key.usage == "GENERATE_VERIFY_MAC":
            mac = kms.generate_mac(KeyId=key.id, Message=message, MacAlgorithm="HMAC_SHA_256")["Mac"]
            return key.prove(authenticates(key.id, message, mac))
        context = {"Client": str(self.number)}
        if self.random.random() < 0.5:
            made = kms.generate_data_key(KeyId=key.id, KeySpec="AES_256", EncryptionContext=context)
            return key.prove(decrypts(made["CiphertextBlob"], made["Plaintext"], context))
        blob = kms.encrypt(KeyId=key.id, Plaintext=message, EncryptionContext=context)["CiphertextBlob"]
        return key.prove(decrypts(blob, message, context))

    def manage(self, kms, key):
        text = f"{self.number}-{self.random.randrange(10**9)}"
        choice = self.random.randrange(9)
        if choice == 0:
            return key.change("description", text, kms.update_key_description, KeyId=key.id, Description=text)
        if choice == 1:
            return key.change("tags", {**key.now("tags"), "Turn": text}, kms.tag_resource, KeyId=key.id,
                              Tags=[{"TagKey": "Turn", "TagValue": text}])
        if choice == 2 and key.now("alias"):
            return key.change("alias", None, kms.delete_alias, AliasName=key.now("alias"))
        if choice == 2:
            return key.change("alias", "alias/" + text, kms.create_alias, AliasName="alias/" + text,
                              TargetKeyId=key.id)
        if choice == 3:
            return key.change("state", "Disabled", kms.disable_key, KeyId=key.id)
        if choice == 4:
            waiting = "PendingReplicaDeletion" if key.now("replica") else "PendingDeletion"
            return key.change("state", waiting, kms.schedule_key_deletion, KeyId=key.id,
                              PendingWindowInDays=7)
        if (choice == 5 and key.usage == "ENCRYPT_DECRYPT" and not key.external
                and key.now("rotations") < 8 and knows_rotations(kms)):
            return key.change("rotations", key.now("rotations") + 1, kms.rotate_key_on_demand, KeyId=key.id)
        if choice == 6:
            return key.change("grants", key.now("grants") + 1, kms.create_grant, KeyId=key.id,
                              GranteePrincipal="arn:aws:iam::111122223333:user/alice", Operations=["DescribeKey"])
        if choice == 7 and key.multi_region and not key.now("replica"):
            return key.change("replica", True, kms.replicate_key, KeyId=key.id, ReplicaRegion=OTHER_REGION)
        if choice == 8:
            policy = kms.get_key_policy(KeyId=key.id)["Policy"]
            return kms.put_key_policy(KeyId=key.id, Policy=policy)
        return kms.describe_key(KeyId=key.id)


def life(folder, clients, chance, seconds):
    """The server runs, is ended while everybody works, and is asked afterwards."""
    served = folder.served().__enter__()
    ending = threading.Event()
    threads = [threading.Thread(target=client.work, args=(served.client(), served.client(OTHER_REGION), ending))
               for client in clients]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    ending.set()
    killed = chance.random() < 0.7
    if killed:
        served.kill()
    else:
        served.__exit__()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "a client still waits for a server that is gone"
    return killed


def check(folder, clients):
    with folder.served() as served:
        kms, elsewhere = served.client(), served.client(OTHER_REGION)
        for client in clients:
            assert client.failure is None, f"client {client.number}: {client.failure}"
            for key in client.keys:
                key.check(kms, elsewhere)


def main():
    print(f"seed {SEED}, {SECONDS} s", flush=True)
    random.seed(SEED)
    chance = random.Random(SEED)
    clients = [Client(number, SEED) for number in range(CLIENTS)]
    kills = lives = 0
    with tempfile.TemporaryDirectory() as path:
        folder = VaultFolder(sys.argv[1], path)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            kills += life(folder, clients, chance, chance.uniform(0.3, 2.5))
            lives += 1
            check(folder, clients)
        folder.run("vault", "verify")
    keys = sum(len(client.keys) for client in clients)
    proofs = sum(len(key.proofs) for client in clients for key in client.keys)
    calls = sum(client.calls for client in clients)
    print(f"{calls} calls, {lives} lives of the server, {kills} ended by kill -9; {keys} keys, {proofs} proofs good")
    return 0


if __name__ == "__main__":
    sys.exit(main())
