// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/keyrotation.h"

#include "tests/engine/workspacescene.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! New keys for a whole workspace: whatever happens meanwhile, it opens, and nothing in it is lost.
class TestKeyRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void everyValueIsEncryptedAnew();
    void anEmptyWorkspaceHasNothingToEncrypt();
    void itCanBeDoneAgain();
    void itTellsHowFarItIs();
    void whatWasStoppedGoesOn();
    void whatIsWrittenAfterAStopUsesTheNewKey();
    void theMasterKeyIsAnother();
    void bothAfterEachOther();
    void nothingIsRotatedWhileAnEngineRuns_data();
    void nothingIsRotatedWhileAnEngineRuns();
    void withoutTheMasterKeyNothingIsDone();

private:
    static constexpr int People = 7;

    Workspace &workspace() { return m_scene->workspace(); }

    //! Without this object's own connections, as a verb of the command line rotates.
    Result<qint64> rotateFieldKey(const KeyRotation::Progress &progress = {})
    {
        m_scene->close();
        const auto done = KeyRotation::rotateFieldKey(workspace(), BuiltInAuthor, progress);
        m_scene->open();
        return done;
    }

    Result<void> rotateMasterKey()
    {
        m_scene->close();
        const auto done = KeyRotation::rotateMasterKey(workspace(), BuiltInAuthor);
        m_scene->open();
        return done;
    }

    QList<int> fieldKeys()
    {
        QList<int> ids;
        const auto keys = m_scene->store().keys().keys();
        for (const WrappedKey &key : *keys) {
            if (key.purpose == KeyPurpose::Field)
                ids.append(key.keyId);
        }
        std::ranges::sort(ids);
        return ids;
    }

    //! How many values are encrypted with key \a id.
    qint64 valuesOf(int id)
    {
        const QString hex = QString::number(id, 16).rightJustified(4, u'0');
        qint64 values = 0;
        for (const QString &column :
             {u"message.phone_enc"_s, u"message.params_enc"_s, u"audience_member.phone_enc"_s,
              u"audience_member.params_enc"_s, u"suppression.phone_enc"_s}) {
            values += m_scene->value(u"SELECT count(*) FROM %1 WHERE substr(%2,2,2)=x'%3'"_s.arg(
                column.section(u'.', 0, 0), column.section(u'.', 1), hex));
        }
        return values;
    }

    QByteArray master(const QString &name = u"master-key"_s)
    {
        const auto key = workspace().secrets().read(name);
        return key ? key->expose() : QByteArray();
    }

    //! Whether everybody of the campaign can still be read, each once.
    bool isReadable()
    {
        MessageFilter first;
        first.campaign = m_campaign;
        const auto page = m_scene->reader().messages(first, std::nullopt, false, 100, true);
        if (!page || page->rows.size() != People)
            return false;
        QSet<QString> numbers;
        for (const MessageRow &row : page->rows)
            numbers.insert(row.e164);
        return numbers.size() == People && numbers.contains(u"+8613900000000"_s)
            && numbers.contains(u"+8613900000006"_s);
    }

    std::unique_ptr<WorkspaceScene> m_scene;
    AccountId m_account{};
    CampaignId m_campaign{};
};

void TestKeyRotation::init()
{
    m_scene = std::make_unique<WorkspaceScene>();
    m_account = m_scene->addAccount(u"kite"_s).id;
    m_campaign = m_scene->launch(People, m_account);
}

void TestKeyRotation::everyValueIsEncryptedAnew()
{
    const QList<int> before = fieldKeys();
    QCOMPARE(before.size(), 1);
    const qint64 all = valuesOf(before.first());
    QVERIFY(all >= 2 * People); // a number each in the audience and in the campaign

    const auto values = rotateFieldKey();

    QVERIFY2(values, values ? "" : qPrintable(values.error().detail));
    QCOMPARE(*values, all);
    QCOMPARE(fieldKeys().size(), 1);
    QCOMPARE(valuesOf(fieldKeys().first()), all);
    QCOMPARE(valuesOf(before.first()), 0);
    QVERIFY(fieldKeys().first() > before.first()); // a number is never used again
    QVERIFY(isReadable());
    QCOMPARE(m_scene->audited(u"key.add"_s), 1);
    QCOMPARE(m_scene->audited(u"key.remove"_s), 1);
}

void TestKeyRotation::anEmptyWorkspaceHasNothingToEncrypt()
{
    m_scene = std::make_unique<WorkspaceScene>();
    const QList<int> before = fieldKeys();
    int told = 0;

    const auto values = rotateFieldKey([&told](qint64) {
        ++told;
        return true;
    });

    QVERIFY(values);
    QCOMPARE(*values, 0);
    QCOMPARE(told, 0);
    QVERIFY(fieldKeys() != before);
}

void TestKeyRotation::itCanBeDoneAgain()
{
    QVERIFY(rotateFieldKey());
    const QList<int> first = fieldKeys();
    const qint64 all = valuesOf(first.first());

    const auto again = rotateFieldKey();

    QVERIFY(again);
    QCOMPARE(*again, all);
    QVERIFY(fieldKeys().first() > first.first());
    QVERIFY(isReadable());
    QCOMPARE(m_scene->arm(m_campaign, m_account, People).messages.size(), People);
}

