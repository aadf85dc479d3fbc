# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases: every operation that moto has, by keywright-cli, beside boto3 at the same server."""
import json

from checks import case, same
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding
from moto_peer import blob

PAIRS = {
    "ENCRYPT_DECRYPT": ["SYMMETRIC_DEFAULT", "RSA_2048", "RSA_3072", "RSA_4096"],
    "SIGN_VERIFY": ["RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521",
                    "ECC_SECG_P256K1"],
    "GENERATE_VERIFY_MAC": ["HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"],
    "KEY_AGREEMENT": ["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521"],
}
RSA_SIGNATURES = [f"RSASSA_{scheme}_SHA_{bits}" for scheme in ("PSS", "PKCS1_V1_5") for bits in (256, 384, 512)]
ECC_SIGNATURES = {"ECC_NIST_P256": "ECDSA_SHA_256", "ECC_SECG_P256K1": "ECDSA_SHA_256",
                  "ECC_NIST_P384": "ECDSA_SHA_384", "ECC_NIST_P521": "ECDSA_SHA_512"}


def new_key(both, **members):
    return both.ours("CreateKey", **members)["KeyMetadata"]["KeyId"]


@case
def keys_of_every_spec_and_usage(both):
    for usage, specs in PAIRS.items():
        for spec in specs:
            made = both.ours("CreateKey", KeySpec=spec, KeyUsage=usage, Description="ü")["KeyMetadata"]
            same((made["KeySpec"], made["KeyUsage"], made["Description"]), (spec, usage, "ü"))
            same(both.same("DescribeKey", KeyId=made["KeyId"])["KeyMetadata"], made)
    made = both.ours("CreateKey", Origin="EXTERNAL", MultiRegion=True)["KeyMetadata"]
    same((made["Origin"], made["MultiRegion"]), ("EXTERNAL", True))
    same(both.same("DescribeKey", KeyId=made["Arn"])["KeyMetadata"], made)


@case
def refusals_are_told_in_the_same_words(both):
    missing = "11111111-2222-3333-4444-555555555555"
    same(both.refused("DescribeKey", KeyId=missing), "NotFoundException")
    same(both.refused("CreateKey", KeySpec="ML_DSA_44", KeyUsage="SIGN_VERIFY"), "ValidationException")
    same(both.refused("CreateAlias", AliasName="alias/aws/s3", TargetKeyId=new_key(both)), "NotAuthorizedException")


@case
def what_moto_has_not_is_a_failure_of_its(both):
    key = new_key(both, Origin="EXTERNAL")
    same(both.refused("GetParametersForImport", KeyId=key, WrappingAlgorithm="RSAES_OAEP_SHA_256",
                      WrappingKeySpec="RSA_2048"), "500")


@case
def keys_are_listed_page_by_page(both):
    for _ in range(5):
        new_key(both)
    everything = both.same("ListKeys")["Keys"]
    listed, token = [], None
    while True:
        words = ["--max-items", "4", *(["--starting-token", token] if token else [])]
        done = both.run("list-keys", *words)
        page = json.loads(done.stdout)
        theirs = both.kms.get_paginator("list_keys").paginate(
            PaginationConfig={"MaxItems": 4, "StartingToken": token}).build_full_result()
        same(page, theirs)
        listed += page["Keys"]
        token = page.get("NextToken")
        if token is None:
            break
    same(listed, everything)


@case
def aliases_lead_to_keys(both):
    key, other = new_key(both), new_key(both)
    both.ours("CreateAlias", AliasName="alias/moto", TargetKeyId=key)
    same(both.refused("CreateAlias", AliasName="alias/moto", TargetKeyId=key), "AlreadyExistsException")
    same(both.same("DescribeKey", KeyId="alias/moto")["KeyMetadata"]["KeyId"], key)
    both.ours("UpdateAlias", AliasName="alias/moto", TargetKeyId=other)
    same([each["AliasName"] for each in both.same("ListAliases", KeyId=other)["Aliases"]], ["alias/moto"])
    assert len(both.same("ListAliases")["Aliases"]) > 10  # those of AWS too
    both.ours("DeleteAlias", AliasName="alias/moto")
    same(both.same("ListAliases", KeyId=other)["Aliases"], [])


