// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "tests/app/people/closedworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Who may call each verb about somebody else's campaign: nobody in particular, operator, supervisor, admin,
// auditor. In words of its own, not read from the program's table. A verb that is missing fails the test.
const QString Expected = uR"(
approval approve - - yes - -
approval diff - yes yes yes yes
approval list - yes yes yes yes
approval reject - - yes - -
approval return - - yes - -
approval show - - yes yes -
audience consent - yes yes - -
audience import - yes yes - -
audience list - yes yes yes yes
audience merge - yes yes - -
audience rename - yes yes - -
audience undo-import - yes yes - -
audit anchor - - - yes yes
audit export - - - yes yes
audit list - yes yes yes yes
audit verify yes yes yes yes yes
backup create yes yes yes yes yes
backup restore yes yes yes yes yes
backup verify yes yes yes yes yes
bench yes yes yes yes yes
budget list - yes yes yes yes
budget remove - - - yes -
budget set - - yes yes -
campaign archive - - yes yes -
campaign cancel - - yes yes -
campaign check - yes yes yes yes
campaign cost - yes yes yes yes
campaign create - yes - - -
campaign delete - - - - -
campaign edit - - - - -
campaign failed - yes yes yes yes
campaign ledger - yes yes yes yes
campaign list - yes yes yes yes
campaign pause - - yes yes -
campaign resend - - yes - -
campaign restore - - - - -
campaign resume - - yes - -
campaign show - yes yes yes yes
campaign start - - yes - -
campaign status - yes yes yes yes
campaign submit - - - - -
campaign take-back - - - - -
campaign test - - - - -
campaign unarchive - - yes yes -
campaign why - - yes yes yes
change confirm - yes yes yes yes
change list - yes yes yes yes
change refuse - yes yes yes yes
change show - yes yes yes yes
contact forget - - yes yes -
demo yes yes yes yes yes
doctor yes yes yes yes yes
engine run yes yes yes yes yes
history export - - yes yes yes
inbox answer - - yes - -
inbox assign - - yes - -
inbox done - - yes - -
inbox list - yes yes - -
inbox show - - yes - -
inbox unassign - - yes - -
inbox undone - - yes - -
limit clear - - yes yes -
limit dry-run - yes yes yes yes
limit list - yes yes yes yes
limit set - - yes yes -
message find - yes yes yes yes
message show - yes yes yes yes
message why - - yes yes yes
provider add - - - yes -
provider key - - - yes -
provider list - - yes yes yes
provider preview yes yes yes yes yes
provider prices - - - yes -
provider remove - - - yes -
provider set - - - yes -
provider test - - yes yes -
queue lanes - yes yes yes yes
queue move - - yes yes -
queue pause - - yes yes -
queue rate - - yes yes -
queue resume - - yes yes -
queue try - - yes yes -
receipts inbox - yes yes yes yes
receipts paths - - - yes -
receipts replay - - yes yes -
receipts serve yes yes yes yes yes
report run - - yes yes yes
rule export - yes yes yes yes
rule import - - yes yes -
rule list - yes yes yes yes
rule release - - yes - -
rule remove - - - yes -
rule show - yes yes yes yes
rule test - yes yes yes yes
segments yes yes yes yes yes
sending release - - yes yes -
sending stop - yes yes yes yes
sign-in yes yes yes yes yes
sign-out yes yes yes yes yes
simulator yes yes yes yes yes
suppression add - yes yes yes -
suppression export - - yes yes -
suppression import - yes yes yes -
suppression list - yes yes yes yes
suppression remove - - yes - -
suppression remove-many - - yes yes -
suppression take-back - yes yes yes -
template add - yes yes - -
template confirm - - - yes -
template list - yes yes yes yes
template show - yes yes yes yes
test-number add - yes - - -
test-number code - yes - - -
test-number confirm - yes - - -
test-number list - yes yes yes yes
test-number remove - yes - - -
test-number vouch - - - yes -
text add - yes yes - -
text archive - yes yes - -
text edit - yes yes - -
text list - yes yes yes yes
text restore - yes yes - -
text show - yes yes yes yes
unknown ask - - yes - -
unknown list - yes yes - -
unknown send-again - - yes - -
unknown show - - yes - -
unknown treat-as-sent - - yes - -
unknown write-off - - yes - -
user add - - - yes -
user disable - - - yes -
user enable - - - yes -
user list - - - yes -
user passwd yes yes yes yes yes
user reset - - - yes -
user roles - - - yes -
user show - - - yes -
user totp yes yes yes yes yes
user unlock - - - yes -
whoami - yes yes yes yes
workspace confirm-restore - - yes yes -
workspace create yes yes yes yes yes
workspace rotate-keys - - - yes -
workspace set - - - yes -
workspace status yes yes yes yes yes
)"_s;

