// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuescript.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename T>
T expectDone(const Result<T> &result)
{
    if (!result)
        qFatal("A step of a script failed: %s", qPrintable(result.error().detail));
    return *result;
}

} // namespace

QueueScript::QueueScript(int people)
    : m_steps(people)
{
    expectDone(m_steps.queue().feed(m_steps.campaign(), 8));
    ClaimOrder order = m_steps.order(3);
    order.epoch = 0;
    accept(expectDone(m_steps.queue().claim(order)).requests.constFirst());
}

void QueueScript::run()
{
    adopt();
    for (int round = 0; sendSome(round); ++round) { }
    m_steps.advance(60s);
    expectDone(m_steps.queue().sweep(m_steps.now()));
    while (expectDone(m_steps.campaigns().advance(m_steps.now(), 5)) > 0) { }
}

void QueueScript::adopt()
{
    const qint64 epoch = expectDone(m_steps.store().store().workspace().beginEpoch(u"here"_s, 1));
    expectDone(m_steps.queue().adoptOrphans(epoch, {}, m_steps.now()));
}

//! One request is answered, the next stays in doubt, of the third nothing is heard until its deadline.
bool QueueScript::sendSome(int round)
{
    const int fed = expectDone(m_steps.queue().feed(m_steps.campaign(), 8));
    ClaimOrder order = m_steps.order(3);
    order.epoch = m_steps.value(u"SELECT last_epoch FROM meta"_s);
    const Claim claim = expectDone(m_steps.queue().claim(order));
    for (const ArmedRequest &request : claim.requests) {
        accept(request);
        if (round % 3 == 0) {
            m_steps.settle(m_steps.accepted(request));
            m_steps.keepAndApply({m_steps.receipt(request.messages.constFirst())});
        } else if (round % 3 == 1) {
            m_steps.settle(m_steps.doubted(request));
        } else {
            m_steps.advance(60s);
            expectDone(m_steps.queue().sweep(m_steps.now()));
        }
    }
    return fed >= 0 || !claim.requests.isEmpty();
}

//! One write(2) with no buffer: what stands here was accepted, whatever happens to this process.
void QueueScript::accept(const ArmedRequest &request)
{
    QByteArray lines;
    for (const ArmedMessage &message : request.messages)
        lines += message.e164.toLatin1() + ' ' + request.clientRef + '\n';
    QFile file(m_folder.filePath(u"accepted"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(lines) < 0)
        qFatal("The provider's ledger cannot be written");
}

QList<Reader::LedgerEntry> QueueScript::ledger()
{
    QList<Reader::LedgerEntry> entries;
    QFile file(m_folder.filePath(u"accepted"_s));
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    while (!file.atEnd()) {
        const QStringList words = QString::fromLatin1(file.readLine()).simplified().split(u' ');
        entries.append({m_steps.account(), words.value(0), words.value(1)});
    }
    return entries;
}

QString QueueScript::broken()
{
    const QList<Reader::LedgerEntry> accepted = ledger();
    return m_steps.broken(&accepted);
}

} // namespace heliograph
