// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "powercutrun.h"

#include "engine/storage/sqlite/checker.h"

#include <QDir>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int ChangesBetweenCuts = 150; // at most; a transaction makes 20 to 60
constexpr qint64 LaterEpoch = 99;

QString listOf(const QSet<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

QString textOf(Connection &connection, const QString &sql)
{
    Statement query(connection.handle(), sql);
    if (const Result<void> done = query.run(); !done)
        return done.error().detail;
    return query.next() ? query.text(0) : query.outcome() ? QString() : query.outcome().error().detail;
}

} // namespace

PowerCutRun::PowerCutRun(unsigned seed, Sync sync)
    : m_sync(sync)
    , m_random(seed)
{
}

QStringList PowerCutRun::run(int people, int cuts)
{
    m_steps.emplace(people);
    m_disk.emplace(QFileInfo(m_steps->store().file()).path(), [this] {
        if (--m_changesToCut == 0)
            cutNow();
    });
    const VfsShim shim(*m_disk);
    m_steps->store().reopen();
    // Often checkpointed, so that cuts meet checkpoints as well.
    const auto set = m_steps->store().sql(u"PRAGMA wal_autocheckpoint=40; PRAGMA synchronous=%1"_s.arg(
        m_sync == Sync::Full ? u"FULL"_s : u"NORMAL"_s));
    if (!set)
        qFatal("The test database cannot be set up: %s", qPrintable(set.error().detail));

    QStringList wrong;
    while (m_cuts < cuts && (m_steps->count(MessageState::Ready) > 0 || !m_open.isEmpty())) {
        step();
        for (const Cut &cut : std::exchange(m_waiting, {})) {
            ++m_cuts;
            if (const QString what = examine(cut); !what.isEmpty())
                wrong.append(what);
            QDir(cut.folder).removeRecursively();
        }
    }
    m_steps.reset(); // before the shim, through which it is open
    return wrong;
}

void PowerCutRun::step()
{
    m_steps->advance(Millis(pick(200)));
    switch (pick(6)) {
    case 0:
    case 1: {
        const auto fed = m_steps->queue().feed(m_steps->campaign(), 20);
        const Claim claim = m_steps->claim(1 + pick(6), 1 + pick(3));
        if (!fed)
            qFatal("A feed failed: %s", qPrintable(fed.error().detail));
        for (const ArmedRequest &request : claim.requests)
            sendOne(request);
        return;
    }
    case 2:
    case 3:
    case 4:
        return settleOne();
    default:
        if (!m_sent.isEmpty())
            m_steps->keepAndApply({m_steps->receipt(m_sent.takeAt(pick(static_cast<int>(m_sent.size()))))});
    }
}

//! The claim has returned, so the bytes leave. One in eight provably does not.
void PowerCutRun::sendOne(const ArmedRequest &request)
{
    if (pick(8) == 0) {
        m_steps->settle(m_steps->released(request));
        return;
    }
    for (const ArmedMessage &message : request.messages) {
        m_facts.left.insert(number(message.message));
        m_facts.accepted.append({m_steps->account(), message.e164, QString::fromLatin1(request.clientRef)});
    }
    m_open.append(request);
}

void PowerCutRun::settleOne()
{
    if (m_open.isEmpty())
        return;
    const ArmedRequest request = m_open.takeAt(pick(static_cast<int>(m_open.size())));
    if (pick(5) == 0) {
        m_steps->settle(m_steps->doubted(request));
        return;
    }
    m_steps->settle(m_steps->accepted(request));
    for (const ArmedMessage &message : request.messages) {
        m_facts.handedOver.insert(number(message.message));
        m_sent.append(message);
    }
}

void PowerCutRun::cutNow()
{
    m_changesToCut = 1 + pick(ChangesBetweenCuts);
    const QString folder = m_images.filePath(QString::number(m_cuts + m_waiting.size()));
    QDir().mkpath(folder);
    m_disk->writeImage(folder, m_random);
    m_waiting.append({folder, m_facts});
}

QString PowerCutRun::examine(const Cut &cut)
{
    SqliteTestStore &original = m_steps->store();
    const QString file = cut.folder + u"/"_s + QFileInfo(original.file()).fileName();
    const auto store = SqliteStore::open(file, original.keys(), original.clock());
    if (!store)
        return u"it does not open: "_s + store.error().detail;
    if (const QString sound = textOf((*store)->connection(), u"PRAGMA integrity_check"_s); sound != u"ok"_s)
        return u"it is damaged: "_s + sound;
    // Another boot: no journal proves anything.
    if (const auto adopted = (*store)->queue().adoptOrphans(LaterEpoch, {}, original.clock().now()); !adopted)
        return u"nothing can be adopted: "_s + adopted.error().detail;
    return compare(**store, cut.facts);
}

QString PowerCutRun::compare(SqliteStore &store, const Facts &facts)
{
    Connection &connection = store.connection();
    const auto again = connection.integer(
        u"SELECT count(*) FROM message m WHERE m.state=1 AND m.msg_id IN (%1) "
        "AND NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id)"_s.arg(listOf(facts.left)));
    if (!again || again->value_or(1) != 0)
        return u"%1 that left are ready again"_s.arg(again ? again->value_or(-1) : -1);
    const auto forgotten = connection.integer(
        u"SELECT count(*) FROM message WHERE state NOT IN (5,6,7,13) AND msg_id IN (%1)"_s.arg(
            listOf(facts.handedOver)));
    if (!forgotten || forgotten->value_or(1) != 0)
        return u"%1 settlements are forgotten"_s.arg(forgotten ? forgotten->value_or(-1) : -1);
    const BlindIndex index = m_steps->store().keys().blindIndex();
    const auto verdicts = Checker(connection, index).run(&facts.accepted, m_steps->now());
    if (!verdicts)
        return u"it cannot be checked: "_s + verdicts.error().detail;
    for (const InvariantVerdict &verdict : *verdicts) {
        if (verdict.violations != 0)
            return QString(verdict.name % u": "_s % verdict.meaning);
    }
    return {};
}

} // namespace heliograph
