// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/rollbackguard.h"

#include "engine/base/logging.h"

namespace heliograph {

namespace {

const QString MarkName = QStringLiteral("engine-mark");

bool knowsMore(const std::optional<Sighting> &remembered, const DatabaseAge &age)
{
    return remembered && age.isOlderThan(remembered->age);
}

//! The furthest that either has come.
DatabaseAge furthest(const std::optional<Sighting> &journal, const std::optional<Sighting> &mark)
{
    DatabaseAge known;
    for (const std::optional<Sighting> &sighting : {journal, mark}) {
        if (!sighting)
            continue;
        known.databaseId = sighting->age.databaseId;
        known.incarnation = std::max(known.incarnation, sighting->age.incarnation);
        known.epoch = std::max(known.epoch, sighting->age.epoch);
        known.attempt = std::max(known.attempt, sighting->age.attempt);
    }
    return known;
}

} // namespace

std::optional<RollbackFinding> judgeAge(const DatabaseAge &age, const std::optional<Sighting> &journal,
                                        const std::optional<Sighting> &mark, const SendingPlace &here)
{
    const DatabaseAge known = furthest(journal, mark);
    if (knowsMore(journal, age))
        return RollbackFinding{RestoreCause::OlderThanJournal, known};
    if (knowsMore(mark, age))
        return RollbackFinding{RestoreCause::OlderThanMark, known};
    const bool byMark = mark && (!journal || mark->age.epoch > journal->age.epoch);
    const std::optional<Sighting> &latest = byMark ? mark : journal;
    if (!latest)
        return age.attempt > 0 ? std::optional(RollbackFinding{RestoreCause::NoJournal, known})
                               : std::nullopt;
    const SendingPlace &there = latest->place;
    if (!there.machine.isEmpty() && !here.machine.isEmpty() && there.machine != here.machine)
        return RollbackFinding{RestoreCause::OtherMachine, known};
    if (there.born != 0 && here.born != 0 && there.born != here.born)
        return RollbackFinding{RestoreCause::OtherFile, known};
    return std::nullopt;
}

RollbackGuard::RollbackGuard(const QString &journalFolder, SecretStore &secrets, const SendingPlace &here)
    : m_folder(journalFolder)
    , m_secrets(secrets)
    , m_here(here)
{
}

Result<std::optional<RollbackFinding>> RollbackGuard::compare(const DatabaseAge &age) const
{
    const auto journal = JournalFolder(m_folder, age.databaseId).newest();
    if (!journal)
        return journal.error();
    return judgeAge(age, *journal, mark(age.databaseId), m_here);
}

Result<bool> RollbackGuard::lacksMark(const DatabaseAge &age) const
{
    const auto journal = JournalFolder(m_folder, age.databaseId).newest();
    if (!journal)
        return journal.error();
    if (!*journal)
        return false;
    const auto kept = mark(age.databaseId);
    return !kept || kept->age.epoch < (*journal)->age.epoch;
}

//! A secret store that cannot be read is as good as one without a mark: the journal is the first witness.
std::optional<Sighting> RollbackGuard::mark(const QByteArray &databaseId) const
{
    const auto kept = m_secrets.read(MarkName);
    if (!kept) {
        if (kept.error().kind != ErrorKind::NotFound)
            qCWarning(logEngine).noquote() << kept.error().detail;
        return std::nullopt;
    }
    auto sighting = Sighting::fromLine(kept->expose());
    if (sighting && sighting->age.databaseId != databaseId)
        sighting.reset();
    return sighting;
}

Result<bool> RollbackGuard::protect(RestoreStore &store, TimePoint now) const
{
    const auto age = store.age();
    if (!age)
        return age.error();
    const auto finding = compare(*age);
    if (!finding)
        return finding.error();
    if (*finding) {
        if (const Result<void> held = store.hold((*finding)->cause, (*finding)->known, now); !held)
            return held.error();
    }
    const auto open = store.current();
    if (!open)
        return open.error();
    if (!*open || (*open)->complete)
        return false;
    const Result<void> entered = JournalFolder(m_folder, age->databaseId)
                                     .visit([&store, now](const QList<JournalledAttempt> &attempts) {
                                         return store.enter(attempts, now);
                                     });
    if (!entered)
        return entered.error();
    if (const Result<void> finished = store.finish(now); !finished)
        return finished.error();
    return true;
}

Result<void> RollbackGuard::keepMark(const Sighting &sighting)
{
    return m_secrets.write(MarkName, Secret(sighting.toLine()));
}

} // namespace heliograph
