// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/testdesk.h"
#include "ui/session/userdesk.h"
#include "ui/views/users/personactions.h"
#include "ui/views/view.h"

class QStackedLayout;

namespace heliograph {

class EmptyState;
class OwnSignIn;
class PersonPanel;
class WhoMay;

//! Users and rights (product.md 4.17): who may what. Whoever may not change people sees himself.
class UsersView : public View
{
    Q_OBJECT

public:
    explicit UsersView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Users and rights"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void buildActions();
    void connectParts();
    void showPeople(const QList<Person> &people);
    void showPerson();
    void allowActions();
    const Person *selected() const;
    bool isSelf(const Person &person) const;

    void begin(PersonActions::Deed deed);
    void showEntries();
    void addPerson();
    void vouch();
    void changeRoles();
    void applyRoles(const Person &person, const Roles &roles, QDialog *dialog);
    void deactivate();
    void reactivate();
    void reset();
    void unlock();
    void showCode(const QString &login, const Secret &code);

    UserDesk m_desk;
    TestDesk m_tests;
    OwnSignIn *m_own;
    QList<Person> m_people;
    QString m_wanted; //!< the login to select when the people come
    QStackedLayout *m_pages = nullptr;
    QWidget *m_page = nullptr;
    EmptyState *m_openWorkspace = nullptr;
    DataTable *m_table = nullptr;
    PersonPanel *m_person = nullptr;
    WhoMay *m_who = nullptr;
    QAction *m_add = nullptr;
    PersonActions *m_about = nullptr;
    QAction *m_matrix = nullptr;
    QAction *m_password = nullptr;
    QAction *m_factor = nullptr;
    QAction *m_vouch = nullptr;
};

} // namespace heliograph
