// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include "ui/text/translation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! "campaign delete", "restore", "archive" and "unarchive", and what "campaign list" makes of them.
class TestCampaignBinVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }

    void aDeletedDraftIsListedInTheBinUntilItIsRestored()
    {
        ContentScene scene;
        const QString id = scene.draft(u"Hello {{name}}"_s);

        const Answer deleted = scene.call(u"campaign delete "_s + id);

        QCOMPARE(deleted.code, ExitCode::Done);
        QVERIFY2(deleted.out.contains(u"in the bin for 30 days"_s)
                     && deleted.out.contains(u"heliograph campaign restore "_s + id),
                 qPrintable(deleted.out));
        QCOMPARE(listed(scene, {}), QStringList());
        QCOMPARE(listed(scene, u" --bin"_s), QStringList{id});
        QVERIFY(shown(scene, id).value(u"binned_at"_s).isString());
        QCOMPARE(scene.call(u"campaign submit "_s + id).code, ExitCode::Failed);
        QCOMPARE(scene.call(u"campaign restore "_s + id).code, ExitCode::Done);
        QCOMPARE(listed(scene, {}), QStringList{id});
        QCOMPARE(listed(scene, u" --bin"_s), QStringList());
    }

    void whatHasEndedIsArchivedAndComesBack()
    {
        ContentScene scene;
        const QString id = scene.draft(u"Hello {{name}}"_s);
        QCOMPARE(scene.call(u"campaign archive "_s + id).code, ExitCode::Failed);
        QCOMPARE(scene.call(u"campaign cancel "_s + id).code, ExitCode::Done);
        QCOMPARE(scene.call(u"campaign delete "_s + id).code, ExitCode::Failed);

        QCOMPARE(scene.call(u"campaign archive "_s + id).code, ExitCode::Done);

        QCOMPARE(listed(scene, {}), QStringList());
        QCOMPARE(listed(scene, u" --archived"_s), QStringList{id});
        QVERIFY(shown(scene, id).value(u"archived_at"_s).isString());
        QVERIFY(shown(scene, id).value(u"binned_at"_s).isNull());
        QCOMPARE(scene.call(u"campaign list --archived --bin"_s).code, ExitCode::Usage);
        QCOMPARE(scene.call(u"campaign unarchive "_s + id).code, ExitCode::Done);
        QCOMPARE(listed(scene, {}), QStringList{id});
    }

private:
    static QJsonObject shown(ContentScene &scene, const QString &id)
    {
        return scene.call(u"campaign show %1 --json"_s.arg(id)).records().value(0);
    }

    //! The numbers of the campaigns that are listed.
    static QStringList listed(ContentScene &scene, const QString &options)
    {
        QStringList ids;
        const auto records = scene.call(u"campaign list --json"_s + options).records();
        for (const QJsonObject &record : records)
            ids.append(QString::number(record.value(u"id"_s).toInt()));
        return ids;
    }
};

} // namespace heliograph

QObject *tst_campaignbinverbs()
{
    return new heliograph::TestCampaignBinVerbs;
}

#include "tst_campaignbinverbs.moc"
