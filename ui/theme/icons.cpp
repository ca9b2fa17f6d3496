// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace heliograph {

namespace {

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap pixmap(QSvgRenderer &renderer, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    return picture;
}

QIcon drawn(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 48, 64})
        icon.addPixmap(pixmap(renderer, size));
    return icon;
}

// Tables ask for the same few icons thousands of times.
// What is behind is marked first: white begins like the mark for it, and black like the other.
QByteArray recolored(QByteArray svg, const QColor &color, const QColor &behind)
{
    return svg.replace("#fff", "%behind%")
        .replace("#000", color.name().toLatin1())
        .replace("%behind%", behind.name().toLatin1());
}

QIcon colored(const QString &name, const QColor &color, const QColor &behind)
{
    static QHash<QString, QIcon> drawnBefore;
    QIcon &icon = drawnBefore[QString(name % color.name() % behind.name())];
    if (icon.isNull())
        icon = drawn(recolored(drawing(name), color, behind));
    return icon;
}

} // namespace

QIcon Icons::icon(const QString &name, ColorRole role)
{
    const Theme &theme = Theme::current();
    return colored(name, theme.color(role), theme.color(ColorRole::Surface));
}

QIcon Icons::icon(LedgerLine line)
{
    const Theme &theme = Theme::current();
    return colored(QStringLiteral("state-") + ledgerKey(line), theme.color(line),
                   theme.color(ColorRole::Surface));
}

QIcon Icons::program()
{
    return drawn(drawing(QStringLiteral("heliograph")));
}

} // namespace heliograph
