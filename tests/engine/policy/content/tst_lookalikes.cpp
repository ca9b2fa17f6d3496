// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/lookalikes.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestLookalikes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersOfOtherAlphabetsLookLikeAscii_data()
    {
        QTest::addColumn<char32_t>("letter");
        QTest::addColumn<QChar>("looks");
        QTest::newRow("Cyrillic small a") << U'а' << QChar(u'a');
        QTest::newRow("Cyrillic capital A") << U'А' << QChar(u'a');
        QTest::newRow("Cyrillic capital Ve") << U'В' << QChar(u'b');
        QTest::newRow("Cyrillic small ve, as a small capital") << U'в' << QChar(u'b');
        QTest::newRow("Cyrillic small en") << U'н' << QChar(u'h');
        QTest::newRow("Ukrainian i") << U'і' << QChar(u'i');
        QTest::newRow("Greek omicron") << U'ο' << QChar(u'o');
        QTest::newRow("Greek capital Rho") << U'Ρ' << QChar(u'p');
        QTest::newRow("Turkish dotless i") << U'ı' << QChar(u'i');
        QTest::newRow("a with grave") << U'à' << QChar(u'a');
        QTest::newRow("o with stroke through it") << U'ø' << QChar(u'o');
        QTest::newRow("Polish l") << U'ł' << QChar(u'l');
        QTest::newRow("Cherokee capital") << U'Ꭺ' << QChar(u'a');
        QTest::newRow("beyond 16 bits") << U'𐐄' << QChar(u'o');
    }

    void lettersOfOtherAlphabetsLookLikeAscii()
    {
        QFETCH(char32_t, letter);
        QFETCH(QChar, looks);
        QCOMPARE(QChar(lookalikes::asciiLetter(letter)), looks);
    }

    void lettersWithALookOfTheirOwnStayThemselves()
    {
        for (const char32_t letter : {U'д', U'ж', U'ш', U'π', U'λ', U'ß', U'中', U'한', U'か', U'5', U'😀'})
            QVERIFY2(lookalikes::asciiLetter(letter) == 0, qPrintable(QString::fromUcs4(&letter, 1)));
    }

    void traditionalCharactersHaveSimplifiedForms()
    {
        QString simple;
        for (const QChar c : u"點擊領獎驗證碼帳戶銀行"_s)
            simple += QChar(lookalikes::simplified(c.unicode()));
        QCOMPARE(simple, u"点击领奖验证码帐户银行"_s);
    }

    void everythingElseIsNotSimplified()
    {
        for (const char16_t c : {u'a', u'点', u'1', u'ж', u'。'})
            QCOMPARE(lookalikes::simplified(c), c);
    }

    void whatLooksAlikeHasTheSameSkeleton_data()
    {
        QTest::addColumn<QString>("imitation");
        QTest::newRow("itself") << u"paypal"_s;
        QTest::newRow("capitals") << u"PayPal"_s;
        QTest::newRow("Cyrillic") << u"pаypаl"_s;
        QTest::newRow("capital I for l") << u"PayPaI"_s;
        QTest::newRow("digit for l") << u"paypa1"_s;
        QTest::newRow("bar for l") << u"paypa|"_s;
    }

    void whatLooksAlikeHasTheSameSkeleton()
    {
        QFETCH(QString, imitation);
        QCOMPARE(lookalikes::skeleton(imitation), lookalikes::skeleton(u"paypal"));
    }

    void twoLettersMayLookLikeOne()
    {
        QCOMPARE(lookalikes::skeleton(u"arnazon"), lookalikes::skeleton(u"amazon"));
        QVERIFY(lookalikes::skeleton(u"bank") != lookalikes::skeleton(u"tank"));
    }

    void aSkeletonMayBeLongerThanItsWord()
    {
        const QString word(100, QChar(0xFDFA)); // one character that stands for a whole sentence
        QVERIFY(lookalikes::skeleton(word).size() > word.size());
    }

    void alphabetsThatNoLanguageMixesAreTold_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("mixes");
        QTest::newRow("Latin") << u"acme"_s << false;
        QTest::newRow("Cyrillic") << u"почта"_s << false;
        QTest::newRow("Latin with one Cyrillic letter") << u"аpple"_s << true;
        QTest::newRow("Latin with one Greek letter") << u"gοogle"_s << true;
        QTest::newRow("Chinese with Latin") << u"阿里cloud"_s << false;
        QTest::newRow("Japanese") << u"ソニーの音楽"_s << false;
        QTest::newRow("accents") << u"bücher"_s << false;
        QTest::newRow("digits") << u"почта24"_s << false;
    }

    void alphabetsThatNoLanguageMixesAreTold()
    {
        QFETCH(QString, label);
        QFETCH(bool, mixes);
        QCOMPARE(lookalikes::mixesScripts(label), mixes);
    }
};

QObject *tst_lookalikes()
{
    return new TestLookalikes;
}

#include "tst_lookalikes.moc"
