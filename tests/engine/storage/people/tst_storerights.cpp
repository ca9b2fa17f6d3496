// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"
#include "tests/engine/storage/people/storecalls.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Who may call each verb of the store about somebody else's campaign: operator, supervisor, admin, auditor.
// In words of its own, not read from the program's table. A verb that is missing fails the test.
const QString Expected = uR"(
workspace.databaseId yes yes yes yes
workspace.beginEpoch - - - -
workspace.setEmergencyStop on yes yes yes yes
workspace.setEmergencyStop off - yes yes -
workspace.hold - - - -
workspace.endHold - - - -
workspace.clockMark yes yes yes yes
workspace.keepClockMark - - - -
workspace.believeClock - yes yes -
workspace.setLateAfter - - yes -
workspace.copyTo - - yes -
workspace.setSystemLog - - yes -
workspace.audit yes yes yes yes
workspace.setApprovalRules - - yes -
workspace.setApprovalRules that weakens - - yes -
accounts.add - - yes -
accounts.update - - yes -
accounts.update that weakens - - yes -
accounts.replaceKey - - yes -
accounts.remove - - yes -
accounts.setHold - yes yes -
accounts.setEngineHold - - - -
accounts.endEngineHold - - - -
accounts.slowDown - yes yes -
accounts.endSlowdown - yes yes -
audiences.begin yes yes - -
audiences.add yes yes - -
audiences.finish yes yes - -
audiences.discard yes yes - -
audiences.abandoned yes yes - -
audiences.rename yes yes - -
audiences.takeBack yes yes - -
campaigns.create yes - - -
campaigns.create of a resend - yes - -
campaigns.revise - - - -
campaigns.redraft - - - -
campaigns.beginFreeze - - - -
campaigns.freeze - - - -
campaigns.approve - yes - -
campaigns.returnForEdit - yes - -
campaigns.reject - yes - -
campaigns.takeBack - - - -
campaigns.start - yes - -
campaigns.pause - yes yes -
campaigns.resume - yes - -
campaigns.start or resume, late - yes - -
campaigns.cancel - yes yes -
campaigns.moveToBin - - - -
campaigns.restore - - - -
campaigns.archive - yes yes -
campaigns.unarchive - yes yes -
campaigns.emptyBin - - - -
campaigns.block - - - -
campaigns.beat - - - -
campaigns.advance yes yes yes yes
queue.feed - - - -
queue.claim - - - -
queue.settle - - - -
queue.settleAll - - - -
queue.sweep - - - -
queue.shiftWaits - - - -
queue.adoptOrphans - - - -
queue.openRequests - - - -
queue.releaseUnsent - - - -
queue.moveWaiting - yes yes -
receipts.keep - - - -
receipts.apply - yes yes -
receipts.takeQuestions - - - -
receipts.wakeUnmatched - yes yes -
receipts.closeWithoutReceipt - - - -
doubts.record - - - -
doubts.decide - yes - -
doubts.decide to send again - yes - -
doubts.decide early - yes - -
doubts.askSoon - yes - -
inbox.keep - - - -
inbox.markDone - yes - -
inbox.reopen - yes - -
inbox.assign - yes - -
intake.noteFailing - - - -
intake.noteWorking - - - -
intake.noteLoss - - - -
answers.send - yes - -
suppressions.add yes yes yes -
suppressions.takeBack yes yes yes -
suppressions.remove - yes - -
suppressions.remove of many - yes yes -
restore.age yes yes yes yes
restore.current yes yes yes yes
restore.hold - - - -
restore.enter - - - -
restore.finish - - - -
restore.confirm - yes yes -
erasures.forget - yes yes -
erasures.setKeptFor - - yes -
erasures.keptFor yes yes yes yes
erasures.eraseExpired - - - -
keys.keys yes yes yes yes
keys.permitRotation - - yes -
keys.add - - yes -
keys.rewrap - - yes -
keys.reencrypt - - yes -
keys.removeOldFieldKeys - - yes -
consents.record yes yes - -
consents.inherit yes yes - -
content.import - yes yes -
content.import that weakens - - yes -
content.remove - - yes -
content.keepReview - - - -
content.takeSecondLook - yes - -
templates.add yes yes - -
templates.confirm - - yes -
ownTexts.add yes yes - -
ownTexts.edit yes yes - -
ownTexts.setArchived yes yes - -
limits.setRules - yes yes -
limits.setRules that loosens - - yes -
limits.addPrices - - yes -
limits.setBudget - yes yes -
limits.setBudget that raises - - yes -
limits.removeBudget - - yes -
limits.lookAgain - yes yes -
users.add - - yes -
users.add of a supervisor or admin - - yes -
users.setRoles - - yes -
users.setRoles that promotes - - yes -
users.setEnabled - - yes -
users.reset - - yes -
users.unlock - - yes -
users.setSignInRules - - yes -
users.setSignInRules that weakens - - yes -
changes.ask - - - -
changes.change yes yes yes yes
changes.expire yes yes yes yes
changes.confirm yes yes yes yes
changes.refuse yes yes yes yes
tests.addNumber yes - - -
tests.prepareCode yes - - -
tests.confirm yes - - -
tests.vouch - - yes -
tests.removeNumber yes - - -
tests.prepare - - - -
tests.send - - - -
disclosures.noteExport - yes yes yes
disclosures.noteExport of numbers - yes yes -
disclosures.noteExport of many numbers - yes yes -
disclosures.noteReveal - yes yes yes
disclosures.noteAuditExport - - yes yes
disclosures.noteSuppressionExport - yes yes -
disclosures.noteSeal - - yes yes
)"_s;

