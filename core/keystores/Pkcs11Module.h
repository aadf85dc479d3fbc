// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QString>

#include <p11-kit/pkcs11.h>

namespace keywright {

/// A PKCS#11 module (a shared library), loaded and initialised as long as this lives. p11-kit
/// counts the users of a module within the process, so several tokens may share one.
class Pkcs11Module {
public:
    /// FileNotFound when there is no such file, Unsupported when it is no module, CryptoFailed when
    /// it does not start.
    [[nodiscard]] static Result<Pkcs11Module> load(const QString& path);

    Pkcs11Module(Pkcs11Module&& other) noexcept;
    Pkcs11Module& operator=(Pkcs11Module&&) = delete;
    ~Pkcs11Module();

    [[nodiscard]] CK_FUNCTION_LIST* operator->() const { return m_functions; }

private:
    explicit Pkcs11Module(CK_FUNCTION_LIST* functions)
        : m_functions(functions)
    {
    }

    CK_FUNCTION_LIST* m_functions;
};

/// "CKR_PIN_INCORRECT", or the number of a value without a name.
[[nodiscard]] QString pkcs11ResultName(CK_RV value);

} // namespace keywright
