// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/contentfinding.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

ContentFinding findingOfAWord(ContentSeverity severity = ContentSeverity::Note,
                              const QString &what = u"win"_s)
{
    ContentFinding finding;
    finding.severity = severity;
    finding.list = u"Prizes"_s;
    finding.what = what;
    finding.position = 12;
    finding.length = 3;
    return finding;
}

} // namespace

//! What a content rule found, as it is stored and weighed.
class TestContentFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsReadByItsKey()
    {
        const QStringList keys{u"word"_s,
                               u"shortener"_s,
                               u"unlisted_link"_s,
                               u"punycode"_s,
                               u"mixed_scripts"_s,
                               u"ip_address"_s,
                               u"user_name_in_link"_s,
                               u"brand"_s,
                               u"brand_link"_s,
                               u"credentials_near_link"_s,
                               u"urgency_with_link"_s,
                               u"code_request"_s,
                               u"card_number"_s,
                               u"phone_number"_s,
                               u"hidden_characters"_s};
        QCOMPARE(keys.size(), ContentRuleCount);
        for (qsizetype at = 0; at < keys.size(); ++at) {
            const auto rule = static_cast<ContentRule>(at);
            QCOMPARE(QString(contentRuleKey(rule)), keys.at(at));
            QVERIFY(contentRuleFromKey(keys.at(at)) == rule);
        }
    }

    void everySeverityIsReadByItsKey()
    {
        const QStringList keys{u"none"_s, u"note"_s, u"second_look"_s, u"block"_s};
        for (qsizetype at = 0; at < keys.size(); ++at) {
            const auto severity = static_cast<ContentSeverity>(at);
            QCOMPARE(QString(contentSeverityKey(severity)), keys.at(at));
            QVERIFY(contentSeverityFromKey(keys.at(at)) == severity);
        }
    }

    void anotherKeyIsNone_data()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key : {u""_s, u"Word"_s, u"second-look"_s, u"brand "_s, u"blocked"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % key % u"”"_s))) << key;
    }

    void anotherKeyIsNone()
    {
        QFETCH(QString, key);

        QVERIFY(!contentRuleFromKey(key));
        QVERIFY(!contentSeverityFromKey(key));
    }

    void whatIsWrittenReadsBack_data()
    {
        QTest::addColumn<ContentPlace>("place");
        QTest::addColumn<bool>("ofPeople");
        QTest::newRow("text") << ContentPlace::Text << false;
        QTest::newRow("signature") << ContentPlace::Signature << false;
        QTest::newRow("values") << ContentPlace::Values << true;
    }

    void whatIsWrittenReadsBack()
    {
        QFETCH(ContentPlace, place);
        QFETCH(bool, ofPeople);
        ContentFinding finding = findingOfAWord(ContentSeverity::SecondLook);
        finding.rule = ContentRule::Brand;
        finding.place = place;
        finding.variable = u"name"_s;
        finding.line = 17;
        finding.people = 5'000'000'000;

        const QJsonObject json = finding.toJson();
        const ContentFinding read = ContentFinding::fromJson(json);

        QVERIFY(read.rule == ContentRule::Brand);
        QVERIFY(read.severity == ContentSeverity::SecondLook);
        QVERIFY(read.place == place);
        QCOMPARE(read.list, u"Prizes"_s);
        QCOMPARE(read.what, u"win"_s);
        QCOMPARE(read.position, 12);
        QCOMPARE(read.length, 3);
        QCOMPARE(json.contains(u"variable"_s), ofPeople);
        QCOMPARE(read.variable, ofPeople ? u"name"_s : QString());
        QCOMPARE(read.line, ofPeople ? 17 : 0);
        QCOMPARE(read.people, ofPeople ? qint64(5'000'000'000) : qint64(0));
    }

    void whatCannotBeReadIsTakenForTheWorst()
    {
        QVERIFY(ContentFinding::fromJson({}).severity == ContentSeverity::Block);
        QVERIFY(ContentFinding::fromJson({{u"severity"_s, u"harmless"_s}}).severity
                == ContentSeverity::Block);
        QVERIFY(ContentFinding::fromJson({{u"severity"_s, 0}}).severity == ContentSeverity::Block);
        QVERIFY(ContentFinding::fromJson({{u"severity"_s, u"none"_s}}).severity == ContentSeverity::None);
    }

    void theSameComplaintMayStandElsewhere()
    {
        const ContentFinding finding = findingOfAWord();
        ContentFinding other = findingOfAWord(ContentSeverity::Block);
        other.position = 99;
        other.place = ContentPlace::Values;
        QVERIFY(finding.isLike(other));

        other.what = u"won"_s;
        QVERIFY(!finding.isLike(other));
        other = findingOfAWord();
        other.list = u"Others"_s;
        QVERIFY(!finding.isLike(other));
        other = findingOfAWord();
        other.rule = ContentRule::Brand;
        QVERIFY(!finding.isLike(other));
    }

    void nothingFoundIsNoWorry() { QVERIFY(worstOf({}) == ContentSeverity::None); }

    void theFirstOfTheWorstCounts()
    {
        const QList<ContentFinding> findings{findingOfAWord(ContentSeverity::Note, u"a"_s),
                                             findingOfAWord(ContentSeverity::SecondLook, u"b"_s),
                                             findingOfAWord(ContentSeverity::SecondLook, u"c"_s),
                                             findingOfAWord(ContentSeverity::None, u"d"_s)};

        QVERIFY(worstOf(findings) == ContentSeverity::SecondLook);
        QCOMPARE(worstFinding(findings).what, u"b"_s);
    }
};

QObject *tst_contentfinding()
{
    return new TestContentFinding;
}

#include "tst_contentfinding.moc"
