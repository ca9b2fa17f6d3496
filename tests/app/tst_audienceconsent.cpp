// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include <QJsonObject>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Marketing, and why its audience may be sent it.
class TestAudienceConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marketingIsSubmittedOnceABasisIsRecorded()
    {
        ContentScene scene;
        const QString id = marketing(scene);

        const Answer refused = scene.call(u"campaign submit "_s + id);
        QCOMPARE(refused.code, ExitCode::Usage);
        QVERIFY2(refused.err.contains(u"Record it: heliograph audience consent 1"_s),
                 qPrintable(refused.err));
        QCOMPARE(scene.call(u"campaign check "_s + id).code, ExitCode::Usage);

        const Answer recorded = record(scene);
        QCOMPARE(recorded.code, ExitCode::Done);
        QVERIFY2(recorded.out.contains(u"Basis for marketing: opt_in, wording v2"_s),
                 qPrintable(recorded.out));
        QCOMPARE(scene.call(u"campaign submit "_s + id).code, ExitCode::Done);
    }

    void noticesNeedNoBasis()
    {
        ContentScene scene;
        QCOMPARE(scene.call(u"campaign submit "_s + scene.draft(u"Your parcel has come"_s)).code,
                 ExitCode::Done);
    }

    void whatIsRecordedIsShown()
    {
        ContentScene scene;
        QVERIFY(scene.call(u"audience consent 1"_s).out.startsWith(u"Nobody has recorded"_s));
        record(scene);

        const QJsonObject shown = scene.call(u"audience consent 1 --json"_s).records().first();
        QCOMPARE(shown.value(u"basis"_s).toString(), u"opt_in"_s);
        QCOMPARE(shown.value(u"obtained_at"_s).toString(), u"2025-12-01T08:00:00Z"_s);
        QCOMPARE(shown.value(u"source"_s).toString(), u"form of the shop"_s);
    }

    void aWithdrawnBasisStopsTheNextSubmission()
    {
        ContentScene scene;
        record(scene);
        QCOMPARE(scene.call(u"audience consent 1 --basis withdrawn --source sold"_s).code, ExitCode::Done);
        QVERIFY(scene.call(u"audience consent 1"_s).out.startsWith(u"There is no consent any more"_s));
        QCOMPARE(scene.call(u"campaign submit "_s + marketing(scene)).code, ExitCode::Usage);
    }

    void halfAnEntryIsRefused()
    {
        ContentScene scene;
        QCOMPARE(scene.call(u"audience consent 1 --basis opt-in"_s).code, ExitCode::Usage);
        QCOMPARE(scene.call(u"audience consent 1 --basis silence --source x"_s).code, ExitCode::Usage);
        QCOMPARE(scene
                     .call(u"audience consent 1 --basis opt-in --text-version v2 --obtained "
                           "2025-12-01T08:00:00Z"_s)
                     .code,
                 ExitCode::Usage); // no source
        QVERIFY(scene.call(u"audience consent 1"_s).out.startsWith(u"Nobody has recorded"_s));
    }

private:
    static QString marketing(ContentScene &scene)
    {
        const Answer made = scene.call(u"campaign create --name spring --audience 1 --provider ali --class "
                                       "marketing --json --text"_s,
                                       {u"Spring sale, {{name}}. Reply STOP to end"_s});
        if (made.code != ExitCode::Done)
            qFatal("%s", qPrintable(made.err));
        return QString::number(made.records().first().value(u"id"_s).toInt());
    }

    static Answer record(ContentScene &scene)
    {
        return scene.call(u"audience consent 1 --basis opt-in --text-version v2 --obtained "
                          "2025-12-01T08:00:00Z --source"_s,
                          {u"form of the shop"_s});
    }
};

QObject *tst_audienceconsent()
{
    return new TestAudienceConsent;
}

#include "tst_audienceconsent.moc"
