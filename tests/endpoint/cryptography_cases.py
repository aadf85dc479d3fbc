# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cryptography, each checked by a second library (pyca/cryptography or Python's hmac)."""
import hashlib
import hmac
import os

from checks import case, refused, same
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils
from cryptography.hazmat.primitives.keywrap import aes_key_wrap_with_padding
from keys import new_key

HASHES = {"256": hashes.SHA256(), "384": hashes.SHA384(), "512": hashes.SHA512(), "1": hashes.SHA1()}
CURVES = {"ECC_NIST_P256": ec.SECP256R1(), "ECC_NIST_P384": ec.SECP384R1(),
          "ECC_NIST_P521": ec.SECP521R1(), "ECC_SECG_P256K1": ec.SECP256K1()}
DER = serialization.Encoding.DER
SPKI = serialization.PublicFormat.SubjectPublicKeyInfo


def known_by_model(kms, operation, member, value):
    """Whether this boto3 has heard of a value: old ones know fewer key specs."""
    shape = kms.meta.service_model.operation_model(operation).input_shape.members[member]
    return value in shape.enum


def public_key(kms, key):
    return serialization.load_der_public_key(kms.get_public_key(KeyId=key)["PublicKey"])


def oaep(name):
    digest = HASHES[name.rsplit("_", 1)[1]]
    return padding.OAEP(padding.MGF1(digest), digest, None)


def verify(public, algorithm, signature, digest):
    """By the other library, over a digest."""
    digest_hash = HASHES[algorithm.rsplit("_", 1)[1]]
    prehashed = utils.Prehashed(digest_hash)
    if isinstance(public, ec.EllipticCurvePublicKey):
        public.verify(signature, digest, ec.ECDSA(prehashed))
    elif "PSS" in algorithm:
        pad = padding.PSS(padding.MGF1(digest_hash), digest_hash.digest_size)
        public.verify(signature, digest, pad, prehashed)
    else:
        public.verify(signature, digest, padding.PKCS1v15(), prehashed)


@case
def encryption_opens_with_its_context_only(served, kms):
    key, other = new_key(kms), new_key(kms)
    context = {"purpose": "test", "Ä": "ö"}
    blob = kms.encrypt(KeyId=key, Plaintext=b"secret" * 600, EncryptionContext=context)["CiphertextBlob"]
    assert b"secret" not in blob
    same(kms.decrypt(CiphertextBlob=blob, EncryptionContext=context)["Plaintext"], b"secret" * 600)
    error = refused("InvalidCiphertextException", kms.decrypt, CiphertextBlob=blob)
    same(error.response["Error"].get("Message", ""), "")
    refused("InvalidCiphertextException", kms.decrypt, CiphertextBlob=blob[:-1] + bytes([blob[-1] ^ 1]),
            EncryptionContext=context)
    refused("IncorrectKeyException", kms.decrypt, CiphertextBlob=blob, EncryptionContext=context, KeyId=other)
    again = kms.re_encrypt(CiphertextBlob=blob, SourceEncryptionContext=context, DestinationKeyId=other,
                           DestinationEncryptionContext={})
    same(kms.decrypt(CiphertextBlob=again["CiphertextBlob"])["Plaintext"], b"secret" * 600)
    assert again["KeyId"].endswith(other)


@case
def data_keys_open_to_what_was_given(served, kms):
    key = new_key(kms)
    for size in ({"KeySpec": "AES_256"}, {"KeySpec": "AES_128"}, {"NumberOfBytes": 77}):
        made = kms.generate_data_key(KeyId=key, **size)
        same(kms.decrypt(CiphertextBlob=made["CiphertextBlob"])["Plaintext"], made["Plaintext"])
    sealed = kms.generate_data_key_without_plaintext(KeyId=key, KeySpec="AES_256")
    assert "Plaintext" not in sealed
    same(len(kms.decrypt(CiphertextBlob=sealed["CiphertextBlob"])["Plaintext"]), 32)
    same(len(kms.generate_random(NumberOfBytes=1024)["Plaintext"]), 1024)