void TestKeyRotation::itTellsHowFarItIs()
{
    (void)m_scene->launch(1'200, m_account, u"larger"_s);
    const qint64 all = valuesOf(fieldKeys().first());
    QVERIFY(all > 2'000); // more than one piece
    QList<qint64> told;

    QVERIFY(rotateFieldKey([&told](qint64 values) {
        told.append(values);
        return true;
    }));

    QVERIFY(told.size() > 1);
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.first() < all);
    QCOMPARE(told.last(), all);
}

void TestKeyRotation::whatWasStoppedGoesOn()
{
    (void)m_scene->launch(1'200, m_account, u"larger"_s);
    const QList<int> before = fieldKeys();
    const qint64 all = valuesOf(before.first());
    qint64 done = 0;

    const auto stopped = rotateFieldKey([&done](qint64 values) {
        done = values;
        return false;
    });

    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(!workspace().engineRuns()); // the lock was given back
    const QList<int> between = fieldKeys();
    QCOMPARE(between.size(), 2);
    QVERIFY(between.contains(before.first())); // what needs it stays readable
    QCOMPARE(valuesOf(before.first()), all - done);
    QVERIFY(done > 0 && done < all);
    QVERIFY(isReadable());

    const auto rest = rotateFieldKey();

    QVERIFY(rest);
    QCOMPARE(*rest, all - done);
    QCOMPARE(fieldKeys().size(), 1);
    QVERIFY(between.contains(fieldKeys().first()) && !before.contains(fieldKeys().first()));
    QCOMPARE(m_scene->audited(u"key.add"_s), 1); // the key of the first call
    QVERIFY(isReadable());
}

void TestKeyRotation::whatIsWrittenAfterAStopUsesTheNewKey()
{
    QVERIFY(!rotateFieldKey([](qint64) { return false; })); // after all there was, before its end
    const qint64 all = valuesOf(fieldKeys().last());
    QVERIFY(m_scene->store().suppressions().add({u"+8613900000900"_s}, SuppressionReason::Person, u"x"_s,
                                                BuiltInAuthor, m_scene->now()));
    QCOMPARE(valuesOf(fieldKeys().last()), all + 1);

    const auto rest = rotateFieldKey();

    QVERIFY(rest);
    QCOMPARE(*rest, 0);
    int listed = 0;
    QVERIFY(m_scene->reader().visitSuppressions(
        [&listed](const SuppressionRow &row) { listed += row.e164 == u"+8613900000900"_s ? 1 : 100; }));
    QCOMPARE(listed, 1);
}

void TestKeyRotation::theMasterKeyIsAnother()
{
    const QByteArray before = master();
    const QList<int> keys = fieldKeys();
    QVERIFY(!before.isEmpty());

    const auto done = rotateMasterKey();

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(master() != before);
    QCOMPARE(master().size(), before.size());
    QCOMPARE(master(u"master-key.previous"_s), before); // for backups made before
    QVERIFY(master(u"master-key.next"_s).isEmpty());
    QCOMPARE(fieldKeys(), keys); // the same ones, wrapped anew
    QVERIFY(isReadable());
    QCOMPARE(m_scene->audited(u"key.rewrap"_s), 1);
}

void TestKeyRotation::bothAfterEachOther()
{
    QVERIFY(rotateMasterKey());
    const QByteArray first = master();
    QVERIFY(rotateFieldKey());
    QVERIFY(rotateMasterKey());

    QVERIFY(master() != first);
    QCOMPARE(master(u"master-key.previous"_s), first);
    QVERIFY(isReadable());
    QVERIFY(workspace().credentials(*m_scene->store().accounts().account(m_account))); // untouched
}

void TestKeyRotation::nothingIsRotatedWhileAnEngineRuns_data()
{
    QTest::addColumn<bool>("masterKey");
    QTest::newRow("field key") << false;
    QTest::newRow("master key") << true;
}

void TestKeyRotation::nothingIsRotatedWhileAnEngineRuns()
{
    QFETCH(const bool, masterKey);
    const QList<int> keys = fieldKeys();
    const QByteArray before = master();
    const auto engine = workspace().lockEngine();
    QVERIFY(engine);

    const Result<void> refused = masterKey ? rotateMasterKey() : [this]() -> Result<void> {
        const auto done = rotateFieldKey();
        return done ? Result<void>() : done.error();
    }();

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(fieldKeys(), keys);
    QCOMPARE(master(), before);
    QVERIFY(master(u"master-key.next"_s).isEmpty());
}

void TestKeyRotation::withoutTheMasterKeyNothingIsDone()
{
    const QList<int> keys = fieldKeys();
    m_scene->close();
    const QString away = m_scene->filePath(u"away"_s);
    QVERIFY(QFile::rename(m_scene->secretFile(), away));

    const auto master = KeyRotation::rotateMasterKey(workspace(), BuiltInAuthor);
    const auto field = KeyRotation::rotateFieldKey(workspace(), BuiltInAuthor, {});

    QVERIFY(!master && !field);
    QCOMPARE(master.error().kind, ErrorKind::Secret);
    QCOMPARE(field.error().kind, ErrorKind::Secret);
    QVERIFY(!QFile::exists(m_scene->secretFile())); // no other master key was made
    QVERIFY(QFile::rename(away, m_scene->secretFile()));
    m_scene->open();
    QCOMPARE(fieldKeys(), keys);
    QVERIFY(isReadable());
}

} // namespace heliograph

QObject *tst_keyrotation()
{
    return new heliograph::TestKeyRotation;
}

#include "tst_keyrotation.moc"
