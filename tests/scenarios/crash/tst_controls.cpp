// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/inparallel.h"
#include "tests/scenarios/crash/scenecheck.h"

#include <QTest>

#include <array>
#include <optional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The negative controls of engine.md C2: with one safeguard switched off the check of every scenario must
//! find the harm, and with it on, in the same story, none. (T13 shows the plain body on the wire,
//! tst_queuekill the cursor that moves at the fetch, tst_powercut the missing sync.)
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASafeguardTheCheckFindsTheHarm_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("broken");
        QTest::newRow("blind retry on doubt")
            << QByteArray("retry_on_doubt") << QByteArray() << u"aliyun"_s << u"close-after-accept=30"_s
            << QStringList{u"I2"_s, u"twice"_s};
        // Alibaba would notice Qt's repetition by the nonce in its signature.
        QTest::newRow("a body that Qt may read twice")
            << QByteArray("plain_body") << QByteArray() << u"tencent"_s << u"close-after-accept=30"_s
            << QStringList{u"I2"_s, u"twice"_s};
        // The engine stands still between arm and send for longer than anybody would wait for the answer.
        QTest::newRow("no send window")
            << QByteArray("no_send_window") << QByteArray("arm.after_commit:1=sleep:9000") << u"aliyun"_s
            << QString() << QStringList{u"late"_s};
    }

    void withoutASafeguardTheCheckFindsTheHarm()
    {
        QFETCH(QByteArray, control);
        QFETCH(QByteArray, fault);
        QFETCH(QString, driver);
        QFETCH(QString, provider);
        QFETCH(QStringList, broken);
        const CrashTemplate workspace({.driver = driver, .people = People});
        std::array<QStringList, 2> found;

        inParallel(2, 2, [&](size_t isControl) {
            SimulatorOptions options;
            options.faults = *parseFaults(provider);
            CrashScene scene(workspace, options);
            scene.run({u"engine"_s, u"run"_s, u"--until-idle"_s},
                      {.point = fault, .control = isControl == 1 ? control : QByteArray()});
            scene.closeProvider();
            found[isControl] = SceneCheck(scene, People).brokenNames();
        });

        QCOMPARE(found[0], QStringList());
        for (const QString &name : broken)
            QVERIFY2(found[1].contains(name), qPrintable(u"only found: "_s + found[1].join(u' ')));
    }

private:
    static constexpr int People = 60;
};

QObject *tst_controls()
{
    return new TestControls;
}

#include "tst_controls.moc"
