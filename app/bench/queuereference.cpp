// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/queuereference.h"

#include "app/bench/directdatabase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <vector>

namespace heliograph {

namespace {

struct Armed
{
    qint64 attempt = 0;
    qint64 message = 0;
    QByteArray phone; //!< what a request would be made of
    QByteArray variables;
};

//! The loop with its statements.
class BareQueue
{
public:
    BareQueue(DirectDatabase &database, CampaignId campaign, AccountId account, int batch)
        : m_database(database)
        , m_due(database.prepare(
              "SELECT o.msg_id,m.phone_enc,m.params_enc FROM outbox o CROSS JOIN message m ON "
              "m.msg_id=o.msg_id WHERE o.campaign_id=? AND o.account_id=? AND o.not_before<=0 "
              "ORDER BY o.not_before,o.msg_id LIMIT ?"))
        , m_leave(database.prepare("DELETE FROM outbox WHERE msg_id=?"))
        , m_arm(database.prepare(
              "INSERT INTO inflight(msg_id,campaign_id,account_id,lane_class,request_id,epoch,"
              "armed_at,deadline) VALUES(?,?,?,1,?,1,0,0)"))
        , m_disarm(database.prepare("DELETE FROM inflight WHERE attempt_id=?"))
        , m_keep(database.prepare(
              "INSERT INTO attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,"
              "evidence,provider_msg_id,segments,armed_at,closed_at) VALUES(?,?,?,?,?,1,1,?,1,0,0)"))
        , m_submit(database.prepare(
              "UPDATE message SET state=5,tries=tries+1,last_attempt=?,state_at=0 WHERE msg_id=?"))
    {
        sqlite3_bind_int64(m_due, 1, number(campaign));
        sqlite3_bind_int64(m_due, 2, number(account));
        sqlite3_bind_int(m_due, 3, batch);
        sqlite3_bind_int64(m_arm, 2, number(campaign));
        sqlite3_bind_int64(m_arm, 3, number(account));
        sqlite3_bind_int64(m_keep, 3, number(campaign));
        sqlite3_bind_int64(m_keep, 4, number(account));
    }

    //! One request; false when nobody is left.
    bool cycle()
    {
        m_database.execute("BEGIN IMMEDIATE");
        claim();
        arm();
        m_database.execute("COMMIT");
        if (m_armed.empty())
            return false;
        m_database.execute("BEGIN IMMEDIATE");
        complete();
        m_database.execute("COMMIT");
        return true;
    }

private:
    void claim()
    {
        m_armed.clear();
        while (m_database.step(m_due))
            m_armed.push_back({0, sqlite3_column_int64(m_due, 0), bytesOf(m_due, 1), bytesOf(m_due, 2)});
        sqlite3_reset(m_due);
    }

    void arm()
    {
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(m_request.data()),
                                              m_request.size() / 4);
        bindBytes(m_arm, 4, m_request);
        for (Armed &armed : m_armed) {
            sqlite3_bind_int64(m_leave, 1, armed.message);
            m_database.run(m_leave);
            sqlite3_bind_int64(m_arm, 1, armed.message);
            m_database.run(m_arm);
            armed.attempt = m_database.lastInsertId();
        }
    }

    void complete()
    {
        const QByteArray providerId = m_request.toHex();
        bindBytes(m_keep, 5, m_request);
        sqlite3_bind_text(m_keep, 6, providerId.constData(), static_cast<int>(providerId.size()),
                          SQLITE_STATIC);
        for (const Armed &armed : m_armed) {
            sqlite3_bind_int64(m_disarm, 1, armed.attempt);
            m_database.run(m_disarm);
            sqlite3_bind_int64(m_keep, 1, armed.attempt);
            sqlite3_bind_int64(m_keep, 2, armed.message);
            m_database.run(m_keep);
            sqlite3_bind_int64(m_submit, 1, armed.attempt);
            sqlite3_bind_int64(m_submit, 2, armed.message);
            m_database.run(m_submit);
        }
    }

    DirectDatabase &m_database;
    sqlite3_stmt *m_due;
    sqlite3_stmt *m_leave;
    sqlite3_stmt *m_arm;
    sqlite3_stmt *m_disarm;
    sqlite3_stmt *m_keep;
    sqlite3_stmt *m_submit;
    std::vector<Armed> m_armed;
    QByteArray m_request{16, Qt::Uninitialized};
};

void fillOutbox(DirectDatabase &database, CampaignId campaign, AccountId account)
{
    sqlite3_stmt *feed = database.prepare(
        "INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx) "
        "SELECT msg_id,campaign_id,?,1,0,phone_bidx FROM message WHERE campaign_id=? AND state=1 "
        "ORDER BY msg_id");
    sqlite3_bind_int64(feed, 1, number(account));
    sqlite3_bind_int64(feed, 2, number(campaign));
    database.run(feed);
}

} // namespace

Result<QueueRun> runQueueBarely(const QString &databaseFile, CampaignId campaign, AccountId account,
                                int batch)
{
    DirectDatabase database(databaseFile);
    fillOutbox(database, campaign, account);
    QueueRun run{database.changes(), 0};
    BareQueue queue(database, campaign, account, batch);
    if (const auto prepared = database.outcome(); !prepared)
        return prepared.error();

    QElapsedTimer timer;
    timer.start();
    while (queue.cycle()) { }
    run.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (const auto done = database.outcome(); !done)
        return done.error();
    return run;
}

} // namespace heliograph
