// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! "campaign create" and "submit": routes, templates of each account, times and validity.
class TestCampaignCreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_first = m_workspace->addProvider(u"ali"_s);
        m_second = m_workspace->addProvider(u"second"_s);
        m_workspace->launch(u"other"_s, m_first.id, 3); // its audience is number 1
    }

    void providersAreUsedInTheOrderInWhichTheyAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("with a comma") << QStringList{u"--provider"_s, u"second,ali"_s};
        QTest::newRow("one after the other")
            << QStringList{u"--provider"_s, u"second"_s, u"--provider"_s, u"ali"_s};
    }

    void providersAreUsedInTheOrderInWhichTheyAreNamed()
    {
        QFETCH(QStringList, words);

        const auto row = created(words + QStringList{u"--template-code"_s, u"SMS_1"_s});

        QCOMPARE(row.accounts, QList<AccountId>({m_second.id, m_first.id}));
        QVERIFY(row.content.accountTemplates.isEmpty());
    }

    void eachProviderHasItsOwnTemplate()
    {
        const auto row = created({u"--provider"_s, u"ali,second"_s, u"--template-code"_s,
                                  u"ali=SMS_1,second=SMS_2"_s, u"--template-text"_s, u"ali=Hello, ${name}"_s,
                                  u"--template-text"_s, u"second=Hi ${name}"_s});

        QCOMPARE(row.content.templateCode, u"SMS_1"_s);
        QCOMPARE(row.content.templateText, u"Hello, ${name}"_s);
        QCOMPARE(row.content.forAccount(m_second.id).templateCode, u"SMS_2"_s);
        QCOMPARE(row.content.forAccount(m_second.id).templateText, u"Hi ${name}"_s);
        QVERIFY(row.content.forAccount(m_second.id).accountTemplates.isEmpty());
    }

    void theTemplatesOfAllAccountsAreApproved()
    {
        const auto one
            = created({u"--provider"_s, u"ali,second"_s, u"--template-code"_s, u"ali=SMS_1,second=SMS_2"_s});
        const auto other = created(
            {u"--provider"_s, u"ali,second"_s, u"--template-code"_s, u"ali=SMS_1,second=SMS_3"_s}, u"b"_s);

        QVERIFY(one.contentHash != other.contentHash);
    }

    void whatCannotWorkIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("told");

        QTest::newRow("one code for different providers")
            << QStringList{u"--provider"_s, u"ali,ten"_s, u"--template-code"_s, u"SMS_1"_s}
            << u"ali=CODE,ten=CODE"_s;
        QTest::newRow("a provider without a code")
            << QStringList{u"--provider"_s, u"ali,ten"_s, u"--template-code"_s, u"ali=SMS_1"_s}
            << u"no template of ten"_s;
        QTest::newRow("own text through a provider of templates")
            << QStringList{u"--provider"_s, u"ali,ten"_s, u"--text"_s, u"Hello"_s}
            << u"ten sends approved templates only"_s;
        QTest::newRow("a provider twice")
            << QStringList{u"--provider"_s, u"ali,ali"_s, u"--template-code"_s, u"SMS_1"_s} << u"twice"_s;
        QTest::newRow("no such provider")
            << QStringList{u"--provider"_s, u"ali,kite"_s, u"--template-code"_s, u"SMS_1"_s}
            << u"no provider “kite”"_s;
        QTest::newRow("a variable that the audience lacks")
            << QStringList{u"--provider"_s,     u"ali,second"_s,      u"--template-code"_s,
                           u"ali=A,second=B"_s, u"--template-text"_s, u"second=${order}"_s}
            << u"second wants “order”"_s;
        QTest::newRow("a time that the clocks skip")
            << QStringList{u"--provider"_s,       u"ali"_s,    u"--template-code"_s, u"SMS_1"_s, u"--at"_s,
                           u"2026-03-29T02:30"_s, u"--zone"_s, u"Europe/Berlin"_s}
            << u"put forward"_s;
        QTest::newRow("over before it begins")
            << QStringList{u"--provider"_s, u"ali"_s,       u"--template-code"_s,
                           u"SMS_1"_s,      u"--expires"_s, u"2025-01-01T00:00Z"_s}
            << u"has passed"_s;
        const auto one = [](const QStringList &words) {
            return QStringList{u"--provider"_s, u"ali"_s} + words;
        };
        const auto more = [&one](const QStringList &words) {
            return one(QStringList{u"--template-code"_s, u"SMS_1"_s} + words);
        };
        QTest::newRow("two codes for one provider")
            << more({u"--template-code"_s, u"SMS_2"_s}) << u"given more than once"_s;
        QTest::newRow("two codes with a comma")
            << one({u"--template-code"_s, u"SMS_1,SMS_2"_s}) << u"several codes, SMS_1 and SMS_2"_s;
        QTest::newRow("a code for nobody")
            << one({u"--template-code"_s, u"ali=SMS_1,nope=T"_s}) << u"names “nope”"_s;
        QTest::newRow("a code for nobody beside two")
            << QStringList{u"--provider"_s, u"ali,second"_s, u"--template-code"_s, u"ali=A,second=B,nope=T"_s}
            << u"names “nope”"_s;
        QTest::newRow("a code twice for the same")
            << one({u"--template-code"_s, u"ali=SMS_1"_s, u"--template-code"_s, u"ali=SMS_2"_s})
            << u"given more than once"_s;
        QTest::newRow("two texts") << more({u"--template-text"_s, u"Hi"_s, u"--template-text"_s, u"Hello"_s})
                                   << u"given more than once"_s;
        QTest::newRow("an open variable")
            << more({u"--template-text"_s, u"Hi ${nos"_s}) << u"“${” at character 4"_s;
        QTest::newRow("a variable of another provider")
            << more({u"--template-text"_s, u"Hi {1}"_s}) << u"Write variables as ${name}"_s;
        QTest::newRow("no pace") << more({u"--pace"_s, u"0"_s}) << u"Leave it out"_s;
        QTest::newRow("a pace in words") << more({u"--pace"_s, u"fast"_s}) << u"whole number"_s;
        QTest::newRow("begun before now")
            << more({u"--at"_s, u"2025-12-31T23:59Z"_s}) << u"--at has passed. Give a later one"_s;
        QTest::newRow("an unknown currency") << more({u"--max-cost"_s, u"5 XXQ"_s}) << u"no currency XXQ"_s;
    }

    void whatCannotWorkIsRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, told);
        addTencent();

        const Answer answer = create(words, u"x"_s);

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.contains(told), qPrintable(answer.err));
    }

    void aNameInUseIsRefused()
    {
        created({u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s}, u"spring"_s);

        const Answer again
            = create({u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s}, u"spring"_s);

        QCOMPARE(again.code, ExitCode::Usage);
        QVERIFY2(again.err.contains(u"Choose another name"_s), qPrintable(again.err));
    }

    void aTextMayHoldCommasAndEqualsSigns()
    {
        const auto row = created({u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s,
                                  u"--template-text"_s, u"Hi ${name}, a=b, {so} it is"_s});

        QCOMPARE(row.content.templateText, u"Hi ${name}, a=b, {so} it is"_s);
    }

    void validityIsThatOfTheClassUnlessSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<qint64>("millis");
        QTest::newRow("code") << QStringList{u"--class"_s, u"code"_s} << qint64(Millis(10min).count());
        QTest::newRow("notice") << QStringList() << qint64(Millis(72h).count());
        QTest::newRow("marketing") << QStringList{u"--class"_s, u"marketing"_s}
                                   << qint64(Millis(72h).count());
        QTest::newRow("as said") << QStringList{u"--expires"_s, u"36h"_s} << qint64(Millis(36h).count());
    }

    void validityIsThatOfTheClassUnlessSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(qint64, millis);

        const auto row
            = created(words + QStringList{u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s});

        QCOMPARE(row.content.validFor.value_or(Millis(0)).count(), millis);
        QVERIFY(!row.content.expiresAt);
    }

    void timesAreStoredAsInstants()
    {
        const auto row
            = created({u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s, u"--at"_s,
                       u"2026-07-01 09:00 Asia/Shanghai"_s, u"--expires"_s, u"2026-07-01T12:00+08:00"_s});

        QCOMPARE(row.content.startAt, std::optional(fromMillis(1'782'867'600'000)));
        QCOMPARE(*row.content.expiresAt - *row.content.startAt, Millis(3h));
        QVERIFY(!row.content.validFor);
    }

    void ownTextToMainlandChinaIsRefusedAtSubmit()
    {
        const auto row = created({u"--provider"_s, u"ali"_s, u"--text"_s, u"Hello {{name}}"_s});

        const Answer answer
            = m_workspace->call({u"campaign"_s, u"submit"_s, QString::number(number(row.id))});

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(
            answer.err.contains(u"Line 2: ali sends own texts to numbers outside mainland China only."_s),
            qPrintable(answer.err));
        QVERIFY2(answer.err.contains(u"2 more rows"_s), qPrintable(answer.err));
        QCOMPARE(rowOf(row.id).state, CampaignState::Draft);
    }

    void helpSaysWhenTheNextProviderIsUsed()
    {
        const Answer answer = m_workspace->call({u"campaign"_s, u"create"_s, u"--help"_s});

        QVERIFY(answer.out.simplified().contains(u"never what may have gone"_s));
        QVERIFY(answer.out.simplified().contains(u"ali=SMS_1,ten=123"_s));
    }

