// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/simulator/faultplan.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace heliograph {

//! The key that belongs to an access key id, and the temporary token that must come with it (may be empty).
struct SimulatorCredential
{
    Secret secret;
    Secret token;
};

using SimulatorCredentials = QHash<QByteArray, SimulatorCredential>;

//! Where to listen; port 0 lets the system choose.
struct ListenAddress
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;
};

//! Which providers' calls are served.
struct ServedProfiles
{
    bool aliyun = true;
    bool tencent = true;
};

//! When and how receipts come.
struct ReceiptHabits
{
    Millis earliest{300};
    Millis latest{1500};
    int failedPerMille = 30; //!< receipts with a carrier's error code
    int silentPerMille = 5; //!< messages that never get a receipt
    Millis visibleAfter{0}; //!< how long Alibaba's QuerySendDetails does not know a message yet
    int repliesPerMille = 0; //!< people who text back, some time after their receipt
    bool echoesSession = true; //!< Tencent's pulled rows carry SessionContext (an account setting)
};

//! Where and how it pushes receipts and replies, as the providers do that are told an address.
struct PushHabits
{
    QByteArray aliyun; //!< "http://127.0.0.1:9200/push/…"; empty: Alibaba's are not pushed
    QByteArray tencent;
    int batch = 100; //!< receipts a request, at most
    int twicePerMille = 0; //!< receipts that come a second time
    bool reorders = false; //!< receipts of a request stand in any order
    std::vector<Millis> again{Millis(60'000), Millis(300'000), Millis(600'000)}; //!< pauses after a failure
};

//! A message that was accepted, as the phone of its recipient shows it.
struct TakenMessage
{
    QByteArray to; //!< digits with the country code: "447700900123"
    QByteArray from;
    QByteArray text; //!< empty if a template was sent
    QByteArray templateCode;
};

//! How the simulator behaves.
struct SimulatorOptions
{
    ListenAddress listen;
    ServedProfiles profiles;
    Millis latency{0}; //!< how long each answer is kept back
    int recipientsPerSecond = 0; //!< per account; what comes faster meets a throttle answer; 0: no limit
    FaultPlan faults;
    ReceiptHabits receipts;
    PushHabits pushes;
    QString ledgerFile; //!< appended to; empty: no ledger
    std::optional<quint64> seed; //!< equal seeds and equal calls give equal outcomes; none: by chance
    SimulatorCredentials credentials; //!< empty: signatures are checked for form only
    std::function<void(const TakenMessage &)> taken; //!< called on its thread for everything that it accepts
    const Clock *clock = nullptr; //!< null: the system's; must outlive the simulator, any thread
};

//! Reads "127.0.0.1:9100" or "[::1]:9100"; the address must be a loopback one. Fails with Invalid.
Result<ListenAddress> parseListenAddress(QStringView text);

//! The host, port and path of an address to push to, "http://127.0.0.1:9200/push/…". Fails with Invalid
//! unless it is plain http to a loopback address.
struct PushTarget
{
    QByteArray host;
    quint16 port = 0;
    QByteArray path;
};
Result<PushTarget> parsePushTarget(const QByteArray &text);

//! Reads "aliyun,tencent". Fails with Invalid.
Result<ServedProfiles> parseProfiles(QStringView text);

//! Reads "id=secret,id=secret|token", as in HELIOGRAPH_SIMULATOR_SECRETS. Fails with Invalid; the message
//! holds neither ids nor secrets.
Result<SimulatorCredentials> parseCredentials(const QByteArray &text);

} // namespace heliograph
