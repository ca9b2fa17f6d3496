// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pictures/screenpictures.h"

#include "ui/frame/consolewindow.h"
#include "ui/widgets/datatable.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

void ScreenPictures::of(const QString &screen, ConsoleWindow &window)
{
    static const QMap<QString, void (ScreenPictures::*)(ConsoleWindow &)> details{
        {u"campaigns"_s, &ScreenPictures::ofCampaigns}, {u"history"_s, &ScreenPictures::ofHistory},
        {u"approvals"_s, &ScreenPictures::ofApprovals}, {u"contacts"_s, &ScreenPictures::ofContacts},
        {u"inbox"_s, &ScreenPictures::ofInbox},         {u"suppression"_s, &ScreenPictures::ofSuppression},
        {u"templates"_s, &ScreenPictures::ofTemplates}, {u"providers"_s, &ScreenPictures::ofProviders},
        {u"overview"_s, &ScreenPictures::ofOverview},   {u"diagnostics"_s, &ScreenPictures::ofDiagnostics},
        {u"settings"_s, &ScreenPictures::ofSettings},   {u"queue"_s, &ScreenPictures::ofQueue},
        {u"unknown"_s, &ScreenPictures::ofUnknown}};
    if (const auto detail = details.value(screen, nullptr))
        (this->*detail)(window);
}

void ScreenPictures::ofCampaigns(ConsoleWindow &window)
{
    for (const int campaign : {16, 17, 19, 20, 3}) {
        window.go({u"campaigns"_s, {{u"campaign"_s, campaign}}});
        m_camera.take(window, QString(u"campaigns-page"_s % QString::number(campaign)));
    }
    window.go({u"campaigns"_s, {{u"campaign"_s, 16}}});
    Camera::settle();
    if (auto *tabs = window.findChild<QTabWidget *>(u"campaigns.tabs"_s)) {
        for (int tab = tabs->count() - 1; tab >= 0; --tab) {
            tabs->setCurrentIndex(tab);
            m_camera.take(window, QString(u"campaigns-tab"_s % QString::number(tab)));
        }
    }
    m_camera.takeDialogOf(window, u"campaigns.cancel"_s, u"campaigns-cancel"_s);
    m_camera.takeDialogOf(window, u"campaigns.export"_s, u"campaigns-export"_s);
    window.go({u"campaigns"_s, {{u"campaign"_s, 3}}});
    Camera::settle();
    m_camera.takeDialogOf(window, u"campaigns.resend"_s, u"campaigns-resend"_s);
}

void ScreenPictures::ofHistory(ConsoleWindow &window)
{
    window.go({u"history"_s, {{u"message"_s, 4100}}});
    m_camera.take(window, u"history-message"_s);
    window.go({u"history"_s, {{u"number"_s, u"+12015550100"_s}}});
    m_camera.take(window, u"history-number"_s);
    window.go({u"history"_s, {{u"reason"_s, u"no such reason"_s}}});
    m_camera.take(window, u"history-nothing"_s);
    window.go({u"history"_s, {{u"without-state"_s, QStringList{u"delivered"_s, u"sent"_s}}}});
    m_camera.take(window, u"history-without"_s);
    pictureColumns(window);
    m_camera.takeDialogOf(window, u"history.export"_s, u"history-export"_s);
    m_camera.takeDialogOf(window, u"history.jump"_s, u"history-jump"_s);
    if (auto *reasons = window.findChild<QAbstractButton *>(u"history.filter.reasons"_s))
        reasons->click();
    m_camera.takeDialog(window, u"history-reasons"_s);
}

// Everybody's message is read before anything can be decided.
void ScreenPictures::ofApprovals(ConsoleWindow &window)
{
    const auto *approve = window.findChild<QAction *>(u"approvals.approve"_s);
    if (approve != nullptr && QTest::qWaitFor([approve] { return approve->isEnabled(); }, 20'000))
        m_camera.take(window, u"approvals"_s);
    m_camera.takeDialogOf(window, u"approvals.approve"_s, u"approvals-approve"_s);
    m_camera.takeDialogOf(window, u"approvals.return"_s, u"approvals-return"_s);
}

void ScreenPictures::ofContacts(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"contacts.merge"_s, u"contacts-merge"_s);
    m_camera.takeDialogOf(window, u"contacts.forget"_s, u"contacts-forget"_s);
}

void ScreenPictures::ofInbox(ConsoleWindow &window)
{
    auto *replies = window.findChild<DataTable *>(u"inbox.replies"_s);
    if (replies == nullptr || replies->model().rowCount() == 0)
        return;
    replies->select(replies->model().keyAt(0));
    Camera::settle();
    m_camera.takeDialogOf(window, u"inbox.assign"_s, u"inbox-assign"_s);
    m_camera.takeDialogOf(window, u"inbox.optout"_s, u"inbox-optout"_s);
    m_camera.takeDialogOf(window, u"inbox.saved.keep"_s, u"inbox-keep"_s);
}

void ScreenPictures::ofSuppression(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"suppression.add"_s, u"suppression-add"_s);
    m_camera.takeDialogOf(window, u"suppression.removeMany"_s, u"suppression-several"_s);
}