private:
    void addTencent()
    {
        ProviderAccount account;
        account.driver = u"tencent"_s;
        account.label = u"ten"_s;
        account.secretRef = u"provider/ten"_s;
        account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9"_s},
                            {u"secret_id"_s, u"ID"_s},
                            {u"region"_s, u"ap-guangzhou"_s},
                            {u"sdk_app_id"_s, u"1400000000"_s},
                            {u"sign_name"_s, u"Test"_s}};
        expect(m_workspace->store().accounts().add(account));
    }

    Answer create(const QStringList &words, const QString &name)
    {
        return m_workspace->call(
            QStringList{u"campaign"_s, u"create"_s, u"--name"_s, name, u"--audience"_s, u"1"_s, u"--json"_s}
            + words);
    }

    CampaignRow rowOf(CampaignId id)
    {
        const auto reader = m_workspace->workspace().openReader();
        expect(reader);
        const auto row = (*reader)->campaign(id);
        expect(row);
        return *row;
    }

    CampaignRow created(const QStringList &words, const QString &name = u"a"_s)
    {
        const Answer answer = create(words, name);
        if (answer.code != ExitCode::Done)
            qFatal("%s", qPrintable(answer.err));
        return rowOf(CampaignId{answer.records().first().value(u"id"_s).toInteger()});
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_first;
    ProviderAccount m_second;
};

QObject *tst_campaigncreate()
{
    return new TestCampaignCreate;
}

#include "tst_campaigncreate.moc"
