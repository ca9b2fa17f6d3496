// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/stoppedcampaign.h"
#include "engine/shippedrules.h"
#include "tests/app/contentscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The campaign that the demo shows being stopped.
class TestStoppedCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedRulesStopAPhishingText()
    {
        ContentScene scene;
        expect(importShippedRules(scene.workspace().store().content(), BuiltInAuthor));

        const auto stopped = attempt(scene);

        QVERIFY(stopped);
        QVERIFY2(stopped->because.contains(u"bit.ly"_s), qPrintable(stopped->because));
        QVERIFY(stopped->because.contains(u"Nothing was submitted."_s));
        const QJsonObject shown
            = scene.call(u"campaign show --json %1"_s.arg(number(stopped->id))).records().first();
        QCOMPARE(shown.value(u"state"_s).toString(), u"draft"_s);
    }

    void withoutRulesItWouldPass()
    {
        ContentScene scene;
        const auto stopped = attempt(scene);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Conflict);
    }

private:
    static Result<StoppedCampaign> attempt(ContentScene &scene)
    {
        const auto reader = scene.workspace().workspace().openReader();
        expect(reader);
        return tryPhishing(scene.workspace().store(), **reader, AudienceId{1}, AccountId{1});
    }
};

QObject *tst_stoppedcampaign()
{
    return new TestStoppedCampaign;
}

#include "tst_stoppedcampaign.moc"
