// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/randomcode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Codes by chance, and what is stored of them.
class TestRandomCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleGetFiveGroupsThatAreNotMistaken()
    {
        static const QRegularExpression form(u"^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$"_s);
        for (int i = 0; i < 100; ++i)
            QVERIFY(form.match(QString::fromLatin1(RandomCode::forPeople().expose())).hasMatch());
    }

    void programsGet32BytesInHexadecimal()
    {
        static const QRegularExpression form(u"^[0-9a-f]{64}$"_s);
        for (int i = 0; i < 100; ++i)
            QVERIFY(form.match(QString::fromLatin1(RandomCode::token().expose())).hasMatch());
    }

    void noTwoAreAlike()
    {
        QSet<QByteArray> codes;
        for (int i = 0; i < 200; ++i) {
            codes.insert(RandomCode::forPeople().expose());
            codes.insert(RandomCode::token().expose());
        }
        QCOMPARE(codes.size(), 400);
    }

    void everyLetterComesUp()
    {
        QSet<char> letters;
        for (int i = 0; i < 200; ++i) {
            const Secret code = RandomCode::forPeople();
            for (const char letter : code.expose())
                letters.insert(letter);
        }
        QCOMPARE(letters.size(), 33); // 32 and the dash
    }

    void howItIsTypedMakesNoDifference_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("same");
        QTest::newRow("as shown") << QByteArray("ABCD-EFGH-2345") << true;
        QTest::newRow("small letters") << QByteArray("abcd-efgh-2345") << true;
        QTest::newRow("no dashes") << QByteArray("ABCDEFGH2345") << true;
        QTest::newRow("spaces") << QByteArray(" ABCD EFGH 2345 ") << true;
        QTest::newRow("another letter") << QByteArray("ABCD-EFGH-2346") << false;
        QTest::newRow("one less") << QByteArray("ABCD-EFGH-234") << false;
        QTest::newRow("another order") << QByteArray("EFGH-ABCD-2345") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void howItIsTypedMakesNoDifference()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, same);

        const QByteArray stored = RandomCode::stored(Secret(typed));

        QCOMPARE(stored.size(), 32);
        QCOMPARE(stored == RandomCode::stored(Secret("ABCD-EFGH-2345")), same);
        QVERIFY(!stored.contains("ABCD"));
    }

    //! RFC 4648, section 10, without padding.
    void base32IsThatOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("MY");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("MZXQ");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("MZXW6");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("MZXW6YQ");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("MZXW6YTB");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("MZXW6YTBOI");
        QTest::newRow("all bits") << QByteArray(5, '\xff') << QByteArray("77777777");
        QTest::newRow("no bit") << QByteArray(5, '\0') << QByteArray("AAAAAAAA");
        QTest::newRow("long") << QByteArray(40, '\xff') << QByteArray(64, '7');
    }

    void base32IsThatOfTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);

        QCOMPARE(RandomCode::base32(bytes), text);
    }

    void groupsHaveFourLetters_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("grouped");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("three") << QByteArray("ABC") << u"ABC"_s;
        QTest::newRow("four") << QByteArray("ABCD") << u"ABCD"_s;
        QTest::newRow("five") << QByteArray("ABCDE") << u"ABCD-E"_s;
        QTest::newRow("eight") << QByteArray("ABCDEFGH") << u"ABCD-EFGH"_s;
    }

    void groupsHaveFourLetters()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, grouped);

        QCOMPARE(RandomCode::grouped(code), grouped);
    }
};

QObject *tst_randomcode()
{
    return new TestRandomCode;
}

#include "tst_randomcode.moc"
