// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/exporttext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestExportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersAreSentences();
    void whatIsLeftOutIsNamed();
    void aSearchedNumberIsMasked();
    void theSummaryHasLedgerAndChecksum();
    void theSummarySaysWhetherTextsAreGuarded();
    void theTimeThatIsLeftIsToldWhenItIsKnown();

private:
    static Exported exported()
    {
        Exported made{.rows = 6'204, .campaign = u"Spring sale"_s, .provider = {}, .sha256 = "\x01\xab"};
        made.columns = {u"number"_s, u"state"_s};
        made.lines.at(static_cast<size_t>(LedgerLine::Delivered)) = 6'200;
        made.lines.at(static_cast<size_t>(LedgerLine::Held)) = 4;
        return made;
    }
    static ExportOrder order()
    {
        ExportOrder order;
        order.file = u"/home/somebody/history.csv"_s;
        order.filter.campaign = CampaignId{7};
        return order;
    }

    Format m_format{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
};

void TestExportText::filtersAreSentences()
{
    MessageFilter filter;
    QVERIFY(ExportText::filter(filter, {}, {}, m_format).isEmpty());
    filter.campaign = CampaignId{7};
    filter.account = AccountId{1};
    filter.line = LedgerLine::Held;
    filter.from = fromMillis(1'767'225'600'000);

    QCOMPARE(ExportText::filter(filter, u"Spring sale"_s, u"Kite"_s, m_format),
             QStringList({u"Campaign 7: Spring sale"_s, u"Through Kite"_s, u"State: Held"_s,
                          u"Last change: from 1 Jan 2026, 00:00:00 UTC on"_s}));
}

void TestExportText::whatIsLeftOutIsNamed()
{
    ExportOrder without = order();
    without.filter.leftOut = {{CampaignId{8}}, {AccountId{1}}, {LedgerLine::Delivered}};
    Exported made = exported();
    made.leftOut = {u"Renewals"_s, u"Kite"_s};

    const QString summary = ExportText::summary(without, made, m_format);

    for (const QString &line :
         {u"  Without campaign Renewals"_s, u"  Without provider Kite"_s, u"  Without state Delivered"_s})
        QVERIFY2(summary.split(u'\n').contains(line), qPrintable(summary));
}

void TestExportText::aSearchedNumberIsMasked()
{
    MessageFilter filter;
    filter.e164 = u"+447700900123"_s;

    const QString words = ExportText::filter(filter, {}, {}, m_format).first();

    QVERIFY2(words.contains(u"•••"_s) && !words.contains(u"7700900"_s), qPrintable(words));
}

void TestExportText::theSummaryHasLedgerAndChecksum()
{
    const QString summary = ExportText::summary(order(), exported(), m_format);

    for (const QString &line :
         {u"File: history.csv"_s, u"Rows: 6,204"_s, u"SHA-256: 01ab"_s, u"Columns: number, state"_s,
          u"  Campaign 7: Spring sale"_s, u"  Delivered: 6,200"_s, u"  Held: 4"_s, u"  Cancelled: 0"_s,
          u"  Together: 6,204"_s, u"Phone numbers: masked"_s})
        QVERIFY2(summary.split(u'\n').contains(line), qPrintable(QString(line % u'\n' % summary)));
    QVERIFY2(!summary.contains(u"somebody"_s), "where it lies is nobody else's business");
}

void TestExportText::theSummarySaysWhetherTextsAreGuarded()
{
    ExportOrder chosen = order();
    QVERIFY(ExportText::summary(chosen, exported(), m_format).contains(u"apostrophe"_s));
    chosen.style.csv.guard = false;
    QVERIFY(ExportText::summary(chosen, exported(), m_format).contains(u"a spreadsheet may run them"_s));
    chosen.style.type = ExportType::Xlsx;
    QVERIFY(ExportText::summary(chosen, exported(), m_format).contains(u"cells of text"_s));
}

void TestExportText::theTimeThatIsLeftIsToldWhenItIsKnown()
{
    QVERIFY(ExportText::remaining(0.001, 5s, m_format).isEmpty());
    QVERIFY(ExportText::remaining(0.5, 100ms, m_format).isEmpty());
    QCOMPARE(ExportText::remaining(0.25, 10s, m_format),
             QString(u"about "_s % m_format.duration(30s) % u" left"_s));
}

} // namespace heliograph

QObject *tst_exporttext()
{
    return new heliograph::TestExportText;
}

#include "tst_exporttext.moc"
