// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/trycard.h"

#include "tests/ui/views/writingscene.h"

#include <QPushButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TryPatience = 60'000;
const QString List = u"customers-with-problems"_s;

} // namespace

//! The six steps of the demo tick themselves.
class TestTryCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<WritingScene>();
        make();
        QTRY_VERIFY_WITH_TIMEOUT(m_card->isVisible(), TryPatience);
    }
    void cleanup()
    {
        m_card.reset();
        m_scene.reset();
    }

    void nothingIsDoneInTheBeginning();
    void whatTheAuditLogKnowsIsTicked();
    void whatTheDemoDidItselfIsNot();
    void importingTheListIsTicked();
    void lookingIsTickedByWhoShowsIt();
    void theListIsOffered();
    void itCanBeHidden();

private:
    Surroundings around() const
    {
        Surroundings around = m_scene->surroundings();
        around.sampleList = QString(u"/demo/"_s % List % u".csv"_s);
        return around;
    }
    void make()
    {
        m_card = std::make_unique<TryCard>(around());
        m_card->refresh();
    }
    QPushButton *step(const QString &name) const
    {
        return part<QPushButton>(*m_card, QString(u"overview.try."_s % name));
    }
    bool isDone(const QString &name) const { return step(name)->property("done").toBool(); }
    void stopAndRelease();

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<TryCard> m_card;
};

void TestTryCard::stopAndRelease()
{
    WorkspaceStore &workspace = m_scene->store().workspace();
    if (!workspace.setEmergencyStop(true, BuiltInAuthor, u"a try"_s)
        || !workspace.setEmergencyStop(false, BuiltInAuthor, u"a try"_s))
        qFatal("Sending cannot be stopped.");
}

void TestTryCard::nothingIsDoneInTheBeginning()
{
    for (const QString &name : {u"approve"_s, u"release"_s, u"why"_s, u"unknown"_s, u"chart"_s, u"compose"_s})
        QVERIFY(!isDone(name));
    QCOMPARE(m_card->accessibleName(), u"Try this: 0 of 6 done"_s);
}

void TestTryCard::whatTheAuditLogKnowsIsTicked()
{
    stopAndRelease();

    m_card->refresh();

    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"release"_s), TryPatience);
    QVERIFY(!isDone(u"approve"_s));
}

void TestTryCard::whatTheDemoDidItselfIsNot()
{
    m_card.reset();
    m_scene = std::make_unique<WritingScene>();
    stopAndRelease();

    make();

    QTRY_VERIFY_WITH_TIMEOUT(m_card->isVisible(), TryPatience);
    QVERIFY(!isDone(u"release"_s));
}

void TestTryCard::importingTheListIsTicked()
{
    m_scene->audience(List);

    m_card->refresh();

    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"compose"_s), TryPatience);
}

void TestTryCard::lookingIsTickedByWhoShowsIt()
{
    View::noteTried(around(), u"why"_s);

    m_card->refresh();

    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"why"_s), TryPatience);
    QVERIFY(!isDone(u"chart"_s));
}

void TestTryCard::theListIsOffered()
{
    Place place;
    connect(m_card.get(), &TryCard::go, this, [&place](const Place &to) { place = to; });

    step(u"compose"_s)->click();

    QCOMPARE(place.view, u"compose"_s);
    QCOMPARE(place.what.value(u"file"_s).toString(), around().sampleList);
}

void TestTryCard::itCanBeHidden()
{
    step(u"hide"_s)->click();
    QVERIFY(!m_card->isVisible());

    make();
    // Questions are answered in their order.
    const auto asked = m_scene->client().read([](Desk &) -> Result<void> { return {}; });
    QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), TryPatience);
    QCoreApplication::processEvents();

    QVERIFY(!m_card->isVisible());
}

QObject *tst_trycard()
{
    return new TestTryCard;
}

#include "tst_trycard.moc"
