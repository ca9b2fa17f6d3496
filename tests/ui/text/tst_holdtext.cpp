// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/holdtext.h"

#include "ui/text/translation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestHoldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReasonHasASentenceOfItsOwn();
    void aHoldOfARowNeedsNeitherEndNorNote();
    void theEndIsTold();
    void theProviderIsNamed();
    void whatTheDatabaseSaidToACampaignIsTold();
    void failuresInARowAreCounted();
    void refusalsOfContentAreCounted();
    void aCodeStandsInBrackets();
    void wordsOfTheProviderFollowTheReason();
    void thePausersWordsAreQuoted();
    void whoHoldsItIsNamedWithTheTime();
    void whatAPersonMustMendHasARemedy();
    void waitingNeedsNoRemedy();

private:
    QString because(HoldReason reason, const QString &note = {}, const QString &provider = u"Kite"_s) const
    {
        return HoldText::because({reason, std::nullopt, note}, provider, m_format);
    }
    QString until(HoldReason reason, const QString &note = {}) const
    {
        return HoldText::because({reason, fromMillis(0), note}, u"Kite"_s, m_format);
    }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

void TestHoldText::initTestCase()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English));
}

void TestHoldText::everyReasonHasASentenceOfItsOwn()
{
    QStringList sentences;
    for (int reason = 0; reason < HoldReasonCount; ++reason)
        sentences.append(because(static_cast<HoldReason>(reason)));
    for (const QString &sentence : sentences) {
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(!sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QCOMPARE(sentences.count(sentence), 1);
    }
}

void TestHoldText::aHoldOfARowNeedsNeitherEndNorNote()
{
    QCOMPARE(because(HoldReason::Throttle), u"Kite asked us to slow down"_s);
    QCOMPARE(because(HoldReason::Circuit), u"Kite failed several times in a row"_s);
    QCOMPARE(because(HoldReason::CampaignPaused), u"the campaign is paused"_s);
}

void TestHoldText::theEndIsTold()
{
    const QString end = u"1 Jan 1970, 00:00:00 UTC"_s;
    QCOMPARE(until(HoldReason::Schedule), u"its planned time is "_s + end);
    QCOMPARE(until(HoldReason::Throttle), u"Kite asked us to slow down, until "_s + end);
    for (const HoldReason reason : {HoldReason::QuietHours, HoldReason::Frequency, HoldReason::NoNode})
        QVERIFY2(until(reason).endsWith(end), qPrintable(until(reason)));
}

void TestHoldText::theProviderIsNamed()
{
    for (const HoldReason reason : {HoldReason::ProviderQuota, HoldReason::LanePaused, HoldReason::Template,
                                    HoldReason::Key, HoldReason::Balance, HoldReason::Clock}) {
        QVERIFY(because(reason).contains(u"Kite"_s));
        QVERIFY(because(reason, {}, {}).contains(u"the provider"_s));
    }
}

void TestHoldText::whatTheDatabaseSaidToACampaignIsTold()
{
    const QString said = u"The database refused a change: x. Nothing was changed."_s;
    QCOMPARE(because(HoldReason::Storage, said),
             u"its next people could not be taken from the database: The database refused a change: x. "
             "Nothing was changed"_s);
    QVERIFY(HoldText::remedy({HoldReason::Storage, {}, said}).contains(u"resume the campaign"_s));
}

void TestHoldText::failuresInARowAreCounted()
{
    QCOMPARE(until(HoldReason::Circuit, u"5"_s),
             u"Kite failed 5 times in a row; the next trial is at 1 Jan 1970, 00:00:00 UTC"_s);
    QCOMPARE(because(HoldReason::Circuit, u"1"_s), u"Kite failed once"_s);
}

void TestHoldText::refusalsOfContentAreCounted()
{
    QCOMPARE(because(HoldReason::Content, u"20"_s), u"20 messages in a row were refused for their content"_s);
    QCOMPARE(because(HoldReason::Content), u"a content rule wants a second look"_s);
}

void TestHoldText::aCodeStandsInBrackets()
{
    QCOMPARE(because(HoldReason::Balance, u"isv.AMOUNT_NOT_ENOUGH"_s),
             u"the account at Kite has no balance or quota left (their code isv.AMOUNT_NOT_ENOUGH)"_s);
}

void TestHoldText::wordsOfTheProviderFollowTheReason()
{
    QCOMPARE(because(HoldReason::Key, u"The secret is missing. Add it again."_s),
             u"the key for Kite is missing or does not work: The secret is missing. Add it again"_s);
}

void TestHoldText::thePausersWordsAreQuoted()
{
    QCOMPARE(because(HoldReason::CampaignPaused, u"price talks"_s),
             u"the campaign is paused: “price talks”"_s);
    // What people write is not a pattern.
    QCOMPARE(because(HoldReason::CampaignPaused, u"20 %1 off"_s), u"the campaign is paused: “20 %1 off”"_s);
}

void TestHoldText::whoHoldsItIsNamedWithTheTime()
{
    Hold hold{HoldReason::CampaignPaused, {}, u"price talks"_s};
    hold.since = fromMillis(0);
    const QString time = u"1 Jan 1970, 00:00:00 UTC"_s;
    QCOMPARE(HoldText::because(hold, {}, m_format),
             u"the campaign was paused at %1: “price talks”"_s.arg(time));
    hold.by = u"Samir K."_s;
    QCOMPARE(HoldText::because(hold, {}, m_format),
             u"Samir K. paused the campaign at %1: “price talks”"_s.arg(time));
    hold.reason = HoldReason::Emergency;
    QCOMPARE(HoldText::because(hold, {}, m_format),
             u"Samir K. stopped all sending at %1: “price talks”"_s.arg(time));
    hold.note.clear();
    QCOMPARE(HoldText::because(hold, {}, m_format), u"Samir K. stopped all sending at %1"_s.arg(time));
}

void TestHoldText::whatAPersonMustMendHasARemedy()
{
    for (const HoldReason reason :
         {HoldReason::CampaignPaused, HoldReason::Template, HoldReason::Content, HoldReason::Key,
          HoldReason::Balance, HoldReason::Clock, HoldReason::LanePaused, HoldReason::NoNode,
          HoldReason::Late, HoldReason::Emergency, HoldReason::OtherResend}) {
        QVERIFY(HoldText::remedy(reason).endsWith(u'.'));
    }
}

void TestHoldText::waitingNeedsNoRemedy()
{
    QVERIFY(HoldText::remedy(HoldReason::Throttle).isEmpty());
    QVERIFY(HoldText::remedy(HoldReason::Circuit).isEmpty());
}

} // namespace heliograph

QObject *tst_holdtext()
{
    return new heliograph::TestHoldText;
}
#include "tst_holdtext.moc"
