// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every KMS operation through the AWS SDK for JavaScript; Node's own crypto checks what comes back.
import * as sdk from '@aws-sdk/client-kms';
import assert from 'node:assert/strict';
import crypto from 'node:crypto';

const options = { endpoint: process.env.AWS_ENDPOINT_URL_KMS, maxAttempts: 1 };
const client = new sdk.KMSClient({ ...options, region: process.env.AWS_REGION });
const abroad = new sdk.KMSClient({ ...options, region: 'eu-west-1' });
const called = new Set();

/** kms.describeKey({…}) for each operation the SDK has. */
function operationsOf(of) {
  return new Proxy({}, {
    get: (_, name) => (input = {}) => {
      const command = name[0].toUpperCase() + name.slice(1);
      called.add(command);
      return of.send(new sdk[`${command}Command`](input));
    },
  });
}
const kms = operationsOf(client);
const there = operationsOf(abroad);

const text = (bytes) => Buffer.from(bytes).toString();
const bytes = (content) => Buffer.from(content);
const newKey = async (input) => (await kms.createKey(input)).KeyMetadata;
const publicKey = async (KeyId) => crypto.createPublicKey(
  { key: Buffer.from((await kms.getPublicKey({ KeyId })).PublicKey), format: 'der', type: 'spki' });

async function refused(name, call) {
  await assert.rejects(call, (error) => {
    assert.equal(error.name, name);
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.ok(error.$metadata.requestId);
    return true;
  });
}

