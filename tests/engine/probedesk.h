// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/accountprobe.h"
#include "tests/engine/workspacescene.h"
#include "tests/support/gateway.h"

#include <QTest>

namespace heliograph {

//! A probe on this thread, and accounts at servers on loopback to try with it.
class ProbeDesk
{
public:
    static inline const QByteArray AliyunFine = R"({"Code":"OK","RequestId":"R","Data":{}})";
    static inline const QByteArray TencentFine
        = R"({"Response":{"RequestId":"R","SendStatusStatistics":{"FeeCount":0}}})";

    FakeClock &clock() { return m_clock; }

    static ProviderAccount accountAt(const Gateway &gateway, const QString &driver = QStringLiteral("aliyun"))
    {
        const QUrl url = gateway.url();
        const QString endpoint = QStringLiteral("%1://127.0.0.1:%2").arg(url.scheme()).arg(url.port());
        return WorkspaceScene::account(QStringLiteral("kite"), driver,
                                       {{QStringLiteral("endpoint"), endpoint}});
    }

    QFuture<AccountTrial> ask(const ProviderAccount &account, const Credentials &key = WorkspaceScene::key())
    {
        return m_probe->ask(account, key);
    }

    //! What came of it; a probe that does not answer ends the test program.
    AccountTrial tried(const ProviderAccount &account, const Credentials &key = WorkspaceScene::key())
    {
        const QFuture<AccountTrial> answer = ask(account, key);
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 20'000) || answer.isCanceled())
            qFatal("The probe did not answer.");
        return answer.result();
    }

    void removeProbe() { m_probe.reset(); }

private:
    FakeClock m_clock;
    std::unique_ptr<AccountProbe> m_probe = std::make_unique<AccountProbe>(m_clock);
};

} // namespace heliograph
