// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Texts that campaigns are written with.
class TestOwnTextStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }
    void cleanup() { m_store.reset(); }

    void whatWasWrittenIsReadBack()
    {
        const OwnTextDraft draft{.name = u" Parcel "_s,
                                 .text = u"Hello {{name|there}}, it has come."_s,
                                 .messageClass = MessageClass::Marketing,
                                 .language = u"de"_s};
        QVERIFY(texts().add(draft, BuiltInApprover));

        const OwnText known = newest().first();
        QCOMPARE(known.content.name, u"Parcel"_s);
        QCOMPARE(known.content.text, draft.text);
        QCOMPARE(known.content.messageClass, MessageClass::Marketing);
        QCOMPARE(known.content.language, u"de"_s);
        QCOMPARE(known.version, 1);
        QCOMPARE(known.changedBy, BuiltInApprover);
        QCOMPARE(known.changedAt, m_store->clock().now());
        QVERIFY(!known.archivedAt);
    }

    void whatCannotBeKeptIsNot_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("no name") << u"  "_s << u"Hello"_s << QString();
        QTest::newRow("no text") << u"a"_s << u" \n"_s << QString();
        QTest::newRow("open braces") << u"a"_s << u"Hello {{name"_s << QString();
        QTest::newRow("no language") << u"a"_s << u"Hello"_s << u"German"_s;
        QTest::newRow("long name") << QString(81, u'a') << u"Hello"_s << QString();
        QTest::newRow("long text") << u"a"_s << QString(2'001, u'a') << QString();
    }

    void whatCannotBeKeptIsNot()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, language);

        const auto added = texts().add({.name = name, .text = text, .language = language}, BuiltInAuthor);

        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Invalid);
        QVERIFY(newest().isEmpty());
    }

    void anEditIsAVersionAndTheOldOneStays()
    {
        const OwnTextId id = add(u"Parcel"_s);
        OwnTextDraft changed = newest().first().content;
        changed.text = u"Your parcel waits."_s;

        QCOMPARE(texts().edit(id, 1, changed, BuiltInAuthor)->version, 2);
        QCOMPARE(texts().edit(id, 2, changed, BuiltInAuthor)->version, 2); // the same again

        const auto versions = m_store->openReader()->ownTextVersions(id);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->first().content.text, changed.text);
        QCOMPARE(versions->last().content.text, u"Hello"_s);
        QVERIFY(!m_store->sql(u"UPDATE own_text_version SET text='x'"_s));
        QVERIFY(!m_store->sql(u"DELETE FROM own_text_version"_s));
    }

    void whatSomebodyElseChangedMeanwhileStays()
    {
        const OwnTextId id = add(u"Parcel"_s);
        QVERIFY(texts().edit(id, 1, {.name = u"Parcel"_s, .text = u"theirs"_s}, BuiltInApprover));

        const auto mine = texts().edit(id, 1, {.name = u"Parcel"_s, .text = u"mine"_s}, BuiltInAuthor);

        QVERIFY(!mine);
        QCOMPARE(mine.error().kind, ErrorKind::Conflict);
        QCOMPARE(newest().first().content.text, u"theirs"_s);
    }

    void aNameIsTakenOnceAmongThoseInUse()
    {
        const OwnTextId first = add(u"Parcel"_s);
        QCOMPARE(texts().add({.name = u"parcel"_s, .text = u"x"_s}, BuiltInAuthor).error().kind,
                 ErrorKind::Conflict);
        QVERIFY(texts().setArchived(first, true, BuiltInAuthor)->archivedAt);
        add(u"parcel"_s);

        QCOMPARE(texts().setArchived(first, false, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QCOMPARE(texts().edit(first, 1, {.name = u"x"_s, .text = u"x"_s}, BuiltInAuthor).error().kind,
                 ErrorKind::Conflict);
    }

    void archivingIsUndone()
    {
        const OwnTextId id = add(u"Parcel"_s);
        QVERIFY(texts().setArchived(id, true, BuiltInAuthor));

        QVERIFY(!texts().setArchived(id, false, BuiltInAuthor)->archivedAt);

        QVERIFY(!newest().first().archivedAt);
    }

    void everyChangeIsInTheLog()
    {
        const OwnTextId id = add(u"Parcel"_s);
        QVERIFY(texts().edit(id, 1, {.name = u"Parcel"_s, .text = u"x"_s}, BuiltInAuthor));
        QVERIFY(texts().setArchived(id, true, BuiltInAuthor));
        QVERIFY(texts().setArchived(id, false, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT count(DISTINCT action) FROM audit_log WHERE object='text %1'"_s.arg(
                     number(id))),
                 4);
    }

    void whatIsNotThereIsNotFound()
    {
        QCOMPARE(texts().setArchived(OwnTextId{9}, true, BuiltInAuthor).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->openReader()->ownTextVersions(OwnTextId{9}).error().kind, ErrorKind::NotFound);
    }

private:
    OwnTextStore &texts() { return m_store->store().ownTexts(); }

    QList<OwnText> newest()
    {
        const auto known = m_store->openReader()->ownTexts();
        if (!known)
            qFatal("%s", qPrintable(known.error().detail));
        return *known;
    }

    OwnTextId add(const QString &name)
    {
        const auto added = texts().add({.name = name, .text = u"Hello"_s}, BuiltInAuthor);
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return added->id;
    }

    std::unique_ptr<SqliteTestStore> m_store;
};

QObject *tst_owntextstore()
{
    return new TestOwnTextStore;
}

#include "tst_owntextstore.moc"
