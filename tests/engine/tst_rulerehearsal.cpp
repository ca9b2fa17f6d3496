// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rulerehearsal.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Content rules tried on texts before they count.
class TestRuleRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTextIsHeldAgainstTheRulesInForce();
    void listsOfOtherCountriesAreNotAsked();
    void withoutCountriesEveryListCounts();
    void aDraftIsTriedOnWhatWasMade();
    void aDraftStandsInForTheListOfItsName();
    void whatPeoplesValuesSayIsFound();
    void textsOnlyTheProviderHasAreCounted();
    void theNewestAreTried();
    void theWorstExampleComesFirstAndOnce();
    void aDraftThatIsNoListIsRefused();
    void nothingIsChanged();

private:
    void import(const QString &name, const QString &country, const QString &text)
    {
        QVERIFY(m_store->store().content().import({name, country, text}, BuiltInAuthor));
    }

    //! Messages of \a people with a text of ours.
    void write(const QString &name, const QString &text, int people)
    {
        CampaignContent content;
        content.text = text;
        content.signName = u"Test"_s;
        m_store->submit(
            m_store->addCampaign(m_store->addAudience(people, u"of "_s + name), m_account, name, content));
    }

    RuleRehearsal::Outcome tried(const std::optional<NewContentList> &draft, int messages = 100)
    {
        const auto outcome = RuleRehearsal::tryOnRecent(*m_reader, draft, messages);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return *outcome;
    }

    QList<ContentFinding> found(const QString &text, const QStringList &countries)
    {
        const auto findings = RuleRehearsal::examine(*m_reader, text, countries);
        if (!findings)
            qFatal("%s", qPrintable(findings.error().detail));
        return *findings;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
};

void TestRuleRehearsal::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_account = m_store->addAccount();
    m_reader = m_store->openReader();
}

void TestRuleRehearsal::cleanup()
{
    m_reader.reset();
    m_store.reset();
}

void TestRuleRehearsal::aTextIsHeldAgainstTheRulesInForce()
{
    QVERIFY(found(u"Win at the casino"_s, {u"CN"_s}).isEmpty());
    import(u"bad"_s, {}, u"[block]\ncasino\n"_s);

    const auto findings = found(u"Win at the casino"_s, {u"CN"_s});

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().severity, ContentSeverity::Block);
    QCOMPARE(findings.first().list, u"bad"_s);
    QVERIFY(found(u"Win at the market"_s, {u"CN"_s}).isEmpty());
}

void TestRuleRehearsal::listsOfOtherCountriesAreNotAsked()
{
    import(u"german"_s, u"DE"_s, u"[block]\ngewinn\n"_s);

    QVERIFY(found(u"Gewinn"_s, {u"CN"_s}).isEmpty());
    QCOMPARE(found(u"Gewinn"_s, {u"CN"_s, u"DE"_s}).size(), 1);
}

void TestRuleRehearsal::withoutCountriesEveryListCounts()
{
    import(u"german"_s, u"DE"_s, u"[block]\ngewinn\n"_s);

    QCOMPARE(found(u"Gewinn"_s, {}).size(), 1);
}

void TestRuleRehearsal::aDraftIsTriedOnWhatWasMade()
{
    write(u"spring"_s, u"Spring sale"_s, 3);
    write(u"casino"_s, u"Our casino opens"_s, 2);

    const auto outcome = tried(NewContentList{u"bad"_s, {}, u"[block]\ncasino\n[note]\nsale\n"_s});

    QCOMPARE(outcome.texts, 5);
    QCOMPARE(outcome.blocked, 2);
    QCOMPARE(outcome.noted, 3);
    QCOMPARE(outcome.held, 0);
    QCOMPARE(outcome.unknown, 0);
}

void TestRuleRehearsal::aDraftStandsInForTheListOfItsName()
{
    write(u"sale"_s, u"Spring sale"_s, 2);
    import(u"bad"_s, {}, u"[block]\nspring\n"_s);
    import(u"other"_s, {}, u"[note]\nsale\n"_s);
    QCOMPARE(tried(std::nullopt).blocked, 2);

    const auto outcome = tried(NewContentList{u"bad"_s, {}, u"[second look]\nsummer\n"_s});

    QCOMPARE(outcome.blocked, 0);
    QCOMPARE(outcome.held, 0);
    QCOMPARE(outcome.noted, 2); // the others stay in force
}

void TestRuleRehearsal::whatPeoplesValuesSayIsFound()
{
    write(u"greeting"_s, u"Hello {{name}}"_s, 3); // to "Person 0", "Person 1", "Person 2"

    const auto outcome = tried(NewContentList{u"bad"_s, {}, u"[second look]\nperson 1\n"_s});

    QCOMPARE(outcome.texts, 3);
    QCOMPARE(outcome.held, 1);
}

void TestRuleRehearsal::textsOnlyTheProviderHasAreCounted()
{
    m_store->submit(m_store->addCampaign(m_store->addAudience(4), m_account)); // a code, no text

    const auto outcome = tried(NewContentList{u"bad"_s, {}, u"[block]\ncasino\n"_s});

    QCOMPARE(outcome.unknown, 4);
    QCOMPARE(outcome.texts, 0);
    QVERIFY(outcome.examples.isEmpty());
}

void TestRuleRehearsal::theNewestAreTried()
{
    write(u"casino"_s, u"Our casino opens"_s, 5);
    write(u"later"_s, u"Spring"_s, 3);

    const auto outcome = tried(NewContentList{u"bad"_s, {}, u"[block]\ncasino\n"_s}, 4);

    QCOMPARE(outcome.texts, 4);
    QCOMPARE(outcome.blocked, 1);
}

void TestRuleRehearsal::theWorstExampleComesFirstAndOnce()
{
    write(u"a"_s, u"A sale"_s, 3);
    write(u"b"_s, u"A casino"_s, 3);
    write(u"c"_s, u"A lottery"_s, 3);

    const auto outcome
        = tried(NewContentList{u"bad"_s, {}, u"[note]\nsale\n[block]\ncasino\n[second look]\nlottery\n"_s});

    QCOMPARE(outcome.examples.size(), 3);
    QCOMPARE(outcome.examples.at(0).severity, ContentSeverity::Block);
    QCOMPARE(outcome.examples.at(1).severity, ContentSeverity::SecondLook);
    QCOMPARE(outcome.examples.at(2).severity, ContentSeverity::Note);
}

void TestRuleRehearsal::aDraftThatIsNoListIsRefused()
{
    const auto outcome
        = RuleRehearsal::tryOnRecent(*m_reader, NewContentList{u"bad"_s, {}, u"[no such part]\nx\n"_s}, 10);

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Invalid);
}

void TestRuleRehearsal::nothingIsChanged()
{
    const qint64 audited = m_store->value(u"SELECT count(*) FROM audit_log"_s);

    tried(NewContentList{u"bad"_s, {}, u"[block]\ncasino\n"_s});

    QVERIFY(!*m_store->store().content().inForce(u"bad"_s));
    QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log"_s), audited);
}

QObject *tst_rulerehearsal()
{
    return new TestRuleRehearsal;
}

#include "tst_rulerehearsal.moc"
