// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/policy/content/ruleslist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Long = 100'000;

QString repeated(const QString &part)
{
    return part.repeated(Long / part.size());
}

} // namespace

//! Texts made to be slow. Without work in proportion to the text each of these would take minutes, and the
//! test's time limit would end it.
class TestLongTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString file = u"[rules]\n"_s;
        for (int rule = static_cast<int>(ContentRule::Shortener); rule < ContentRuleCount; ++rule)
            file += QString(contentRuleKey(static_cast<ContentRule>(rule))).replace(u'_', u' ')
                + u" = block\n"_s;
        file += u"[block]\n"_s;
        for (int length = 2; length <= 100; ++length)
            file += QString(length, u'a') + u"*\n"_s;
        for (int word = 0; word < 10'000; ++word)
            file += u"word number %1\n"_s.arg(word);
        file
            += u"[allow]\nfree for all\n[credentials]\npassword\n[brands]\npaypal = paypal.com\n[shorteners]\nbit.ly\n"_s;
        m_rules = rulesOf(file);
    }

    void slowTextsTakeNoLonger_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("beginnings of words") << repeated(u"word number "_s);
        QTest::newRow("one letter less") << repeated(u"aaaaaaaaab"_s);
        QTest::newRow("labels") << repeated(u"a."_s);
        QTest::newRow("labels with an end") << repeated(u"a."_s) + u"com"_s;
        QTest::newRow("labels that are no host") << repeated(u"a-."_s);
        QTest::newRow("schemes") << repeated(u"http://"_s);
        QTest::newRow("user names") << u"http://"_s + repeated(u"a@"_s);
        QTest::newRow("colons") << u"http://"_s + repeated(u"a:"_s);
        QTest::newRow("links") << repeated(u"bit.ly/ password "_s);
        QTest::newRow("numbers and links") << repeated(u"bit.ly/ 13900000001 "_s);
        QTest::newRow("digits") << repeated(u"4111 1111 1111 1111 1"_s);
        QTest::newRow("accents") << u"a"_s + repeated(u"\u0301\u0316"_s);
        QTest::newRow("zero width") << u"a"_s + repeated(u"\u200B"_s) + u"b"_s;
        QTest::newRow("bidi controls") << repeated(u"\u202E"_s);
        QTest::newRow("spelled out") << repeated(u"a . "_s);
        QTest::newRow("marks") << u"中"_s + repeated(u"*"_s) + u"奖"_s;
        QTest::newRow("allowed") << repeated(u"free for all "_s);
        QTest::newRow("characters that become many") << repeated(u"ﷺ"_s);
    }

    void slowTextsTakeNoLonger()
    {
        QFETCH(QString, text);
        const auto findings = m_rules->examine(text, m_rules->scope({}));
        QVERIFY(findings.size() <= ContentRules::MostFindings);
    }

private:
    std::shared_ptr<const ContentRules> m_rules;
};

QObject *tst_longtexts()
{
    return new TestLongTexts;
}

#include "tst_longtexts.moc"
