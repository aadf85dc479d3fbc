// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Operation.h"
#include "core/kms/Shape.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace keywright {

/// Options that go with every command and may stand before or after it.
struct GlobalOptions {
    QString vault = {}; ///< --vault FILE
    QString region = {};
    QString output = {}; ///< json, text, table, yaml, yaml-stream
    QString query = {};
    QString binaryFormat = {}; ///< base64, raw-in-base64-out; what the texts of blobs are
    QString color = {}; ///< on, off, auto
    QString passphraseFile = {};
    QString passphraseFd = {};
    QString caller = {}; ///< --as: who calls; empty: the account's root
    QString target = {}; ///< "vault" or "aws"; empty: as the other options say
    QString endpointUrl = {};
    QString profile = {};
    QString caBundle = {}; ///< a PEM file
    QString readTimeout = {}; ///< seconds; 0: none
    QString connectTimeout = {};
    bool debug = false;
    bool noPaginate = false;
    bool noVerifySsl = false;
    bool noSignRequest = false;
    bool explain = false; ///< say what an error means and what to do
};

/// A command line split up: what is asked, and each option's words as they were typed.
struct CommandLine {
    enum class Kind { Operation, OperationHelp, Own, Version, Help };
    Kind kind = Kind::Help;
    Operation operation = Operation::ListKeys; ///< that is called, or asked about
    QString topic = {};                       ///< of a command of our own: "vault", "principal"
    QString command = {};                     ///< of a command of our own: "create", "add"
    QStringList arguments = {};               ///< the words behind such a command
    QHash<QString, QStringList> options = {}; ///< by name without "--"; a flag has no words
    GlobalOptions global = {};
};

/// What cannot be understood: the text for standard error.
struct UsageError {
    QString text = {};
    int status = 2; ///< the exit status
};

/// Reads the words behind the program's name. Options of operations are those of the service model in
/// the aws CLI's spelling, besides --cli-input-json and --generate-cli-skeleton.
[[nodiscard]] Result<CommandLine, UsageError> parseCommandLine(const QStringList& words);

/// "custom-key-store-id" for "CustomKeyStoreId".
[[nodiscard]] QString optionName(QLatin1StringView member);

} // namespace keywright
