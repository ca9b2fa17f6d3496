// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/storagetext.h"

#include "ui/text/holdtext.h"
#include "ui/text/restoretext.h"
#include "ui/text/translation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Trouble with the storage and restored databases, as people read it.
class TestStorageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void everyTroubleHasWordsOfItsOwn();
    void everyTroubleHasACode();
    void whatHoldsPeopleBackSaysWhyAndWhatToDo();
    void whatStopsSendingSaysWhatBecomesOfIt();
    void resultsThatWaitAreCounted();
    void theSizeOfTheLogIsTold();
    void whatTheDatabaseSaidIsTold();
    void everyCauseHasWordsOfItsOwn();
    void whatWasFoundIsCounted();
    void whatIsUnfinishedIsTold();

private:
    QString sentence(StorageTrouble trouble, int kept = 0) const
    {
        return StorageText::sentence({trouble, {}, u"300000000"_s, kept}, u"/ws/heliograph.db"_s, m_format);
    }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

void TestStorageText::everyTroubleHasWordsOfItsOwn()
{
    QStringList sentences;
    QStringList names;
    for (int trouble = 0; trouble < StorageTroubleCount; ++trouble) {
        sentences.append(sentence(static_cast<StorageTrouble>(trouble)));
        names.append(StorageText::name(static_cast<StorageTrouble>(trouble)));
    }
    for (const QString &words : sentences) {
        QVERIFY2(words.contains(u"/ws/heliograph.db"_s) && words.endsWith(u'.'), qPrintable(words));
        QVERIFY2(!words.contains(u'%'), qPrintable(words));
        QCOMPARE(sentences.count(words), 1);
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestStorageText::everyTroubleHasACode()
{
    for (int trouble = 0; trouble < StorageTroubleCount; ++trouble) {
        const auto value = static_cast<StorageTrouble>(trouble);
        QCOMPARE(storageTroubleFromCode(storageTroubleCode(value)), value);
    }
    QCOMPARE(storageTroubleFromCode(u"unheard-of"_s), StorageTrouble::None);
}

void TestStorageText::whatHoldsPeopleBackSaysWhyAndWhatToDo()
{
    QStringList reasons;
    for (int trouble = 1; trouble < StorageTroubleCount; ++trouble) {
        const auto value = static_cast<StorageTrouble>(trouble);
        if (!stopsSending(value))
            continue;
        const Hold hold{HoldReason::Storage, {}, storageTroubleCode(value)};
        reasons.append(HoldText::because(hold, {}, m_format));
        QVERIFY2(!reasons.last().endsWith(u'.'), qPrintable(reasons.last()));
        QVERIFY2(HoldText::remedy(hold).endsWith(u'.'), qPrintable(HoldText::remedy(hold)));
        QVERIFY(HoldText::remedy(hold) != HoldText::remedy(HoldReason::Storage));
    }
    QCOMPARE(reasons.removeDuplicates(), 0);
}

void TestStorageText::whatStopsSendingSaysWhatBecomesOfIt()
{
    for (int trouble = 1; trouble < StorageTroubleCount; ++trouble) {
        const auto value = static_cast<StorageTrouble>(trouble);
        const QString words = sentence(value);
        if (!stopsSending(value))
            QVERIFY2(words.contains(u"Sending goes on"_s), qPrintable(words));
        else if (endsEngine(value))
            QVERIFY2(words.contains(u"the engine has stopped"_s), qPrintable(words));
        else
            QVERIFY2(words.contains(u"Sending has stopped and nothing is lost"_s), qPrintable(words));
    }
}

void TestStorageText::resultsThatWaitAreCounted()
{
    QVERIFY(sentence(StorageTrouble::Full, 1).endsWith(u"1 answer of a provider is not saved yet."_s));
    QVERIFY(sentence(StorageTrouble::Full, 25).endsWith(u"25 answers of providers are not saved yet."_s));
}

void TestStorageText::theSizeOfTheLogIsTold()
{
    QVERIFY(sentence(StorageTrouble::LogGrows).contains(m_format.bytes(300'000'000)));
}

void TestStorageText::whatTheDatabaseSaidIsTold()
{
    QVERIFY(sentence(StorageTrouble::Refused).contains(u"“300000000”"_s));
}

void TestStorageText::everyCauseHasWordsOfItsOwn()
{
    QStringList words;
    QStringList codes;
    for (int cause = 1; cause <= RestoreCauseCount; ++cause) {
        RestoreHold hold;
        hold.cause = static_cast<RestoreCause>(cause);
        words.append(RestoreText::cause(hold));
        codes.append(restoreCauseCode(hold.cause));
        QVERIFY2(!words.last().contains(u'%'), qPrintable(words.last()));
    }
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(codes.removeDuplicates(), 0);
}

void TestStorageText::whatWasFoundIsCounted()
{
    RestoreHold hold;
    hold.complete = true;
    hold.inDoubt = 1200;
    hold.unknown = {{CampaignId{7}, fromMillis(0), 15}};
    hold.campaigns = 2;
    hold.ready = 340;

    const QStringList findings = RestoreText::findings(hold, m_format);

    QCOMPARE(findings.size(), 3);
    QVERIFY2(findings[0].startsWith(u"1,200 messages"_s), qPrintable(findings[0]));
    QVERIFY2(findings[1].contains(u"campaign 7"_s) && findings[1].startsWith(u"15 "_s),
             qPrintable(findings[1]));
    QVERIFY2(findings[2].contains(u"340 people"_s), qPrintable(findings[2]));
}

void TestStorageText::whatIsUnfinishedIsTold()
{
    QCOMPARE(RestoreText::findings(RestoreHold(), m_format).size(), 1);
}

} // namespace heliograph

QObject *tst_storagetext()
{
    return new heliograph::TestStorageText;
}

#include "tst_storagetext.moc"
