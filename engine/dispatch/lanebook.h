// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/departures.h"
#include "engine/dispatch/lane.h"
#include "engine/storage/writer.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace heliograph {

//! The open lanes, one an account, and the hold on each account. Engine thread.
class LaneBook : public QObject
{
    Q_OBJECT

public:
    //! Makes the provider of an account, its secret included.
    using ProviderMaker = std::function<Result<std::unique_ptr<Provider>>(const ProviderAccount &)>;
    using Lanes = std::map<AccountId, std::unique_ptr<Lane>>;

    struct Parts
    {
        Writer &writer;
        HttpTransport &transport;
        Departures &departures;
        const Clock &clock;
        ProviderMaker makeProvider;
    };

    explicit LaneBook(Parts parts, QObject *parent = nullptr);
    ~LaneBook() override;

    //! Takes over what was read anew: opens lanes that are missing, and those whose settings have changed
    //! again, once nothing of theirs is under way. Held accounts have lanes too: receipts and replies come to
    //! them; but not one that nobody has turned on yet, whose queues may be another program's. What could not
    //! be opened holds its account and is tried again a minute later, or as soon as its settings or its hold
    //! are changed; then that hold ends.
    void update(const QList<ProviderAccount> &accounts);

    const Lanes &all() const { return m_lanes; }

    //! nullptr while an account has no lane.
    Lane *find(AccountId account) const;

    //! The holds as last read or written.
    const std::map<AccountId, Hold> &holds() const { return m_holds; }

    //! Whether nothing keeps \a account back that a person would have to end.
    bool isOpen(AccountId account) const;

    //! Holds \a account until a person mended something, unless a person holds it already.
    void hold(AccountId account, const Hold &hold);

    //! Lets other processes see why \a lane waits, and that it does not lack its key any more; a hold that a
    //! person must end is never overwritten.
    void tellOwnHold(const Lane &lane);

    //! A request of some lane is under way, or being claimed.
    bool isBusy() const;

Q_SIGNALS:
    void answered(heliograph::Lane *lane, heliograph::CampaignId campaign,
                  const heliograph::Judgement &judgement);
    void storageFailed(const QString &why);

private:
    //! An account whose lane could not be opened, with what it was tried with.
    struct Shut
    {
        QMap<QString, QString> settings;
        QString secretRef;
        std::chrono::microseconds tryAgainAt{0}; // on Clock::bootTime()
    };

    void refresh(const ProviderAccount &account);
    bool mayOpen(const ProviderAccount &account) const;
    void open(const ProviderAccount &account);
    Result<std::unique_ptr<Lane>> makeLane(const ProviderAccount &account);
    void stayShut(const ProviderAccount &account, std::chrono::microseconds began, const QString &why);
    void write(AccountId account, std::function<Result<void>(Store &)> work);
    std::optional<Slowdown> loweredRate(const ProviderAccount &account) const;

    Parts m_parts;
    Lanes m_lanes;
    std::map<AccountId, Shut> m_shut;
    std::map<AccountId, Hold> m_holds;
    std::map<AccountId, int> m_writing; // holds that are not on disk yet
};

} // namespace heliograph