ClaimOrder orderFor(CampaignId campaign)
{
    ClaimOrder order;
    order.campaign = campaign;
    return order;
}

constexpr std::array People = {"olga", "samir", "ada", "uma"};

} // namespace

//! Every verb of the store against every role (engine.md SR-10, SR-07, SR-11).
class TestStoreRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbKnowsItsRoles();
    void whatIsRefusedChangesNothing();
    void nobodyDoesAnythingWithoutSigningIn();
    void inAnOpenWorkspaceNobodyIsAsked();
    void operatorsHandleTheirOwnOnly();
    void nobodyApprovesWhatHeWrote();
    void theAuditLogNamesWhoActsWhateverIsPassed();
    void dangerousVerbsWantAFreshPassword();
    void losingARoleCountsAtOnce();
    void beingDisabledCountsAtOnce();
    void aWantedSecondFactorCountsAtOnce();
};

void TestStoreRights::everyVerbKnowsItsRoles()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"otto"_s, u"somebody else's"_s);
    QString found = u"\n"_s;
    for (int at = 0; at < StoreVerbCount; ++at) {
        const StoreVerbRule &rule = ruleOf(static_cast<StoreVerb>(at));
        found += rule.name;
        for (const char *person : People) {
            const QString refusals
                = u"SELECT count(*) FROM audit_log WHERE action='refused' AND object='%1'"_s.arg(rule.name);
            const qint64 before = scene.store().value(refusals);
            callVerb(rule.verb, *scene.as(QString::fromLatin1(person)), campaign, scene.id(u"otto"_s));
            found += scene.store().value(refusals) == before ? u" yes"_s : u" -"_s;
            const bool settled = scene.users().setRoles(scene.id(u"otto"_s), {Role::Operator}, BuiltInAuthor)
                && scene.users().setSignInRules({}, BuiltInAuthor)
                && scene.store().store().workspace().setApprovalRules({}, BuiltInAuthor);
            QVERIFY(settled);
        }
        found += u'\n';
    }

    const QStringList ours = found.split(u'\n');
    const QStringList wanted = Expected.split(u'\n');
    for (qsizetype line = 0; line < std::min(ours.size(), wanted.size()); ++line)
        QCOMPARE(ours.at(line), wanted.at(line));
    QCOMPARE(ours.size(), wanted.size());
}

