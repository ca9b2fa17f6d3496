// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/sealtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Seals as people carry them around.
class TestSealText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedIsReadAgain()
    {
        QByteArray hash(32, '\0');
        for (int byte = 0; byte < 32; ++byte)
            hash[byte] = char(byte * 7);
        const AuditSeal seal{184'211, hash};

        const QString text = sealText(seal);

        QVERIFY2(text.startsWith(u"184211-0007-0E15-"_s), qPrintable(text));
        QCOMPARE(*parseSeal(text), seal);
        QCOMPARE(*parseSeal(u"  "_s + text.toLower().replace(u"-00"_s, u" - 00"_s) + u"\n"_s), seal);
    }

    void whatIsNoSealIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a number") << u"17"_s;
        QTest::newRow("no number") << u"-"_s + QString(64, u'A');
        QTest::newRow("entry zero") << u"0-"_s + QString(64, u'A');
        QTest::newRow("a digit too few") << u"1-"_s + QString(63, u'A');
        QTest::newRow("a digit too many") << u"1-"_s + QString(65, u'A');
        QTest::newRow("no digit") << u"1-"_s + QString(63, u'A') + u'G';
    }

    void whatIsNoSealIsTold()
    {
        QFETCH(QString, text);

        const auto seal = parseSeal(text);

        QVERIFY(!seal);
        QCOMPARE(seal.error().kind, ErrorKind::Invalid);
        QVERIFY(seal.error().detail.contains(u"audit anchor"_s));
    }
};

} // namespace heliograph

QObject *tst_sealtext()
{
    return new heliograph::TestSealText;
}

#include "tst_sealtext.moc"
