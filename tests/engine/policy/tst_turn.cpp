// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/turn.h"

#include <QTest>

using namespace heliograph;

namespace {

constexpr CampaignId A{1};
constexpr CampaignId B{2};
constexpr CampaignId C{3};

} // namespace

class TestTurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesByWeight()
    {
        Turn turn;
        QHash<qint64, int> sent;
        const QHash<qint64, double> weights{{1, 1}, {2, 2}, {3, 4}};
        for (int round = 0; round < 7000; ++round) {
            const CampaignId campaign = turn.next({A, B, C});
            turn.sent(campaign, 10, weights[number(campaign)]);
            sent[number(campaign)] += 10;
        }

        QVERIFY(qAbs(sent[1] - 10'000) <= 100);
        QVERIFY(qAbs(sent[2] - 20'000) <= 100);
        QVERIFY(qAbs(sent[3] - 40'000) <= 100);
    }

    void newcomerStartsLevel()
    {
        Turn turn;
        for (int round = 0; round < 1000; ++round)
            turn.sent(turn.next({A}), 100);

        int forNewcomer = 0;
        for (int round = 0; round < 100; ++round) {
            const CampaignId campaign = turn.next({A, B});
            turn.sent(campaign, 100);
            forNewcomer += campaign == B ? 1 : 0;
        }

        QVERIFY(forNewcomer >= 49 && forNewcomer <= 51);
    }
};

QObject *tst_turn()
{
    return new TestTurn;
}

#include "tst_turn.moc"