QString nameOf(const Verb &verb)
{
    return verb.verb.isEmpty() ? verb.noun : QString(verb.noun + u' ' + verb.verb);
}

} // namespace

//! Every command against every role.
class TestVerbRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbIsExpected();
    void everyVerbKnowsItsRoles_data();
    void everyVerbKnowsItsRoles();

private:
    //! Whether a call of \a verb gets past the door: what it does behind it is another matter.
    bool isAdmitted(const QString &verb, const QString &login);

    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestVerbRights::everyVerbIsExpected()
{
    QStringList ours;
    const QList<Verb> verbs = allVerbs();
    for (const Verb &verb : verbs)
        ours.append(nameOf(verb));
    ours.sort();
    QStringList expected;
    const QStringList lines = Expected.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        expected.append(line.split(u' ').first(line.count(u' ') - 4).join(u' '));
    expected.sort();

    QCOMPARE(ours, expected);
}

void TestVerbRights::everyVerbKnowsItsRoles_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("wanted");
    const QStringList lines = Expected.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        const QString verb = words.first(words.size() - 5).join(u' ');
        // They take no workspace, or prove by themselves, so there is no door to be refused at.
        if (words.contains(u"-"_s))
            QTest::newRow(qPrintable(verb)) << verb << words.last(5);
    }
}

void TestVerbRights::everyVerbKnowsItsRoles()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, wanted);
    if (!m_closed) {
        m_closed = std::make_unique<ClosedWorkspace>();
        m_closed->submitted(u"otto"_s, u"somebody else's"_s);
        for (const QString &login : {u"olga"_s, u"samir"_s, u"ada"_s, u"uma"_s})
            QCOMPARE(m_closed->callAs(login, {u"sign-in"_s}).code, ExitCode::Done);
    }

    QStringList found;
    for (const QString &login : {QString(), u"olga"_s, u"samir"_s, u"ada"_s, u"uma"_s})
        found.append(isAdmitted(verb, login) ? u"yes"_s : u"-"_s);

    QCOMPARE(found, wanted);
}

bool TestVerbRights::isAdmitted(const QString &verb, const QString &login)
{
    const QList<Verb> verbs = allVerbs();
    for (const Verb &known : verbs) {
        if (nameOf(known) != verb)
            continue;
        QStringList words = verb.split(u' ');
        // Number 1 is otto's campaign and its first message; nobody and no provider is called 1, so that what
        // is behind the door fails for another reason.
        for (int n = 0; n < known.fewest; ++n)
            words.append(u"1"_s);
        // By a sign-in: a password of its own for each of two hundred calls would take a minute.
        if (!login.isEmpty())
            words += QStringList{u"--as"_s, login};
        const Answer answer = m_closed->call(words);
        return !answer.err.contains(u"may not do this"_s)
            && !answer.err.contains(u"may do this with campaigns of"_s)
            && !answer.err.contains(u"People sign in to this workspace"_s)
            && !answer.err.contains(u"Nobody has the right"_s);
    }
    return false;
}

} // namespace heliograph

QObject *tst_verbrights()
{
    return new heliograph::TestVerbRights;
}

#include "tst_verbrights.moc"
