// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto iconFolder = ":/keywright/icons/"_L1;
constexpr auto namePrefix = "keywright/"_L1;

/// Strokes get thinner, in units of the view box, as an icon gets larger.
struct StrokeAt {
    int upTo;
    const char* width;
};

constexpr auto strokes =
    std::to_array<StrokeAt>({{16, "1.7"}, {20, "1.5"}, {40, "1.4"}, {1024, "1.2"}});

QByteArray svgText(const QString& name, const QColor& color, int size)
{
    QFile file(iconFolder + name + ".svg"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    for (const StrokeAt& stroke : strokes) {
        if (size <= stroke.upTo) {
            text.replace("stroke-width=\"1.5\"",
                QByteArray(QByteArray("stroke-width=\"") + stroke.width + "\""));
            break;
        }
    }
    return text;
}

bool isDirectional(const QString& name)
{
    return name == "chevron-right"_L1 || name == "undo"_L1;
}

QColor colorFor(QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::ButtonText);
}

/// Renders when asked, so that a change of palette needs no new icons.
class LookIconEngine final : public QIconEngine {
public:
    explicit LookIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintLookIcon(painter, rect, m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return lookPixmap(m_name, colorFor(mode), qMin(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt hands the size in device pixels here.
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return lookPixmap(m_name, colorFor(mode), side, scale);
    }
    QIconEngine* clone() const override { return new LookIconEngine(m_name); }
    QString key() const override { return u"keywright"_s; }
    QString iconName() override { return namePrefix + m_name; }

private:
    QString m_name;
};

} // namespace

QIcon lookIcon(const QString& name)
{
    return QIcon(new LookIconEngine(name));
}

QPixmap lookPixmap(const QString& name, const QColor& color, int size, qreal ratio)
{
    const QString key = u"kw/%1/%2/%3/%4"_s.arg(name).arg(color.rgba()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svgText(name, color, size));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixmap.size())));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintLookIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color)
{
    const int size = qMin(rect.width(), rect.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap pixmap = lookPixmap(name, color, size, ratio);
    const QPoint at = rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
    if (!isDirectional(name) || !QApplication::isRightToLeft()) {
        painter->drawPixmap(at, pixmap);
        return;
    }
    painter->save();
    painter->translate(2 * at.x() + size, 0);
    painter->scale(-1, 1);
    painter->drawPixmap(at, pixmap);
    painter->restore();
}

QString lookIconName(const QIcon& icon)
{
    const QString name = icon.name();
    return name.startsWith(namePrefix) ? name.mid(namePrefix.size()) : QString();
}

QStringList lookIconNames()
{
    QStringList names;
    const QStringList files =
        QDir(QString(iconFolder)).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        if (file != "keywright.svg"_L1)
            names.append(file.chopped(4));
    }
    return names;
}

QIcon applicationIcon()
{
    return QIcon(iconFolder + "keywright.svg"_L1);
}

} // namespace keywright
