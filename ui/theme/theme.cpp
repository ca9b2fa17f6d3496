// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>

#include <array>
#include <cmath>

namespace heliograph {

namespace {

using Colors = std::array<QRgb, ColorRoleCount>; // in the order of ColorRole
using LineColors = std::array<QRgb, LedgerLines.size()>; // in the order of LedgerLine

constexpr Colors Light{0xfff3f5f7, 0xffffffff, 0xff1b1f24, 0xff57606a, 0xff818a95, 0xff0b5cad, 0xffffffff,
                       0xffb3261e, 0xff7a4d00, 0xff1a6b34, 0xffe3eefa, 0xfffff1d6, 0xfffce4e2, 0xffe2f3e6};
constexpr Colors Dark{0xff16181c, 0xff1f2227, 0xffe8eaed, 0xffa8b0b9, 0xff78818b, 0xff7fb4f0, 0xff0b1b2b,
                      0xffff9e94, 0xfff0c069, 0xff86d69a, 0xff1d3147, 0xff3b2e12, 0xff47201d, 0xff1b3824};
constexpr Colors Contrasting{0xff000000, 0xff000000, 0xffffffff, 0xffe0e0e0, 0xffffffff,
                             0xffffee32, 0xff000000, 0xffff8a80, 0xffffd740, 0xff69f0ae,
                             0xff10243a, 0xff332600, 0xff3a0f0c, 0xff06301a};

constexpr LineColors OnLight{0xff6b7785, 0xff9a6b00, 0xff0b5cad, 0xff4a8ad0, 0xff14693a, 0xffc2410c,
                             0xff8a6fa8, 0xffa3155e, 0xff7f1d1d, 0xff878c92, 0xff44484d};
constexpr LineColors OnDark{0xffa9b4c0, 0xffe5b454, 0xff5b9bee, 0xff9cc9ff, 0xff5fcb86, 0xffff9b66,
                            0xffc9aeeb, 0xffff7fbf, 0xffff8f8f, 0xff8f969e, 0xffd5d8dc};

// Blue, orange and violet tones first: they stay apart for people who do not tell red from green.
constexpr std::array<QRgb, 6> SeriesOnLight{0xff0b5cad, 0xffb45309, 0xff6d4aa3,
                                            0xff0f766e, 0xffa3155e, 0xff57606a};
constexpr std::array<QRgb, 6> SeriesOnDark{0xff6ea8f0, 0xfff0a64d, 0xffc3a4ee,
                                           0xff5eead4, 0xffff7fbf, 0xffb6bec7};

Theme &inUse()
{
    static Theme theme;
    return theme;
}

double luminance(const QColor &color)
{
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(color.redF()))
        + 0.7152 * linear(static_cast<double>(color.greenF()))
        + 0.0722 * linear(static_cast<double>(color.blueF()));
}

} // namespace

QColor Theme::color(ColorRole role) const
{
    const Colors &colors = m_name == ThemeName::Light ? Light
        : m_name == ThemeName::Dark                   ? Dark
                                                      : Contrasting;
    return QColor::fromRgb(colors[static_cast<size_t>(role)]);
}

QColor Theme::color(LedgerLine line) const
{
    return QColor::fromRgb((isDark() ? OnDark : OnLight)[static_cast<size_t>(line)]);
}

QColor Theme::chartColor(int series) const
{
    const auto &colors = isDark() ? SeriesOnDark : SeriesOnLight;
    return QColor::fromRgb(colors[static_cast<size_t>(series) % colors.size()]);
}

QPalette Theme::palette() const
{
    QPalette palette(color(ColorRole::Surface), color(ColorRole::Window));
    palette.setColor(QPalette::Window, color(ColorRole::Window));
    palette.setColor(QPalette::WindowText, color(ColorRole::Text));
    palette.setColor(QPalette::Base, color(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::Window));
    palette.setColor(QPalette::Text, color(ColorRole::Text));
    palette.setColor(QPalette::Button, color(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Text));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::Surface));
    palette.setColor(QPalette::ToolTipText, color(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::Muted));
    palette.setColor(QPalette::Highlight, color(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::AccentText));
    palette.setColor(QPalette::Link, color(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::Muted));
    return palette;
}

QString Theme::styleSheet() const
{
    // Lines between parts need no contrast of their own: nothing is told by them alone.
    const QColor line = m_name == ThemeName::Light ? QColor(0xd5, 0xd9, 0xde)
        : m_name == ThemeName::Dark                ? QColor(0x34, 0x39, 0x40)
                                                   : color(ColorRole::Border);
    const std::pair<const char *, QColor> names[] = {{"%window%", color(ColorRole::Window)},
                                                     {"%surface%", color(ColorRole::Surface)},
                                                     {"%text%", color(ColorRole::Text)},
                                                     {"%muted%", color(ColorRole::Muted)},
                                                     {"%border%", color(ColorRole::Border)},
                                                     {"%accent%", color(ColorRole::Accent)},
                                                     {"%accenttext%", color(ColorRole::AccentText)},
                                                     {"%danger%", color(ColorRole::Danger)},
                                                     {"%warning%", color(ColorRole::Warning)},
                                                     {"%good%", color(ColorRole::Good)},
                                                     {"%infoback%", color(ColorRole::InfoBack)},
                                                     {"%warningback%", color(ColorRole::WarningBack)},
                                                     {"%dangerback%", color(ColorRole::DangerBack)},
                                                     {"%goodback%", color(ColorRole::GoodBack)},
                                                     {"%line%", line}};
    QFile file(QStringLiteral(":/theme/console.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from this program.");
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("%ground%"), QLatin1String(isDark() ? "dark" : "light"));
    const int points = qApp == nullptr ? 10 : QApplication::font().pointSize();
    return sheet.replace(QLatin1String("%title%"), QString::number(points * 13 / 10));
}

QList<Theme::Pair> Theme::textPairs() const
{
    QList<Pair> pairs{{color(ColorRole::AccentText), color(ColorRole::Accent)},
                      {color(ColorRole::Text), color(ColorRole::InfoBack)},
                      {color(ColorRole::Text), color(ColorRole::WarningBack)},
                      {color(ColorRole::Text), color(ColorRole::DangerBack)},
                      {color(ColorRole::Text), color(ColorRole::GoodBack)},
                      {color(ColorRole::Warning), color(ColorRole::WarningBack)}};
    for (const ColorRole back : {ColorRole::Window, ColorRole::Surface}) {
        for (const ColorRole front : {ColorRole::Text, ColorRole::Muted, ColorRole::Accent, ColorRole::Danger,
                                      ColorRole::Warning, ColorRole::Good})
            pairs.append({color(front), color(back)});
    }
    return pairs;
}

QList<Theme::Pair> Theme::markPairs() const
{
    QList<Pair> pairs{{color(ColorRole::Border), color(ColorRole::Surface)},
                      {color(ColorRole::Border), color(ColorRole::Window)}};
    for (const LedgerLine line : LedgerLines)
        pairs.append({color(line), color(ColorRole::Surface)});
    for (int series = 0; series < static_cast<int>(SeriesOnLight.size()); ++series)
        pairs.append({chartColor(series), color(ColorRole::Surface)});
    return pairs;
}

double Theme::contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ThemeName Theme::nearest(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
        ? ThemeName::Dark
        : ThemeName::Light;
}

const Theme &Theme::current()
{
    return inUse();
}

void Theme::use(ThemeName name)
{
    inUse() = Theme(name);
    QApplication::setPalette(inUse().palette());
    if (qApp != nullptr)
        qApp->setStyleSheet(inUse().styleSheet());
}

} // namespace heliograph
