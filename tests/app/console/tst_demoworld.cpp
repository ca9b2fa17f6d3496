// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/demoworld.h"

#include "app/demo/demofigures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What the demo has to show.
class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aReplyIsAssignedToWhomTheDemoBeginsAs();
    void aSavedAnswerIsOffered();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<DemoWorld> m_world;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Reader> m_reader;
};

void TestDemoWorld::initTestCase()
{
    m_world = std::make_unique<DemoWorld>(m_folder.path(), m_clock);
    const auto made = m_world->make();
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    auto workspace = Workspace::open(m_world->workspaceFolder(), m_clock);
    QVERIFY(workspace);
    m_workspace = *std::move(workspace);
    auto reader = m_workspace->openReader();
    QVERIFY(reader);
    m_reader = *std::move(reader);
}

void TestDemoWorld::cleanupTestCase()
{
    m_reader.reset();
    m_workspace.reset();
    m_world.reset();
}

void TestDemoWorld::aReplyIsAssignedToWhomTheDemoBeginsAs()
{
    const auto replies = m_reader->replies({.openOnly = true}, 100);
    QVERIFY(replies);

    const auto assigned = std::ranges::count_if(
        *replies, [](const ReplyRow &reply) { return reply.assignedName == demoFigures().first().name; });

    QCOMPARE(assigned, 1);
}

void TestDemoWorld::aSavedAnswerIsOffered()
{
    const auto texts = m_reader->ownTexts();
    QVERIFY(texts);

    QCOMPARE(std::ranges::count_if(*texts, [](const OwnText &text) { return text.content.isAnswer(); }), 1);
}

QObject *tst_demoworld()
{
    return new TestDemoWorld;
}

#include "tst_demoworld.moc"