@case
def tags_and_descriptions_change(both):
    tags = [{"TagKey": "a", "TagValue": "b"}, {"TagKey": "c d", "TagValue": "é"}]
    key = new_key(both, Tags=tags[:1])
    both.ours("TagResource", KeyId=key, Tags=tags[1:])
    same(both.same("ListResourceTags", KeyId=key)["Tags"], tags)
    both.ours("UntagResource", KeyId=key, TagKeys=["a"])
    same(both.same("ListResourceTags", KeyId=key)["Tags"], tags[1:])
    both.ours("UpdateKeyDescription", KeyId=key, Description="another")
    same(both.same("DescribeKey", KeyId=key)["KeyMetadata"]["Description"], "another")


@case
def policies_are_kept_to_the_byte(both):
    policy = '{"Version":"2012-10-17", "Statement":[ ]}'
    key = new_key(both)
    both.ours("PutKeyPolicy", KeyId=key, PolicyName="default", Policy=policy)
    same(both.same("GetKeyPolicy", KeyId=key, PolicyName="default")["Policy"], policy)
    same(both.same("ListKeyPolicies", KeyId=key)["PolicyNames"], ["default"])
    same(both.refused("GetKeyPolicy", KeyId=key, PolicyName="other"), "NotFoundException")


@case
def rotation_is_turned_on_and_off(both):
    key = new_key(both)
    both.ours("EnableKeyRotation", KeyId=key)
    same(both.same("GetKeyRotationStatus", KeyId=key)["KeyRotationEnabled"], True)
    both.ours("DisableKeyRotation", KeyId=key)
    same(both.same("GetKeyRotationStatus", KeyId=key)["KeyRotationEnabled"], False)
    for _ in range(3):
        same(both.ours("RotateKeyOnDemand", KeyId=key), {"KeyId": key})
    same(len(both.same("ListKeyRotations", KeyId=key)["Rotations"]), 3)
    # The endpoint's own pages, followed to the end.
    listed = json.loads(both.run("list-key-rotations", "--key-id", key, "--page-size", "2").stdout)
    same(len(listed["Rotations"]), 3)


@case
def keys_are_disabled_and_deleted_and_not(both):
    key = new_key(both)
    state = lambda: both.same("DescribeKey", KeyId=key)["KeyMetadata"]["KeyState"]  # noqa: E731
    both.ours("DisableKey", KeyId=key)
    same(state(), "Disabled")
    both.ours("EnableKey", KeyId=key)
    same(state(), "Enabled")
    same(both.ours("ScheduleKeyDeletion", KeyId=key, PendingWindowInDays=7)["KeyId"], key)
    same(state(), "PendingDeletion")
    same(both.ours("CancelKeyDeletion", KeyId=key)["KeyId"], key)
    same(state(), "Disabled")


@case
def what_one_encrypts_the_other_decrypts(both):
    key, other = new_key(both), new_key(both)
    plain = bytes(range(256))
    context = {"a": "b"}
    sealed = blob(both.ours("Encrypt", KeyId=key, Plaintext=plain, EncryptionContext=context)["CiphertextBlob"])
    same(both.kms.decrypt(CiphertextBlob=sealed, EncryptionContext=context)["Plaintext"], plain)
    theirs = both.kms.encrypt(KeyId=key, Plaintext=plain)["CiphertextBlob"]
    same(blob(both.same("Decrypt", CiphertextBlob=theirs)["Plaintext"]), plain)
    same(both.refused("Decrypt", CiphertextBlob=sealed, EncryptionContext={"a": "c"}), "InvalidCiphertextException")
    moved = both.ours("ReEncrypt", CiphertextBlob=sealed, SourceEncryptionContext=context, DestinationKeyId=other)
    assert moved["SourceKeyId"].endswith(key) and moved["KeyId"].endswith(other), moved
    same(both.kms.decrypt(CiphertextBlob=blob(moved["CiphertextBlob"]))["Plaintext"], plain)


