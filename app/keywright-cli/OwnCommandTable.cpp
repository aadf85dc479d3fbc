// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommandTable.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using enum OptionWords;

constexpr auto ownCommandTable = std::to_array<OwnCommand>({
    {"vault"_L1, "create"_L1, {}, "make a new, empty vault"_L1},
    {"vault"_L1, "unlock"_L1, {}, "keep the vault open for the commands that follow"_L1},
    {"vault"_L1, "lock"_L1, {}, "close it again at once"_L1},
    {"vault"_L1, "status"_L1, {}, "say which vault is used and whether it is open"_L1},
    {"vault"_L1, "passphrase"_L1, {}, "set a new passphrase"_L1},
    {"vault"_L1, "backup"_L1, {}, "write a checked copy, also while the vault is open"_L1},
    {"vault"_L1, "verify"_L1, {}, "read and check every row"_L1},
    {"vault"_L1, "compact"_L1, {}, "give unused space back to the disk"_L1},
    {"vault"_L1, "agent"_L1, {}, {}}, // what "unlock" starts in the background
    {"principal"_L1, "add"_L1, "NAME"_L1,
        "make a simulated user and print its access key, once"_L1},
    {"principal"_L1, "list"_L1, {}, "list the simulated users and roles"_L1},
    {"principal"_L1, "remove"_L1, "NAME"_L1, "remove one; its access key is void from now on"_L1},
    {"token"_L1, "add"_L1, "LABEL"_L1, "make a PKCS#11 token known, for a real custom key store"_L1},
    {"token"_L1, "list"_L1, {}, "list them, with the cluster ids that CreateCustomKeyStore takes"_L1},
    {"token"_L1, "remove"_L1, "CLUSTER-ID"_L1, "forget one that no custom key store stands on"_L1},
    {"proxy"_L1, "add"_L1, "ENDPOINT"_L1,
        "make an external key store proxy known, for a real external key store"_L1},
    {"proxy"_L1, "list"_L1, {}, "list them"_L1},
    {"proxy"_L1, "remove"_L1, "ENDPOINT"_L1, "forget one that no custom key store stands on"_L1},
    {"sso"_L1, "login"_L1, {}, "sign in to the IAM Identity Center that a profile names"_L1},
    {"serve"_L1, {}, {}, "answer the SDKs and the aws CLI on this computer, until interrupted"_L1},
    {"probe"_L1, {}, {}, "find out what an endpoint knows and makes, and where that differs from KMS"_L1},
    {"completion"_L1, "bash"_L1, {}, "print what makes bash complete our commands"_L1},
    {"completion"_L1, "zsh"_L1, {}, "the same for zsh"_L1},
    {"completion"_L1, "fish"_L1, {}, "the same for fish"_L1},
    {"completion"_L1, "candidates"_L1, {}, {}}, // what the shells ask
    {"policy"_L1, "explain"_L1, {}, "say whether somebody may do something with a key, and why"_L1},
    {"policy"_L1, "reset"_L1, {},
        "give a key its default policy back when its own lets nobody in (as AWS Support would)"_L1},
});

