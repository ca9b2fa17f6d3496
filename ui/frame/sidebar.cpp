// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/sidebar.h"

#include "ui/frame/keyhint.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int FoldedWidth = 52;
constexpr int BesideText = 68; // icon, paddings, margins and a bar to scroll by
constexpr qint64 MostShown = 999; // of what waits; more is "999+"

QToolButton *button(const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icons::icon(icon));
    button->setIconSize({20, 20});
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(28);
    return button;
}

QString badgeWords(qint64 count)
{
    const Format format;
    return count > MostShown ? QString(format.count(MostShown) % u'+') : format.count(count);
}

} // namespace

Sidebar::Sidebar(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
{
    setObjectName(QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Screens"));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(area);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(6, 4, 6, 4);
    m_layout->setSpacing(0);
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    rebuild();
    setFolded(false);
}

void Sidebar::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    m_headings.clear();
    m_shown.clear();
    m_compose = nullptr;
    if (m_around.client.session().may(Right::CampaignCompose)) {
        m_compose = button(tr("New campaign"), QStringLiteral("plus"), this);
        m_compose->setObjectName(QStringLiteral("sidebar.compose"));
        setComposeKeys(m_composeKeys);
        connect(m_compose, &QToolButton::clicked, this, &Sidebar::composeChosen);
        m_layout->addWidget(m_compose);
        m_layout->addSpacing(6);
    }
    for (const auto group :
         {Screen::Group::Work, Screen::Group::Sending, Screen::Group::People, Screen::Group::Setup})
        addGroup(group);
    m_layout->addStretch();
    setFolded(m_folded);
    setCurrent(m_current);
}

void Sidebar::addGroup(Screen::Group group)
{
    auto *heading = new QLabel(Screens::groupName(group), this);
    heading->setProperty("role", QStringLiteral("heading"));
    heading->setContentsMargins(8, 6, 0, 1);
    m_layout->addWidget(heading);
    const QList<Screen> screens = Screens::all();
    const qsizetype before = m_shown.size();
    for (const Screen &screen : screens) {
        if (screen.group == group && (!screen.right || m_around.client.session().may(*screen.right)))
            addScreen(screen);
    }
    if (m_shown.size() > before)
        m_headings.append(heading);
    else
        delete heading;
}

void Sidebar::addScreen(const Screen &screen)
{
    QToolButton *entry = button(screen.title, screen.icon, this);
    entry->setObjectName(QStringLiteral("sidebar.") + screen.id);
    entry->setProperty("title", screen.title);
    entry->setCheckable(true);
    entry->setAccessibleName(screen.title);
    connect(entry, &QToolButton::clicked, this, [this, id = screen.id] {
        setCurrent(m_current); // until it is really shown
        Q_EMIT chosen(id);
    });
    m_layout->addWidget(entry);
    m_buttons.insert(screen.id, entry);
    m_shown.append(screen.id);
    const qsizetype place = m_shown.size();
    entry->setToolTip(place <= 9
                          ? QString(screen.title % QStringLiteral(" (Ctrl+") % QString::number(place) % u')')
                          : screen.title);
}

void Sidebar::setComposeKeys(const QKeySequence &keys)
{
    m_composeKeys = keys;
    if (m_compose != nullptr)
        m_compose->setToolTip(KeyHint::with(tr("New campaign"), keys));
}

void Sidebar::setCurrent(const QString &screen)
{
    m_current = screen;
    for (auto entry = m_buttons.constBegin(); entry != m_buttons.constEnd(); ++entry)
        entry.value()->setChecked(entry.key() == screen);
}

void Sidebar::setBadge(const QString &screen, qint64 count)
{
    QToolButton *entry = m_buttons.value(screen);
    if (entry == nullptr || entry->property("badge").toLongLong() == count)
        return;
    entry->setProperty("badge", count);
    showText(entry);
    const QString title = entry->property("title").toString();
    entry->setAccessibleName(count > 0 ? tr("%1, %Ln waiting", nullptr, Format::plural(count)).arg(title)
                                       : title);
}

void Sidebar::showText(QToolButton *entry) const
{
    const QString title = entry->property("title").toString();
    const qint64 count = entry->property("badge").toLongLong();
    entry->setText(count > 0 ? QString(title % QStringLiteral(" · ") % badgeWords(count)) : title);
}

//! So that the longest title has room for its badge.
int Sidebar::unfoldedWidth() const
{
    int widest = 0;
    for (const QToolButton *entry : m_buttons)
        widest
            = std::max(widest, entry->fontMetrics().horizontalAdvance(entry->property("title").toString()));
    return widest + fontMetrics().horizontalAdvance(QStringLiteral(" · ") % badgeWords(MostShown + 1))
        + BesideText;
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? FoldedWidth : unfoldedWidth());
    const auto style = folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *entry : std::as_const(m_buttons))
        entry->setToolButtonStyle(style);
    if (m_compose != nullptr)
        m_compose->setToolButtonStyle(style);
    for (QWidget *heading : std::as_const(m_headings))
        heading->setVisible(!folded);
}

} // namespace heliograph
