// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/filtercodes.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestFilterCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFiltered() { QCOMPARE(filterCodes({}), QString()); }

    void everyPartIsNamed()
    {
        MessageFilter filter;
        filter.campaign = CampaignId{7};
        filter.account = AccountId{2};
        filter.line = LedgerLine::NotDelivered;
        filter.reason = u"isv.BLACK"_s;
        filter.country = u"GB"_s;
        filter.from = fromMillis(1'767'225'600'123);
        filter.sentUntil = fromMillis(1'767'225'603'000);

        QCOMPARE(filterCodes(filter),
                 u"campaign=7 provider=2 state=not_delivered reason=isv.BLACK country=GB "
                 "from=2026-01-01T00:00:00.123Z sent-until=2026-01-01T00:00:03.000Z"_s);
    }

    void whatIsLeftOutIsNamed()
    {
        MessageFilter filter;
        filter.leftOut = {{CampaignId{7}, CampaignId{8}}, {AccountId{2}}, {LedgerLine::Delivered}};

        QCOMPARE(filterCodes(filter),
                 u"without-campaign=7 without-campaign=8 without-provider=2 without-state=delivered"_s);
    }

    void aNumberIsMasked()
    {
        MessageFilter filter;
        filter.e164 = u"+447700900123"_s;

        const QString codes = filterCodes(filter);

        QVERIFY2(codes.startsWith(u"number=+4"_s), qPrintable(codes));
        QVERIFY2(codes.contains(u"•••"_s) && !codes.contains(u"7700900"_s), qPrintable(codes));
    }
};

QObject *tst_filtercodes()
{
    return new TestFilterCodes;
}

#include "tst_filtercodes.moc"
