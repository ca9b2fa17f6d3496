// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/sqlitereader.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! New keys for what is encrypted already (engine.md SR-33).
class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_steps.reset(); }

    void everythingIsEncryptedAnew();
    void itIsDoneInPiecesAndGoesOnAfterAStop();
    void anOldKeyThatIsNeededStays();
    void nobodyIsAddedUnderAKeyThatIsGone();
    void erasedValuesStayErased();
    void everyChangeOfTheKeysIsAudited();

private:
    SqliteTestStore &store() { return m_steps->store(); }

    // As the workspace opens it after a key was added.
    std::unique_ptr<SqliteStore> openWith(const KeyRing &ring)
    {
        auto opened = SqliteStore::open(store().file(), ring, store().clock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }

    KeyRing addKey()
    {
        const auto key = KeyRing::newFieldKey(store().secrets(), store().wrappedKeys());
        if (!key || !store().store().keys().add(*key, BuiltInAuthor))
            qFatal("A key cannot be added.");
        return *KeyRing::open(store().secrets(), *store().store().keys().keys());
    }

    // How many values are encrypted with key \a id.
    qint64 valuesOf(int id)
    {
        const QString hex = QString::number(id, 16).rightJustified(4, u'0');
        qint64 values = 0;
        for (const auto &[table, column] :
             {std::pair("message", "phone_enc"), std::pair("message", "params_enc"),
              std::pair("audience_member", "phone_enc"), std::pair("audience_member", "params_enc"),
              std::pair("suppression", "phone_enc"), std::pair("inbound", "phone_enc"),
              std::pair("inbound", "body_enc")})
            values += store().value(u"SELECT count(*) FROM %1 WHERE substr(%2,2,2)=x'%3'"_s.arg(
                QLatin1String(table), QLatin1String(column), hex));
        return values;
    }

    std::unique_ptr<QueueSteps> m_steps;
};

void TestKeyStore::init()
{
    m_steps = std::make_unique<QueueSteps>(6);
    const ArmedRequest request = m_steps->armOne(2);
    m_steps->settle(m_steps->accepted(request));
    InboundMessage message;
    message.e164 = request.messages[0].e164;
    message.text = u"yes"_s;
    message.at = m_steps->now();
    QVERIFY(store().store().inbox().keep(m_steps->account(), {message}, m_steps->now()));
    QVERIFY(store().store().suppressions().add({TestStore::phone(900)}, SuppressionReason::Person, u"x"_s,
                                               BuiltInAuthor, m_steps->now()));
}