@case
def data_key_pairs_match(served, kms):
    key = new_key(kms)
    specs = ["RSA_2048", *CURVES, "ECC_NIST_EDWARDS25519"]
    for spec in specs:
        if not known_by_model(kms, "GenerateDataKeyPair", "KeyPairSpec", spec):
            continue
        pair = kms.generate_data_key_pair(KeyId=key, KeyPairSpec=spec)
        private = serialization.load_der_private_key(pair["PrivateKeyPlaintext"], None)
        same(private.public_key().public_bytes(DER, SPKI), pair["PublicKey"])
        same(kms.decrypt(CiphertextBlob=pair["PrivateKeyCiphertextBlob"])["Plaintext"],
             pair["PrivateKeyPlaintext"])
    sealed = kms.generate_data_key_pair_without_plaintext(KeyId=key, KeyPairSpec="ECC_NIST_P256")
    assert "PrivateKeyPlaintext" not in sealed
    opened = kms.decrypt(CiphertextBlob=sealed["PrivateKeyCiphertextBlob"])["Plaintext"]
    private = serialization.load_der_private_key(opened, None)
    same(private.public_key().public_bytes(DER, SPKI), sealed["PublicKey"])


@case
def signatures_hold_elsewhere(served, kms):
    for spec in ("RSA_2048", "RSA_3072", *CURVES):
        made = kms.create_key(KeySpec=spec, KeyUsage="SIGN_VERIFY")["KeyMetadata"]
        key, public = made["KeyId"], public_key(kms, made["KeyId"])
        for algorithm in made["SigningAlgorithms"]:
            message = os.urandom(100)
            digest = hashlib.new("sha" + algorithm.rsplit("_", 1)[1], message).digest()
            for kind, content in (("RAW", message), ("DIGEST", digest)):
                signature = kms.sign(KeyId=key, Message=content, MessageType=kind,
                                     SigningAlgorithm=algorithm)["Signature"]
                verify(public, algorithm, signature, digest)
                assert kms.verify(KeyId=key, Message=message, Signature=signature,
                                  SigningAlgorithm=algorithm)["SignatureValid"]
            refused("KMSInvalidSignatureException", kms.verify, KeyId=key, Message=message + b".",
                    Signature=signature, SigningAlgorithm=algorithm)


@case
def edwards_signatures_hold_elsewhere(served, kms):
    if not known_by_model(kms, "CreateKey", "KeySpec", "ECC_NIST_EDWARDS25519"):
        return
    key = new_key(kms, KeySpec="ECC_NIST_EDWARDS25519", KeyUsage="SIGN_VERIFY")
    signature = kms.sign(KeyId=key, Message=b"m", SigningAlgorithm="ED25519_SHA_512")["Signature"]
    public = public_key(kms, key)
    assert isinstance(public, ed25519.Ed25519PublicKey)
    public.verify(signature, b"m")
    try:
        public.verify(signature, b"n")
    except InvalidSignature:
        return
    raise AssertionError("a signature of another message held")


@case
def rsa_encryption_works_both_ways(served, kms):
    made = kms.create_key(KeySpec="RSA_2048", KeyUsage="ENCRYPT_DECRYPT")["KeyMetadata"]
    for algorithm in made["EncryptionAlgorithms"]:
        blob = public_key(kms, made["KeyId"]).encrypt(b"from outside", oaep(algorithm))
        same(kms.decrypt(KeyId=made["KeyId"], CiphertextBlob=blob, EncryptionAlgorithm=algorithm)["Plaintext"],
             b"from outside")
        sealed = kms.encrypt(KeyId=made["KeyId"], Plaintext=b"inside", EncryptionAlgorithm=algorithm)
        same(kms.decrypt(KeyId=made["KeyId"], CiphertextBlob=sealed["CiphertextBlob"],
                         EncryptionAlgorithm=algorithm)["Plaintext"], b"inside")


def import_material(kms, key, material, algorithm, **options):
    """Wraps as a client does, by the other library, and imports."""
    given = kms.get_parameters_for_import(KeyId=key, WrappingAlgorithm=algorithm, WrappingKeySpec="RSA_2048")
    public = serialization.load_der_public_key(given["PublicKey"])
    assert isinstance(public, rsa.RSAPublicKey)
    if algorithm.startswith("RSA_AES"):
        inner = os.urandom(32)
        wrapped = public.encrypt(inner, oaep(algorithm)) + aes_key_wrap_with_padding(inner, material)
    else:
        wrapped = public.encrypt(material, oaep(algorithm))
    options.setdefault("ExpirationModel", "KEY_MATERIAL_DOES_NOT_EXPIRE")
    kms.import_key_material(KeyId=key, ImportToken=given["ImportToken"], EncryptedKeyMaterial=wrapped, **options)


