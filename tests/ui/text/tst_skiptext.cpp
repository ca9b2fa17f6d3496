// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/skiptext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestSkipText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreTold();
    void aRuleWithoutWordsIsNamedByItsCode();
    void aMissingCodeIsNoTrouble();
};

void TestSkipText::rulesAreTold()
{
    QCOMPARE(SkipText::because(u"suppressed"_s), u"the number is on the suppression list"_s);
    QCOMPARE(SkipText::because(u"expired"_s), u"its sending window has ended"_s);
    QCOMPARE(SkipText::because(u"content"_s), u"a content rule forbids it"_s);
    QCOMPARE(SkipText::because(u"country"_s), u"texts to its country are not allowed here"_s);
    QCOMPARE(SkipText::because(u"same-text"_s), u"the same text went to this number not long ago"_s);
}

void TestSkipText::aRuleWithoutWordsIsNamedByItsCode()
{
    QCOMPARE(SkipText::because(u"opted-out"_s), u"a rule left it out (opted-out)"_s);
}

void TestSkipText::aMissingCodeIsNoTrouble()
{
    QCOMPARE(SkipText::because({}), u"a rule left it out"_s);
}

} // namespace heliograph

QObject *tst_skiptext()
{
    return new heliograph::TestSkipText;
}
#include "tst_skiptext.moc"