void TestKeyStore::everythingIsEncryptedAnew()
{
    const qint64 all = valuesOf(1);
    QCOMPARE(all, 6 + 6 + 6 + 6 + 1 + 1 + 1);
    const KeyRing ring = addKey();
    const auto opened = openWith(ring);

    QCOMPARE(*opened->keys().reencrypt(1'000), int(all));
    QCOMPARE(*opened->keys().reencrypt(1'000), 0);
    QCOMPARE(*opened->keys().removeOldFieldKeys(BuiltInAuthor), 1);

    QCOMPARE(valuesOf(1), 0);
    QCOMPARE(valuesOf(3), all);
    const KeyRing alone = *KeyRing::open(store().secrets(), *opened->keys().keys());
    const auto reader
        = SqliteReader::open(store().file(), alone.cipher(), alone.blindIndex(), store().clock());
    const auto page = (*reader)->messages({}, std::nullopt, false, 10, true);
    QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
    QCOMPARE(page->rows.size(), 6);
    for (const MessageRow &row : page->rows) {
        QVERIFY(row.e164.startsWith(u'+'));
        QCOMPARE(row.variables.size(), 1);
    }
    QCOMPARE((*reader)->replies({}, 10)->constFirst().text, u"yes"_s);
    int suppressed = 0;
    QVERIFY((*reader)->visitSuppressions([&suppressed](const SuppressionRow &row) {
        suppressed += row.e164 == TestStore::phone(900) ? 1 : 100;
    }));
    QCOMPARE(suppressed, 1);
}

void TestKeyStore::itIsDoneInPiecesAndGoesOnAfterAStop()
{
    const qint64 all = valuesOf(1);
    const KeyRing ring = addKey();
    {
        const auto first = openWith(ring);
        QCOMPARE(*first->keys().reencrypt(5), 5);
        QCOMPARE(*first->keys().reencrypt(5), 5);
    }
    QCOMPARE(valuesOf(3), 10);
    const auto second = openWith(ring); // the first one was killed

    qint64 rest = 0;
    while (const int some = *second->keys().reencrypt(4))
        rest += some;

    QCOMPARE(rest, all - 10);
    QCOMPARE(valuesOf(1), 0);
}

void TestKeyStore::anOldKeyThatIsNeededStays()
{
    const KeyRing ring = addKey();
    const auto opened = openWith(ring);
    QCOMPARE(*opened->keys().reencrypt(26), 26);

    const auto removed = opened->keys().removeOldFieldKeys(BuiltInAuthor);

    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QCOMPARE(opened->keys().keys()->size(), 3);
}

//! An import that began before: with the key that it knows nobody could read its people any more.
void TestKeyStore::nobodyIsAddedUnderAKeyThatIsGone()
{
    AudienceStore &importing = store().store().audiences();
    const auto audience = importing.begin({.name = u"late"_s,
                                           .columns = {},
                                           .sourceFile = u"late.csv"_s,
                                           .sourceEncoding = u"UTF-8"_s,
                                           .processId = 1});
    QVERIFY(audience);
    const std::vector<SealedMember> first{
        importing.sealer(*audience)->seal(TestStore::phone(1), u"CN"_s, {}, 2)};
    const std::vector<SealedMember> second{
        importing.sealer(*audience)->seal(TestStore::phone(2), u"CN"_s, {}, 3)};
    const KeyRing ring = addKey();
    QVERIFY(importing.add(*audience, first)); // the old key is still there
    const auto opened = openWith(ring);
    while (*opened->keys().reencrypt(1'000) > 0) { }
    QVERIFY(opened->keys().removeOldFieldKeys(BuiltInAuthor));

    const auto refused = importing.add(*audience, second);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    const auto listed = store().store().suppressions().add({TestStore::phone(3)}, SuppressionReason::Person,
                                                           u"desk"_s, BuiltInAuthor, store().clock().now());
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, ErrorKind::Conflict);
    const auto number = store().store().tests().addNumber(TestStore::phone(4), u"CN"_s, BuiltInAuthor);
    QVERIFY(!number);
    QCOMPARE(number.error().kind, ErrorKind::Conflict);
    QCOMPARE(valuesOf(1), 0);
}

void TestKeyStore::erasedValuesStayErased()
{
    QVERIFY(store().sql(u"UPDATE message SET phone_enc=x'',params_enc=NULL WHERE msg_id=1"_s));
    const KeyRing ring = addKey();
    const auto opened = openWith(ring);

    while (*opened->keys().reencrypt(1'000) > 0) { }

    QVERIFY(opened->keys().removeOldFieldKeys(BuiltInAuthor));
    QCOMPARE(store().value(u"SELECT length(phone_enc) FROM message WHERE msg_id=1"_s), 0);
}

void TestKeyStore::everyChangeOfTheKeysIsAudited()
{
    const KeyRing ring = addKey();
    const auto opened = openWith(ring);
    while (*opened->keys().reencrypt(1'000) > 0) { }
    QVERIFY(opened->keys().removeOldFieldKeys(BuiltInAuthor));
    const auto rewrapped = KeyRing::beginNewMaster(store().secrets(), *opened->keys().keys());
    QVERIFY(opened->keys().rewrap(*rewrapped, BuiltInAuthor));

    for (const QString &action : {u"key.add"_s, u"key.remove"_s, u"key.rewrap"_s})
        QCOMPARE(store().value(u"SELECT count(*) FROM audit_log WHERE action='%1'"_s.arg(action)), 1);
    QVERIFY(KeyRing::open(store().secrets(), *opened->keys().keys()));
}

} // namespace heliograph

QObject *tst_keystore()
{
    return new heliograph::TestKeyStore;
}

#include "tst_keystore.moc"
