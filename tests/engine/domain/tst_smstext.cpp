// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/smstext.h"

#include "engine/domain/gsmalphabet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>
#include <random>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// "de00 0062": a text that JSON cannot carry, unit by unit.
QString fromHexUnits(const QString &units)
{
    QString text;
    const QStringList words = units.split(u' ');
    for (const QString &word : words)
        text += QChar(word.toUShort(nullptr, 16));
    return text;
}

// Qt drops a byte-order mark at the beginning of a string in JSON, unless it is escaped.
QByteArray withEscapedMarks(QByteArray json)
{
    return json.replace("\xEF\xBB\xBF", "\\ufeff");
}

QStringList partsOf(const QString &text, const SegmentCount &count)
{
    QStringList parts;
    qsizetype from = 0;
    for (const int at : count.splitAt) {
        parts += text.sliced(from, at - from);
        from = at;
    }
    parts += text.sliced(from);
    return parts;
}

// A text of up to 500 characters, of which \a oddity in a thousand are none of the alphabet's plain ones.
QString randomText(std::mt19937 &random, const QString &odd, unsigned oddity)
{
    QString text;
    const auto length = random() % 500;
    for (unsigned i = 0; i < length; ++i) {
        if (random() % 1000 >= oddity) {
            text += QChar(u'a' + static_cast<char16_t>(random() % 26));
            continue;
        }
        const QList<uint> points = odd.toUcs4();
        const char32_t point
            = points[static_cast<qsizetype>(random() % static_cast<unsigned>(points.size()))];
        text += QString::fromUcs4(&point, 1);
    }
    return text;
}

} // namespace

class TestSmsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonObject>("expect");
        QFile file(QStringView(HELIOGRAPH_TEST_DATA) % u"/segments.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(withEscapedMarks(file.readAll()))
                                       .object()
                                       .value(u"vectors"_s)
                                       .toArray();
        QCOMPARE(vectors.size(), 156);
        for (const QJsonValue &vector : vectors) {
            const QString text = vector[u"text"_s].isString()
                ? vector[u"text"_s].toString()
                : fromHexUnits(vector[u"text_utf16"_s].toString());
            QTest::newRow(qPrintable(vector[u"id"_s].toString())) << text << vector[u"expect"_s].toObject();
        }
    }

    void agreesWithTheReference()
    {
        QFETCH(QString, text);
        QFETCH(QJsonObject, expect);

        const SegmentCount count = countSegments(text, SegmentRule::Gsm);

        QCOMPARE(QString(encodingName(count.encoding)), expect.value(u"encoding"_s).toString());
        QCOMPARE(count.units, expect.value(u"units"_s).toInt());
        QCOMPARE(count.segments, expect.value(u"segments"_s).toInt());
        QJsonArray perSegment;
        for (const int units : count.perSegment)
            perSegment.append(units);
        QCOMPARE(perSegment, expect.value(u"per_segment"_s).toArray());
        QCOMPARE(segmentsOf(text, SegmentRule::Gsm), count.segments);
    }

    void everyPartIsWithinItsLimit_data()
    {
        QTest::addColumn<QString>("odd");
        QTest::addColumn<bool>("china");
        QTest::newRow("plain") << u"é"_s << false;
        QTest::newRow("escape pairs") << u"€[]"_s << false;
        QTest::newRow("Chinese") << u"你好"_s << false;
        QTest::newRow("emoji") << u"😀👍"_s << false;
        QTest::newRow("everything") << u"€你😀’"_s << false;
        QTest::newRow("plain to China") << u"é"_s << true;
        QTest::newRow("emoji to China") << u"你😀"_s << true;
    }

    void everyPartIsWithinItsLimit()
    {
        QFETCH(QString, odd);
        QFETCH(bool, china);
        const SegmentRule rule = china ? SegmentRule::China : SegmentRule::Gsm;
        std::mt19937 random(7);

        for (int round = 0; round < 2'000; ++round) {
            const QString text = randomText(random, odd, round % 2 == 0 ? 500 : 20);
            const SegmentCount count = countSegments(text, rule);
            const QStringList parts = partsOf(text, count);
            const bool gsm = count.encoding == SmsEncoding::Gsm7;
            const int limit = parts.size() == 1 ? (gsm ? 160 : 70) : (gsm ? 153 : 67);

            QCOMPARE(parts.join(QString()), text);
            QCOMPARE(parts.size(), count.segments);
            QCOMPARE(count.perSegment.size(), count.segments);
            QCOMPARE(segmentsOf(text, rule), count.segments);
            QCOMPARE(std::accumulate(count.perSegment.begin(), count.perSegment.end(), 0), count.units);
            for (qsizetype i = 0; i < parts.size(); ++i) {
                QVERIFY(count.perSegment[i] <= limit);
                QVERIFY(!parts[i].startsWith(QChar(0xDE00))
                        && !(parts[i].size() > 0 && parts[i].back().isHighSurrogate()));
                QCOMPARE(countSegments(parts[i], gsm ? rule : SegmentRule::China).units, count.perSegment[i]);
            }
        }
    }

    void noPartCouldHaveTakenTheNextCharacter()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 2'000; ++round) {
            const QString text = randomText(random, u"€"_s, 300);
            const SegmentCount count = countSegments(text, SegmentRule::Gsm);
            for (qsizetype i = 0; i + 1 < count.segments; ++i)
                QVERIFY(count.perSegment[i] + gsmSeptets(text[count.splitAt[i]].unicode()) > 153);
        }
    }

    void chinaCountsEveryCharacterOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("segments");
        QTest::newRow("empty") << u""_s << 0 << 1;
        QTest::newRow("one part") << QString(70, u'a') << 70 << 1;
        QTest::newRow("two parts") << QString(71, u'a') << 71 << 2;
        QTest::newRow("two full parts") << QString(134, u'a') << 134 << 2;
        QTest::newRow("three parts") << QString(135, u'a') << 135 << 3;
        QTest::newRow("signature") << QString(u"【测试】"_s + QString(66, u'a')) << 70 << 1;
        QTest::newRow("euro counts one") << QString(70, u'€') << 70 << 1;
        QTest::newRow("emoji counts two") << u"😀"_s.repeated(35) << 70 << 1;
        QTest::newRow("emoji is not split") << u"😀"_s.repeated(67) << 134 << 3;
    }

    void chinaCountsEveryCharacterOne()
    {
        QFETCH(QString, text);
        QFETCH(int, units);
        QFETCH(int, segments);

        const SegmentCount count = countSegments(text, SegmentRule::China);

        QCOMPARE(count.encoding, SmsEncoding::Ucs2);
        QCOMPARE(count.units, units);
        QCOMPARE(count.segments, segments);
        QCOMPARE(segmentsOf(text, SegmentRule::China), segments);
    }

    void findsTheCulprits()
    {
        const QList<Culprit> found = culprits(u"a😀 it’s ç你");

        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].index, 1);
        QCOMPARE(found[0].character, u"😀"_s);
        QVERIFY(!found[0].suggestion);
        QCOMPARE(found[1].index, 6);
        QCOMPARE(*found[1].suggestion, u"'"_s);
        QCOMPARE(found[2].index, 9);
        QCOMPARE(*found[2].suggestion, u"c"_s);
        QCOMPARE(found[3].character, u"你"_s);
    }

    void hasNoCulpritsWhereNothingIsWon()
    {
        QVERIFY(culprits(u"Grüße {€}").isEmpty());
        QVERIFY(culprits(u"it’s 你", SegmentRule::China).isEmpty());
    }

    void findsALoneSurrogate()
    {
        const QList<Culprit> found = culprits(fromHexUnits(u"0061 d83d"_s));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].index, 1);
        QVERIFY(!found[0].suggestion);
    }

    void withoutItsCulpritsATextIsGsm()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 500; ++round) {
            QString text = randomText(random, u"’–😀你ç\u200B…"_s, 100);
            QList<Culprit> found = culprits(text);
            std::reverse(found.begin(), found.end());
            for (const Culprit &culprit : found)
                text.replace(culprit.index, culprit.character.size(), culprit.suggestion.value_or(u"?"_s));
            QCOMPARE(countSegments(text, SegmentRule::Gsm).encoding, SmsEncoding::Gsm7);
        }
    }
};

QObject *tst_smstext()
{
    return new TestSmsText;
}

#include "tst_smstext.moc"
