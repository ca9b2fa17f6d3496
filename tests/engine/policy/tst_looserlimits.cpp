// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/looserlimits.h"

#include <QTest>

#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Which change of limits lets more go.
class TestLooserLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLetsMoreGoIsLooser_data()
    {
        QTest::addColumn<LimitRules>("before");
        QTest::addColumn<LimitRules>("after");
        QTest::addColumn<bool>("looser");
        const auto row = [](const char *name, const std::function<void(LimitRules &)> &tight,
                            const std::function<void(LimitRules &)> &loose) {
            LimitRules strict;
            LimitRules open;
            tight(strict);
            loose(open);
            QTest::addRow("%s, opened", name) << strict << open << true;
            QTest::addRow("%s, closed", name) << open << strict << false;
        };
        const auto marketing
            = [](LimitRules &rules) -> ClassLimits & { return rules.of(MessageClass::Marketing); };
        QTest::newRow("the same") << LimitRules() << LimitRules() << false;
        row(
            "a cap",
            [&](LimitRules &r) {
                marketing(r).perPerson = {{1, 24h}};
            },
            [&](LimitRules &r) { marketing(r).perPerson = {}; });
        row(
            "a larger cap",
            [&](LimitRules &r) {
                marketing(r).perPerson = {{1, 24h}};
            },
            [&](LimitRules &r) {
                marketing(r).perPerson = {{2, 24h}};
            });
        row(
            "numbers that begin alike", [&](LimitRules &r) { marketing(r).perPrefixMinute = 5; },
            [&](LimitRules &r) { marketing(r).perPrefixMinute = 0; });
        row(
            "hours",
            [&](LimitRules &r) {
                marketing(r).hours = DayWindow{540, 1200};
            },
            [&](LimitRules &r) {
                marketing(r).hours = DayWindow{480, 1200};
            });
        row(
            "no hours",
            [&](LimitRules &r) {
                marketing(r).hours = DayWindow{540, 1200};
            },
            [&](LimitRules &r) { marketing(r).hours.reset(); });
        row(
            "hours of a country",
            [&](LimitRules &r) {
                marketing(r).hours = DayWindow{540, 1200};
                marketing(r).countryHours = {{u"US"_s, DayWindow{600, 1100}}};
            },
            [&](LimitRules &r) {
                marketing(r).hours = DayWindow{540, 1200};
            });
        row(
            "the same text", [](LimitRules &r) { r.sameTextWithin = 24h; },
            [](LimitRules &r) { r.sameTextWithin = 1h; });
        row(
            "countries", [](LimitRules &r) { r.countries = QStringList{u"DE"_s}; },
            [](LimitRules &r) {
                r.countries = QStringList{u"DE"_s, u"FR"_s};
            });
        row(
            "all countries", [](LimitRules &r) { r.countries = QStringList(); },
            [](LimitRules &r) { r.countries.reset(); });
    }

    void whatLetsMoreGoIsLooser()
    {
        QFETCH(LimitRules, before);
        QFETCH(LimitRules, after);
        QFETCH(bool, looser);

        QCOMPARE(loosens(before, after), looser);
    }

    void anotherCapInstead()
    {
        LimitRules before;
        before.of(MessageClass::Notice).perPerson = {{1, 24h}};
        LimitRules after;
        after.of(MessageClass::Notice).perPerson = {{1, 12h}};

        QVERIFY2(loosens(before, after), "what cannot be compared is looser");
    }
};

QObject *tst_looserlimits()
{
    return new TestLooserLimits;
}

#include "tst_looserlimits.moc"
