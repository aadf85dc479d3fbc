// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/LocalKms.h"
#include "ui/wizard/CreateKeyDraft.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QTemporaryDir>
#include <QtTest>

namespace keywright {

/// The assistant in a real window, on a real vault in a temporary folder.
class WizardBench {
public:
    WizardBench()
    {
        auto vault = Vault::create(folder.filePath(QStringLiteral("v.kwvault")),
            Passphrase(SecretBytes(std::size_t {8})), {.cost = {.logN = 10}});
        if (!vault || !LocalKms::initialise(**vault, {QStringLiteral("111122223333"), region}))
            qFatal("no vault");
        auto started = LocalKms::start(std::move(*vault), clock);
        if (!started)
            qFatal("no engine");
        kms = std::move(*started);
        environment.name = QStringLiteral("primary");
        environment.accountId = QStringLiteral("111122223333");
        environment.region = region;
        open();
    }

    void open()
    {
        wizard = std::make_unique<CreateKeyWizard>(client(), environment, kms->capabilities());
        wizard->resize(1280, 800);
        wizard->show();
        wizard->activateWindow();
        if (!QTest::qWaitForWindowActive(wizard.get()))
            qFatal("no window");
    }

    [[nodiscard]] KmsClient client() { return {*kms, {region, {}}}; }

    template <typename T = QWidget>
    [[nodiscard]] T* find(const QString& name) const
    {
        const auto all = wizard->findChildren<T*>(name);
        for (T* one : all) {
            if (one->isVisible())
                return one;
        }
        return all.isEmpty() ? nullptr : all.first();
    }

    void click(const QString& name) const
    {
        auto* target = find(name);
        QVERIFY2(target != nullptr && target->isVisible() && target->isEnabled(), qPrintable(name));
        QTest::mouseClick(target, Qt::LeftButton);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : wizard.get(), key, modifiers);
    }

    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Tab by Tab, as a person without a mouse; false when the focus never gets there.
    [[nodiscard]] bool tabTo(const QString& name) const
    {
        for (int presses = 0; presses < 80; ++presses) {
            const QWidget* now = QApplication::focusWidget();
            if (now != nullptr && now->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

    QTemporaryDir folder;
    SystemClock clock;
    QString region = QStringLiteral("eu-central-1");
    std::unique_ptr<LocalKms> kms;
    Environment environment;
    std::unique_ptr<CreateKeyWizard> wizard;
};

} // namespace keywright
