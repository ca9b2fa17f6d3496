// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/intake.h"
#include "engine/storage/writer.h"

#include <QObject>

#include <map>
#include <utility>

namespace heliograph {

//! Notices when a provider's queue or answers can lastingly not be read, or when something of them is
//! missing, keeps it in the database and tells it.
//!
//! A single failure is no news: networks have them. Five in a row are, or those of five minutes; they count
//! once a second. The first success ends it. Engine thread.
class IntakeBook : public QObject
{
    Q_OBJECT

public:
    IntakeBook(Writer &writer, const Clock &clock, QObject *parent = nullptr);

    void worked(AccountId account, IntakeKind kind);
    void failed(AccountId account, IntakeKind kind, const Error &why);
    void missing(AccountId account, IntakeKind kind, const IntakeLoss &loss); //!< nothing if it is empty

    bool isQuiet() const { return m_open == 0; }

Q_SIGNALS:
    //! It fails, works again (no failingSince, no loss), or something of it is missing: only that of this
    //! time.
    void changed(const heliograph::IntakeStanding &standing);
    void storageFailed(const QString &why);
    void wentQuiet();

private:
    using Name = std::pair<AccountId, IntakeKind>;

    struct Row
    {
        int failures = 0; // in a row
        TimePoint failingSince;
        std::chrono::microseconds firstAt{0}; // on Clock::bootTime()
        std::chrono::microseconds countedAt{0};
        std::optional<TimePoint> lastGood;
        std::optional<QString> told; // the code, once it is news
        bool knownToWork = false; // the database says so as well
    };

    void keepFailing(const Name &name, const IntakeStanding &standing);
    void closed(const Result<void> &done);

    Writer &m_writer;
    const Clock &m_clock;
    std::map<Name, Row> m_rows;
    int m_open = 0;
};

} // namespace heliograph
