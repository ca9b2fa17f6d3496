// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/queue/queuegroups.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Who has not gone, by reason, campaign and provider.
class TestQueueGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_groups.reset(); }

    void groupsAddUp_data();
    void groupsAddUp();
    void theLargestComesFirst();
    void aGroupFoldsAndUnfolds();
    void arrowKeysFoldAsInATree();
    void aRowOpensItsMessages();
    void theChoiceIsRemembered();
    void thereIsAnEndToWhatIsListed();
    void theRestOfAGroupIsShown();
    void theRestOfTheGroupsIsShown();
    void nobodyIsToldApartFromNothing();

private:
    static SendingView view();
    static SendingView manyCampaigns(); //!< MostGroups + 3, at one provider
    static LaneLine lane(int account, const QString &label);
    void choose(QueueGrouping::By by);
    TableModel &rows() { return m_groups->table().model(); }
    QString cell(int row, int column) { return rows().index(row, column).data().toString().trimmed(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QueueGroups> m_groups;
};

LaneLine TestQueueGroups::lane(int account, const QString &label)
{
    LaneLine line;
    line.account.id = AccountId{account};
    line.account.label = label;
    return line;
}

// Two campaigns at two providers; one provider is slow, one person of the sale has quiet hours.
SendingView TestQueueGroups::view()
{
    SendingView view;
    view.lanes = {lane(1, u"Kite"_s), lane(2, u"Relay"_s)};
    view.parts = {{CampaignId{7}, u"Spring sale"_s, AccountId{1}, 10, 2},
                  {CampaignId{7}, u"Spring sale"_s, AccountId{2}, 0, 5},
                  {CampaignId{8}, u"Renewals"_s, AccountId{2}, 0, 30}};
    HeldShare quiet;
    quiet.reason = HoldReason::QuietHours;
    quiet.count = 2;
    HeldShare slow;
    slow.reason = HoldReason::Throttle;
    slow.account = AccountId{2};
    slow.count = 5;
    HeldShare slower = slow;
    slower.count = 30;
    view.held = {{quiet, CampaignId{7}, u"Spring sale"_s},
                 {slow, CampaignId{7}, u"Spring sale"_s},
                 {slower, CampaignId{8}, u"Renewals"_s}};
    return view;
}

void TestQueueGroups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
    m_groups = std::make_unique<QueueGroups>(*m_preferences);
    m_groups->resize(900, 400);
    m_groups->setVisible(true);
    m_groups->show(view());
}

void TestQueueGroups::choose(QueueGrouping::By by)
{
    auto *choice = part<QComboBox>(m_groups.get(), u"queue.groups.by"_s);
    choice->setCurrentIndex(choice->findData(static_cast<int>(by)));
    Q_EMIT choice->activated(choice->currentIndex());
}

void TestQueueGroups::groupsAddUp_data()
{
    QTest::addColumn<QueueGrouping::By>("by");
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<int>("groups");

    QTest::newRow("reason") << QueueGrouping::By::Reason << qint64(0) << 2;
    QTest::newRow("campaign") << QueueGrouping::By::Campaign << qint64(10) << 2;
    QTest::newRow("provider") << QueueGrouping::By::Provider << qint64(10) << 2;
}

void TestQueueGroups::groupsAddUp()
{
    QFETCH(QueueGrouping::By, by);
    QFETCH(qint64, waiting);
    QFETCH(int, groups);

    const QueueGrouping::Groups found = QueueGrouping::of(view(), by, Format());

    QCOMPARE(found.groups.size(), groups);
    qint64 allWaiting = 0;
    qint64 allHeld = 0;
    for (const QueueGrouping::Group &group : found.groups) {
        qint64 members = 0;
        for (const QueueGrouping::Line &member : group.members)
            members += member.together();
        QCOMPARE(group.line.together(), members);
        allWaiting += group.line.waiting;
        allHeld += group.line.held;
    }
    QCOMPARE(allWaiting, waiting);
    QCOMPARE(allHeld, 37);
}

void TestQueueGroups::theLargestComesFirst()
{
    choose(QueueGrouping::By::Provider);

    QVERIFY(cell(0, 0).endsWith(u"Relay"_s));
    QCOMPARE(cell(0, 2), u"35"_s);
    QCOMPARE(cell(1, 0), u"Renewals"_s);
    QCOMPARE(cell(2, 0), u"Spring sale"_s);
    QVERIFY(cell(3, 0).endsWith(u"Kite"_s));
    QCOMPARE(cell(3, 1), u"10"_s);
    QCOMPARE(rows().rowCount(), 5);
}

void TestQueueGroups::aGroupFoldsAndUnfolds()
{
    choose(QueueGrouping::By::Campaign);
    QCOMPARE(rows().rowCount(), 5);
    const qint64 first = rows().keyAt(0);

    Q_EMIT m_groups->table().opened(first);
    QCOMPARE(rows().rowCount(), 4);
    QCOMPARE(rows().keyAt(0), first);
    m_groups->show(view()); // what is folded stays so
    QCOMPARE(rows().rowCount(), 4);
    choose(QueueGrouping::By::Provider); // another grouping is not
    QCOMPARE(rows().rowCount(), 5);
    choose(QueueGrouping::By::Campaign);

    Q_EMIT m_groups->table().opened(first);
    QCOMPARE(rows().rowCount(), 5);
}

