// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/PassphraseField.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Writes one code point and returns how many bytes it took (RFC 3629).
std::size_t writeUtf8(char32_t point, std::span<std::uint8_t> target)
{
    const auto tail = [point](int shift) {
        return static_cast<std::uint8_t>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
        target[0] = static_cast<std::uint8_t>(point);
        return 1;
    }
    if (point < 0x800) {
        target[0] = static_cast<std::uint8_t>(0xC0U | (point >> 6));
        target[1] = tail(0);
        return 2;
    }
    if (point < 0x10000) {
        target[0] = static_cast<std::uint8_t>(0xE0U | (point >> 12));
        target[1] = tail(6);
        target[2] = tail(0);
        return 3;
    }
    target[0] = static_cast<std::uint8_t>(0xF0U | (point >> 18));
    target[1] = tail(12);
    target[2] = tail(6);
    target[3] = tail(0);
    return 4;
}

/// QString::toUtf8() would leave a copy in ordinary memory.
SecretBytes utf8Of(QStringView text)
{
    SecretBytes bytes(static_cast<std::size_t>(text.size()) * 3); // a surrogate pair takes 4 of its 6
    std::size_t used = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t point = text[at].unicode();
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size()
            && text[at + 1].isLowSurrogate();
        if (isPair) {
            point = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        } else if (text[at].isSurrogate()) {
            point = QChar::ReplacementCharacter;
        }
        used += writeUtf8(point, bytes.writable().subspan(used));
    }
    bytes.truncate(used);
    return bytes;
}

} // namespace

PassphraseField::PassphraseField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_eye(m_edit->addAction(lookIcon(u"eye"_s), QLineEdit::TrailingPosition))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setObjectName(u"passphraseEdit"_s);
    m_edit->setAccessibleName(tr("Passphrase"));
    m_edit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PassphraseField::reveal);
    connect(m_edit, &QLineEdit::textChanged, this, &PassphraseField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
    reveal(false);
}

PassphraseField::~PassphraseField()
{
    m_edit->disconnect(this);
    clear();
}

bool PassphraseField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

Passphrase PassphraseField::copyPassphrase() const
{
    return Passphrase(utf8Of(m_edit->text()));
}

Passphrase PassphraseField::takePassphrase()
{
    Passphrase taken = copyPassphrase();
    clear();
    return taken;
}

void PassphraseField::clear()
{
    {
        // Shared with the line edit's own string on purpose: this overwrites the original, not a copy.
        // Only heap memory may be written; a string literal given to setText() lies in read-only pages.
        const QString text = m_edit->text();
        if (text.data_ptr().isMutable())
            std::fill_n(const_cast<QChar*>(text.constData()), text.size(), QChar(u'\0'));
    }
    m_edit->setText(QString()); // unlike clear(), drops the undo list
    m_eye->setChecked(false);
}

void PassphraseField::reveal(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(lookIcon(revealed ? u"eye-off"_s : u"eye"_s));
    m_eye->setText(revealed ? tr("Hide the passphrase") : tr("Show the passphrase"));
}

} // namespace keywright
