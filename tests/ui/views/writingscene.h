// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/workspace.h"
#include "tests/support/fakeclock.h"
#include "ui/views/view.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace heliograph {

//! A real workspace with the console's door to it: two providers at loopback (“ali” sends own texts as well,
//! “ten” templates only), a price for Germany. What preparing it needs and cannot do ends the test program.
class WritingScene
{
public:
    WritingScene();
    ~WritingScene();

    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    FakeClock &clock() { return m_clock; }
    EngineClient &client() { return *m_client; }
    Surroundings surroundings() { return {*m_client, *m_preferences}; }
    QString folder() const { return m_folder.filePath(QStringLiteral("ws")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    AccountId ali() const { return m_ali; }
    AccountId ten() const { return m_ten; }

    //! Writes \a bytes to a file and returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    //! An audience of mobile numbers with the columns name and city; \a people are its rows.
    AudienceId audience(const QString &name, const QByteArray &people = ThreePeople);
    static constexpr const char *ThreePeople
        = "+4915112345601,Ana,Bern\n+4915112345602,Bo,\n+4915112345603,Li,Rom\n";

    CampaignId campaign(const QString &name, AudienceId audience, const QString &text);
    //! Makes a person who signs in, whose password is Password; from then on people sign in here.
    void addPerson(const QString &login, const Roles &roles);
    void signIn(const QString &login);
    static constexpr const char *Password = "walnut gravel tuba osprey";

private:
    AccountId addAccount(const QString &label, const QString &driver);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<EngineClient> m_client;
    AccountId m_ali{};
    AccountId m_ten{};
};

//! The child \a name of \a parent, which is there.
template <typename T>
T *part(const QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (found == nullptr)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

} // namespace heliograph
