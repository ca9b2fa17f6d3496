// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/weakeraccount.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

using Settings = QMap<QString, QString>;

//! Which settings of an account let it do more than before.
class TestWeakerAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLetsAnAccountDoMoreIsWeaker_data();
    void whatLetsAnAccountDoMoreIsWeaker();
    void whatIsNotKnownIsWeaker();
};

void TestWeakerAccount::whatLetsAnAccountDoMoreIsWeaker_data()
{
    QTest::addColumn<Settings>("before");
    QTest::addColumn<Settings>("after");
    QTest::addColumn<bool>("weaker");
    const auto row = [](const char *name, const Settings &before, const Settings &after, bool weaker) {
        QTest::newRow(name) << before << after << weaker;
    };
    const auto bothWays = [](const char *name, const Settings &before, const Settings &after) {
        QTest::addRow("%s, forth", name) << before << after << true;
        QTest::addRow("%s, back", name) << after << before << true;
    };
    const Settings none;
    row("nothing", none, none, false);
    bothWays("endpoint", none, {{u"endpoint"_s, u"https://elsewhere.example"_s}});
    bothWays("certificates", none, {{u"ca_file"_s, u"/tmp/ca.pem"_s}});
    bothWays("sender", {{u"sign_name"_s, u"Shop"_s}}, {{u"sign_name"_s, u"Bank"_s}});
    bothWays("key", {{u"access_key_id"_s, u"a"_s}}, {{u"access_key_id"_s, u"b"_s}});
    bothWays("region", none, {{u"region"_s, u"us-east-1"_s}});
    bothWays("application", {{u"sdk_app_id"_s, u"1"_s}}, {{u"sdk_app_id"_s, u"2"_s}});
    for (const char *rate : {"in_flight", "segments_per_s", "requests_per_s", "query_per_s", "batch"}) {
        const QString key = QString::fromLatin1(rate);
        QTest::addRow("%s raised", rate) << Settings{{key, u"9"_s}} << Settings{{key, u"10"_s}} << true;
        QTest::addRow("%s lowered", rate) << Settings{{key, u"10"_s}} << Settings{{key, u"9"_s}} << false;
        QTest::addRow("%s unset", rate) << Settings{{key, u"9"_s}} << none << true;
    }
    row("settling time shorter", none, {{u"settle_s"_s, u"60"_s}}, true);
    row("settling time longer", none, {{u"settle_s"_s, u"3600"_s}}, false);
    row("settling time as usual", {{u"settle_s"_s, u"1200"_s}}, none, false);
    row("settling time back to usual", {{u"settle_s"_s, u"3600"_s}}, none, true);
    row("gap shorter", none, {{u"miss_gap_s"_s, u"10"_s}}, true);
    row("gap longer", none, {{u"miss_gap_s"_s, u"100"_s}}, false);
    row("believes one more", {{u"push_from"_s, u"203.0.113.7"_s}},
        {{u"push_from"_s, u"203.0.113.7, 203.0.113.8"_s}}, true);
    row("believes a whole net", {{u"push_from"_s, u"203.0.113.7"_s}}, {{u"push_from"_s, u"203.0.113.0/24"_s}},
        true);
    row("believes somebody", none, {{u"push_from"_s, u"203.0.113.7"_s}}, true);
    row("believes one less", {{u"push_from"_s, u"203.0.113.7, 203.0.113.8"_s}},
        {{u"push_from"_s, u"203.0.113.8"_s}}, false);
    row("believes nobody", {{u"push_from"_s, u"203.0.113.7"_s}}, none, false);
    row("asks less often", none, {{u"ask_after_s"_s, u"600"_s}}, false);
    row("waits longer", none, {{u"timeout_ms"_s, u"60000"_s}}, false);
    row("asks about receipts", none, {{u"receipts"_s, u"full"_s}}, false);
}

void TestWeakerAccount::whatLetsAnAccountDoMoreIsWeaker()
{
    QFETCH(Settings, before);
    QFETCH(Settings, after);
    ProviderAccount old;
    old.settings = before;
    ProviderAccount fresh;
    fresh.settings = after;

    QTEST(isWeaker(old, fresh), "weaker");
}

void TestWeakerAccount::whatIsNotKnownIsWeaker()
{
    ProviderAccount fresh;
    fresh.settings.insert(u"something_new"_s, u"1"_s);

    QVERIFY(isWeaker(ProviderAccount(), fresh));
}

QObject *tst_weakeraccount()
{
    return new TestWeakerAccount;
}

#include "tst_weakeraccount.moc"