void TestQueueGroups::arrowKeysFoldAsInATree()
{
    choose(QueueGrouping::By::Campaign);
    const qint64 group = rows().keyAt(0);
    m_groups->table().select(rows().keyAt(1));
    QTableView &table = m_groups->table().view();

    QTest::keyClick(&table, Qt::Key_Left);
    QCOMPARE(m_groups->table().currentKey(), group);
    QTest::keyClick(&table, Qt::Key_Left);
    QCOMPARE(rows().rowCount(), 4);
    QCOMPARE(m_groups->table().currentKey(), group);
    QTest::keyClick(&table, Qt::Key_Right);

    QCOMPARE(rows().rowCount(), 5);
}

void TestQueueGroups::aRowOpensItsMessages()
{
    QSignalSpy wanted(m_groups.get(), &QueueGroups::messagesWanted);

    Q_EMIT m_groups->table().opened(rows().keyAt(1)); // the largest reason, its largest campaign

    QCOMPARE(wanted.count(), 1);
    const QVariantMap filter = wanted.first().first().toMap();
    QCOMPARE(filter.value(u"state"_s).toString(), u"held"_s);
    QCOMPARE(filter.value(u"reason"_s).toString(), u"throttle"_s);
    QCOMPARE(filter.value(u"campaign"_s).toLongLong(), 8);

    choose(QueueGrouping::By::Campaign);
    const int renewals = cell(1, 0) == u"Relay"_s ? 1 : 2;
    Q_EMIT m_groups->table().opened(rows().keyAt(renewals));

    const QVariantMap part = wanted.last().first().toMap();
    QCOMPARE(part.value(u"provider"_s).toLongLong(), 2);
    QVERIFY(!part.contains(u"reason"_s));
}

void TestQueueGroups::theChoiceIsRemembered()
{
    choose(QueueGrouping::By::Provider);

    QueueGroups again(*m_preferences);
    again.show(view());

    QVERIFY(again.table().model().index(0, 0).data().toString().endsWith(u"Relay"_s));
}

SendingView TestQueueGroups::manyCampaigns()
{
    SendingView many;
    many.lanes = {lane(1, u"Kite"_s)};
    for (int campaign = 1; campaign <= QueueGrouping::MostGroups + 3; ++campaign)
        many.parts.append({CampaignId{campaign}, u"Campaign %1"_s.arg(campaign), AccountId{1}, campaign, 0});
    return many;
}

void TestQueueGroups::thereIsAnEndToWhatIsListed()
{
    const SendingView many = manyCampaigns();
    const QueueGrouping::Groups campaigns = QueueGrouping::of(many, QueueGrouping::By::Campaign, Format());
    const QueueGrouping::Groups providers = QueueGrouping::of(many, QueueGrouping::By::Provider, Format());

    QCOMPARE(campaigns.groups.size(), QueueGrouping::MostGroups);
    QCOMPARE(campaigns.more, 3);
    QCOMPARE(campaigns.groups.first().line.waiting, QueueGrouping::MostGroups + 3);
    QCOMPARE(providers.groups.first().members.size(), QueueGrouping::MostMembers);
    QCOMPARE(providers.groups.first().more, QueueGrouping::MostGroups + 3 - QueueGrouping::MostMembers);
    constexpr qint64 All = QueueGrouping::MostGroups + 3;
    QCOMPARE(providers.groups.first().line.waiting, All * (All + 1) / 2);
}

void TestQueueGroups::theRestOfAGroupIsShown()
{
    m_groups->show(manyCampaigns());
    choose(QueueGrouping::By::Provider);
    constexpr int Rest = QueueGrouping::MostMembers + 1; // below the group and those that are told
    QCOMPARE(rows().rowCount(), Rest + 1);

    Q_EMIT m_groups->table().opened(rows().keyAt(Rest));

    constexpr int All = QueueGrouping::MostGroups + 3;
    QCOMPARE(rows().rowCount(), 1 + All);
    QCOMPARE(cell(All, 0), u"Campaign 1"_s); // the smallest
    QCOMPARE(m_groups->table().currentKey(), rows().keyAt(Rest));
    m_groups->show(manyCampaigns()); // as it does every second
    QCOMPARE(rows().rowCount(), 1 + All);
}

void TestQueueGroups::theRestOfTheGroupsIsShown()
{
    m_groups->show(manyCampaigns());
    choose(QueueGrouping::By::Campaign);
    constexpr int Told = QueueGrouping::MostGroups * 2; // each with its provider
    QCOMPARE(rows().rowCount(), Told + 1);

    Q_EMIT m_groups->table().opened(rows().keyAt(Told));

    QCOMPARE(rows().rowCount(), (QueueGrouping::MostGroups + 3) * 2);
}

void TestQueueGroups::nobodyIsToldApartFromNothing()
{
    SendingView nobody;
    m_groups->show(nobody);
    QCOMPARE(rows().rowCount(), 0);

    SendingView waiting = nobody;
    waiting.lanes = {lane(1, u"Kite"_s)};
    waiting.parts = {{CampaignId{7}, u"Spring sale"_s, AccountId{1}, 10, 0}};
    m_groups->show(waiting);

    QCOMPARE(rows().rowCount(), 0); // nobody is held
    choose(QueueGrouping::By::Campaign);
    QCOMPARE(rows().rowCount(), 2);
}

} // namespace heliograph

QObject *tst_queuegroups()
{
    return new heliograph::TestQueueGroups;
}

#include "tst_queuegroups.moc"
