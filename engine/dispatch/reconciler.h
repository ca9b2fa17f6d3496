// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/doubtround.h"
#include "engine/dispatch/questionrate.h"
#include "engine/net/httptransport.h"
#include "engine/policy/breaker.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace heliograph {

//! Finds out what became of attempts whose outcome is not known (engine.md A9).
//!
//! It asks providers when an attempt's plan says so, number by number, on connections of its own: also while
//! an account or a campaign is held, since asking sends nothing. What it learns, and what the campaign's rule
//! makes of it, is written down and done by DoubtStore. It keeps no state that matters: a crash loses at most
//! a question. Engine thread.
class Reconciler : public QObject
{
    Q_OBJECT

public:
    using ProviderMaker = std::function<Result<std::unique_ptr<Provider>>(const ProviderAccount &)>;

    struct Parts
    {
        Writer &writer;
        Reader &reader;
        HttpTransport &transport;
        const Clock &clock;
        QuestionRate &rate;
        ProviderMaker makeProvider;
    };

    explicit Reconciler(Parts parts, QObject *parent = nullptr);
    ~Reconciler() override;

    void start() { m_timer.start(); }

    //! Begins nothing more; isQuiet() becomes true when the open questions are answered and written down.
    void stop() { m_timer.stop(); }

    bool isQuiet() const;

    //! Looks once at what is due; the timer calls it every 250 ms.
    void work();

Q_SIGNALS:
    void wentQuiet();
    void storageFailed(const QString &why);

private:
    struct Desk;

    Result<void> look();
    Desk &deskFor(const ProviderAccount &account);
    void openDesk(Desk &desk, const ProviderAccount &account);
    Result<void> begin(Desk &desk);
    void finish(Desk &desk, const QList<DoubtFinding> &findings);

    Parts m_parts;
    QTimer m_timer;
    std::map<AccountId, std::unique_ptr<Desk>> m_desks;
};

} // namespace heliograph
