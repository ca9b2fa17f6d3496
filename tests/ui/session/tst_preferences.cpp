// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/preferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachPersonHasTheirOwn();
    void whetherTheComputerSendsIsTheComputers();
    void whatIsKeptIsThereAfterwards();
    void onlyAChangeIsTold();
    void aRemovedOneIsAsIfNeverSet();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
};

void TestPreferences::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
}

void TestPreferences::eachPersonHasTheirOwn()
{
    m_preferences->setPerson(u"olga"_s);
    m_preferences->set(u"text/size"_s, 120);

    m_preferences->setPerson(u"samir"_s);

    QCOMPARE(m_preferences->value(u"text/size"_s, 100).toInt(), 100);
    m_preferences->setPerson(u"olga"_s);
    QCOMPARE(m_preferences->value(u"text/size"_s, 100).toInt(), 120);
}

void TestPreferences::whetherTheComputerSendsIsTheComputers()
{
    m_preferences->set(u"engine/autostart"_s, false);

    m_preferences->setPerson(u"olga"_s);

    QCOMPARE(m_preferences->value(u"engine/autostart"_s, true).toBool(), false);
    m_preferences->set(u"engine/receipts"_s, u"127.0.0.1:9100"_s);
    m_preferences->setPerson(u"samir"_s);
    QCOMPARE(m_preferences->value(u"engine/receipts"_s).toString(), u"127.0.0.1:9100"_s);
}

void TestPreferences::whatIsKeptIsThereAfterwards()
{
    m_preferences->setPerson(u"olga"_s);
    m_preferences->set(u"views/history"_s, u"wide"_s);
    m_preferences.reset();

    Preferences again(m_folder->filePath(u"console.ini"_s));
    again.setPerson(u"olga"_s);

    QCOMPARE(again.value(u"views/history"_s).toString(), u"wide"_s);
    QCOMPARE(again.keys(u"views"_s), QStringList{u"history"_s});
}

void TestPreferences::onlyAChangeIsTold()
{
    QSignalSpy changes(m_preferences.get(), &Preferences::changed);

    m_preferences->set(u"language"_s, u"zh"_s);
    m_preferences->set(u"language"_s, u"zh"_s);

    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.constFirst().constFirst().toString(), u"language"_s);
}

void TestPreferences::aRemovedOneIsAsIfNeverSet()
{
    m_preferences->set(u"language"_s, u"zh"_s);

    m_preferences->remove(u"language"_s);

    QVERIFY(!m_preferences->value(u"language"_s).isValid());
}

QObject *tst_preferences()
{
    return new TestPreferences;
}

#include "tst_preferences.moc"