void TestStoreRights::whatIsRefusedChangesNothing()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"otto"_s, u"hello"_s);
    scene.store().submit(campaign);

    const auto approved = scene.as(u"olga"_s)->campaigns().approve(campaign, BuiltInApprover,
                                                                   scene.store().storedHash(campaign));

    QVERIFY(!approved);
    QCOMPARE(approved.error().kind, ErrorKind::Conflict);
    QVERIFY2(approved.error().detail.contains(u"campaign.approve is for supervisor"_s),
             qPrintable(approved.error().detail));
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::AwaitingApproval);
    QCOMPARE(scene.audited(u"refused"_s, u"olga"_s), 1);
}

void TestStoreRights::nobodyDoesAnythingWithoutSigningIn()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"otto"_s, u"hello"_s);
    const auto nobody = scene.as({});

    for (const auto &done : {nobody->campaigns().cancel(campaign, BuiltInAuthor, {}),
                             nobody->workspace().setEmergencyStop(true, BuiltInAuthor, {}),
                             nobody->users().setEnabled(scene.id(u"otto"_s), false, BuiltInAuthor)}) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Secret);
        QVERIFY(done.error().detail.contains(u"--as NAME"_s));
    }
    QVERIFY(!nobody->queue().claim(orderFor(campaign)));
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Draft);
}

void TestStoreRights::inAnOpenWorkspaceNobodyIsAsked()
{
    SqliteTestStore open;
    auto opened = SqliteStore::open(open.file(), open.keys(), open.clock());
    QVERIFY(opened);
    GuardedStore store(*std::move(opened), {}, open.clock());
    const CampaignId campaign = open.addCampaign(open.addAudience(3), open.addAccount());
    open.submit(campaign);

    QVERIFY(store.campaigns().approve(campaign, BuiltInApprover, open.storedHash(campaign)));
    QVERIFY(store.campaigns().start(campaign, BuiltInAuthor, LateAnswer::Ask));

    QCOMPARE(open.stateOf(campaign), CampaignState::Running);
    QCOMPARE(open.value(u"SELECT actor FROM audit_log WHERE action='campaign.approve'"_s),
             number(BuiltInApprover));
}

void TestStoreRights::operatorsHandleTheirOwnOnly()
{
    PeopleScene scene;
    const CampaignId own = scene.draft(u"olga"_s, u"own"_s);
    const CampaignId other = scene.draft(u"otto"_s, u"other"_s);
    const auto olga = scene.as(u"olga"_s);

    const NewCampaign revised{.name = u"own"_s, .audience = AudienceId{}, .accounts = {}, .content = {}};
    const auto ownRevised = olga->campaigns().redraft(own, revised, BuiltInAuthor, {});
    QCOMPARE(ownRevised.error().kind, ErrorKind::Invalid); // she may, but it has no text
    QCOMPARE(olga->campaigns().redraft(other, revised, BuiltInAuthor, {}).error().kind, ErrorKind::Conflict);
    QVERIFY(olga->campaigns().beginFreeze(own));
    QVERIFY(olga->campaigns().freeze(own, 100));
    QVERIFY(!olga->campaigns().beginFreeze(other));
    QVERIFY(olga->campaigns().cancel(own, BuiltInAuthor, {}));
    QVERIFY(!olga->campaigns().cancel(other, BuiltInAuthor, {}));
    QCOMPARE(scene.store().stateOf(other), CampaignState::Draft);
}

