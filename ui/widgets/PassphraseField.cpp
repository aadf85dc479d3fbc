// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PassphraseField.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/StrengthMeter.h"

#include <QAction>
#include <QLineEdit>
#include <QStringEncoder>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Zeros over the characters of an edit, whose memory Qt would let go as it is. text() shares that
/// memory, so it is reached without a copy; shared with a third owner, or literal, it is left
/// alone.
void wipe(const QLineEdit& edit)
{
    QString text = edit.text();
    auto& shared = text.data_ptr();
    constexpr int editAndHere = 2;
    if (!shared.isMutable() || shared.d_ptr()->ref_.loadRelaxed() > editAndHere)
        return;
    volatile char16_t* characters = shared.data();
    for (qsizetype at = 0; at < shared.size; ++at)
        characters[at] = u'\0';
}

} // namespace

PassphraseField::PassphraseField(Purpose purpose, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_eye(new QAction(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
        | Qt::ImhSensitiveData);
    m_edit->setAccessibleName(tr("Passphrase"));
    m_edit->setObjectName(u"passphraseEdit"_s);
    m_eye->setObjectName(u"revealAction"_s);
    m_eye->setCheckable(true);
    m_edit->addAction(m_eye, QLineEdit::TrailingPosition);
    for (auto* button : m_edit->findChildren<QToolButton*>())
        button->setAccessibleName(tr("Show the passphrase"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_edit);
    if (purpose == Purpose::Choose) {
        m_meter = new StrengthMeter;
        layout->addWidget(m_meter);
    }
    setFocusProxy(m_edit);
    reveal(false);
    connect(m_eye, &QAction::toggled, this, &PassphraseField::reveal);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        judge();
        emit edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
}

PassphraseField::~PassphraseField()
{
    clear();
}

Passphrase PassphraseField::copy() const
{
    // The encoder writes straight into secret memory; toUtf8() would leave a copy on the heap.
    const QString text = m_edit->text();
    QStringEncoder encoder(QStringEncoder::Utf8);
    SecretBytes bytes(static_cast<std::size_t>(encoder.requiredSpace(text.size())));
    auto* start = static_cast<char*>(static_cast<void*>(bytes.writable().data()));
    const char* end = text.isEmpty() ? start : encoder.appendToBuffer(start, text);
    bytes.truncate(static_cast<std::size_t>(end - start));
    return Passphrase(std::move(bytes));
}

Passphrase PassphraseField::takePassphrase()
{
    Passphrase passphrase = copy();
    clear();
    return passphrase;
}

bool PassphraseField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

bool PassphraseField::matches(const PassphraseField& other) const
{
    return copy().bytes().equalsInConstantTime(other.copy().bytes());
}

void PassphraseField::clear()
{
    wipe(*m_edit);
    m_edit->setText({}); // empties the undo history too
    m_eye->setChecked(false);
}

void PassphraseField::setErring(bool erring)
{
    keywright::setErring(m_edit, erring);
}

void PassphraseField::reveal(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(lookIcon(shown ? u"eye-off"_s : u"eye"_s));
    m_eye->setText(shown ? tr("Hide the passphrase") : tr("Show the passphrase"));
    m_eye->setToolTip(m_eye->text());
}

void PassphraseField::judge()
{
    if (m_meter == nullptr)
        return;
    if (isEmpty())
        m_meter->clear();
    else
        m_meter->setStrength(strengthOf(copy()));
}

} // namespace keywright