@case
def data_keys_come_with_and_without_plaintext(both):
    key = new_key(both)
    made = both.ours("GenerateDataKey", KeyId=key, KeySpec="AES_256")
    same(len(blob(made["Plaintext"])), 32)
    same(both.kms.decrypt(CiphertextBlob=blob(made["CiphertextBlob"]))["Plaintext"], blob(made["Plaintext"]))
    sealed = both.ours("GenerateDataKeyWithoutPlaintext", KeyId=key, NumberOfBytes=17)
    assert "Plaintext" not in sealed
    same(len(both.kms.decrypt(CiphertextBlob=blob(sealed["CiphertextBlob"]))["Plaintext"]), 17)
    same(len(blob(both.ours("GenerateRandom", NumberOfBytes=9)["Plaintext"])), 9)


@case
def signatures_hold_for_others(both):
    keys = {"RSA_2048": RSA_SIGNATURES, **{spec: [each] for spec, each in ECC_SIGNATURES.items()}}
    for spec, algorithms in keys.items():
        key = new_key(both, KeySpec=spec, KeyUsage="SIGN_VERIFY")
        public = serialization.load_der_public_key(blob(both.same("GetPublicKey", KeyId=key)["PublicKey"]))
        for algorithm in algorithms:
            asked = {"KeyId": key, "Message": b"a message", "SigningAlgorithm": algorithm}
            signature = blob(both.ours("Sign", **asked)["Signature"])
            verify(public, signature, b"a message", algorithm)
            same(both.same("Verify", **asked, Signature=signature)["SignatureValid"], True)


def verify(public, signature, message, algorithm):
    digest = {"256": hashes.SHA256, "384": hashes.SHA384, "512": hashes.SHA512}[algorithm[-3:]]()
    if algorithm.startswith("ECDSA"):
        public.verify(signature, message, ec.ECDSA(digest))
    elif "PSS" in algorithm:
        public.verify(signature, message, padding.PSS(padding.MGF1(digest), padding.PSS.AUTO), digest)
    else:
        public.verify(signature, message, padding.PKCS1v15(), digest)


@case
def macs_are_the_same(both):
    for bits in (224, 256, 384, 512):
        key = new_key(both, KeySpec=f"HMAC_{bits}", KeyUsage="GENERATE_VERIFY_MAC")
        asked = {"KeyId": key, "Message": b"a message", "MacAlgorithm": f"HMAC_SHA_{bits}"}
        mac = blob(both.same("GenerateMac", **asked)["Mac"])
        same(both.same("VerifyMac", **asked, Mac=mac)["MacValid"], True)


@case
def grants_are_given_and_taken_back(both):
    key, who = new_key(both), "arn:aws:iam::123456789012:role/reader"
    given = [both.ours("CreateGrant", KeyId=key, GranteePrincipal=who, RetiringPrincipal=who, Name=name,
                       Operations=["Encrypt", "Decrypt"], Constraints={"EncryptionContextEquals": {"a": "b"}})
             for name in ("one", "two", "three")]
    same(len(both.same("ListGrants", KeyId=key)["Grants"]), 3)
    same(len(both.same("ListRetirableGrants", RetiringPrincipal=who)["Grants"]), 3)
    both.ours("RevokeGrant", KeyId=key, GrantId=given[0]["GrantId"])
    both.ours("RetireGrant", GrantToken=given[1]["GrantToken"])
    same([each["GrantId"] for each in both.same("ListGrants", KeyId=key)["Grants"]], [given[2]["GrantId"]])


@case
def replicas_are_made_in_another_region(both):
    key = new_key(both, MultiRegion=True)
    made = both.ours("ReplicateKey", KeyId=key, ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
    same(made["KeyId"], key)
    described = both.same("DescribeKey", "eu-west-1", KeyId=key)["KeyMetadata"]
    for metadata in (made, described):  # moto answers before it knows which one this is
        metadata["MultiRegionConfiguration"].pop("MultiRegionKeyType")
    same(described, made)
