// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/faulttext.h"

#include "engine/domain/listfault.h"
#include "ui/text/errortext.h"
#include "ui/text/translation.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

void speakIn(const QLocale &locale)
{
    installTranslation(*QCoreApplication::instance(), locale);
}

QList<Error> listFaults()
{
    return {ListFault::missing(u"/a/b.csv"_s),
            ListFault::notAFile(u"/a/b"_s),
            ListFault::forbidden(u"b.csv"_s),
            ListFault::unreadable(u"b.csv"_s, u"a bad disk"_s),
            ListFault::empty(u"b.csv"_s),
            ListFault::tooLarge(u"b.csv"_s, u"201 MB"_s),
            ListFault::workbook(u"b.xlsx"_s),
            ListFault::foreignEncoding(u"b.csv"_s, u"UTF-32"_s),
            ListFault::changed(),
            ListFault::unreadableHeadings(u"b.csv"_s),
            ListFault::tooManyColumns(u"b.csv"_s, 900, 200),
            ListFault::onlyHeadings(u"b.csv"_s),
            ListFault::noHeading(7),
            ListFault::headingTwice(u"Name"_s),
            ListFault::noColumn(u"Mobil"_s, 3),
            ListFault::noPhoneColumn(),
            ListFault::severalPhoneColumns(u"“a”, “b”"_s, u"“c”"_s),
            ListFault::tooManyPeople(u"2 000 000"_s, u"2 310 441"_s),
            ListFault::noCountry(u"Mars"_s),
            ListFault::stoppedReading(),
            ListFault::stoppedImport()};
}

bool hasChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

//! Errors in the words of the window, in both languages.
class TestFaultText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakIn(QLocale(QLocale::English)); }

    void everyFaultOfAListHasWords();
    void everyCodeIsSaidInChinese();
    void whatIsNamedStandsInTheSentence();
    void partsAreTakenAsTheyAre();
    void theWindowKnowsNoOptionsOfTheCommandLine();
    void whatHasNoWordsKeepsItsOwn();
    void anErrorWithoutDetailSaysWhatToDo();
    void whyAProviderIsNotReachedIsTranslated();
    void theNumberOfAnAnswerIsForPrograms();
};

void TestFaultText::everyFaultOfAListHasWords()
{
    QSet<QString> codes;
    for (const Error &fault : listFaults()) {
        QVERIFY2(!FaultText::sentence(fault).isEmpty(), qPrintable(fault.detail));
        codes.insert(fault.code);
    }
    const auto ofLists = [](const QString &code) { return code.startsWith(u"list."_s); };
    QCOMPARE(codes.size(), std::ranges::count_if(FaultText::codes(), ofLists));
}

void TestFaultText::everyCodeIsSaidInChinese()
{
    speakIn(QLocale(QLocale::Chinese, QLocale::China));
    const QStringList codes = FaultText::codes();
    for (const QString &code : codes) {
        const QByteArray bytes = code.toLatin1();
        const Error error{ErrorKind::Invalid, u"English"_s, QLatin1String(bytes), {u"a"_s, u"b"_s, u"c"_s}};
        const QString said = ErrorText::sentence(error);
        QVERIFY2(hasChinese(said) && !said.contains(u"English"_s), qPrintable(code + u' ' + said));
    }
}

void TestFaultText::whatIsNamedStandsInTheSentence()
{
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::Chinese, QLocale::China)}) {
        speakIn(locale);
        for (const Error &fault : listFaults()) {
            const QString said = FaultText::sentence(fault);
            for (const QString &part : fault.parts)
                QVERIFY2(said.contains(part), qPrintable(said));
            QVERIFY2(!said.contains(u'%'), qPrintable(said));
        }
    }
}

void TestFaultText::partsAreTakenAsTheyAre()
{
    QCOMPARE(FaultText::sentence(ListFault::unreadable(u"%2.csv"_s, u"no %1"_s)),
             u"%2.csv cannot be read: no %1. Nothing was imported."_s);
}

void TestFaultText::theWindowKnowsNoOptionsOfTheCommandLine()
{
    QVERIFY(ListFault::noPhoneColumn().detail.contains(u"--map"_s));
    for (const Error &fault : listFaults())
        QVERIFY2(!FaultText::sentence(fault).contains(u"--"_s), qPrintable(FaultText::sentence(fault)));
}

void TestFaultText::whatHasNoWordsKeepsItsOwn()
{
    QCOMPARE(FaultText::sentence(Error{ErrorKind::Invalid, u"Something."_s}), QString());
    QCOMPARE(ErrorText::sentence(Error{ErrorKind::Invalid, u"Something."_s}), u"Something."_s);
}

void TestFaultText::anErrorWithoutDetailSaysWhatToDo()
{
    for (const ErrorKind kind :
         {ErrorKind::Invalid, ErrorKind::Storage, ErrorKind::Network, ErrorKind::Secret}) {
        const QString said = ErrorText::sentence(Error{kind, {}});
        QVERIFY2(said.contains(u"try again"_s, Qt::CaseInsensitive), qPrintable(said));
    }
    QVERIFY(ErrorText::sentence(Error{ErrorKind::NotFound, {}}).contains(u"Refresh"_s));
}

void TestFaultText::whyAProviderIsNotReachedIsTranslated()
{
    const Error refused{ErrorKind::Network,
                        u"English"_s,
                        QLatin1String("provider.unreachable"),
                        {u"its certificate has expired"_s}};
    QVERIFY(FaultText::sentence(refused).contains(u"reached: its certificate has expired."_s));

    speakIn(QLocale(QLocale::Chinese, QLocale::China));

    QVERIFY2(!FaultText::sentence(refused).contains(u"certificate"_s),
             qPrintable(FaultText::sentence(refused)));
}

void TestFaultText::theNumberOfAnAnswerIsForPrograms()
{
    const Error trouble{ErrorKind::Network, u"English"_s, QLatin1String("provider.trouble"), {u"503"_s}};

    QCOMPARE(FaultText::sentence(trouble),
             u"The provider's server answered with an error of its own. Try again later."_s);
}

} // namespace heliograph

QObject *tst_faulttext()
{
    return new heliograph::TestFaultText;
}

#include "tst_faulttext.moc"
