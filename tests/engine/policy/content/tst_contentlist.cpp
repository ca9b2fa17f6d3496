// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentlist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestContentList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsSayWhatEntriesAre()
    {
        const auto list
            = ContentList::parse(u"# Ours\r\n\n[block]\ncasino*\n[Second  Look]\nguaranteed\n[note]\nfree\n"
                                 "[allow]\ncasino royale\n[credentials]\npassword\n[urgency]\nat once\n"
                                 "[code requests]\nsend us the code\n"_s);

        QVERIFY2(list, qPrintable(list ? QString() : list.error().detail));
        QCOMPARE(list->entries.size(), 7);
        QCOMPARE(list->entries[0].text, u"casino"_s);
        QCOMPARE(list->entries[0].severity, ContentSeverity::Block);
        QVERIFY(list->entries[0].endsAnywhere);
        QVERIFY(!list->entries[0].beginsAnywhere);
        QCOMPARE(list->entries[1].severity, ContentSeverity::SecondLook);
        QCOMPARE(list->entries[2].severity, ContentSeverity::Note);
        QCOMPARE(list->entries[3].role, ContentList::Role::Allow);
        QCOMPARE(list->entries[4].role, ContentList::Role::Credential);
        QCOMPARE(list->entries[5].role, ContentList::Role::Urgency);
        QCOMPARE(list->entries[6].role, ContentList::Role::CodeRequest);
    }

    void hostsAreKeptAsTheyTravel()
    {
        const auto list
            = ContentList::parse(u"[allowed links]\nACME.example\nbücher.example\n[shorteners]\nbit.ly\n"_s);

        QVERIFY(list);
        QCOMPARE(list->allowedLinks, QStringList({u"acme.example"_s, u"xn--bcher-kva.example"_s}));
        QCOMPARE(list->shorteners, QStringList({u"bit.ly"_s}));
    }

    void brandsMayNameTheirHosts()
    {
        const auto list = ContentList::parse(u"[brands]\nPayPal = paypal.com  paypal.me\nAcme\n"_s);

        QVERIFY(list);
        QCOMPARE(list->brands[0].name, u"PayPal"_s);
        QCOMPARE(list->brands[0].hosts, QStringList({u"paypal.com"_s, u"paypal.me"_s}));
        QCOMPARE(list->brands[1].name, u"Acme"_s);
        QVERIFY(list->brands[1].hosts.isEmpty());
    }

    void everyRuleCanBeSet()
    {
        QString file = u"[rules]\n"_s;
        for (int rule = static_cast<int>(ContentRule::Shortener); rule < ContentRuleCount; ++rule)
            file += QString(contentRuleKey(static_cast<ContentRule>(rule))).replace(u'_', u' ')
                + u" = second look\n"_s;
        const auto list = ContentList::parse(file);

        QVERIFY2(list, qPrintable(list ? QString() : list.error().detail));
        QCOMPARE(list->severities.size(), ContentRuleCount - 1);
        QCOMPARE(list->severities.value(ContentRule::HiddenCharacters), ContentSeverity::SecondLook);
    }

    void aRuleCanBeOff()
    {
        const auto list = ContentList::parse(u"[rules]\nPunycode=off\nip address = BLOCK\n"_s);

        QVERIFY(list);
        QCOMPARE(list->severities.value(ContentRule::Punycode, ContentSeverity::Block),
                 ContentSeverity::None);
        QCOMPARE(list->severities.value(ContentRule::IpAddress), ContentSeverity::Block);
    }

    void aMistakeIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no heading") << u"# words\ncasino\n"_s
                                    << u"Line 2: “casino” stands under no heading"_s;
        QTest::newRow("unknown heading") << u"[ban]\nx y\n"_s << u"Line 1: “[ban]” is no heading"_s;
        QTest::newRow("open heading") << u"[block\nx y\n"_s << u"Line 1: “[block” is no heading"_s;
        QTest::newRow("one letter") << u"[block]\na\n"_s << u"Line 2: “a” is too little"_s;
        QTest::newRow("only a star") << u"[block]\n*\n"_s << u"Line 2: “*” is too little"_s;
        QTest::newRow("nothing seen") << u"[block]\n\u200B\u200B\n"_s << u"Line 2: "_s;
        QTest::newRow("long phrase") << u"[block]\n"_s + QString(101, u'x')
                                     << u"Line 2: A phrase has at most 100"_s;
        QTest::newRow("no host") << u"[shorteners]\nhttp://bit.ly/\n"_s
                                 << u"Line 2: “http://bit.ly/” is no host name"_s;
        QTest::newRow("short brand") << u"[brands]\nab\n"_s << u"Line 2: A brand has 3 to 100 characters"_s;
        QTest::newRow("brand's host") << u"[brands]\nacme = a/b\n"_s << u"Line 2: “a/b” is no host name"_s;
        QTest::newRow("unknown rule")
            << u"[rules]\nlink = block\n"_s << u"Line 2: “link = block” names no rule"_s;
        QTest::newRow("word is no rule of its own")
            << u"[rules]\nword = block\n"_s << u"Line 2: “word = block” names no rule"_s;
        QTest::newRow("no severity") << u"[rules]\nbrand\n"_s << u"Line 2: “brand” names no rule"_s;
        QTest::newRow("unknown severity")
            << u"[rules]\nbrand = hard\n"_s << u"Line 2: “hard” is no severity"_s;
        QTest::newRow("empty") << u"# nothing\n[block]\n"_s << u"The file holds no rule"_s;
    }

    void aMistakeIsNamedWithItsLine()
    {
        QFETCH(QString, file);
        QFETCH(QString, sentence);
        const auto list = ContentList::parse(file);
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::Invalid);
        QVERIFY2(list.error().detail.startsWith(sentence), qPrintable(list.error().detail));
    }

    void aListHasAnEnd()
    {
        QString file = u"[block]\n"_s;
        for (int word = 0; word <= ContentList::MostEntries; ++word)
            file += u"word%1\n"_s.arg(word);
        const auto list = ContentList::parse(file);

        QVERIFY(!list);
        QVERIFY2(list.error().detail.startsWith(u"Line 50002: A list holds at most"_s),
                 qPrintable(list.error().detail));
        QVERIFY(!ContentList::parse(u"[block]\n"_s + QString(ContentList::LongestFile, u'x')));
    }
};

QObject *tst_contentlist()
{
    return new TestContentList;
}

#include "tst_contentlist.moc"
