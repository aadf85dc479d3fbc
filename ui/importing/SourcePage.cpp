// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/SourcePage.h"

#include "ui/importing/FailureText.h"
#include "ui/importing/HexEdit.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FactList.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Card* cardWithRow(const QString& title, const QString& note, const QList<QWidget*>& row)
{
    auto* card = new Card(title);
    auto* content = new QWidget;
    auto* fields = new QHBoxLayout;
    fields->setSpacing(px(card, 8));
    for (QWidget* widget : row)
        fields->addWidget(widget, widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 1 : 0);
    if (row.size() == 1)
        fields->addStretch(1);
    auto* words = new QLabel(note);
    words->setWordWrap(true);
    setRole(words, Role::Caption);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(card, 8));
    layout->addWidget(words);
    layout->addLayout(fields);
    card->setContent(content);
    return card;
}

QPushButton* namedButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

SourcePage::SourcePage(ImportJob& job)
    : ImportPage(job, tr("Material"),
        tr("The material stays in locked memory of this program and is wiped when the assistant ends."))
    , m_failure(new Banner(Banner::Kind::Error))
    , m_facts(new Card(tr("Material in memory")))
{
    m_failure->setObjectName(u"materialFailure"_s);
    m_failure->hide();
    m_facts->setObjectName(u"materialFacts"_s);
    body()->addWidget(m_failure);
    body()->addWidget(fileCard());
    body()->addWidget(generateCard());
    body()->addWidget(typeCard());
    body()->addWidget(m_facts);
    body()->addStretch(1);
}

Card* SourcePage::fileCard()
{
    m_path = new QLineEdit;
    m_path->setObjectName(u"materialPathEdit"_s);
    m_path->setAccessibleName(tr("File with key material"));
    m_path->setPlaceholderText(tr("Path of a file"));
    m_form = new QComboBox;
    m_form->setObjectName(u"materialFormCombo"_s);
    m_form->setAccessibleName(tr("Form of the file"));
    m_form->addItem(tr("Detect the form"), static_cast<int>(MaterialForm::Detect));
    m_form->addItem(tr("Raw bytes or DER"), static_cast<int>(MaterialForm::Bytes));
    m_form->addItem(tr("PEM"), static_cast<int>(MaterialForm::Pem));
    m_form->addItem(tr("Hex text"), static_cast<int>(MaterialForm::Hex));
    auto* browseButton = namedButton(tr("Bro&wse…"), u"browseButton"_s);
    m_load = namedButton(tr("&Load"), u"loadFileButton"_s);
    connect(browseButton, &QPushButton::clicked, this, &SourcePage::browse);
    connect(m_load, &QPushButton::clicked, this, &SourcePage::loadFile);
    connect(m_path, &QLineEdit::returnPressed, this, &SourcePage::loadFile);
    return cardWithRow(tr("From a file"),
        tr("Raw bytes for symmetric and HMAC keys, PKCS#8 (DER or PEM) for key pairs."),
        {m_path, browseButton, m_form, m_load});
}

Card* SourcePage::generateCard()
{
    m_generate = namedButton(tr("&Generate"), u"generateButton"_s);
    m_generate->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_generate, &QPushButton::clicked, &job(), &ImportJob::generate);
    return cardWithRow(tr("Generate here"),
        tr("Made by OpenSSL on this computer. No copy is kept: right for a trial, wrong for material "
           "that you must be able to import again."),
        {m_generate});
}

Card* SourcePage::typeCard()
{
    m_hex = new HexEdit;
    m_hex->setObjectName(u"hexEdit"_s);
    m_hex->setAccessibleName(tr("Key material in hex"));
    m_take = namedButton(tr("&Take"), u"takeHexButton"_s);
    const auto take = [this] {
        if (m_hex->digits() > 0)
            job().takeTyped(m_hex->take());
    };
    connect(m_take, &QPushButton::clicked, this, take);
    connect(m_hex, &HexEdit::submitted, this, take);
    return cardWithRow(
        tr("Type it"), tr("Hex digits, as from a paper copy."), {m_hex, m_take});
}

void SourcePage::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose key material"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path->setText(path);
        loadFile();
    });
    dialog->open();
}

void SourcePage::loadFile()
{
    if (m_path->text().isEmpty())
        return m_path->setFocus();
    job().loadFile(m_path->text(), static_cast<MaterialForm>(m_form->currentData().toInt()));
}

void SourcePage::refresh()
{
    const auto& failure = job().failure();
    m_failure->setVisible(failure.has_value());
    if (failure)
        m_failure->setText(failureText(*failure));
    const auto& facts = job().material();
    m_facts->setVisible(facts.has_value());
    if (!facts)
        return;
    auto* list = new FactList;
    list->addFact({.label = tr("Source"), .value = facts->source});
    list->addFact({.label = tr("Spec"), .value = QString(nameOf(job().key().spec)), .mono = true});
    list->addFact({.label = tr("Size"), .value = tr("%1 bytes").arg(QLocale().toString(facts->bytes))});
    list->addFact({.label = tr("Fingerprint"), .value = shortFingerprint(facts->fingerprint), .mono = true});
    list->addFact({.label = tr("Memory"), .value = tr("Locked, wiped on close")});
    m_facts->setContent(list);
}

QString SourcePage::obstacle() const
{
    return job().material() ? QString() : tr("Load, generate or type the key material first.");
}

void SourcePage::focusObstacle()
{
    m_path->setFocus();
}

} // namespace keywright