void ScreenPictures::ofTemplates(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"texts.add"_s, u"templates-text"_s);
    window.go({u"templates"_s, {{u"providers"_s, true}}});
    m_camera.take(window, u"templates-providers"_s);
}

void ScreenPictures::ofProviders(ConsoleWindow &window)
{
    for (const int tab : {1, 2, 3, 4, 5}) { // sending, receipts, prices, senders, capabilities
        window.go({u"providers"_s, {{u"tab"_s, QString::number(tab)}}});
        m_camera.take(window, QString(u"providers-tab"_s % QString::number(tab)));
    }
    m_camera.takeDialogOf(window, u"providers.duplicateAction"_s, u"providers-duplicate"_s);
}

void ScreenPictures::ofOverview(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"overview.snooze.choose"_s, u"overview-snooze"_s);
}

void ScreenPictures::ofDiagnostics(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"diagnostics.save"_s, u"diagnostics-report"_s);
}

void ScreenPictures::ofSettings(ConsoleWindow &window)
{
    for (const int tab : {1, 3}) { // the workspace's, and keys
        window.go({u"settings"_s, {{u"tab"_s, tab}}});
        m_camera.take(window, QString(u"settings-tab"_s % QString::number(tab)));
    }
}

void ScreenPictures::ofQueue(ConsoleWindow &window)
{
    pictureGroups(window);
    pictureLane(window);
}

void ScreenPictures::ofUnknown(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"unknown.again"_s, u"unknown-again"_s);
}

// What can be done to the columns of a table, and the dialog that names a set of them.
void ScreenPictures::pictureColumns(ConsoleWindow &window)
{
    auto *menu = window.findChild<QMenu *>(u"history.messages.columns.menu"_s);
    if (menu == nullptr)
        return;
    menu->popup(window.mapToGlobal(QPoint(0, 0)));
    m_camera.take(*menu, u"history-columns"_s);
    menu->hide();
    m_camera.takeDialogOf(window, u"history.messages.columns.menu.save"_s, u"history-columnset"_s);
}

// Who has not gone, in each grouping.
void ScreenPictures::pictureGroups(ConsoleWindow &window)
{
    auto *by = window.findChild<QComboBox *>(u"queue.groups.by"_s);
    for (int choice = 0; by != nullptr && choice < by->count(); ++choice) {
        by->setCurrentIndex(choice);
        Q_EMIT by->activated(choice);
        m_camera.take(window, QString(u"queue-groups"_s % QString::number(choice)));
    }
}

// The first lane in full, and what can be done to it.
void ScreenPictures::pictureLane(ConsoleWindow &window)
{
    auto *lanes = window.findChild<DataTable *>(u"queue.lanes"_s);
    if (lanes == nullptr || lanes->model().rowCount() == 0)
        return;
    const qint64 first = lanes->model().keyAt(0);
    lanes->select(first);
    Q_EMIT lanes->opened(first);
    m_camera.take(window, u"queue-lane"_s);
    for (const QString &name : {u"slow"_s, u"move"_s}) {
        m_camera.takeDialogOf(window, QString(u"queue."_s % name), QString(u"queue-"_s % name));
    }
}

void ScreenPictures::ofFrame(ConsoleWindow &window)
{
    m_camera.takeDialogOf(window, u"command.stop"_s, u"dialogs-stop"_s);
    Camera::trigger(window, u"command.goto"_s);
    if (auto *field = window.findChild<QLineEdit *>(u"goto.field"_s))
        field->setText(u"re"_s);
    m_camera.takeDialog(window, u"dialogs-goto"_s);
    Camera::trigger(window, u"command.lock"_s);
    m_camera.take(window, u"dialogs-locked"_s);
}

} // namespace heliograph
