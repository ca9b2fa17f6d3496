// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/app/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! "approval list, show, diff, approve" and "campaign edit".
class TestApprovalVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_account = m_workspace->addProvider(u"ali"_s);
        const QString file = m_workspace->path(u"people.csv"_s);
        QFile list(file);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("phone,name\n+8613800000001,Li\n+8613800000002,A name that is so very long that it makes "
                   "one more "
                   "segment of the whole text\n+4915112345678,Bo\n");
        list.close();
        const Answer imported = call({u"audience"_s, u"import"_s, file, u"--name"_s, u"all"_s, u"--map"_s,
                                      u"phone=phone"_s, u"--json"_s});
        QVERIFY2(imported.code == ExitCode::Done, qPrintable(imported.err));
        m_audience = QString::number(imported.records().constLast().value(u"id"_s).toInteger());
    }

    void cleanup() { m_workspace.reset(); }

    void theDigestTellsWhatWillHappen()
    {
        QVERIFY(setPrices());
        const QString id = submitted();

        const Answer shown = call({u"approval"_s, u"show"_s, id, u"--json"_s});

        QVERIFY2(shown.code == ExitCode::Done, qPrintable(shown.err));
        const QJsonObject digest = shown.records().constFirst();
        QCOMPARE(digest.value(u"people"_s).toInt(), 3);
        QCOMPARE(digest.value(u"version"_s).toInt(), 1);
        QVERIFY(digest.value(u"seal_holds"_s).toBool());
        QCOMPARE(digest.value(u"seal_short"_s).toString().size(), 14);
        QCOMPARE(digest.value(u"first"_s)[u"text"_s].toString(), u"Hello Li, see shop.example"_s);
        QCOMPARE(digest.value(u"worst"_s)[u"line"_s].toInt(), 3);
        QCOMPARE(digest.value(u"worst"_s)[u"segments"_s].toInt(), 2);
        QCOMPARE(digest.value(u"segments"_s)[u"1"_s].toInt(), 2);
        QCOMPARE(digest.value(u"segments"_s)[u"2"_s].toInt(), 1);
        QCOMPARE(digest.value(u"cost_most"_s)[u"CNY"_s].toString(), u"0.15"_s);
        QCOMPARE(digest.value(u"without_price"_s).toInt(), 1);
        const QJsonArray countries = digest.value(u"countries"_s).toArray();
        QCOMPARE(countries.size(), 2);
        QCOMPARE(countries.at(0)[u"country"_s].toString(), u"CN"_s);
        QVERIFY(countries.at(0)[u"new"_s].toBool());
        QCOMPARE(digest.value(u"difference"_s), QJsonValue(QJsonValue::Null));
        const QString words = call({u"approval"_s, u"show"_s, id}).out;
        QVERIFY2(words.contains(u"CN 2 (new), DE 1 (new)"_s), qPrintable(words));
        QVERIFY(words.contains(u"Hello Li, see shop.example"_s));
    }

    void whoIsOnTheSuppressionListIsTold()
    {
        QCOMPARE(call({u"suppression"_s, u"add"_s, u"+4915112345678"_s}).code, ExitCode::Done);
        const QString id = submitted();

        const QJsonObject digest = call({u"approval"_s, u"show"_s, id, u"--json"_s}).records().constFirst();

        QCOMPARE(digest.value(u"people"_s).toInt(), 2);
        QCOMPARE(digest.value(u"excluded"_s).toInt(), 1);
    }

    void whoWasTextedLatelyIsTold()
    {
        const QString first = submitted(u"first"_s);
        QVERIFY(m_workspace->store().campaigns().approve(idOf(first), BuiltInApprover, sealOf(first)));
        QVERIFY(m_workspace->store().campaigns().start(idOf(first), BuiltInAuthor));
        pretendSent(idOf(first));
        const QString id = submitted();

        m_workspace->clock().advance(2h);
        QJsonObject digest = call({u"approval"_s, u"show"_s, id, u"--json"_s}).records().constFirst();
        QCOMPARE(digest.value(u"texted_last_day"_s).toInt(), 3);
        QCOMPARE(digest.value(u"countries"_s)[0][u"new"_s].toBool(), false);
        m_workspace->clock().advance(48h);
        digest = call({u"approval"_s, u"show"_s, id, u"--json"_s}).records().constFirst();
        QCOMPARE(digest.value(u"texted_last_day"_s).toInt(), 0);
        QCOMPARE(digest.value(u"texted_last_week"_s).toInt(), 3);
    }

    void theDigestTellsWhenItEnds()
    {
        QStringList words = createWords(u"hello"_s);
        words << u"--pace"_s << u"2"_s;
        const Answer created = call(words);
        QVERIFY2(created.code == ExitCode::Done, qPrintable(created.err));
        const QString id = QString::number(created.records().constFirst().value(u"id"_s).toInteger());
        QCOMPARE(call({u"campaign"_s, u"submit"_s, id}).code, ExitCode::Done);

        const QJsonObject forecast = call({u"approval"_s, u"show"_s, id, u"--json"_s})
                                         .records()
                                         .constFirst()
                                         .value(u"forecast"_s)
                                         .toObject();

        QCOMPARE(forecast.value(u"segments_per_s"_s).toInt(), 2);
        QVERIFY(!forecast.value(u"start_is_planned"_s).toBool());
        int people = forecast.value(u"go_at_once"_s).toInt();
        const QJsonArray held = forecast.value(u"held"_s).toArray();
        for (const auto &share : held)
            people += share[u"people"_s].toInt();
        QCOMPARE(people, 3);
        const auto timeOf = [&forecast](const QString &key) {
            return QDateTime::fromString(forecast.value(key).toString(), Qt::ISODateWithMs);
        };
        // Four segments.
        QVERIFY(timeOf(u"ends_at"_s) >= timeOf(u"starts_at"_s).addSecs(2));
        QVERIFY(call({u"approval"_s, u"show"_s, id}).out.contains(u"it ends about"_s));
    }

    void whichCampaignsTheyGotIsTold()
    {
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s}) {
            const QString sent = submitted(name);
            QVERIFY(m_workspace->store().campaigns().approve(idOf(sent), BuiltInApprover, sealOf(sent)));
            QVERIFY(m_workspace->store().campaigns().start(idOf(sent), BuiltInAuthor));
            pretendSent(idOf(sent));
        }
        const QString id = submitted();

        const QJsonObject digest = call({u"approval"_s, u"show"_s, id, u"--json"_s}).records().constFirst();

        QCOMPARE(digest.value(u"texted_last_day"_s).toInt(), 3);
        QCOMPARE(digest.value(u"texted_three_times"_s).toInt(), 3);
        const QJsonArray others = digest.value(u"texted_by"_s).toArray();
        QCOMPARE(others.size(), 3);
        QCOMPARE(others.at(0)[u"name"_s].toString(), u"first"_s);
        QCOMPARE(others.at(0)[u"last_day"_s].toInt(), 3);
        QVERIFY(call({u"approval"_s, u"show"_s, id}).out.contains(u"second: 3 in 24 h, 3 in 7 days"_s));
    }

    void whatWaitsIsListed()
    {
        const QString id = submitted();
        QCOMPARE(call(createWords(u"only a draft"_s)).code, ExitCode::Done);

        const Answer listed = call({u"approval"_s, u"list"_s, u"--json"_s});

        QCOMPARE(listed.records().size(), 1);
        QCOMPARE(listed.records().constFirst().value(u"id"_s).toInteger(), id.toLongLong());
        QCOMPARE(listed.records().constFirst().value(u"approvers_needed"_s).toInt(), 1);
    }

    void anApprovalOfTheSealThatWasShownIsTaken()
    {
        const QString id = submitted();
        const QString seal = call({u"approval"_s, u"show"_s, id, u"--json"_s})
                                 .records()
                                 .constFirst()
                                 .value(u"seal_short"_s)
                                 .toString();

        QCOMPARE(call({u"approval"_s, u"approve"_s, id, u"--seal"_s, u"no seal"_s}).code, ExitCode::Usage);
        const Answer approved
            = call({u"approval"_s, u"approve"_s, id, u"--seal"_s, seal.toLower(), u"--json"_s});

        QVERIFY2(approved.code == ExitCode::Done, qPrintable(approved.err));
        QCOMPARE(approved.records().constFirst().value(u"state"_s).toString(), u"approved"_s);
    }

    void anApprovalOfWhatItWasBeforeIsRefused()
    {
        const QString id = submitted();
        const QString seal = call({u"approval"_s, u"show"_s, id, u"--json"_s})
                                 .records()
                                 .constFirst()
                                 .value(u"seal_short"_s)
                                 .toString();
        QCOMPARE(call(editWords(id, u"Good bye ${name}"_s)).code, ExitCode::Done);
        QCOMPARE(call({u"campaign"_s, u"submit"_s, id}).code, ExitCode::Done);

        const Answer approved = call({u"approval"_s, u"approve"_s, id, u"--seal"_s, seal});

        QCOMPARE(approved.code, ExitCode::Failed);
        QVERIFY2(approved.err.contains(u"author changed this at 2026-01-01 00:00 UTC. Read version 2."_s),
                 qPrintable(approved.err));
    }

    void theDifferenceToWhatWasReturnedIsTold()
    {
        const QString id = submitted();
        QCOMPARE(call({u"approval"_s, u"return"_s, id, u"--reason"_s, u"too"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"approval"_s, u"return"_s, id, u"--reason"_s, u"shorten it"_s}).code, ExitCode::Done);
        QCOMPARE(call(editWords(id, u"Hello ${name}"_s)).code, ExitCode::Done);
        QCOMPARE(call({u"campaign"_s, u"submit"_s, id}).code, ExitCode::Done);

        const Answer told = call({u"approval"_s, u"diff"_s, id, u"--json"_s});

        QVERIFY2(told.code == ExitCode::Done, qPrintable(told.err));
        const QJsonObject difference = told.records().constFirst().value(u"difference"_s).toObject();
        QCOMPARE(difference.value(u"since_version"_s).toInt(), 1);
        QCOMPARE(difference.value(u"decision"_s).toString(), u"returned"_s);
        QCOMPARE(difference.value(u"reason"_s).toString(), u"shorten it"_s);
        const QJsonArray changes = difference.value(u"changes"_s).toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.at(0)[u"field"_s].toString(), u"template_text"_s);
        QCOMPARE(changes.at(0)[u"after"_s].toString(), u"Hello ${name}"_s);
        QVERIFY(call({u"approval"_s, u"show"_s, id})
                    .out.contains(u"Since version 1, returned by approver (“shorten it”)"_s));
    }

    void anApprovedCampaignThatIsEditedHasToBeApprovedAgain()
    {
        const QString id = submitted();
        QCOMPARE(call({u"approval"_s, u"approve"_s, id}).code, ExitCode::Done);

        const Answer edited = call(editWords(id, u"Hello ${name}, again"_s));

        QVERIFY2(edited.code == ExitCode::Done, qPrintable(edited.err));
        QVERIFY(edited.out.contains(u"no approval of it counts"_s));
        QCOMPARE(call({u"campaign"_s, u"start"_s, id}).code, ExitCode::Failed);
    }

    void theRulesForApprovalsAreSet()
    {
        QCOMPARE(call({u"workspace"_s, u"set"_s, u"--two-approvers-people"_s, u"500"_s,
                       u"--two-approvers-cost"_s, u"100 EUR"_s, u"--two-approvers-new-country"_s, u"on"_s,
                       u"--approval-lasts"_s, u"36h"_s, u"--typed-people"_s, u"2000"_s})
                     .code,
                 ExitCode::Done);
        const auto rules = m_workspace->store().workspace().approvalRules();
        QVERIFY(rules);
        QCOMPARE(rules->twoFromPeople, 500);
        QCOMPARE(rules->twoAboveCost, *Money::parse(u"100", u"EUR"));
        QVERIFY(rules->twoForNewCountry && !rules->twoForNewDomain);
        QCOMPARE(rules->lasts, Millis(36h));
        QCOMPARE(rules->typedFrom, 2'000);
        ApprovalRules rarer = *rules;
        rarer.typedFrom = 0;
        QVERIFY(rarer.isWeakerThan(*rules) && !rules->isWeakerThan(rarer));
        for (const auto &[option, value] : {std::pair(u"--two-approvers-people"_s, u"many"_s),
                                            std::pair(u"--two-approvers-cost"_s, u"100"_s),
                                            std::pair(u"--two-approvers-new-domain"_s, u"perhaps"_s),
                                            std::pair(u"--approval-lasts"_s, u"soon"_s)})
            QCOMPARE(call({u"workspace"_s, u"set"_s, option, value}).code, ExitCode::Usage);
        QCOMPARE(*m_workspace->store().workspace().approvalRules(), *rules);
    }

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }
    static CampaignId idOf(const QString &id) { return CampaignId{id.toLongLong()}; }

    QByteArray sealOf(const QString &id)
    {
        const auto reader = m_workspace->workspace().openReader();
        return (*reader)->campaign(idOf(id))->contentHash;
    }

    QStringList createWords(const QString &name)
    {
        return {u"campaign"_s,        u"create"_s,
                u"--name"_s,          name,
                u"--audience"_s,      m_audience,
                u"--provider"_s,      u"ali"_s,
                u"--sign-name"_s,     u"Shop"_s,
                u"--template-code"_s, u"SMS_1"_s,
                u"--template-text"_s, u"Hello ${name}, see shop.example"_s,
                u"--json"_s};
    }

    static QStringList editWords(const QString &id, const QString &text)
    {
        return {u"campaign"_s,
                u"edit"_s,
                id,
                u"--sign-name"_s,
                u"Shop"_s,
                u"--template-code"_s,
                u"SMS_1"_s,
                u"--template-text"_s,
                text};
    }

    QString submitted(const QString &name = u"hello"_s)
    {
        const Answer created = call(createWords(name));
        if (created.code != ExitCode::Done)
            qFatal("%s", qPrintable(created.err));
        const QString id = QString::number(created.records().constFirst().value(u"id"_s).toInteger());
        const Answer submitted = call({u"campaign"_s, u"submit"_s, id});
        if (submitted.code != ExitCode::Done)
            qFatal("%s", qPrintable(submitted.err));
        return id;
    }

    bool setPrices()
    {
        const auto price = Money::parse(u"0.05", u"CNY");
        return price
            && m_workspace->store().limits().addPrices(
                {{m_account.id, u"CN"_s, static_cast<int>(MessageClass::Notice), TimePoint(), *price}},
                BuiltInAuthor);
    }

    //! As if an engine had sent it.
    void pretendSent(CampaignId campaign)
    {
        const auto done = static_cast<SqliteStore &>(m_workspace->store())
                              .connection()
                              .execute(u"UPDATE message SET state=5,state_at=%1 WHERE campaign_id=%2"_s
                                           .arg(toMillis(m_workspace->clock().now()))
                                           .arg(number(campaign)));
        QVERIFY(done);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_account;
    QString m_audience;
};

} // namespace heliograph

QObject *tst_approvalverbs()
{
    return new heliograph::TestApprovalVerbs;
}

#include "tst_approvalverbs.moc"
