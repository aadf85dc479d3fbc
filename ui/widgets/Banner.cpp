// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banner.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <array>
namespace keywright {
using namespace Qt::StringLiterals;
namespace {
struct BannerLook {
    Tone tone;
    QLatin1StringView icon;
};
constexpr std::array bannerLooks {BannerLook {Tone::Info, "info"_L1},
    BannerLook {Tone::Warning, "warning"_L1}, BannerLook {Tone::Danger, "error-circle"_L1},
    BannerLook {Tone::Success, "ok-circle"_L1}};
const BannerLook& bannerLook(Banner::Kind kind)
{
    return bannerLooks[static_cast<std::size_t>(kind)];
}
} // namespace
Banner::Banner(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    setRole(m_action, Role::Small | Role::Link);
    m_action->setFlat(true);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->hide();
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(this, 40), px(this, 8), px(this, 12), px(this, 8));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
}
void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
}
void Banner::setAction(const QString& text)
{
    setFocusProxy(text.isEmpty() ? nullptr : m_action); // one that is hidden would stop Tab
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}
void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    const BannerLook& look = bannerLook(m_kind);
    painter.fillRect(rect(), softOf(tokens, look.tone));
    painter.fillRect(QRect(0, 0, px(this, 3), height()), inkOf(tokens, look.tone));
    const int icon = px(this, 16);
    paintLookIcon(&painter, QRect(px(this, 15), (height() - icon) / 2, icon, icon),
        QString(look.icon), inkOf(tokens, look.tone));
}
} // namespace keywright