@case
def imported_mac_keys_give_the_mac_of_rfc_2104(served, kms):
    for spec, bits in (("HMAC_224", 224), ("HMAC_256", 256), ("HMAC_384", 384), ("HMAC_512", 512)):
        material = os.urandom(bits // 8)
        key = new_key(kms, KeySpec=spec, KeyUsage="GENERATE_VERIFY_MAC", Origin="EXTERNAL")
        import_material(kms, key, material, "RSAES_OAEP_SHA_256")
        mac = kms.generate_mac(KeyId=key, Message=b"m", MacAlgorithm=f"HMAC_SHA_{bits}")["Mac"]
        same(mac, hmac.new(material, b"m", f"sha{bits}").digest())
        assert kms.verify_mac(KeyId=key, Message=b"m", Mac=mac, MacAlgorithm=f"HMAC_SHA_{bits}")["MacValid"]
        refused("KMSInvalidMacException", kms.verify_mac, KeyId=key, Message=b"n", Mac=mac,
                MacAlgorithm=f"HMAC_SHA_{bits}")


@case
def imported_private_keys_are_the_ones_given(served, kms):
    private = ec.generate_private_key(ec.SECP256R1())
    if not known_by_model(kms, "GetParametersForImport", "WrappingAlgorithm", "RSA_AES_KEY_WRAP_SHA_256"):
        return
    material = private.private_bytes(DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    for algorithm in ("RSA_AES_KEY_WRAP_SHA_1", "RSA_AES_KEY_WRAP_SHA_256"):
        key = new_key(kms, KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY", Origin="EXTERNAL")
        import_material(kms, key, material, algorithm)
        same(kms.get_public_key(KeyId=key)["PublicKey"], private.public_key().public_bytes(DER, SPKI))
        signature = kms.sign(KeyId=key, Message=b"m", SigningAlgorithm="ECDSA_SHA_256")["Signature"]
        private.public_key().verify(signature, b"m", ec.ECDSA(hashes.SHA256()))


@case
def imported_material_expires_and_returns(served, kms):
    material = os.urandom(32)
    key = new_key(kms, Origin="EXTERNAL")
    same(kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], "PendingImport")
    import_material(kms, key, material, "RSAES_OAEP_SHA_1", ExpirationModel="KEY_MATERIAL_EXPIRES",
                    ValidTo=served.now / 1000 + 86400)
    blob = kms.encrypt(KeyId=key, Plaintext=b"kept")["CiphertextBlob"]
    served.move(days=2)
    same(kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], "PendingImport")
    refused("KMSInvalidStateException", kms.decrypt, CiphertextBlob=blob)
    import_material(kms, key, material, "RSAES_OAEP_SHA_256")
    same(kms.decrypt(CiphertextBlob=blob)["Plaintext"], b"kept")
    kms.delete_imported_key_material(KeyId=key)
    same(kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], "PendingImport")


@case
def shared_secrets_are_those_of_the_other_side(served, kms):
    if not hasattr(kms, "derive_shared_secret"):
        return
    for spec in ("ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521"):
        key = new_key(kms, KeySpec=spec, KeyUsage="KEY_AGREEMENT")
        private = ec.generate_private_key(CURVES[spec])
        derived = kms.derive_shared_secret(KeyId=key, KeyAgreementAlgorithm="ECDH",
                                           PublicKey=private.public_key().public_bytes(DER, SPKI))
        same(derived["SharedSecret"], private.exchange(ec.ECDH(), public_key(kms, key)))


@case
def the_last_use_is_remembered(served, kms):
    if not hasattr(kms, "get_key_last_usage"):
        return
    key = new_key(kms)
    assert "KeyLastUsage" not in kms.get_key_last_usage(KeyId=key)
    kms.encrypt(KeyId=key, Plaintext=b"x")
    same(kms.get_key_last_usage(KeyId=key)["KeyLastUsage"]["Operation"], "Encrypt")


@case
def a_dry_run_changes_nothing(served, kms):
    shape = kms.meta.service_model.operation_model("Encrypt").input_shape
    if "DryRun" not in shape.members:
        return
    refused("DryRunOperationException", kms.encrypt, KeyId=new_key(kms), Plaintext=b"x", DryRun=True,
            message="The request would have succeeded, but the DryRun option is set.")
