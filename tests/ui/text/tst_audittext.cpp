// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/audittext.h"

#include "ui/text/translation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using Finding = AuditVerdict::Finding;

//! The audit log, as people read it.
class TestAuditText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void cleanup() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void everyActionHasWordsOfItsOwn();
    void everyActionHasChineseWords();
    void anUnknownActionStaysAsItIs();
    void everyFindingHasWordsOfItsOwn();
    void sealsAreCounted();

private:
    AuditVerdict verdict(Finding finding) const
    {
        return {.finding = finding,
                .whole = {4'000, QByteArray(32, 'h')},
                .sequence = 90'112,
                .at = fromMillis(1'770'000'000'000),
                .seals = 0,
                .lostSeals = 0};
    }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

void TestAuditText::everyActionHasWordsOfItsOwn()
{
    QStringList all;
    for (const QString &code : AuditText::knownActions()) {
        all.append(AuditText::action(code));
        QVERIFY2(!all.constLast().contains(u'.') && all.constLast() != code, qPrintable(code));
    }
    QVERIFY(all.size() > 30);
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestAuditText::everyActionHasChineseWords()
{
    QStringList english;
    for (const QString &code : AuditText::knownActions())
        english.append(AuditText::action(code));
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    for (const QString &code : AuditText::knownActions())
        QVERIFY2(!english.contains(AuditText::action(code)), qPrintable(code));
}

void TestAuditText::anUnknownActionStaysAsItIs()
{
    QCOMPARE(AuditText::action(u"future.thing"_s), u"future.thing"_s);
}

void TestAuditText::everyFindingHasWordsOfItsOwn()
{
    QStringList all;
    for (const Finding finding :
         {Finding::Whole, Finding::Changed, Finding::Missing, Finding::Replaced, Finding::CutOff,
          Finding::Rewritten, Finding::Unsealed, Finding::SealsStale}) {
        const QString words = AuditText::verdict(verdict(finding), m_format);
        QVERIFY2(words.endsWith(u'.') && !words.contains(u'%'), qPrintable(words));
        if (finding != Finding::Whole && !lacksSeals(finding))
            QVERIFY2(words.contains(u"90,112"_s) && words.contains(u"copy of the database"_s),
                     qPrintable(words));
        if (finding != Finding::Rewritten)
            QVERIFY2(words.contains(u"4,000"_s), qPrintable(words));
        all.append(words);
    }
    QCOMPARE(all.removeDuplicates(), 0);
    QVERIFY(AuditText::verdict(verdict(Finding::SealsStale), m_format).contains(u"90,112"_s));
    AuditVerdict first = verdict(Finding::Changed);
    first.whole.sequence = 0;
    QVERIFY(AuditText::verdict(first, m_format).contains(u"No entry before it"_s));
}

void TestAuditText::sealsAreCounted()
{
    AuditVerdict whole = verdict(Finding::Whole);
    whole.seals = 1;
    whole.lostSeals = 2;

    const QString words = AuditText::verdict(whole, m_format);

    QVERIFY2(words.contains(u"1 seal kept"_s) && words.contains(u"2 seals know"_s), qPrintable(words));
    QVERIFY(AuditText::verdict({}, m_format).contains(u"empty"_s));
}

} // namespace heliograph

QObject *tst_audittext()
{
    return new heliograph::TestAuditText;
}

#include "tst_audittext.moc"
