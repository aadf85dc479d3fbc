<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>KeyColumn</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec / usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRowText</name>
    <message>
        <source>Replica of the key in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Multi-Region primary · %n replica(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Will be deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for key material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported · expires %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Keys of %1 cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for private keys; %1 is wrapped with RSA-OAEP directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small: it carries %1 bytes, and RSA private keys are longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small: it carries %1 bytes, this key has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This OpenSSL (%1) has no ML-DSA; it comes with OpenSSL 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This OpenSSL (%1) does not offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywright made a mistake of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the details shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it as the details say and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cryptographic library on this computer cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer OpenSSL may offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens twice, report the details shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s random number generator gave no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it no safe key can be made, so nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or create the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or open the existing file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow access to this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or its disk is write-protected; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable, or work on a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not saved; the vault is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing the file failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the network share, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Keywright vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Keywright made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged or was changed from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content does not match its seal, so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the newest backup that verifies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Keywright made this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know its format and left it untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process has this vault open for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one process may change a vault at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the vault there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault did not open with this passphrase or key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard layout, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored there or read from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop keyring holds nothing for this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase, or unlock the keyring first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent keeps this vault open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &quot;keywright-cli vault unlock&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key spec is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CustomerMasterKeySpec is the old spelling of KeySpec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out CustomerMasterKeySpec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys cannot be made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another spec, or another place for the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys need a usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the usage of %1 may be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the key is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys cannot have the usage %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another usage, or another spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material of %1 keys cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KMS imports material of all specs but ML-DSA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the origin %1, or another spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom key store is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The origin %1 says that the key lives in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a custom key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A custom key store is given, but the origin is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only keys of the origins %1 and %2 live in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these origins, or no custom key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external key ID is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in an external key store stands for one key of its key manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the ID of that key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An external key ID is given, but the origin is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only keys of the origin %1 have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that origin, or leave out the external key ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A custom key store cannot hold %1 keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only holds symmetric encryption keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1, or the origin %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in a custom key store cannot be multi-Region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its material never leaves the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a single-Region key, or the origin %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key policy is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 bytes; at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, for instance by leaving out spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only encrypt and decrypt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only sign and verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only generate and verify MACs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only be used for key agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an RSA spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an RSA, elliptic curve or ML-DSA spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an HMAC spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a NIST elliptic curve spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only offered in China Regions; this is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom key stores only hold %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key material cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 or an RSA spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material of %1 cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the spec %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a single-Region key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in a custom key store stays in one Region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias does not start with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every alias name starts so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases that start with %1 are reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They belong to the keys that AWS manages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is only the start of every alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name, or make the key without an alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can have at most %1 tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag keys that start with %1 are reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS sets them itself; case makes no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another tag key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag key &quot;%1&quot; is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can have one value for each tag key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key policy is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key policy has characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key policy may have the characters U+0020 to U+00FF, tabs and line ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom key store ID is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom key store ID is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external key ID is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external key ID is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external key ID has characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have Latin letters, digits, hyphens, underscores and full stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag key is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag has no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag value is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias has characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have Latin letters, digits, slashes, hyphens, underscores and colons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old spelling of the key spec does not know this spec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the specs before 2025 exist under the old spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 character is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it, or leave it out altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a KMS action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a KMS action. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; matches no KMS action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this change %1 (you) can no longer change this policy: no statement allows kms:PutKeyPolicy to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this change %1 (you) can no longer change this policy: statement %2 denies kms:PutKeyPolicy to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No principal at all can change this policy. Only AWS Support could recover the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: this is not UTF-8 text (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;&quot;&apos; at the end of the text (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: text needs double quotes, not single ones (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: tabs and control characters in text must be escaped (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: after &apos;\&apos; expected one of &quot; \ / b f n r t, or u and four hex digits (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: this is not a number as JSON writes it (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: comments are not allowed (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value after &apos;:&apos; (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value after &apos;,&apos; (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a member name in double quotes or &apos;}&apos; (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a member name in double quotes after &apos;,&apos; (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;:&apos; after the member name (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;,&apos; or &apos;}&apos; after the value (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;,&apos; or &apos;]&apos; after the value (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected nothing more after the end of the document (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: nested more than %3 levels deep (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value, found &apos;%3&apos; (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert &apos;,&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &apos;,&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like an IAM ARN: expected arn:aws:iam::&lt;12 digits&gt;:role/&lt;name&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account IDs have 12 digits; %1 has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account IDs have 12 digits and nothing else; %1 has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps %2 (statement %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %3 denies %2 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no statement allows %2 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %3 leaves %2 to the account&apos;s IAM policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %3 allows %2 to %1 under conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %3 denies %2 to %1 under conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be told before the policy is valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IAM groups cannot be principals. Use a role or user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wildcards are not allowed inside a principal ARN. Use the account as principal and a condition on aws:PrincipalArn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the part after the account needs &apos;:&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the account must have 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – only identities of iam and sts can be principals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the part for the Region must be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the partition must be aws, aws-cn or aws-us-gov.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – after the account comes root, user/&lt;name&gt; or role/&lt;name&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – expected an ARN, a 12-digit account or *.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – only * may stand without a type such as &quot;AWS&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – expected a service such as sns.amazonaws.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement %1 has no Principal. Every key policy statement needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement %1 has no Action. KMS rejects this (before Aug 2025 it silently had no effect).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement %1 has no Resource. Use &quot;Resource&quot;: &quot;*&quot;, which means this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect must be exactly Allow or Deny; &apos;%1&apos; is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect must be exactly Allow or Deny; statement %1 has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown element &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown element &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;Resource&quot;: &quot;*&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a key policy: expected an object with a list named Statement (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a key policy: every statement must be an object (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in this statement (first at line %2). Only one can take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in the policy (first at line %2). Only one can take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in this object (first at line %2). Only one can take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy is %1 bytes; a key policy may have at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character U+%1 (%2) is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character U+%1 is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box to confirm that you keep a recoverable copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If imported material is lost, so is everything encrypted under the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store %1 is disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty value. It is allowed, but often a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After creation you will not be able to change the policy by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have the form of a Region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as in eu-central-1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::AdministratorsPage</name>
    <message>
        <source>Who may manage the key: its policy, labels and state. Without anybody here, the account decides by its IAM policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow these administrators to &amp;delete this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators cannot use the key to encrypt unless you add them as users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in this list. After creation you will not be able to change the policy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::AliasesTab</name>
    <message>
        <source>Add alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name after alias/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that use “%1” will not find this key any more. The key itself stays, and what it encrypted can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::AssistantHeader</name>
    <message>
        <source>local vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated KMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::CallRow</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No definite answer came. The key may have been created; CreateKey cannot be safely repeated. Check the key list before trying again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave without alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Schedule this key for deletion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule deletion in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ChangePassphraseDialog</name>
    <message>
        <source>Present p&amp;assphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups made before keep the passphrase they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase that opens the vault now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ChoiceList</name>
    <message>
        <source>%1, not available: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::CommandDock</name>
    <message>
        <source>Equivalent command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equivalent co&amp;mmand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the equivalent command</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) left out until mended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Updates as you choose. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ConnectionChip</name>
    <message>
        <source>Local vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::CreateKeyRun</name>
    <message>
        <source>spec, usage, origin and description match the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some values differ from the review; look at the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::CreateKeyWizard</name>
    <message>
        <source>Create key – Keywright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been created. Close the assistant and give up what you entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 key exists in %1 because of this assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been created yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create key in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::DangerousOptions</name>
    <message>
        <source>Dangerous options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check. You may not be able to change this policy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check. You, %1, may not be able to change this policy again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::DeletionPanel</name>
    <message>
        <source>Disable instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the key, to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting period in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Waiting period in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule deletion of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1 the key cannot be used, and the deletion can be cancelled. After that the key material is gone for good: nothing that was encrypted under it can ever be read again.

Disabling stops every use as well and can be undone at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule deletion for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::EntryList</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::EnvironmentChip</name>
    <message>
        <source>Local vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ExpiryPage</name>
    <message>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When material expires, the key stops working until the same material is imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material does not &amp;expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material expires &amp;on this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Expiry must be in the future and at most %n day(s) away.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FactGrid</name>
    <message>
        <source>Cannot be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not by this policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs: kms:%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FactList</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FactRows</name>
    <message>
        <source>Cannot be changed after creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FailureText</name>
    <message>
        <source>The import token expired. Get new parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token belongs to another key or another request. Get new parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key had other material before, and only that same material can be imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not open the wrapped material. Usual causes: another wrapping algorithm than in the parameters, or material of the wrong form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material does not fit: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FilterChip</name>
    <message>
        <source>Remove filter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FirstRunPage</name>
    <message>
        <source>&amp;Vault file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep its key in the system keyring; it unlocks with your desktop login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create your vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One encrypted file for keys, names and policies. It works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can reset this passphrase. Write it down and keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick unlock on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As&amp;k for the passphrase every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 digits; random if left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault simulates an AWS account; ARNs and policies carry its ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulated account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gion of new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open an existing vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults (*.kwvault)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults (*.kwvault);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the vault goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file with this name. Choose another, or open it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path, from the root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Account IDs have 12 digits; this has %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::FormField</name>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::HexEdit</name>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ImportAssistant</name>
    <message>
        <source>Import key material – Keywright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported. Close the assistant and wipe the material?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import key material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import the material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ImportJob</name>
    <message>
        <source>File %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyDetailsPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule deletion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a key to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import key material…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export public key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyFilterBar</name>
    <message>
        <source>Key pairs: RSA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>European Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged with a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, ID or token (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyHeader</name>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyListView</name>
    <message>
        <source>No keys yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys you create in this vault are encrypted on this computer and work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key in “%1” matches “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyTableModel</name>
    <message>
        <source>%1 · simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeyText</name>
    <message>
        <source>Encrypt and decrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate and verify MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudHSM key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External key store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KeysPage</name>
    <message>
        <source>Create key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details pane (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KindPage</name>
    <message>
        <source>Choose what the key is for. AWS services that encrypt for you need a symmetric encryption key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be changed after creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::KindText</name>
    <message>
        <source>Symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One 256-bit key that never leaves the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for S3, EBS, databases, data keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for use outside the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key pair; the public half can be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for signatures, outside parties, ECDH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for AWS service encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HMAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes and checks message codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for webhooks, tokens, tamper checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for third-party verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same key ID and material in several Regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for failover, global tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for data tied to one Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You bring the key material, wrapped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for escrow, ceremony, fixed expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not if you cannot keep a safe copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material lives in your CloudHSM or outside AWS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for single-tenant HSM rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for asymmetric or multi-Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elliptic curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-quantum and regional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures are DER-encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage changed from %1 to %2 because %3 does not support %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::LabelsPage</name>
    <message>
        <source>Names and tags help people and policies find this key. All of them can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels may appear in logs and bills. Do not put secrets here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ta&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional. Letters, digits, / _ - only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert adds a row, Delete removes it, F2 edits, Ctrl+D copies the value from above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::MainWindow</name>
    <message>
        <source>Keywright – Vault “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Keywright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywright %1
Create and manage KMS keys visually.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to %1 (encrypted, same passphrase).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is sound: %1 rows and %2 pieces of key material read and checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::MaterialPage</name>
    <message>
        <source>Where the secret bits of the key come from, and who keeps them safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You must keep your own copy of imported material. If it expires or is deleted, only the same material opens what was encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;keep a recoverable copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is created without material. The import assistant takes over after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;External key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key &amp;store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connec&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create s&amp;imulated store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::NewPassphraseForm</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase. Six random words are a good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two differ. Type the same passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ParametersPage</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gives out a public key to wrap the material for, and a token that says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapping algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapping key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrapping algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapping &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if your HSM cannot do SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the parameters from the service first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PlannedCall</name>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>policy (%1 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 and %2. Sent once, never repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the default policy. Sent once, never repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1. Sent once, never repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back and compare with this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the fingerprint on the result page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PolicyCodeEdit</name>
    <message>
        <source>Key policy (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab indents. Esc, then Tab leaves the editor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PolicyEditor</name>
    <message>
        <source>Return to &amp;generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key policy (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace (Ctrl+F, Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab now leaves the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc, then Tab leaves the editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PolicyPage</name>
    <message>
        <source>Generated from Administrators and Users. Edits here detach it from those pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to &amp;generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key policy (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PolicyTab</name>
    <message>
        <source>Save policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep control: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may lose control: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep control: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep control: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep control: depends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::PublicKeyTab</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DER (*.der)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::RegionsPage</name>
    <message>
        <source>You cannot turn a single-Region key into a multi-Region key later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be changed after creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas in other Regions are created after the primary key. They share its key ID and material, and have their own policy and labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key and its material stay in this Region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-Region primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be replicated to other Regions; its ID begins with mrk-.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::Rehearsal</name>
    <message>
        <source>Throw-away wrapping key made, same size as the service’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapped with the chosen algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwrapped and compared: every byte is identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material is valid and matches the spec of the KMS key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::RehearsalPage</name>
    <message>
        <source>Self-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material is encrypted here, for the service only. It does not leave this computer unwrapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rehearsal has not passed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ResultPage</name>
    <message>
        <source>Creating the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call after the other; CreateKey is sent once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is scheduled for deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is deleted on %1. Until then this can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may have been created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the key list before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Go back to mend what is named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was created, but the alias was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was created, but a later call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is ready to use by its ID. Choose below what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was created and waits for its material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be used until you import key material.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import key material…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport public key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create &amp;another like this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ReviewFacts</name>
    <message>
        <source>Multi-Region primary, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single Region, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1, by its IAM policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::ReviewPage</name>
    <message>
        <source>Read the first group twice. Values that differ from the defaults are bold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access by key policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s) before creating the key: %1. %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was edited by hand; see the Policy page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep control:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may keep control:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lose control:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::Sidebar</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::SourcePage</name>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material stays in locked memory of this program and is wiped when the assistant ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with key material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw bytes or DER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw bytes for symmetric and HMAC keys, PKCS#8 (DER or PEM) for key pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by OpenSSL on this computer. No copy is kept: right for a trial, wrong for material that you must be able to import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key material in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex digits, as from a paper copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose key material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked, wiped on close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load, generate or type the key material first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::StatementCard</name>
    <message>
        <source>Statement without a Sid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to this statement in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Whole account, every KMS action; IAM then decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::StatementList</name>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::StatusRow</name>
    <message>
        <source>Vault “%1”    Account %2    %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault open · locks in %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::StepStatus</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::StrengthMeter</name>
    <message>
        <source>Weak, about %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair, about %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, about %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent, about %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: nothing typed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::SummaryTab</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No description</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagCellDelegate</name>
    <message>
        <source>Tag key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagDraft</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagTable</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no tags. Copy rows of a table, lines of key=value, CSV or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagTableModel</name>
    <message>
        <source>Type to add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Error: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagsDelegate</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TagsTab</name>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tags used. Labels may appear in logs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::TokenCard</name>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left for the import token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get &amp;parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No import token yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service makes a wrapping key and a token that belong together, valid for %n hour(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import token valid for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expired %1. Get a new one; your material stays loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::UnlockPage</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep its key in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open another vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking takes about half a second, to slow down guessing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the system keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking with the system keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the system keyring does not open this vault. Use the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::UsersPage</name>
    <message>
        <source>Who may use the key, in this account and in others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a&amp;ccount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users may let AWS services use the key for them (&amp;grants)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account named here must also allow the use in its own IAM policies.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::VerifyPage</name>
    <message>
        <source>Verify and wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state is read back from the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material was imported and wiped from memory. The key is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::WindowMenus</name>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::WizardStep</name>
    <message>
        <source>Kind of key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keywright::Words</name>
    <message>
        <source>Key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light or dark, for this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
