// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Terminal.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace keywright {

Terminal::Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    if (m_master >= 0 && ::grantpt(m_master) == 0 && ::unlockpt(m_master) == 0)
        m_name = ::ptsname(m_master);
}

Terminal::~Terminal()
{
    ::close(m_master);
}

void Terminal::attach() const
{
    ::setsid();
    const int slave = ::open(m_name.constData(), O_RDWR);
    ::ioctl(slave, TIOCSCTTY, 0);
}

void Terminal::attachErrors() const
{
    ::setsid();
    ::dup2(::open(m_name.constData(), O_RDWR | O_NOCTTY), STDERR_FILENO);
}

QByteArray Terminal::shown()
{
    std::array<char, 512> part {};
    ssize_t got = 0;
    while ((got = ::read(m_master, part.data(), part.size())) > 0)
        m_shown.append(part.data(), got);
    return m_shown;
}

void Terminal::type(const QByteArray& line) const
{
    QByteArray typed = line;
    typed.append('\n');
    const auto size = static_cast<std::size_t>(typed.size());
    if (::write(m_master, typed.constData(), size) != typed.size())
        qFatal("the terminal took no input");
}

} // namespace keywright
