// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/Pkcs11Module.h"

#include <QFile>

#include <p11-kit/p11-kit.h>
#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

Result<Pkcs11Module> Pkcs11Module::load(const QString& path)
{
    if (!QFile::exists(path))
        return Error {ErrorCode::FileNotFound, path};
    CK_FUNCTION_LIST* functions =
        p11_kit_module_load(QFile::encodeName(path).constData(), P11_KIT_MODULE_CRITICAL);
    if (!functions)
        return Error {ErrorCode::Unsupported, path + u" is not a PKCS#11 module"};
    if (const CK_RV started = p11_kit_module_initialize(functions); started != CKR_OK) {
        p11_kit_module_release(functions);
        return Error {ErrorCode::CryptoFailed,
            u"the PKCS#11 module %1 does not start: %2"_s.arg(path, pkcs11ResultName(started))};
    }
    return Pkcs11Module(functions);
}

Pkcs11Module::Pkcs11Module(Pkcs11Module&& other) noexcept
    : m_functions(std::exchange(other.m_functions, nullptr))
{
}

Pkcs11Module::~Pkcs11Module()
{
    if (!m_functions)
        return;
    p11_kit_module_finalize(m_functions);
    p11_kit_module_release(m_functions);
}

QString pkcs11ResultName(CK_RV value)
{
    // p11-kit's texts are sentences in the user's language; logs and tests want the symbol.
    switch (value) {
#define KEYWRIGHT_NAME(symbol)                                                                     \
    case symbol:                                                                                   \
        return QStringLiteral(#symbol);
        KEYWRIGHT_NAME(CKR_HOST_MEMORY)
        KEYWRIGHT_NAME(CKR_SLOT_ID_INVALID)
        KEYWRIGHT_NAME(CKR_GENERAL_ERROR)
        KEYWRIGHT_NAME(CKR_FUNCTION_FAILED)
        KEYWRIGHT_NAME(CKR_DEVICE_ERROR)
        KEYWRIGHT_NAME(CKR_DEVICE_MEMORY)
        KEYWRIGHT_NAME(CKR_DEVICE_REMOVED)
        KEYWRIGHT_NAME(CKR_ENCRYPTED_DATA_INVALID)
        KEYWRIGHT_NAME(CKR_ENCRYPTED_DATA_LEN_RANGE)
        KEYWRIGHT_NAME(CKR_KEY_HANDLE_INVALID)
        KEYWRIGHT_NAME(CKR_MECHANISM_INVALID)
        KEYWRIGHT_NAME(CKR_PIN_INCORRECT)
        KEYWRIGHT_NAME(CKR_PIN_EXPIRED)
        KEYWRIGHT_NAME(CKR_PIN_LOCKED)
        KEYWRIGHT_NAME(CKR_SESSION_CLOSED)
        KEYWRIGHT_NAME(CKR_SESSION_HANDLE_INVALID)
        KEYWRIGHT_NAME(CKR_TOKEN_NOT_PRESENT)
        KEYWRIGHT_NAME(CKR_TOKEN_NOT_RECOGNIZED)
        KEYWRIGHT_NAME(CKR_TOKEN_WRITE_PROTECTED)
        KEYWRIGHT_NAME(CKR_USER_ALREADY_LOGGED_IN)
        KEYWRIGHT_NAME(CKR_USER_ANOTHER_ALREADY_LOGGED_IN)
        KEYWRIGHT_NAME(CKR_USER_NOT_LOGGED_IN)
        KEYWRIGHT_NAME(CKR_USER_PIN_NOT_INITIALIZED)
#undef KEYWRIGHT_NAME
    default:
        return u"CKR 0x"_s + QString::number(value, 16);
    }
}

} // namespace keywright
