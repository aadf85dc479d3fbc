# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of keys and what belongs to them: states, aliases, tags, policies, grants, stores."""
import json

from checks import case, refused, same


def new_key(kms, **options):
    return kms.create_key(**options)["KeyMetadata"]["KeyId"]


@case
def keys_are_described_and_listed(served, kms):
    made = kms.create_key(Description="one", Tags=[{"TagKey": "a", "TagValue": "b"}])["KeyMetadata"]
    same(made["KeyState"], "Enabled")
    same(kms.describe_key(KeyId=made["Arn"])["KeyMetadata"], made)
    kms.update_key_description(KeyId=made["KeyId"], Description="two é")
    same(kms.describe_key(KeyId=made["KeyId"])["KeyMetadata"]["Description"], "two é")
    listed = [key["KeyId"] for page in kms.get_paginator("list_keys").paginate(
        PaginationConfig={"PageSize": 1}) for key in page["Keys"]]
    assert made["KeyId"] in listed
    same(len(listed), len(set(listed)))
    missing = "11111111-2222-3333-4444-555555555555"
    refused("NotFoundException", kms.describe_key, KeyId=missing,
            message="Key '%s' does not exist" % made["Arn"].replace(made["KeyId"], missing))


@case
def a_key_can_be_disabled(served, kms):
    key = new_key(kms)
    kms.disable_key(KeyId=key)
    arn = kms.describe_key(KeyId=key)["KeyMetadata"]["Arn"]
    refused("DisabledException", kms.encrypt, KeyId=key, Plaintext=b"x", message=f"{arn} is disabled.")
    kms.enable_key(KeyId=key)
    kms.encrypt(KeyId=key, Plaintext=b"x")


