// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/history/historyfilter.h"
#include "ui/views/history/reasondialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Reasons by which the history is narrowed.
class TestReasonDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutMessagesNothingIsHeld();
    void aHeldReasonNarrowsTheStateToo();
    void theButtonAsksForReasons();
};

void TestReasonDialog::withoutMessagesNothingIsHeld()
{
    AdminScene scene;
    QWidget window;
    auto *dialog = new ReasonDialog(scene.client(), std::nullopt, &window);
    dialog->open();
    QCOMPARE(part<QLabel>(dialog, u"reasons.state"_s)->text(), u"Counting…"_s);

    QTRY_VERIFY(part<QLabel>(dialog, u"reasons.state"_s)->text().startsWith(u"Nothing is held"_s));

    QCOMPARE(part<QListWidget>(dialog, u"reasons.list"_s)->count(), 0);
    QVERIFY(!part<QPushButton>(dialog, u"reasons.take"_s)->isEnabled());
}

void TestReasonDialog::aHeldReasonNarrowsTheStateToo()
{
    HistoryFilter filter;
    const QSignalSpy changed(&filter, &HistoryFilter::changed);

    filter.setReason(u"quiet-hours"_s, true);
    QCOMPARE(filter.filter({}).line, std::optional(LedgerLine::Held));
    QCOMPARE(filter.filter({}).reason, u"quiet-hours"_s);

    filter.setReason(u"isv.BLACK"_s, false);
    QVERIFY(!filter.filter({}).line);
    QCOMPARE(part<QLineEdit>(&filter, u"history.filter.reason"_s)->text(), u"isv.BLACK"_s);
    QCOMPARE(changed.count(), 2);
}

void TestReasonDialog::theButtonAsksForReasons()
{
    HistoryFilter filter;
    const QSignalSpy wanted(&filter, &HistoryFilter::reasonsWanted);

    part<QToolButton>(&filter, u"history.filter.reasons"_s)->click();

    QCOMPARE(wanted.count(), 1);
}

} // namespace heliograph

QObject *tst_reasondialog()
{
    return new heliograph::TestReasonDialog;
}

#include "tst_reasondialog.moc"
