// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/intakebook.h"

namespace heliograph {

namespace {

constexpr int FailuresThatAreNews = 5;
constexpr std::chrono::minutes TimeThatIsNews(5);

// Many questions may be on their way at once, and one short trouble fails them all.
constexpr std::chrono::seconds CountedEvery(1);

// The provider's own code if there is one.
QString codeOf(const Error &why)
{
    return why.parts.isEmpty() ? QString(why.code) : why.parts.constFirst();
}

} // namespace

IntakeBook::IntakeBook(Writer &writer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
{
}

void IntakeBook::worked(AccountId account, IntakeKind kind)
{
    Row &row = m_rows[{account, kind}];
    row.failures = 0;
    row.lastGood = m_clock.now();
    row.told.reset();
    // Another engine may have noted a failure before.
    if (row.knownToWork)
        return;
    row.knownToWork = true;
    ++m_open;
    m_writer
        .submit(WritePriority::Normal,
                [account, kind](Store &store) { return store.intake().noteWorking(account, kind); })
        .then(this, [this, account, kind](const Result<bool> &wasFailing) {
            if (!wasFailing)
                m_rows[{account, kind}].knownToWork = false;
            else if (*wasFailing)
                Q_EMIT changed({.account = account, .kind = kind});
            closed(wasFailing ? Result<void>() : Result<void>(wasFailing.error()));
        });
}

void IntakeBook::failed(AccountId account, IntakeKind kind, const Error &why)
{
    const Name name{account, kind};
    Row &row = m_rows[name];
    const std::chrono::microseconds boot = m_clock.bootTime();
    if (row.failures > 0 && boot - row.countedAt < CountedEvery)
        return;
    if (row.failures++ == 0) {
        row.failingSince = m_clock.now();
        row.firstAt = boot;
    }
    row.countedAt = boot;
    const QString code = codeOf(why);
    const bool isNews = row.failures >= FailuresThatAreNews || boot - row.firstAt >= TimeThatIsNews;
    if (!isNews || row.told == code)
        return;
    const IntakeStanding standing{.account = account,
                                  .kind = kind,
                                  .failingSince = row.failingSince,
                                  .lastGood = row.lastGood,
                                  .code = code,
                                  .why = why.detail};
    const bool isNew = !row.told;
    row.told = code;
    row.knownToWork = false;
    keepFailing(name, standing);
    if (isNew)
        Q_EMIT changed(standing);
}

void IntakeBook::keepFailing(const Name &name, const IntakeStanding &standing)
{
    ++m_open;
    m_writer
        .submit(WritePriority::Normal,
                [standing](Store &store) { return store.intake().noteFailing(standing); })
        .then(this, [this, name](const Result<void> &done) {
            if (!done)
                m_rows[name].told.reset(); // with the next failure
            closed(done);
        });
}

void IntakeBook::missing(AccountId account, IntakeKind kind, const IntakeLoss &loss)
{
    if (loss.isEmpty())
        return;
    const TimePoint now = m_clock.now();
    Q_EMIT changed({.account = account, .kind = kind, .loss = loss, .lossAt = now});
    ++m_open;
    m_writer
        .submit(WritePriority::Normal,
                [account, kind, loss, now](Store &store) {
                    return store.intake().noteLoss(account, kind, loss, now);
                })
        .then(this, [this](const Result<void> &done) { closed(done); });
}

void IntakeBook::closed(const Result<void> &done)
{
    if (!done)
        Q_EMIT storageFailed(done.error().detail);
    if (--m_open == 0)
        Q_EMIT wentQuiet();
}

} // namespace heliograph
