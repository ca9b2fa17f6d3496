// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestCodeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeStandsBehindItsWords();
    void aCodeThatMeansNothingStandsAlone();
    void aMissingCodeIsSaidToBeMissing();
};

void TestCodeText::theCodeStandsBehindItsWords()
{
    QCOMPARE(CodeText::withCode(Meaning::Recipient, u"isv.MOBILE_NUMBER_ILLEGAL"_s),
             u"the provider does not send to this number (their code isv.MOBILE_NUMBER_ILLEGAL)"_s);
}

void TestCodeText::aCodeThatMeansNothingStandsAlone()
{
    QCOMPARE(CodeText::withCode(Meaning::Unknown, u"UNDELIV"_s), u"their code UNDELIV"_s);
}

void TestCodeText::aMissingCodeIsSaidToBeMissing()
{
    QCOMPARE(CodeText::withCode(Meaning::Recipient, {}), u"no code was given"_s);
}

} // namespace heliograph

QObject *tst_codetext()
{
    return new heliograph::TestCodeText;
}
#include "tst_codetext.moc"