void TestStoreRights::nobodyApprovesWhatHeWrote()
{
    PeopleScene scene;
    scene.add(u"wen"_s, {Role::Operator, Role::Supervisor});
    const CampaignId campaign = scene.draft(u"wen"_s, u"hello"_s);
    scene.store().submit(campaign);
    const QByteArray hash = scene.store().storedHash(campaign);

    const auto own = scene.as(u"wen"_s)->campaigns().approve(campaign, BuiltInApprover, hash);

    QVERIFY(!own);
    QVERIFY(own.error().detail.contains(u"Whoever wrote"_s));
    QVERIFY(scene.as(u"samir"_s)->campaigns().approve(campaign, BuiltInApprover, hash));
    QCOMPARE(scene.store().value(u"SELECT approved_by FROM campaign WHERE approved_by IS NOT NULL"_s),
             number(scene.id(u"samir"_s)));
}

void TestStoreRights::theAuditLogNamesWhoActsWhateverIsPassed()
{
    PeopleScene scene;

    QVERIFY(scene.as(u"samir"_s)->workspace().setEmergencyStop(true, scene.id(u"ada"_s), u"x"_s));
    QVERIFY(scene.as(u"ada"_s)->accounts().add({.id = {},
                                                .driver = u"tencent"_s,
                                                .label = u"ten"_s,
                                                .secretRef = u"provider/ten"_s,
                                                .settings = {},
                                                .hold = {}}));

    QCOMPARE(scene.audited(u"workspace.stop"_s, u"samir"_s), 1);
    QCOMPARE(scene.audited(u"workspace.stop"_s, u"ada"_s), 0);
    QCOMPARE(scene.audited(u"account.add"_s, u"ada"_s), 1);
    QCOMPARE(scene.store().value(u"SELECT paused_by FROM meta"_s), number(scene.id(u"samir"_s)));
}

void TestStoreRights::dangerousVerbsWantAFreshPassword()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"otto"_s, u"hello"_s);
    scene.store().submit(campaign);
    const QByteArray hash = scene.store().storedHash(campaign);
    const auto samir = scene.as(u"samir"_s);

    scene.clock().advance(5min + 1ms);
    const auto stale = samir->campaigns().approve(campaign, BuiltInApprover, hash);

    QVERIFY(!stale);
    QVERIFY(stale.error().detail.contains(u"5 minutes"_s));
    QVERIFY2(samir->workspace().setEmergencyStop(true, BuiltInAuthor, {}),
             "stopping never waits for a password");
    const auto again = scene.as(u"samir"_s);
    scene.clock().advance(5min);
    QVERIFY(again->campaigns().approve(campaign, BuiltInApprover, hash));
}

void TestStoreRights::losingARoleCountsAtOnce()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"otto"_s, u"hello"_s);
    const auto samir = scene.as(u"samir"_s);

    QVERIFY(scene.users().setRoles(scene.id(u"samir"_s), {Role::Auditor}, scene.id(u"ada"_s)));

    QVERIFY(!samir->campaigns().cancel(campaign, BuiltInAuthor, {}));
}

void TestStoreRights::beingDisabledCountsAtOnce()
{
    PeopleScene scene;
    const auto samir = scene.as(u"samir"_s);

    QVERIFY(scene.users().setEnabled(scene.id(u"samir"_s), false, scene.id(u"ada"_s)));

    const auto stopped = samir->workspace().setEmergencyStop(true, BuiltInAuthor, {});
    QVERIFY(!stopped);
    QVERIFY(stopped.error().detail.contains(u"was disabled"_s));
}

void TestStoreRights::aWantedSecondFactorCountsAtOnce()
{
    PeopleScene scene;
    const auto samir = scene.as(u"samir"_s);

    QVERIFY(scene.users().setSignInRules({.secondFactor = SecondFactor::Seniors}, scene.id(u"ada"_s)));

    QVERIFY(!samir->workspace().setEmergencyStop(true, BuiltInAuthor, {}));
    QVERIFY(scene.as(u"olga"_s)->workspace().setEmergencyStop(true, BuiltInAuthor, {}));
}

QObject *tst_storerights()
{
    return new TestStoreRights;
}

#include "tst_storerights.moc"
