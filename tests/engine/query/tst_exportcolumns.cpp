// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exportcolumns.h"
#include "tests/engine/query/csvfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

MessageRow delivered()
{
    MessageRow row;
    row.id = MessageId(42);
    row.campaign = CampaignId(7);
    row.campaignName = u"=Spring, \"sale\""_s;
    row.accountLabel = u"ali"_s;
    row.e164 = u"+447700900123"_s;
    row.country = countryCode(u"GB"_s);
    row.sourceLine = 17;
    row.state = MessageState::Delivered;
    row.providerId = u"-7Q2K"_s;
    row.segments = 2;
    row.costMicros = 45'000;
    row.currency = u"CNY"_s;
    row.sentAt = fromMillis(1'767'225'600'123);
    row.finalAt = fromMillis(1'767'225'603'000);
    row.attempts = 1;
    row.variables = {{u"name"_s, u"@Ana"_s}, {u"code"_s, u"007"_s}};
    return row;
}

QStringList written(const ExportColumns &columns, const MessageRow &row, const Hold &common = {},
                    ExportNumbers numbers = ExportNumbers::Full)
{
    CsvWriter csv;
    columns.writeRow(csv, row, common, numbers);
    return parseCsv(csv.take()).first();
}

ExportColumns some(const QStringList &names)
{
    const auto columns = ExportColumns::of(names, {});
    if (!columns)
        qFatal("%s", qPrintable(columns.error().detail));
    return *columns;
}

} // namespace

class TestExportColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheColumnsOfTheContract()
    {
        const auto columns = ExportColumns::of({}, {u"name"_s, u"=code"_s});
        QVERIFY(columns);
        CsvWriter csv;
        columns->writeHeader(csv);

        QCOMPARE(csv.take(),
                 QByteArray("message_id,campaign_id,campaign,row,number,country,state,reason,provider,"
                            "provider_message_id,segments,price,currency,sent_at,final_at,attempts,name,"
                            "'=code\r\n"));
        QVERIFY(columns->hasVariables());
    }

    void writesARowOfThem()
    {
        const auto columns = ExportColumns::of({}, {u"name"_s, u"code"_s, u"missing"_s});
        QVERIFY(columns);

        QCOMPARE(written(*columns, delivered()),
                 QStringList({u"42"_s, u"7"_s, u"'=Spring, \"sale\""_s, u"17"_s, u"+447700900123"_s, u"GB"_s,
                              u"delivered"_s, u""_s, u"ali"_s, u"'-7Q2K"_s, u"2"_s, u"0.045"_s, u"CNY"_s,
                              u"2026-01-01T00:00:00.123Z"_s, u"2026-01-01T00:00:03.000Z"_s, u"1"_s,
                              u"'@Ana"_s, u"007"_s, u""_s}));
    }

    void leavesEmptyWhatIsNotKnown()
    {
        MessageRow row;
        row.id = MessageId(1);
        row.currency = u"CNY"_s;

        QCOMPARE(written(some({u"segments"_s, u"price"_s, u"currency"_s, u"sent_at"_s, u"final_at"_s,
                               u"provider_message_id"_s}),
                         row),
                 QStringList({u""_s, u""_s, u""_s, u""_s, u""_s, u""_s}));
    }

    void masksNumbersUnlessAskedFor()
    {
        const ExportColumns columns = some({u"number"_s});

        QCOMPARE(written(columns, delivered(), {}, ExportNumbers::Masked),
                 QStringList({u"'+44 7700 ••• 123"_s}));
        QCOMPARE(written(columns, delivered(), {}, ExportNumbers::Full), QStringList({u"+447700900123"_s}));
        MessageRow strange = delivered();
        strange.country = 0;
        const QString hidden = written(columns, strange, {}, ExportNumbers::Masked).first();
        QVERIFY(!hidden.contains(u"900"_s));
    }

    void writesMomentsAsTheyAreWanted()
    {
        const ExportColumns columns = some({u"sent_at"_s});
        const auto sentAt = [&columns](const ExportTimes &times) {
            CsvWriter csv;
            columns.writeRow(csv, delivered(), {}, ExportNumbers::Masked, times);
            return parseCsv(csv.take()).first().first();
        };

        QCOMPARE(sentAt({}), u"2026-01-01T00:00:00.123Z"_s);
        QCOMPARE(sentAt({ExportTimes::Form::Utc, QTimeZone::utc()}), u"2026-01-01 00:00:00.123"_s);
        QCOMPARE(sentAt({ExportTimes::Form::Zone, QTimeZone("Asia/Shanghai")}), u"2026-01-01 08:00:00.123"_s);
    }

    void leavesNumbersOut()
    {
        auto columns = ExportColumns::of({u"number"_s, u"state"_s}, {});
        QVERIFY(columns);

        columns->withoutNumbers();

        QCOMPARE(columns->names(), QStringList{u"state"_s});
        QCOMPARE(written(*columns, delivered()), QStringList{u"delivered"_s});
    }

    void saysWhyAMessageIsHeld()
    {
        const ExportColumns columns = some({u"state"_s, u"reason"_s});
        MessageRow row;
        row.state = MessageState::Ready;
        QCOMPARE(written(columns, row), QStringList({u"waiting"_s, u""_s}));

        row.hold = {HoldReason::QuietHours, std::nullopt, QString()};
        QCOMPARE(written(columns, row), QStringList({u"held"_s, u"quiet-hours"_s}));

        const Hold paused{HoldReason::CampaignPaused, std::nullopt, QString()};
        QCOMPARE(written(columns, row, paused), QStringList({u"held"_s, u"campaign-paused"_s}));

        row.state = MessageState::Rejected;
        row.reason = u"isv.BLACK"_s;
        QCOMPARE(written(columns, row, paused), QStringList({u"refused"_s, u"isv.BLACK"_s}));
    }

    void keepsTheChosenOrder()
    {
        const auto columns = ExportColumns::of({u"name"_s, u"number"_s, u"message_id"_s}, {u"name"_s});
        QVERIFY(columns);

        QCOMPARE(written(*columns, delivered()), QStringList({u"'@Ana"_s, u"+447700900123"_s, u"42"_s}));
    }

    void readsVariablesOnlyWhenTheyAreShown()
    {
        QVERIFY(!some({u"number"_s}).hasVariables());
        QVERIFY(!ExportColumns::of({}, {})->hasVariables());
    }

    void refusesAColumnThatIsNotThere()
    {
        const auto columns = ExportColumns::of({u"number"_s, u"colour"_s}, {u"name"_s});

        QVERIFY(!columns);
        QCOMPARE(columns.error().kind, ErrorKind::Invalid);
        QVERIFY(columns.error().detail.contains(u"colour"_s));
        QVERIFY(columns.error().detail.contains(u"message_id"_s));
    }
};

QObject *tst_exportcolumns()
{
    return new TestExportColumns;
}

#include "tst_exportcolumns.moc"
