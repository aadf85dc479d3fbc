// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/PassphraseSource.h"

#include "app/keywright-cli/vault/AgentSocket.h"
#include "core/crypto/RandomBytes.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestPassphrase = 4096;
constexpr std::size_t keyFileEntropy = 32;

Error sourceError(ErrorCode code, const QString& what)
{
    return {code, what + u": "_s + QString::fromLocal8Bit(std::strerror(errno))};
}

/// Reads up to a line break or the end, straight into secret memory.
Result<Passphrase> firstLine(int descriptor, const QString& what)
{
    SecretBytes line(longestPassphrase + 1);
    std::size_t length = 0;
    while (length < line.size()) {
        std::uint8_t* at = line.writable().data() + length;
        const ssize_t got = ::read(descriptor, at, 1); // a terminal or pipe may hold more than ours
        if (got < 0)
            return sourceError(ErrorCode::IoFailure, what);
        if (got == 0 || *at == '\n')
            break;
        ++length;
    }
    if (length > longestPassphrase)
        return Error {ErrorCode::InvalidInput, u"the passphrase is longer than 4,096 bytes"_s};
    if (length > 0 && line.view()[length - 1] == '\r')
        --length;
    line.truncate(length);
    return Passphrase(SecretBytes(line.view()));
}

Result<Descriptor> openForReading(const QString& path)
{
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return sourceError(
            errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::PermissionDenied, path);
    return file;
}

/// Echo is off while this lives, also when reading fails.
class SilentTerminal {
public:
    explicit SilentTerminal(int descriptor) : m_descriptor(descriptor)
    {
        m_changed = ::tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && ::tcsetattr(descriptor, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    ~SilentTerminal()
    {
        if (m_changed)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }

private:
    int m_descriptor;
    termios m_before {};
    bool m_changed = false;
};

} // namespace

Result<Passphrase> passphraseFromFile(const QString& path)
{
    const auto file = openForReading(path);
    if (!file)
        return file.error();
    return firstLine(file->number(), path);
}

Result<Passphrase> passphraseFromDescriptor(const QString& number)
{
    bool isNumber = false;
    const int descriptor = number.toInt(&isNumber);
    if (!isNumber || descriptor < 0)
        return Error {ErrorCode::InvalidInput, u"--passphrase-fd takes a number"_s};
    return firstLine(descriptor, u"descriptor "_s + number);
}

Result<Passphrase> passphraseFromPrompt(const QString& question)
{
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!terminal.isOpen())
        return Error {ErrorCode::InvalidInput,
            u"there is no terminal to ask for the passphrase; use --passphrase-file, "
            "--passphrase-fd or \"vault unlock\""_s};
    const auto show = [&terminal](const QByteArray& text) {
        return ::write(terminal.number(), text.constData(), static_cast<std::size_t>(text.size()))
            == text.size();
    };
    auto passphrase = [&]() -> Result<Passphrase> {
        const SilentTerminal silent(terminal.number()); // before anybody is invited to type
        if (!show(question.toUtf8()))
            return Error {ErrorCode::IoFailure, u"/dev/tty"_s};
        return firstLine(terminal.number(), u"/dev/tty"_s);
    }();
    (void)show("\n"); // the Enter that was not echoed
    return passphrase;
}

Result<Passphrase> newPassphraseFromPrompt()
{
    auto first = passphraseFromPrompt(u"New passphrase: "_s);
    if (!first)
        return first;
    const auto second = passphraseFromPrompt(u"Repeat it: "_s);
    if (!second)
        return second.error();
    if (!first->bytes().equalsInConstantTime(second->bytes()))
        return Error {ErrorCode::InvalidInput, u"the two passphrases differ"_s};
    if (first->isEmpty())
        return Error {ErrorCode::InvalidInput, u"the passphrase is empty"_s};
    return first;
}

QString keyFilePath(const QString& vaultPath)
{
    return vaultPath + u".key"_s;
}

Result<Passphrase> createKeyFile(const QString& vaultPath)
{
    const auto entropy = randomSecret(keyFileEntropy);
    if (!entropy)
        return entropy.error();
    constexpr std::array<char, 17> digits {"0123456789abcdef"};
    SecretBytes text(2 * keyFileEntropy);
    for (std::size_t at = 0; at < keyFileEntropy; ++at) {
        const unsigned byte = entropy->view()[at];
        text.writable()[2 * at] = static_cast<std::uint8_t>(digits[byte >> 4]);
        text.writable()[2 * at + 1] = static_cast<std::uint8_t>(digits[byte & 15]);
    }
    const QString path = keyFilePath(vaultPath);
    const Descriptor file(::open(QFile::encodeName(path).constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return sourceError(
            errno == EEXIST ? ErrorCode::FileExists : ErrorCode::PermissionDenied, path);
    const bool kept = ::write(file.number(), text.view().data(), text.size())
            == static_cast<ssize_t>(text.size())
        && ::fsync(file.number()) == 0;
    if (!kept) {
        ::unlink(QFile::encodeName(path).constData());
        return sourceError(ErrorCode::IoFailure, path);
    }
    return Passphrase(std::move(text));
}

Result<Passphrase> passphraseFromKeyFile(const QString& vaultPath)
{
    const QString path = keyFilePath(vaultPath);
    const auto file = openForReading(path);
    if (!file)
        return file.error();
    struct stat found {};
    if (::fstat(file->number(), &found) != 0 || (found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error {ErrorCode::PermissionDenied,
            path + u" can be read by others; run: chmod 600 "_s + path};
    return firstLine(file->number(), path);
}

} // namespace keywright
