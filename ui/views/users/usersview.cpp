// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/usersview.h"

#include "ui/text/roletext.h"
#include "ui/views/users/codedialog.h"
#include "ui/views/users/ownsignin.h"
#include "ui/views/users/persondialog.h"
#include "ui/views/users/personpanel.h"
#include "ui/views/users/personwords.h"
#include "ui/views/users/rightsdialog.h"
#include "ui/views/users/vouchdialog.h"
#include "ui/views/users/whomay.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

UsersView::UsersView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("users"), around, parent)
    , m_desk(around.client)
    , m_tests(around.client)
    , m_own(new OwnSignIn(around.client, this))
{
    build();
    buildActions();
    connectParts();
}

void UsersView::build()
{
    m_openWorkspace = new EmptyState(this);
    m_openWorkspace->show(
        QStringLiteral("users"), tr("Nobody signs in here"),
        tr("This workspace is open: whoever can open its folder may do everything, and approvals "
           "are not checked. Add the first person, and everybody signs in from then on."),
        tr("Add the first person…"));
    m_table = new DataTable(QStringLiteral("users.people"), PersonWords::columns(), this);
    m_table->view().setAccessibleName(tr("People"));
    m_table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setKeysAreIds();
    m_table->setNothing({QStringLiteral("users"), tr("Nobody is here"), {}, {}});
    m_person = new PersonPanel(this);
    m_who = new WhoMay(this);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_person);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_page = new QWidget(this);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(splitter, 1);
    page->addWidget(m_who);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_openWorkspace);
    body().addLayout(m_pages, 1);
}

void UsersView::buildActions()
{
    m_add = addPageAction(QStringLiteral("addAction"), QStringLiteral("plus"), tr("Add a person…"));
    m_about = new PersonActions(
        session(),
        [this](const QString &name, const QString &icon, const QString &text) {
            return addPageAction(name, icon, text);
        },
        this);
    m_matrix = addPageAction(QStringLiteral("matrixAction"), {}, tr("Roles and rights…"));
    m_password
        = addPageAction(QStringLiteral("passwordAction"), QStringLiteral("lock"), tr("Change my password…"));
    m_factor = addPageAction(QStringLiteral("factorAction"), {}, tr("My second factor…"));
    m_vouch = addPageAction(QStringLiteral("vouchAction"), {}, tr("Vouch for a test number…"));
}

void UsersView::connectParts()
{
    connect(m_openWorkspace, &EmptyState::actionChosen, this, &UsersView::addPerson);
    connect(m_table, &DataTable::currentChanged, this, &UsersView::showPerson);
    connect(m_table, &DataTable::opened, m_about, &PersonActions::changeRoles);
    m_table->setMenu([this](QMenu &menu, qint64) { m_about->fill(menu); });
    connect(m_add, &QAction::triggered, this, &UsersView::addPerson);
    connect(m_about, &PersonActions::chosen, this, &UsersView::begin);
    connect(m_matrix, &QAction::triggered, this, [this] { (new RightsDialog(this))->open(); });
    connect(m_password, &QAction::triggered, m_own, &OwnSignIn::changePassword);
    connect(m_factor, &QAction::triggered, m_own, &OwnSignIn::changeSecondFactor);
    connect(m_own, &OwnSignIn::told, this, &View::told);
    connect(m_vouch, &QAction::triggered, this, &UsersView::vouch);
    keepLayout(m_table);
}

void UsersView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("login")).toString();
    refresh();
}

QVariantMap UsersView::place() const
{
    const Person *person = selected();
    return person == nullptr ? QVariantMap() : QVariantMap{{QStringLiteral("login"), person->login}};
}

void UsersView::refresh()
{
    m_pages->setCurrentWidget(session().isClosed() ? m_page : static_cast<QWidget *>(m_openWorkspace));
    if (!session().isClosed() || !session().isSignedIn()) {
        m_people.clear();
        allowActions();
        return;
    }
    take(m_desk.people(), [this](const QList<Person> &people) { showPeople(people); });
}

// Whoever may not change people sees nobody but himself.
void UsersView::showPeople(const QList<Person> &people)
{
    const bool all = session().may(Right::UsersEdit);
    m_people.clear();
    QList<TableRow> rows;
    const Format format;
    for (const Person &person : people) {
        if (!all && !isSelf(person))
            continue;
        m_people.append(person);
        rows.append(PersonWords::row(person, format));
    }
    m_table->model().setRows(rows);
    m_who->setVisible(all);
    m_who->setPeople(m_people);
    const auto wanted = std::ranges::find(m_people, m_wanted, &Person::login);
    if (wanted != m_people.end())
        m_table->select(number(wanted->id));
    else if (selected() == nullptr && !m_people.isEmpty())
        m_table->select(number(m_people.constFirst().id));
    m_wanted.clear();
    showPerson();
}

const Person *UsersView::selected() const
{
    const auto found = std::ranges::find(m_people, UserId{m_table->currentKey()}, &Person::id);
    return found == m_people.end() ? nullptr : &*found;
}

bool UsersView::isSelf(const Person &person) const
{
    return session().caller() && session().user() == person.id;
}

void UsersView::showPerson()
{
    if (const Person *person = selected())
        m_person->show(*person);
    else
        m_person->showNobody();
    allowActions();
}

