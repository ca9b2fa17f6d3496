// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/history/historyfilter.h"
#include "ui/views/history/jumpdialog.h"
#include "ui/views/history/perioddialog.h"
#include "ui/views/placelink.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Which messages the history is about: above all, when.
class TestHistoryFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeriodInWordsMovesWithTheClock();
    void aPeriodByItsEndsIsKept_data();
    void aPeriodByItsEndsIsKept();
    void choosingEndsAsksAndChangesNothingYet();
    void thePeriodDialogSaysWhatIsMissing();
    void thePeriodDialogAsksForHandingOverToo();
    void jumpingBeginsTheListThere();
    void theJumpDialogTellsTheTime();
    void clearingForgetsThePeriod();
    void whatIsLeftOutIsAChipThatTakesItInAgain();
    void whatIsLeftOutSurvivesALink();
    void choosingAValueTakesItInAgain();

private:
    static constexpr TimePoint Now{std::chrono::sys_days{std::chrono::year{2026} / 3 / 3} + 12h};

    static void choose(HistoryFilter &filter, const QString &words)
    {
        auto *period = part<QComboBox>(&filter, u"history.filter.period"_s);
        period->setCurrentIndex(period->findText(words));
        Q_EMIT period->activated(period->currentIndex());
    }
    static QDateTime moment(TimePoint time) { return QDateTime::fromMSecsSinceEpoch(toMillis(time)); }
};

void TestHistoryFilter::aPeriodInWordsMovesWithTheClock()
{
    HistoryFilter filter;
    choose(filter, u"Last hour"_s);

    QCOMPARE(filter.filter(Now).from, std::optional(Now - 1h));
    QCOMPARE(filter.filter(Now + 5min).from, std::optional(Now - 55min));
    QCOMPARE(filter.narrowed(), 1);
}

void TestHistoryFilter::aPeriodByItsEndsIsKept_data()
{
    QTest::addColumn<bool>("from");
    QTest::addColumn<bool>("until");
    QTest::addColumn<bool>("sent");

    QTest::newRow("both") << true << true << false;
    QTest::newRow("since") << true << false << false;
    QTest::newRow("until") << false << true << false;
    QTest::newRow("handed over") << true << true << true;
}

void TestHistoryFilter::aPeriodByItsEndsIsKept()
{
    QFETCH(bool, from);
    QFETCH(bool, until);
    QFETCH(bool, sent);
    OwnPeriod period;
    period.sent = sent;
    if (from)
        period.from = Now - 48h;
    if (until)
        period.until = Now - 24h;
    HistoryFilter filter;
    const QSignalSpy changed(&filter, &HistoryFilter::changed);

    filter.setOwnPeriod(period);

    QCOMPARE(changed.count(), 1);
    HistoryFilter again;
    again.setPlace(filter.place());
    for (const HistoryFilter *each : {&filter, &again}) {
        const MessageFilter found = each->filter(Now);
        QCOMPARE(sent ? found.sentFrom : found.from, period.from);
        QCOMPARE(sent ? found.sentUntil : found.until, period.until);
        QVERIFY(!(sent ? found.from : found.sentFrom));
        QCOMPARE(each->narrowed(), 1);
    }
}

void TestHistoryFilter::choosingEndsAsksAndChangesNothingYet()
{
    HistoryFilter filter;
    choose(filter, u"Today"_s);
    const QVariantMap before = filter.place();
    const QSignalSpy changed(&filter, &HistoryFilter::changed);
    const QSignalSpy wanted(&filter, &HistoryFilter::ownPeriodWanted);

    choose(filter, u"From … to …"_s);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(filter.place(), before);
}

void TestHistoryFilter::thePeriodDialogSaysWhatIsMissing()
{
    QWidget window;
    auto *dialog = new PeriodDialog({}, Now, &window);
    const QSignalSpy chosen(dialog, &PeriodDialog::chosen);
    dialog->open();

    part<QCheckBox>(dialog, u"period.has-from"_s)->setChecked(false);
    press(dialog, u"period.action"_s);
    QVERIFY(dialog->problem().contains(u"begins"_s));

    part<QCheckBox>(dialog, u"period.has-from"_s)->setChecked(true);
    part<QCheckBox>(dialog, u"period.has-until"_s)->setChecked(true);
    part<QDateTimeEdit>(dialog, u"period.from"_s)->setDateTime(moment(Now));
    part<QDateTimeEdit>(dialog, u"period.until"_s)->setDateTime(moment(Now - 1h));
    press(dialog, u"period.action"_s);

    QVERIFY(dialog->problem().contains(u"before it begins"_s));
    QCOMPARE(chosen.count(), 0);
}

void TestHistoryFilter::thePeriodDialogAsksForHandingOverToo()
{
    QWidget window;
    auto *dialog = new PeriodDialog({Now - 5h, std::nullopt, true}, Now, &window);
    HistoryFilter filter;
    connect(dialog, &PeriodDialog::chosen, &filter, &HistoryFilter::setOwnPeriod);
    dialog->open();

    part<QCheckBox>(dialog, u"period.has-until"_s)->setChecked(true);
    press(dialog, u"period.action"_s);

    QCOMPARE(filter.filter(Now).sentFrom, std::optional(Now - 5h));
    QCOMPARE(filter.filter(Now).sentUntil, std::optional(Now));
}