@case
def deletion_waits_and_can_be_called_off(served, kms):
    key, other = new_key(kms), new_key(kms)
    kms.create_alias(AliasName="alias/doomed", TargetKeyId=other)
    same(kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=7)["KeyState"], "PendingDeletion")
    kms.schedule_key_deletion(KeyId=other, PendingWindowInDays=7)
    refused("ValidationException", kms.schedule_key_deletion, KeyId=new_key(kms), PendingWindowInDays=6)
    refused("KMSInvalidStateException", kms.encrypt, KeyId=key, Plaintext=b"x")
    kms.cancel_key_deletion(KeyId=key)
    same(kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], "Disabled")
    served.move(days=8)
    same(kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"], "Disabled")
    refused("NotFoundException", kms.describe_key, KeyId=other)
    refused("NotFoundException", kms.describe_key, KeyId="alias/doomed")


@case
def aliases_name_keys(served, kms):
    one, two = new_key(kms), new_key(kms)
    kms.create_alias(AliasName="alias/case/a", TargetKeyId=one)
    refused("AlreadyExistsException", kms.create_alias, AliasName="alias/case/a", TargetKeyId=two)
    same(kms.describe_key(KeyId="alias/case/a")["KeyMetadata"]["KeyId"], one)
    kms.update_alias(AliasName="alias/case/a", TargetKeyId=two)
    same([alias["TargetKeyId"] for alias in kms.list_aliases(KeyId=two)["Aliases"]], [two])
    same(kms.list_aliases(KeyId=one)["Aliases"], [])
    kms.delete_alias(AliasName="alias/case/a")
    refused("NotFoundException", kms.describe_key, KeyId="alias/case/a")


@case
def tags_come_and_go(served, kms):
    key = new_key(kms)
    kms.tag_resource(KeyId=key, Tags=[{"TagKey": f"k{n}", "TagValue": str(n)} for n in range(3)])
    pages = kms.get_paginator("list_resource_tags").paginate(KeyId=key, PaginationConfig={"PageSize": 2})
    same([tag["TagKey"] for page in pages for tag in page["Tags"]], ["k0", "k1", "k2"])
    kms.untag_resource(KeyId=key, TagKeys=["k1", "absent"])
    same([tag["TagKey"] for tag in kms.list_resource_tags(KeyId=key)["Tags"]], ["k0", "k2"])
    refused("TagException", kms.tag_resource, KeyId=key, Tags=[{"TagKey": "aws:x", "TagValue": ""}])


@case
def policies_are_kept_as_written(served, kms):
    made = kms.create_key()["KeyMetadata"]
    key, account = made["KeyId"], made["AWSAccountId"]
    same(kms.list_key_policies(KeyId=key)["PolicyNames"], ["default"])
    text = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Sid": "ä", "Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"},
         "Action": "kms:*", "Resource": "*"}]}, ensure_ascii=False, indent=3)
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=text)
    same(kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"], text)
    refused("MalformedPolicyDocumentException", kms.put_key_policy, KeyId=key, PolicyName="default",
            Policy="{}")


@case
def grants_are_given_and_taken_back(served, kms):
    made = kms.create_key()["KeyMetadata"]
    key, root = made["KeyId"], f"arn:aws:iam::{made['AWSAccountId']}:root"
    one = kms.create_grant(KeyId=key, GranteePrincipal=root, RetiringPrincipal=root,
                           Operations=["Encrypt", "Decrypt"], Name="one")
    again = kms.create_grant(KeyId=key, GranteePrincipal=root, RetiringPrincipal=root,
                             Operations=["Encrypt", "Decrypt"], Name="one")
    same(again["GrantId"], one["GrantId"])
    two = kms.create_grant(KeyId=key, GranteePrincipal=root, RetiringPrincipal=root, Operations=["Decrypt"])
    same({grant["GrantId"] for grant in kms.list_grants(KeyId=key)["Grants"]},
         {one["GrantId"], two["GrantId"]})
    same(len(kms.list_retirable_grants(RetiringPrincipal=root)["Grants"]), 2)
    kms.retire_grant(GrantToken=one["GrantToken"])
    kms.revoke_grant(KeyId=key, GrantId=two["GrantId"])
    same(kms.list_grants(KeyId=key)["Grants"], [])


@case
def rotation_keeps_old_ciphertexts_open(served, kms):
    key = new_key(kms)
    kms.enable_key_rotation(KeyId=key)
    same(kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"], True)
    old = kms.encrypt(KeyId=key, Plaintext=b"old")["CiphertextBlob"]
    if hasattr(kms, "rotate_key_on_demand"):
        kms.rotate_key_on_demand(KeyId=key)
        same(len(kms.list_key_rotations(KeyId=key)["Rotations"]), 1)
    served.move(days=366)
    kms.encrypt(KeyId=key, Plaintext=b"new")
    same(kms.decrypt(CiphertextBlob=old)["Plaintext"], b"old")
    if hasattr(kms, "list_key_rotations"):
        kinds = [each["RotationType"] for each in kms.list_key_rotations(KeyId=key)["Rotations"]]
        same(kinds, ["ON_DEMAND", "AUTOMATIC"])
    kms.disable_key_rotation(KeyId=key)
    same(kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"], False)


@case
def a_multi_region_key_works_in_each_of_its_regions(served, kms):
    key = new_key(kms, MultiRegion=True)
    made = kms.replicate_key(KeyId=key, ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
    same(made["KeyId"], key)
    there = served.client(region="eu-west-1")
    blob = kms.encrypt(KeyId=key, Plaintext=b"here")["CiphertextBlob"]
    opened = there.decrypt(CiphertextBlob=blob)
    same((opened["Plaintext"], opened["KeyId"]), (b"here", made["Arn"]))
    kms.update_primary_region(KeyId=key, PrimaryRegion="eu-west-1")
    served.move(days=0.01)
    kind = there.describe_key(KeyId=key)["KeyMetadata"]["MultiRegionConfiguration"]["MultiRegionKeyType"]
    same(kind, "PRIMARY")


@case
def a_custom_key_store_lives_its_life(served, kms):
    certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
    store = kms.create_custom_key_store(
        CustomKeyStoreName="store", CloudHsmClusterId="cluster-2a3b4cdefghij", KeyStorePassword="1234567",
        TrustAnchorCertificate=certificate)["CustomKeyStoreId"]
    same(kms.describe_custom_key_stores(CustomKeyStoreId=store)["CustomKeyStores"][0]["ConnectionState"],
         "DISCONNECTED")
    kms.update_custom_key_store(CustomKeyStoreId=store, NewCustomKeyStoreName="renamed")
    kms.connect_custom_key_store(CustomKeyStoreId=store)
    refused("CustomKeyStoreInvalidStateException", kms.delete_custom_key_store, CustomKeyStoreId=store)
    kms.disconnect_custom_key_store(CustomKeyStoreId=store)
    kms.delete_custom_key_store(CustomKeyStoreId=store)
    refused("CustomKeyStoreNotFoundException", kms.describe_custom_key_stores, CustomKeyStoreId=store)


@case
def strangers_are_refused(served, kms):
    refused("UnrecognizedClientException", served.client(key="AKIAXXXXXXXXXXXXXXXX").list_keys,
            message="The security token included in the request is invalid.")
    refused("InvalidSignatureException", served.client(secret="wrong").list_keys)
    refused("InvalidSignatureException", served.client(region="mars").list_keys)