void UsersView::allowActions()
{
    const bool closed = session().isClosed();
    const QString noRight = session().whyNot(Right::UsersEdit);
    const QString openHere = tr("Nobody signs in here yet: add the first person.");
    const bool edits = closed && session().may(Right::UsersEdit);
    m_about->setPerson(selected());
    allow(m_add, !closed || edits, noRight);
    allow(m_password, closed, openHere);
    allow(m_factor, closed, openHere);
    allow(m_vouch, closed && edits, !closed ? openHere : noRight);
}

void UsersView::begin(PersonActions::Deed deed)
{
    switch (deed) {
    case PersonActions::Deed::ChangeRoles:
        return changeRoles();
    case PersonActions::Deed::Reset:
        return reset();
    case PersonActions::Deed::Unlock:
        return unlock();
    case PersonActions::Deed::Deactivate:
        return deactivate();
    case PersonActions::Deed::Reactivate:
        return reactivate();
    case PersonActions::Deed::ShowEntries:
        return showEntries();
    }
}

void UsersView::showEntries()
{
    if (const Person *person = selected())
        Q_EMIT go({QStringLiteral("audit"), {{QStringLiteral("who"), number(person->id)}}});
}

void UsersView::vouch()
{
    take(m_tests.everybodysNumbers(), [this](const QList<TestNumber> &numbers) {
        auto *dialog = new VouchDialog(numbers, session().user(), session().seesNumbers(), this);
        connect(dialog, &VouchDialog::ready, this,
                [this, dialog](TestNumberId number, const QString &reason) {
                    act([this, number, reason] { return m_tests.vouch(number, reason); },
                        [this, dialog = QPointer(dialog)] {
                            if (dialog)
                                dialog->accept();
                            Q_EMIT told(tr("You vouch for the number, and the audit log keeps why."));
                        });
                });
        showOver(dialog);
    });
}

void UsersView::addPerson()
{
    const bool first = !session().isClosed();
    auto *dialog = new PersonDialog(first ? PersonDialog::For::First : PersonDialog::For::Another, this);
    connect(dialog, &PersonDialog::ready, this, [this, dialog] {
        const NewPerson person = dialog->person();
        dialog->setBusy(true);
        act([this, person] { return m_desk.add(person); },
            [this, dialog = QPointer(dialog), login = person.login](const Secret &code) {
                if (dialog)
                    dialog->accept();
                m_wanted = login;
                showCode(login, code);
            });
    });
    showOver(dialog);
}

// Whoever shows the code of the first person tells the session afterwards: then the page makes way for
// signing in.
void UsersView::showCode(const QString &login, const Secret &code)
{
    auto *shown = new CodeDialog(tr("One-time code for %1").arg(login),
                                 tr("Give it to %1 on a way that others do not see. It is good for 24 hours "
                                    "and once: with it %1 sets a "
                                    "password. It is not shown again.")
                                     .arg(login),
                                 {QString::fromLatin1(code.expose())}, this);
    connect(shown, &QDialog::finished, this, [this] {
        client().lookWhetherClosed();
        refresh();
    });
    shown->open();
}

void UsersView::changeRoles()
{
    const Person *person = selected();
    if (person == nullptr)
        return;
    auto *dialog = new PersonDialog(*person, this);
    connect(dialog, &PersonDialog::ready, this, [this, dialog, person = *person] {
        const Roles roles = dialog->roles();
        const bool approves = grantOf(Right::CampaignApprove, roles) != Grant::No
            && grantOf(Right::CampaignApprove, person.roles) == Grant::No;
        if (!approves) {
            applyRoles(person, roles, dialog);
            return;
        }
        DecisionDialog::ask(
            dialog, PersonWords::askToGrant(person),
            [this, person, roles, dialog](const Answer &) { applyRoles(person, roles, dialog); });
    });
    showOver(dialog);
}

void UsersView::applyRoles(const Person &person, const Roles &roles, QDialog *dialog)
{
    act([this, id = person.id, roles] { return m_desk.setRoles(id, roles); },
        [this, dialog = QPointer(dialog)] {
            if (dialog)
                dialog->accept();
            refresh();
        });
}

void UsersView::deactivate()
{
    const Person *person = selected();
    if (person == nullptr)
        return;
    DecisionDialog::ask(this, PersonWords::askToDeactivate(*person), [this, id = person->id](const Answer &) {
        act([this, id] { return m_desk.setEnabled(id, false); }, [this] { refresh(); });
    });
}

void UsersView::reactivate()
{
    if (const Person *person = selected())
        act([this, id = person->id] { return m_desk.setEnabled(id, true); }, [this] { refresh(); });
}

void UsersView::reset()
{
    const Person *person = selected();
    if (person == nullptr)
        return;
    DecisionDialog::ask(this, PersonWords::askToReset(*person),
                        [this, id = person->id, login = person->login](const Answer &) {
                            act([this, id] { return m_desk.reset(id); },
                                [this, login](const Secret &code) { showCode(login, code); });
                        });
}

void UsersView::unlock()
{
    if (const Person *person = selected())
        act([this, id = person->id] { return m_desk.unlock(id); }, [this] { refresh(); });
}

} // namespace heliograph