constexpr auto ownOptionTable = std::to_array<OwnOption>({
    {"vault"_L1, "create"_L1, "account-id"_L1, One,
        "12 digits of the simulated account; random if left out"_L1},
    {"vault"_L1, "create"_L1, "use-key-file"_L1, None,
        "unlock with a random key file beside the vault until a passphrase is set"_L1},
    {"vault"_L1, "unlock"_L1, "timeout"_L1, One,
        "minutes until it locks by itself; 15 if left out"_L1},
    {"vault"_L1, "unlock"_L1, "use-keyring"_L1, None,
        "keep the key in the desktop keyring until \"vault lock\""_L1},
    {"vault"_L1, "agent"_L1, "timeout"_L1, One, {}},
    {"vault"_L1, "agent"_L1, "vault-id"_L1, One, {}},
    {"vault"_L1, "passphrase"_L1, "new-passphrase-file"_L1, One,
        "read the new passphrase from this file"_L1},
    {"vault"_L1, "backup"_L1, "to"_L1, One, "the file to write; it must not exist yet"_L1},
    {"sso"_L1, "login"_L1, "sso-session"_L1, One, "a session of the AWS files instead of a profile's"_L1},
    {"principal"_L1, "add"_L1, "role"_L1, None, "make a role; it calls through sessions"_L1},
    {"principal"_L1, "add"_L1, "policy"_L1, One,
        "its identity policy: JSON, or file://FILE; none if left out"_L1},
    {"principal"_L1, "add"_L1, "tags"_L1, Many, "Key=Team,Value=A ..., for aws:PrincipalTag"_L1},
    {"principal"_L1, "add"_L1, "export"_L1, None,
        "print lines for a shell: eval \"$(keywright-cli principal add NAME --export)\""_L1},
    {"token"_L1, "add"_L1, "module"_L1, One, "the PKCS#11 module, a shared library"_L1},
    {"token"_L1, "add"_L1, "serial"_L1, One, "where several tokens bear the label"_L1},
    {"proxy"_L1, "add"_L1, "connect-to"_L1, One,
        "ADDRESS:PORT to connect to instead of the endpoint's name and port 443"_L1},
    {"proxy"_L1, "add"_L1, "ca-file"_L1, One,
        "a PEM file of the certificates to trust; those of the system if left out"_L1},
    {"proxy"_L1, "add"_L1, "timeout"_L1, One,
        "milliseconds for a call; 250, as KMS, if left out"_L1},
    {"serve"_L1, {}, "ephemeral"_L1, None, "an empty account that is gone at the end"_L1},
    {"serve"_L1, {}, "listen"_L1, One, "ADDRESS:PORT; 127.0.0.1 and a free port if left out"_L1},
    {"serve"_L1, {}, "account-id"_L1, One, "of an ephemeral account; random if left out"_L1},
    {"serve"_L1, {}, "accept-any-credentials"_L1, None,
        "take every access key for the account's root"_L1},
    {"serve"_L1, {}, "tls-certificate"_L1, One, "serve https with this certificate chain, PEM"_L1},
    {"serve"_L1, {}, "tls-key"_L1, One, "the private key of the certificate, PEM"_L1},
    {"serve"_L1, {}, "clock-file"_L1, One,
        "for tests and training: the time is what this file says, in ms since 1970"_L1},
    {"serve"_L1, {}, "let-the-network-use-these-keys"_L1, None,
        "allow --listen on an address that other computers reach"_L1},
    {"probe"_L1, {}, "create-keys"_L1, None,
        "also make a key of each spec and usage, each scheduled for deletion at once"_L1},
    {"probe"_L1, {}, "refusals"_L1, None, "with --create-keys: also try what KMS refuses"_L1},
    {"probe"_L1, {}, "yes"_L1, None, "make them without a question"_L1},
    {"policy"_L1, "explain"_L1, "key-id"_L1, One, "the key: its id, ARN or alias"_L1},
    {"policy"_L1, "explain"_L1, "principal"_L1, One,
        "who asks: root, the name of a principal, or an ARN"_L1},
    {"policy"_L1, "explain"_L1, "action"_L1, One, "kms:Encrypt or another action"_L1},
    {"policy"_L1, "explain"_L1, "context"_L1, Many,
        "what the request brings: kms:EncryptionContext:App=x ..., by condition keys"_L1},
    {"policy"_L1, "reset"_L1, "key-id"_L1, One, "the key: its id, ARN or alias"_L1},
});

} // namespace

std::span<const OwnCommand> ownCommands()
{
    return ownCommandTable;
}

std::span<const OwnOption> ownOptions()
{
    return ownOptionTable;
}

bool isTopic(QStringView word)
{
    return std::ranges::any_of(
        ownCommandTable, [word](const OwnCommand& each) { return each.topic == word; });
}

std::optional<OwnCommand> ownCommand(QStringView topic, QStringView name)
{
    const auto* found = std::ranges::find_if(ownCommandTable,
        [&](const OwnCommand& each) { return each.topic == topic && each.name == name; });
    return found != ownCommandTable.end() ? std::optional(*found) : std::nullopt;
}

std::optional<OwnOption> ownOption(QStringView topic, QStringView command, QStringView name)
{
    const auto* found = std::ranges::find_if(ownOptionTable, [&](const OwnOption& each) {
        return each.topic == topic && each.command == command && each.name == name;
    });
    return found != ownOptionTable.end() ? std::optional(*found) : std::nullopt;
}

} // namespace keywright
