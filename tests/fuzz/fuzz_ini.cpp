// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsIniFile.h"

#include <cstdlib>

using namespace keywright;
using namespace Qt::StringLiterals;

// Input: a file of configuration or credentials as it may stand in somebody's home.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto sections = parseAwsIni(ByteView(data, size), u"default"_s);
    if (!sections)
        return 0;
    for (const AwsIniSection& section : *sections) {
        for (const auto& [name, value] : section.values) {
            const bool isSecret = name == "aws_secret_access_key"_L1
                || name == "aws_session_token"_L1 || name == "aws_security_token"_L1;
            // A secret is in secret memory, and only where it was asked for.
            if (isSecret && !value.nested && !value.text.isEmpty())
                std::abort();
            if (value.secret.size() > 0 && (!isSecret || section.name != "default"_L1))
                std::abort();
        }
    }
    return 0;
}
