// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportbar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestReportBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceIsShownAndReadBack();
    void datesShowOnlyWhenTheyAreMeant();
    void whatIsChosenStaysWhenTheListsChange();
    void changingAnythingSaysSo();
    void filtersAreSaidInWords();
    void everyFieldHasALabel();

private:
    static ReportChoices choices()
    {
        ReportChoices choices;
        ProviderAccount account;
        account.id = AccountId(4);
        account.driver = u"aliyun"_s;
        account.label = u"Kite"_s;
        choices.accounts.append(account);
        CampaignRow campaign;
        campaign.id = CampaignId(5);
        campaign.name = u"Spring sale"_s;
        choices.campaigns.append(campaign);
        return choices;
    }
};

void TestReportBar::aChoiceIsShownAndReadBack()
{
    ReportBar bar;
    bar.setChoices(choices());
    bar.setCountries({u"CN"_s, u"DE"_s, QString()});
    QVERIFY(bar.choice() == ReportChoice());
    ReportChoice choice;
    choice.span = ReportChoice::Span::Dates;
    choice.first = {2026, 3, 1};
    choice.last = {2026, 3, 9};
    choice.step = ReportStep::Hour;
    choice.account = 4;
    choice.campaign = 5;
    choice.country = u"DE"_s;

    bar.setChoice(choice);

    QVERIFY(bar.choice() == choice);
}

void TestReportBar::datesShowOnlyWhenTheyAreMeant()
{
    QWidget window;
    ReportBar bar(&window);
    window.show();
    auto *first = bar.findChild<QDateEdit *>(u"reports.first"_s);
    QVERIFY(!first->isVisible());
    ReportChoice choice;
    choice.span = ReportChoice::Span::Dates;

    bar.setChoice(choice);

    QVERIFY(first->isVisible());
}

void TestReportBar::whatIsChosenStaysWhenTheListsChange()
{
    ReportBar bar;
    ReportChoice choice;
    choice.account = 4;
    choice.country = u"FJ"_s;
    bar.setChoice(choice);

    bar.setChoices(choices());
    bar.setCountries({u"CN"_s});

    QCOMPARE(bar.choice().account, 4);
    QCOMPARE(bar.choice().country, u"FJ"_s);
    QCOMPARE(bar.findChild<QComboBox *>(u"reports.filter.provider"_s)->currentText(), u"Kite"_s);
}

void TestReportBar::changingAnythingSaysSo()
{
    ReportBar bar;
    QSignalSpy changed(&bar, &ReportBar::changed);
    auto *period = bar.findChild<QComboBox *>(u"reports.period"_s);

    QTest::keyClick(period, Qt::Key_Down);

    QCOMPARE(changed.size(), 1);
    bar.setChoice({});
    QCOMPARE(changed.size(), 1);
}

void TestReportBar::filtersAreSaidInWords()
{
    ReportBar bar;
    bar.setChoices(choices());
    ReportChoice choice;
    choice.account = 4;
    choice.before = ReportChoice::Before::WeekBefore;
    bar.setChoice(choice);

    QCOMPARE(bar.filterWords(), QStringList({u"Provider: Kite"_s, u"Compared with: A week earlier"_s}));
}

void TestReportBar::everyFieldHasALabel()
{
    ReportBar bar;
    QSet<const QWidget *> buddies;
    const QList<QLabel *> labels = bar.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        buddies.insert(label->buddy());
    const QList<QComboBox *> combos = bar.findChildren<QComboBox *>();
    QCOMPARE(combos.size(), 6);
    for (const QComboBox *combo : combos) {
        QVERIFY(buddies.contains(combo));
        QVERIFY(!combo->accessibleName().isEmpty());
    }
}

QObject *tst_reportbar()
{
    return new TestReportBar;
}

#include "tst_reportbar.moc"
