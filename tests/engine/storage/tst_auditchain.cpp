// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/auditchain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The chain of hashes by itself, on entries made here (engine.md SR-20).
class TestAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsIsFollowed();
    void everyFieldIsPartOfTheHash_data();
    void everyFieldIsPartOfTheHash();
    void anEntryThatIsMissingIsNoticed();
    void anEntryPutInIsNoticed();
    void anExchangedEntryIsNoticedAtTheNext();

private:
    static AuditRow entry(qint64 sequence, const QByteArray &previous)
    {
        AuditRow row{.sequence = sequence,
                     .at = fromMillis(1'000 + sequence),
                     .actor = UserId(3),
                     .origin = u"olga@desk"_s,
                     .action = u"campaign.approve"_s,
                     .object = u"campaign %1"_s.arg(sequence),
                     .detail = "{\"planned\":12}",
                     .previous = previous,
                     .hash = {},
                     .actorName = {}};
        row.hash = auditHash(row);
        return row;
    }

    static QList<AuditRow> chain(int length)
    {
        QList<AuditRow> entries;
        QByteArray previous = auditGenesis();
        for (qint64 sequence = 1; sequence <= length; ++sequence) {
            entries.append(entry(sequence, previous));
            previous = entries.constLast().hash;
        }
        return entries;
    }
};

void TestAuditChain::whatFollowsIsFollowed()
{
    AuditChain chain;
    QCOMPARE(chain.seal(), (AuditSeal{0, auditGenesis()}));
    const QList<AuditRow> entries = TestAuditChain::chain(3);

    for (const AuditRow &row : entries)
        QCOMPARE(chain.follow(row), AuditFault::None);

    QCOMPARE(chain.seal(), (AuditSeal{3, entries.constLast().hash}));
}

void TestAuditChain::everyFieldIsPartOfTheHash_data()
{
    QTest::addColumn<AuditRow>("changed");
    const AuditRow row = entry(1, auditGenesis());
    const auto add = [&row](const char *name, auto change) {
        AuditRow changed = row;
        change(changed);
        QTest::newRow(name) << changed;
    };
    add("at", [](AuditRow &changed) { changed.at += Millis(1); });
    add("actor", [](AuditRow &changed) { changed.actor = UserId(4); });
    add("origin", [](AuditRow &changed) { changed.origin = u"olga@other"_s; });
    add("action", [](AuditRow &changed) { changed.action = u"campaign.return"_s; });
    add("object", [](AuditRow &changed) { changed.object = u"campaign 2"_s; });
    add("detail", [](AuditRow &changed) { changed.detail = "{\"planned\":13}"; });
    add("previous", [](AuditRow &changed) { changed.previous[0] = 'x'; });
    add("hash", [](AuditRow &changed) { changed.hash[31] = char(changed.hash[31] ^ 1); });
    // Where one field ends and the next begins is part of it too.
    add("moved letter", [](AuditRow &changed) {
        changed.action.chop(1);
        changed.object.prepend(u'e');
    });
}

void TestAuditChain::everyFieldIsPartOfTheHash()
{
    QFETCH(AuditRow, changed);
    AuditChain chain;

    QCOMPARE(chain.follow(changed), AuditFault::Changed);

    QCOMPARE(chain.seal().sequence, 0);
}

void TestAuditChain::anEntryThatIsMissingIsNoticed()
{
    const QList<AuditRow> entries = TestAuditChain::chain(3);
    AuditChain chain;

    QCOMPARE(chain.follow(entries[0]), AuditFault::None);
    QCOMPARE(chain.follow(entries[2]), AuditFault::Missing);
}

void TestAuditChain::anEntryPutInIsNoticed()
{
    const QList<AuditRow> entries = TestAuditChain::chain(2);
    AuditChain chain;

    QCOMPARE(chain.follow(entries[0]), AuditFault::None);
    QCOMPARE(chain.follow(entries[0]), AuditFault::Missing);
}

void TestAuditChain::anExchangedEntryIsNoticedAtTheNext()
{
    QList<AuditRow> entries = TestAuditChain::chain(3);
    entries[1].object = u"campaign 9"_s;
    entries[1].hash = auditHash(entries[1]);
    AuditChain chain;

    QCOMPARE(chain.follow(entries[0]), AuditFault::None);
    QCOMPARE(chain.follow(entries[1]), AuditFault::None);
    QCOMPARE(chain.follow(entries[2]), AuditFault::Replaced);
}

} // namespace heliograph

QObject *tst_auditchain()
{
    return new heliograph::TestAuditChain;
}

#include "tst_auditchain.moc"