async function importInto(KeyId, material) {
  const given = await kms.getParametersForImport(
    { KeyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' });
  const key = crypto.createPublicKey({ key: Buffer.from(given.PublicKey), format: 'der', type: 'spki' });
  await kms.importKeyMaterial({
    KeyId,
    ImportToken: given.ImportToken,
    EncryptedKeyMaterial: crypto.publicEncrypt(
      { key, oaepHash: 'sha256', padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, material),
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
  });
}

const cases = {
  async 'keys are made, described, listed and named'() {
    const key = await newKey({ Description: 'é', Tags: [{ TagKey: 'a', TagValue: 'b' }] });
    assert.ok(Math.abs(key.CreationDate - Date.now()) < 60_000);
    const KeyId = key.KeyId;
    await kms.updateKeyDescription({ KeyId, Description: 'new' });
    assert.equal((await kms.describeKey({ KeyId })).KeyMetadata.Description, 'new');
    assert.ok((await kms.listKeys({})).Keys.some((each) => each.KeyId === KeyId));
    await kms.createAlias({ AliasName: 'alias/js', TargetKeyId: KeyId });
    await kms.updateAlias({ AliasName: 'alias/js', TargetKeyId: (await newKey()).KeyId });
    assert.equal((await kms.listAliases({ KeyId })).Aliases.length, 0);
    await kms.deleteAlias({ AliasName: 'alias/js' });
    await kms.tagResource({ KeyId, Tags: [{ TagKey: 'c', TagValue: '' }] });
    await kms.untagResource({ KeyId, TagKeys: ['a'] });
    assert.deepEqual((await kms.listResourceTags({ KeyId })).Tags, [{ TagKey: 'c', TagValue: '' }]);
  },
  async 'states follow each other'() {
    const { KeyId } = await newKey();
    await kms.disableKey({ KeyId });
    await refused('DisabledException', kms.encrypt({ KeyId, Plaintext: bytes('x') }));
    await kms.enableKey({ KeyId });
    await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    await kms.cancelKeyDeletion({ KeyId });
    assert.equal((await kms.describeKey({ KeyId })).KeyMetadata.KeyState, 'Disabled');
    await refused('NotFoundException', kms.describeKey({ KeyId: 'nothing' }));
  },
  async 'policies and grants'() {
    const { KeyId, AWSAccountId } = await newKey();
    const { Policy } = await kms.getKeyPolicy({ KeyId });
    await kms.putKeyPolicy({ KeyId, Policy });
    assert.deepEqual((await kms.listKeyPolicies({ KeyId })).PolicyNames, ['default']);
    const root = `arn:aws:iam::${AWSAccountId}:root`;
    const grant = { KeyId, GranteePrincipal: root, RetiringPrincipal: root, Operations: ['Encrypt'] };
    const one = await kms.createGrant(grant);
    const two = await kms.createGrant(grant);
    assert.equal((await kms.listRetirableGrants({ RetiringPrincipal: root })).Grants.length, 2);
    await kms.retireGrant({ GrantToken: one.GrantToken });
    await kms.revokeGrant({ KeyId, GrantId: two.GrantId });
    assert.equal((await kms.listGrants({ KeyId })).Grants.length, 0);
  },
  async 'encryption and data keys'() {
    const { KeyId } = await newKey();
    const EncryptionContext = { purpose: 'js' };
    const sealed = await kms.encrypt({ KeyId, Plaintext: bytes('secret'), EncryptionContext });
    const { CiphertextBlob } = sealed;
    assert.equal(text((await kms.decrypt({ CiphertextBlob, EncryptionContext })).Plaintext), 'secret');
    await refused('InvalidCiphertextException', kms.decrypt({ CiphertextBlob }));
    const again = await kms.reEncrypt(
      { CiphertextBlob, SourceEncryptionContext: EncryptionContext, DestinationKeyId: KeyId });
    assert.equal(text((await kms.decrypt({ CiphertextBlob: again.CiphertextBlob })).Plaintext), 'secret');
    const dataKey = await kms.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    assert.deepEqual((await kms.decrypt({ CiphertextBlob: dataKey.CiphertextBlob })).Plaintext, dataKey.Plaintext);
    await kms.generateDataKeyWithoutPlaintext({ KeyId, NumberOfBytes: 24 });
    const pair = await kms.generateDataKeyPair({ KeyId, KeyPairSpec: 'ECC_NIST_P384' });
    const own = crypto.createPrivateKey(
      { key: Buffer.from(pair.PrivateKeyPlaintext), format: 'der', type: 'pkcs8' });
    assert.deepEqual(crypto.createPublicKey(own).export({ format: 'der', type: 'spki' }), Buffer.from(pair.PublicKey));
    await kms.generateDataKeyPairWithoutPlaintext({ KeyId, KeyPairSpec: 'ECC_NIST_P256' });
    assert.equal((await kms.generateRandom({ NumberOfBytes: 33 })).Plaintext.length, 33);
    assert.equal((await kms.getKeyLastUsage({ KeyId })).KeyLastUsage.Operation, 'GenerateDataKeyPairWithoutPlaintext');
  },
  async 'signatures'() {
    for (const [KeySpec, SigningAlgorithm, hash] of [['ECC_NIST_P256', 'ECDSA_SHA_256', 'sha256'],
      ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_512', 'sha512'], ['ECC_NIST_EDWARDS25519', 'ED25519_SHA_512', null]]) {
      const { KeyId } = await newKey({ KeySpec, KeyUsage: 'SIGN_VERIFY' });
      const Message = bytes('message');
      const { Signature } = await kms.sign({ KeyId, Message, SigningAlgorithm });
      assert.ok(crypto.verify(hash, Message, await publicKey(KeyId), Buffer.from(Signature)));
      assert.ok((await kms.verify({ KeyId, Message, Signature, SigningAlgorithm })).SignatureValid);
      await refused('KMSInvalidSignatureException',
        kms.verify({ KeyId, Message: bytes('other'), Signature, SigningAlgorithm }));
    }
  },
  async 'MACs of imported keys'() {
    const { KeyId } = await newKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC', Origin: 'EXTERNAL' });
    const material = crypto.randomBytes(32);
    await importInto(KeyId, material);
    const named = { KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: bytes('m') };
    const { Mac } = await kms.generateMac(named);
    assert.deepEqual(Buffer.from(Mac), crypto.createHmac('sha256', material).update('m').digest());
    assert.ok((await kms.verifyMac({ ...named, Mac })).MacValid);
    await kms.deleteImportedKeyMaterial({ KeyId });
    await refused('KMSInvalidStateException', kms.generateMac(named));
  },
  async 'shared secrets'() {
    const { KeyId } = await newKey({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' });
    const own = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const derived = await kms.deriveSharedSecret({
      KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey: own.publicKey.export({ format: 'der', type: 'spki' }),
    });
    assert.deepEqual(Buffer.from(derived.SharedSecret),
      crypto.diffieHellman({ privateKey: own.privateKey, publicKey: await publicKey(KeyId) }));
  },
  async 'rotation'() {
    const { KeyId } = await newKey();
    await kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 100 });
    assert.equal((await kms.getKeyRotationStatus({ KeyId })).RotationPeriodInDays, 100);
    await kms.disableKeyRotation({ KeyId });
    await kms.rotateKeyOnDemand({ KeyId });
    assert.equal((await kms.listKeyRotations({ KeyId })).Rotations.length, 1);
  },
  async 'several Regions'() {
    const { KeyId } = await newKey({ MultiRegion: true });
    await kms.replicateKey({ KeyId, ReplicaRegion: 'eu-west-1' });
    const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext: bytes('both') });
    assert.equal(text((await there.decrypt({ CiphertextBlob })).Plaintext), 'both');
    await kms.updatePrimaryRegion({ KeyId, PrimaryRegion: 'eu-west-1' });
  },
  async 'a custom key store'() {
    const { CustomKeyStoreId } = await kms.createCustomKeyStore({
      CustomKeyStoreName: 'js', CloudHsmClusterId: 'cluster-2a3b4cdefghij', KeyStorePassword: '1234567',
      TrustAnchorCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    });
    await kms.updateCustomKeyStore({ CustomKeyStoreId, NewCustomKeyStoreName: 'other' });
    await kms.connectCustomKeyStore({ CustomKeyStoreId });
    await kms.disconnectCustomKeyStore({ CustomKeyStoreId });
    assert.equal((await kms.describeCustomKeyStores({ CustomKeyStoreId })).CustomKeyStores[0].CustomKeyStoreName, 'other');
    await kms.deleteCustomKeyStore({ CustomKeyStoreId });
  },
  // The service model that Keywright follows (kms/2014-11-01 as of botocore 1.43) does not have them.
  async 'operations that came later are unknown'() {
    const { KeyId } = await newKey();
    await refused('UnknownOperationException', kms.encapsulate({ KeyId, EncapsulationAlgorithm: 'x' }));
    await refused('UnknownOperationException', kms.decapsulate({ KeyId, CiphertextBlob: bytes('x'), EncapsulationAlgorithm: 'x' }));
  },
  async 'many at a time over kept connections'() {
    const { KeyId } = await newKey();
    const sizes = Array.from({ length: 200 }, (_, index) => 1 + index * 20);
    const opened = await Promise.all(sizes.map(async (size) => {
      const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext: Buffer.alloc(size, size % 251) });
      return kms.decrypt({ CiphertextBlob });
    }));
    opened.forEach(({ Plaintext }, index) => assert.deepEqual(
      Buffer.from(Plaintext), Buffer.alloc(sizes[index], sizes[index] % 251)));
  },
};

let failed = 0;
for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${error.stack}`);
  }
}
const known = Object.keys(sdk).filter((name) => /^[A-Z]\w+Command$/.test(name)).map((name) => name.slice(0, -7));
const missed = known.filter((name) => !called.has(name));
console.log(`${called.size} of the ${known.length} operations the SDK knows, ${failed} cases failed`);
if (missed.length > 0)
  console.log(`not called: ${missed.join(', ')}`);
process.exit(failed > 0 || missed.length > 0 ? 1 : 0);
