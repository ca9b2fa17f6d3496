// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/goto.h"

#include "ui/frame/screens.h"
#include "ui/session/campaigndesk.h"
#include "ui/session/historydesk.h"
#include "ui/session/soughtnumber.h"
#include "ui/theme/icons.h"
#include "ui/views/placelink.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MostOfAGroup = 8;
constexpr int LeastDigits = 6; // of a telephone number; fewer are an id

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits.append(character);
    }
    return digits;
}

} // namespace

GoTo::GoTo(EngineClient &client, const QList<QAction *> &commands, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_commands(commands)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("goto"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to anything"));
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);
    m_field->setObjectName(QStringLiteral("goto.field"));
    m_field->setPlaceholderText(tr("A number, a campaign, a message id, a screen, a command"));
    m_field->setAccessibleName(tr("Go to"));
    m_field->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("goto.found"));
    m_list->setAccessibleName(tr("Found"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &GoTo::search);
    connect(m_field, &QLineEdit::returnPressed, this, &GoTo::take);
    connect(m_list, &QListWidget::itemActivated, this, &GoTo::take);
    search();
    m_field->setFocus();
}

void GoTo::search()
{
    ++m_generation;
    m_found.clear();
    m_list->clear();
    m_lastGroup.clear();
    const QString text = m_field->text().trimmed();
    if (!text.isEmpty()) {
        addLink(text);
        addPeople(text);
    }
    addScreens(text);
    if (!text.isEmpty()) {
        addCommands(text);
        addNamed(text);
    }
    m_list->setCurrentRow(m_list->count() > 1 ? 1 : 0);
}

// As "Copy link to this view" gives it.
void GoTo::addLink(const QString &text)
{
    const auto place = PlaceLink::read(text);
    const QList<Screen> screens = Screens::all();
    const auto screen = std::ranges::find_if(
        screens, [&place](const Screen &one) { return place && one.id == place->view; });
    if (screen == screens.end() || (screen->right && !m_client.session().may(*screen->right)))
        return;
    add({tr("Copied links"), tr("%1, as it was copied").arg(screen->title), screen->icon, *place});
}

void GoTo::addPeople(const QString &text)
{
    const QString digits = digitsOf(text);
    if (digits.isEmpty())
        return;
    if (digits.size() >= LeastDigits) {
        const ParsedPhone sought = soughtNumber(text);
        if (const auto *number = std::get_if<PhoneNumber>(&sought))
            add({tr("People"),
                 tr("All messages to this number"),
                 QStringLiteral("history"),
                 {QStringLiteral("history"), {{QStringLiteral("number"), number->e164()}}}});
    }
    if (digits == text) {
        add({tr("Numbers of ours"),
             tr("Message %1").arg(digits),
             QStringLiteral("history"),
             {QStringLiteral("history"), {{QStringLiteral("message"), digits.toLongLong()}}}});
        add({tr("Numbers of ours"),
             tr("Campaign %1").arg(digits),
             QStringLiteral("campaigns"),
             {QStringLiteral("campaigns"), {{QStringLiteral("campaign"), digits.toLongLong()}}}});
    }
}

void GoTo::addScreens(const QString &text)
{
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens) {
        const bool allowed = !screen.right || m_client.session().may(*screen.right);
        if (allowed && screen.title.contains(text, Qt::CaseInsensitive))
            add({tr("Screens"), screen.title, screen.icon, {screen.id, {}}});
    }
}

void GoTo::addCommands(const QString &text)
{
    int count = 0;
    for (QAction *command : std::as_const(m_commands)) {
        QString name = command->text();
        name.remove(QLatin1Char('&'));
        if (count < MostOfAGroup && command->isEnabled() && !name.isEmpty()
            && name.contains(text, Qt::CaseInsensitive)) {
            add({tr("Commands"), name, QString(), {}, command});
            ++count;
        }
    }
}

// Names come a moment later; an answer to an older text is dropped.
void GoTo::addNamed(const QString &text)
{
    HistoryDesk(m_client).campaigns().then(
        this, [this, text, generation = m_generation](const Result<QList<CampaignRow>> &campaigns) {
            if (generation != m_generation || !campaigns)
                return;
            int count = 0;
            for (const CampaignRow &campaign : *campaigns) {
                if (count == MostOfAGroup || !campaign.name.contains(text, Qt::CaseInsensitive))
                    continue;
                add({tr("Campaigns"),
                     campaign.name,
                     QStringLiteral("campaigns"),
                     {QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(campaign.id)}}}});
                ++count;
            }
        });
}

void GoTo::add(const Found &found)
{
    if (found.group != m_lastGroup) {
        auto *heading = new QListWidgetItem(found.group, m_list);
        heading->setFlags(Qt::NoItemFlags);
        heading->setData(Qt::UserRole, -1);
        m_lastGroup = found.group;
    }
    auto *item = new QListWidgetItem(found.text, m_list);
    if (!found.icon.isEmpty())
        item->setIcon(Icons::icon(found.icon));
    item->setData(Qt::UserRole, m_found.size());
    m_found.append(found);
    if (m_list->currentItem() == nullptr || m_list->currentItem()->data(Qt::UserRole).toInt() < 0)
        m_list->setCurrentItem(item);
}

void GoTo::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int index = item == nullptr ? -1 : item->data(Qt::UserRole).toInt();
    if (index < 0 || index >= m_found.size())
        return;
    const Found found = m_found[index];
    accept();
    if (found.command != nullptr)
        found.command->trigger();
    else
        Q_EMIT go(found.place);
}

// The arrows move in the list while the text keeps the focus.
bool GoTo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return false;
    const int step = key == Qt::Key_Down ? 1 : -1;
    for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
        if (m_list->item(row)->data(Qt::UserRole).toInt() >= 0) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    return true;
}

} // namespace heliograph