void TestHistoryFilter::jumpingBeginsTheListThere()
{
    HistoryFilter filter;
    filter.jumpTo(Now - 3h);
    QCOMPARE(filter.filter(Now).until, std::optional(Now - 3h));
    QVERIFY(!filter.filter(Now).from);

    filter.setPlace({{u"oldest"_s, true}});
    filter.jumpTo(Now - 3h);
    QCOMPARE(filter.filter(Now).from, std::optional(Now - 3h));
    QVERIFY(!filter.filter(Now).until);
}

void TestHistoryFilter::theJumpDialogTellsTheTime()
{
    QWidget window;
    auto *dialog = new JumpDialog(Now, &window);
    HistoryFilter filter;
    connect(dialog, &JumpDialog::chosen, &filter, &HistoryFilter::jumpTo);
    dialog->open();

    part<QDateTimeEdit>(dialog, u"jump.at"_s)->setDateTime(moment(Now - 2h));
    press(dialog, u"jump.action"_s);

    QCOMPARE(filter.filter(Now).until, std::optional(Now - 2h));
}

void TestHistoryFilter::clearingForgetsThePeriod()
{
    HistoryFilter filter;
    filter.setOwnPeriod({Now - 5h, Now, false});

    filter.clear();

    QVERIFY(filter.place().isEmpty());
    QCOMPARE(filter.narrowed(), 0);
}

void TestHistoryFilter::whatIsLeftOutIsAChipThatTakesItInAgain()
{
    HistoryFilter filter;
    CampaignRow sale;
    sale.id = CampaignId{7};
    sale.name = u"Spring sale"_s;
    filter.setCampaigns({sale});
    filter.show();
    filter.setPlace(
        {{u"without-campaign"_s, QStringList{u"7"_s}}, {u"without-state"_s, QStringList{u"delivered"_s}}});
    QCOMPARE(filter.filter(Now).leftOut.campaigns, QList<CampaignId>{CampaignId{7}});
    QVERIFY(filter.filter(Now).leftOut.accounts.isEmpty());
    QCOMPARE(filter.filter(Now).leftOut.lines, QList<LedgerLine>{LedgerLine::Delivered});
    QCOMPARE(filter.narrowed(), 2);
    auto *chip = part<QPushButton>(&filter, u"history.filter.without.campaign-7"_s);
    QVERIFY2(chip->text().contains(u"Spring sale"_s), qPrintable(chip->text()));
    QVERIFY(chip->isVisible());
    const QSignalSpy changed(&filter, &HistoryFilter::changed);

    chip->click();
    QVERIFY(filter.filter(Now).leftOut.campaigns.isEmpty());
    QCOMPARE(filter.filter(Now).leftOut.lines, QList<LedgerLine>{LedgerLine::Delivered});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the chips before
    QTest::keyClick(part<QPushButton>(&filter, u"history.filter.without.state-delivered"_s),
                    Qt::Key_Backspace);

    QCOMPARE(changed.count(), 2);
    QVERIFY(filter.filter(Now).leftOut.isEmpty());
    QVERIFY(filter.place().isEmpty());
}

void TestHistoryFilter::whatIsLeftOutSurvivesALink()
{
    HistoryFilter filter;
    filter.setPlace({{u"without-provider"_s, QStringList{u"2"_s, u"5"_s}},
                     {u"without-state"_s, u"held"_s}}); // one value reads as a text

    const auto place = PlaceLink::read(PlaceLink::of({u"history"_s, filter.place()}));

    QVERIFY(place);
    HistoryFilter again;
    again.setPlace(place->what);
    QVERIFY(again.filter(Now).leftOut.campaigns.isEmpty());
    QCOMPARE(again.filter(Now).leftOut.accounts, (QList<AccountId>{AccountId{2}, AccountId{5}}));
    QCOMPARE(again.filter(Now).leftOut.lines, QList<LedgerLine>{LedgerLine::Held});
    QCOMPARE(again.narrowed(), 3);
}

void TestHistoryFilter::choosingAValueTakesItInAgain()
{
    HistoryFilter filter;
    filter.setPlace({{u"without-state"_s, QStringList{u"delivered"_s, u"held"_s}}});
    auto *state = part<QComboBox>(&filter, u"history.filter.state"_s);

    state->setCurrentIndex(state->findData(static_cast<int>(LedgerLine::Held)));
    Q_EMIT state->activated(state->currentIndex());

    QCOMPARE(filter.filter(Now).leftOut.lines, QList<LedgerLine>{LedgerLine::Delivered});
}

} // namespace heliograph

QObject *tst_historyfilter()
{
    return new heliograph::TestHistoryFilter;
}

#include "tst_historyfilter.moc"
