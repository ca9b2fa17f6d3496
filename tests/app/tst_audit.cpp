// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include "engine/storage/sqlite/connection.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! The verbs about the audit log.
class TestAuditVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_workspace->launch(u"hello"_s, m_workspace->addProvider(u"ali"_s).id, 3);
    }
    void cleanup() { m_workspace.reset(); }

    void whoDidWhatIsListedNewestFirst();
    void theListCanBeNarrowed();
    void aLogThatIsWholeIsSaidToBe();
    void whoRewritesTheLogIsFound();
    void aLogWithoutSealsIsSaidToBe();
    void aSealOfPaperIsCompared();
    void anExportedLogIsCheckedWithoutAWorkspace();
    void anExportIsInTheLogItself();
    void theSystemLogIsChosen();

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }

    // Behind the triggers, as somebody with the file in hands could.
    void tamper(const QString &sql)
    {
        m_workspace->closeStore();
        const auto connection
            = Connection::open(m_workspace->workspace().databaseFile(), Connection::Access::ReadWrite);
        QVERIFY(connection);
        for (const QString &statement :
             {u"DROP TRIGGER audit_no_update"_s, u"DROP TRIGGER audit_no_delete"_s, sql})
            QVERIFY((*connection)->run(statement));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestAuditVerbs::whoDidWhatIsListedNewestFirst()
{
    const QList<QJsonObject> entries = call({u"audit"_s, u"list"_s, u"--json"_s}).records();

    QCOMPARE(entries.constFirst()[u"action"_s].toString(), u"campaign.start"_s);
    QCOMPARE(entries.constLast()[u"action"_s].toString(), u"account.add"_s);
    QVERIFY(entries.constFirst()[u"origin"_s].toString().contains(u'@'));
    const QString words = call({u"audit"_s, u"list"_s}).out;
    QVERIFY2(words.contains(u"Approved a campaign  campaign 1"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"campaign.approve"_s), qPrintable(words));
}

void TestAuditVerbs::theListCanBeNarrowed()
{
    const auto actions = [this](const QStringList &options) {
        QStringList found;
        const QList<QJsonObject> entries
            = call(QStringList{u"audit"_s, u"list"_s, u"--json"_s} + options).records();
        for (const QJsonObject &entry : entries)
            found.append(entry[u"action"_s].toString());
        return found;
    };
    QCOMPARE(actions({u"--action"_s, u"campaign.approve"_s}), QStringList{u"campaign.approve"_s});
    const QStringList ofCampaigns = actions({u"--action"_s, u"campaign"_s});
    QVERIFY(ofCampaigns.size() > 3);
    for (const QString &action : ofCampaigns)
        QVERIFY2(action.startsWith(u"campaign."_s), qPrintable(action));
    QCOMPARE(actions({u"--object"_s, u"campaign 1"_s}), ofCampaigns);
    QCOMPARE(actions({u"--limit"_s, u"1"_s}).size(), 1);
    QCOMPARE(actions({u"--until"_s, u"2001-01-01T00:00:00Z"_s}), QStringList());
    QCOMPARE(actions({u"--from"_s, u"2001-01-01T00:00:00Z"_s}), actions({}));
    QCOMPARE(call({u"audit"_s, u"list"_s, u"--from"_s, u"soon"_s}).code, ExitCode::Usage);
}

void TestAuditVerbs::aLogThatIsWholeIsSaidToBe()
{
    m_workspace->closeStore();

    const Answer answer = call({u"audit"_s, u"verify"_s});

    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY2(answer.out.contains(u"is whole"_s) && answer.out.contains(u"kept outside the database"_s),
             qPrintable(answer.out));
}

void TestAuditVerbs::whoRewritesTheLogIsFound()
{
    tamper(u"UPDATE audit_log SET actor=1 WHERE action='campaign.approve'"_s);

    const Answer answer = call({u"audit"_s, u"verify"_s});

    QCOMPARE(answer.code, ExitCode::Partly);
    QVERIFY2(answer.out.contains(u"its content was changed"_s), qPrintable(answer.out));
    const QJsonObject json = call({u"audit"_s, u"verify"_s, u"--json"_s}).records().constFirst();
    QCOMPARE(json[u"finding"_s].toString(), u"changed"_s);
    QVERIFY(json[u"entry"_s].toInt() > 1);
}

void TestAuditVerbs::aLogWithoutSealsIsSaidToBe()
{
    for (const QString &action : {u"one"_s, u"two"_s}) {
        m_workspace->clock().advance(21min);
        QVERIFY(m_workspace->store().workspace().audit({BuiltInAuthor, action, {}, {}}));
    }
    m_workspace->closeStore();
    QCOMPARE(call({u"audit"_s, u"verify"_s}).code, ExitCode::Done);
    QVERIFY(QFile::remove(m_workspace->workspace().journalFolder() + u"/audit-seals"_s));

    const Answer answer = call({u"audit"_s, u"verify"_s});

    QCOMPARE(answer.code, ExitCode::Partly);
    QVERIFY2(answer.out.contains(u"no seal of them is kept"_s), qPrintable(answer.out));
    const QJsonObject json = call({u"audit"_s, u"verify"_s, u"--json"_s}).records().constFirst();
    QCOMPARE(json[u"finding"_s].toString(), u"unsealed"_s);
    const Answer doctor = call({u"doctor"_s, u"--deep"_s});
    QVERIFY2(doctor.out.contains(u"no seal of them is kept"_s), qPrintable(doctor.out));
}

void TestAuditVerbs::aSealOfPaperIsCompared()
{
    const QString seal
        = call({u"audit"_s, u"anchor"_s, u"--json"_s}).records().constFirst()[u"seal"_s].toString();
    QVERIFY(seal.size() > 64);
    QCOMPARE(call({u"audit"_s, u"verify"_s, u"--seal"_s, seal}).code, ExitCode::Done);

    tamper(u"DELETE FROM audit_log WHERE seq=(SELECT max(seq) FROM audit_log)"_s);
    QVERIFY(QFile::remove(m_workspace->workspace().journalFolder() + u"/audit-seals"_s));

    QCOMPARE(call({u"audit"_s, u"verify"_s}).code, ExitCode::Done);
    const Answer answer = call({u"audit"_s, u"verify"_s, u"--seal"_s, seal});
    QCOMPARE(answer.code, ExitCode::Partly);
    QVERIFY2(answer.out.contains(u"was cut off"_s), qPrintable(answer.out));
    QCOMPARE(call({u"audit"_s, u"verify"_s, u"--seal"_s, u"17"_s}).code, ExitCode::Usage);
}

void TestAuditVerbs::anExportedLogIsCheckedWithoutAWorkspace()
{
    const QString file = m_workspace->path(u"log.jsonl"_s);
    const Answer exported = call({u"audit"_s, u"export"_s, u"--out"_s, file, u"--json"_s});
    QCOMPARE(exported.code, ExitCode::Done);
    const QString seal = exported.records().constFirst()[u"seal"_s].toString();
    const auto verify = [this](const QStringList &options) {
        return call(QStringList{u"audit"_s, u"verify"_s, u"--workspace"_s, u"/nowhere"_s} + options);
    };
    QCOMPARE(verify({u"--file"_s, file, u"--seal"_s, seal}).code, ExitCode::Done);

    QFile log(file);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray content = log.readAll();
    log.close();
    const auto rewrite = [&log](const QByteArray &bytes) {
        return log.open(QIODevice::WriteOnly) && log.write(bytes) == bytes.size() && (log.close(), true);
    };
    QVERIFY(rewrite(QByteArray(content).replace("campaign.approve", "campaign.return")));
    QCOMPARE(verify({u"--file"_s, file}).code, ExitCode::Partly);
    const qsizetype lastLine = content.lastIndexOf('\n', content.size() - 2) + 1;
    QVERIFY(rewrite(content.left(lastLine)));
    QCOMPARE(verify({u"--file"_s, file}).code, ExitCode::Done);
    QCOMPARE(verify({u"--file"_s, file, u"--seal"_s, seal}).code, ExitCode::Partly);
    QVERIFY(rewrite(content + "not an entry\n"));
    const Answer torn = verify({u"--file"_s, file});
    QCOMPARE(torn.code, ExitCode::Usage);
    QVERIFY2(torn.err.contains(u"is no entry of an audit log"_s), qPrintable(torn.err));
    QCOMPARE(verify({u"--file"_s, file + u"x"_s}).code, ExitCode::Usage);
}

void TestAuditVerbs::anExportIsInTheLogItself()
{
    const QString file = m_workspace->path(u"log.jsonl"_s);
    const int before = int(call({u"audit"_s, u"list"_s, u"--json"_s}).records().size());
    QCOMPARE(call({u"audit"_s, u"export"_s, u"--out"_s, file}).code, ExitCode::Done);

    const QJsonObject newest = call({u"audit"_s, u"list"_s, u"--json"_s}).records().constFirst();

    QCOMPARE(newest[u"action"_s].toString(), u"audit.export"_s);
    QCOMPARE(newest[u"detail"_s].toObject()[u"entries"_s].toInt(), before);
    QCOMPARE(call({u"audit"_s, u"export"_s}).code, ExitCode::Usage);
}

void TestAuditVerbs::theSystemLogIsChosen()
{
    QCOMPARE(call({u"workspace"_s, u"set"_s, u"--audit-syslog"_s, u"on"_s}).code, ExitCode::Done);
    const QJsonObject newest = call({u"audit"_s, u"list"_s, u"--json"_s}).records().constFirst();
    QCOMPARE(newest[u"detail"_s].toObject()[u"audit_system_log"_s].toInt(), 1);
    QCOMPARE(call({u"workspace"_s, u"set"_s, u"--audit-syslog"_s, u"maybe"_s}).code, ExitCode::Usage);
    QCOMPARE(call({u"workspace"_s, u"set"_s}).code, ExitCode::Usage);
}

} // namespace heliograph

QObject *tst_audit()
{
    return new heliograph::TestAuditVerbs;
}

#include "tst_audit.moc"
