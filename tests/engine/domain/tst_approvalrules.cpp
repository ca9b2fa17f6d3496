// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/approvalrules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Rules that ask for everything.
ApprovalRules strictRules()
{
    ApprovalRules rules;
    rules.twoFromPeople = 1000;
    rules.twoAboveCost = *Money::of(500'000'000, u"EUR");
    rules.twoForNewCountry = true;
    rules.twoForNewDomain = true;
    rules.lasts = 12h;
    rules.typedFrom = 200;
    return rules;
}

} // namespace

//! How campaigns are approved, as it is stored and compared.
class TestApprovalRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsWord()
    {
        QCOMPARE(secondApproverKey(SecondApprover::People), "people"_L1);
        QCOMPARE(secondApproverKey(SecondApprover::Cost), "cost"_L1);
        QCOMPARE(secondApproverKey(SecondApprover::NewCountry), "new-country"_L1);
        QCOMPARE(secondApproverKey(SecondApprover::NewDomain), "new-domain"_L1);
    }

    void theUsualRulesAskOfManyOnly()
    {
        const ApprovalRules usual;

        QCOMPARE(usual.twoFromPeople, 100'000);
        QCOMPARE(usual.typedFrom, 10'000);
        QVERIFY(usual.twoAboveCost.currency().isEmpty());
        QVERIFY(!usual.twoForNewCountry);
        QVERIFY(!usual.twoForNewDomain);
        QCOMPARE(usual.lasts, Millis(24h));
    }

    void whatIsWrittenReadsBack_data()
    {
        QTest::addColumn<ApprovalRules>("rules");
        QTest::newRow("usual") << ApprovalRules();
        QTest::newRow("strict") << strictRules();
        ApprovalRules never;
        never.twoFromPeople = 0;
        never.typedFrom = 0;
        never.lasts = 1ms;
        QTest::newRow("asks nobody") << never;
        ApprovalRules exact = strictRules();
        exact.twoAboveCost = *Money::of(1, u"CNY");
        QTest::newRow("a millionth") << exact;
    }

    void whatIsWrittenReadsBack()
    {
        QFETCH(ApprovalRules, rules);

        const auto read = ApprovalRules::fromJson(rules.toJson());

        QVERIFY(read);
        QVERIFY(*read == rules);
        QCOMPARE(read->toJson(), rules.toJson());
    }

    void withoutACurrencyNoCostIsWritten()
    {
        const QJsonObject usual = QJsonDocument::fromJson(ApprovalRules().toJson()).object();
        const QJsonObject strict = QJsonDocument::fromJson(strictRules().toJson()).object();

        QVERIFY(!usual.contains(u"two_above_cost"_s));
        QVERIFY(!usual.contains(u"currency"_s));
        QCOMPARE(strict.value(u"two_above_cost"_s).toString(), u"500"_s);
        QCOMPARE(strict.value(u"currency"_s).toString(), u"EUR"_s);
    }

    void whatCannotBeReadApprovesNothing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("people below nothing") << u"two_from_people"_s << QJsonValue(-1);
        QTest::newRow("people in words") << u"two_from_people"_s << QJsonValue(u"many"_s);
        QTest::newRow("typed below nothing") << u"typed_from"_s << QJsonValue(-5);
        QTest::newRow("lasts no time") << u"lasts_ms"_s << QJsonValue(0);
        QTest::newRow("lasts in words") << u"lasts_ms"_s << QJsonValue(u"a day"_s);
        QTest::newRow("a cost in words") << u"two_above_cost"_s << QJsonValue(u"much"_s);
        QTest::newRow("no currency") << u"currency"_s << QJsonValue(u"euro"_s);
    }

    void whatCannotBeReadApprovesNothing()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = QJsonDocument::fromJson(strictRules().toJson()).object();
        object.insert(key, value);

        const auto read = ApprovalRules::fromJson(QJsonDocument(object).toJson());

        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QVERIFY(read.error().detail.contains(u"heliograph workspace set"_s));
    }

    void whatIsMissingApprovesNothing_data()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key : {u"two_from_people"_s, u"typed_from"_s, u"lasts_ms"_s, u"two_above_cost"_s})
            QTest::newRow(qPrintable(key)) << key;
    }

    void whatIsMissingApprovesNothing()
    {
        QFETCH(QString, key);
        QJsonObject object = QJsonDocument::fromJson(strictRules().toJson()).object();
        object.remove(key);

        QVERIFY(!ApprovalRules::fromJson(QJsonDocument(object).toJson()));
    }

    void whatIsNoJsonApprovesNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("half") << strictRules().toJson().chopped(1);
    }

    void whatIsNoJsonApprovesNothing()
    {
        QFETCH(QByteArray, json);

        QVERIFY(!ApprovalRules::fromJson(json));
    }

    void aLooserRuleIsWeaker_data()
    {
        QTest::addColumn<ApprovalRules>("rules");
        QTest::addColumn<bool>("weaker");
        const auto row = [](const char *name, bool weaker, auto change) {
            ApprovalRules rules = strictRules();
            change(rules);
            QTest::newRow(name) << rules << weaker;
        };
        row("the same", false, [](ApprovalRules &) {});
        row("of more people", true, [](ApprovalRules &r) { r.twoFromPeople = 1001; });
        row("of fewer people", false, [](ApprovalRules &r) { r.twoFromPeople = 999; });
        row("of nobody", true, [](ApprovalRules &r) { r.twoFromPeople = 0; });
        row("typed later", true, [](ApprovalRules &r) { r.typedFrom = 201; });
        row("typed sooner", false, [](ApprovalRules &r) { r.typedFrom = 1; });
        row("never typed", true, [](ApprovalRules &r) { r.typedFrom = 0; });
        row("above more", true, [](ApprovalRules &r) { r.twoAboveCost = *Money::of(500'000'001, u"EUR"); });
        row("above less", false, [](ApprovalRules &r) { r.twoAboveCost = *Money::of(499'999'999, u"EUR"); });
        row("in another currency", true, [](ApprovalRules &r) { r.twoAboveCost = *Money::of(1, u"USD"); });
        row("whatever it costs", true, [](ApprovalRules &r) { r.twoAboveCost = Money(); });
        row("also to new countries", true, [](ApprovalRules &r) { r.twoForNewCountry = false; });
        row("also to new domains", true, [](ApprovalRules &r) { r.twoForNewDomain = false; });
        row("lasts longer", true, [](ApprovalRules &r) { r.lasts += 1ms; });
        row("lasts shorter", false, [](ApprovalRules &r) { r.lasts -= 1ms; });
    }

    void aLooserRuleIsWeaker()
    {
        QFETCH(ApprovalRules, rules);
        QFETCH(bool, weaker);

        QCOMPARE(rules.isWeakerThan(strictRules()), weaker);
    }

    void nothingIsWeakerThanNoRule()
    {
        ApprovalRules none;
        none.twoFromPeople = 0;
        none.typedFrom = 0;
        ApprovalRules some = strictRules();
        some.lasts = none.lasts;

        QVERIFY(!some.isWeakerThan(none));
        QVERIFY(none.isWeakerThan(some));
    }
};

QObject *tst_approvalrules()
{
    return new TestApprovalRules;
}

#include "tst_approvalrules.moc"
