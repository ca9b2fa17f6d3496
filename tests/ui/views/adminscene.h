// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/engine/dispatch/sharedclock.h"
#include "ui/views/view.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace heliograph {

//! A workspace on disk and a console's door to it, for screens that are driven like people drive them. What
//! preparing it needs and cannot do ends the test program.
class AdminScene
{
public:
    enum class People {
        None, //!< nobody signs in
        Five, //!< ada (admin), olga and otto (operators), samir (supervisor), uma (auditor)
    };

    explicit AdminScene(People people = People::None);
    ~AdminScene();

    SharedClock &clock() { return m_clock; }
    Workspace &workspace() { return *m_workspace; }
    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    EngineClient &client() { return *m_client; }
    Preferences &preferences() { return *m_preferences; }
    Surroundings around() { return {*m_client, *m_preferences}; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    //! Signs \a login in at the console; an open workspace only gets to know that it is open.
    void signIn(const QString &login, const QByteArray &code = {});
    void lookAround();

    //! Sets a second factor up for \a login, who has none.
    Secret addSecondFactor(const QString &login);
    //! What his authenticator app shows now; each code is good once.
    QByteArray codeNow(const Secret &secondFactor) const;

    UserId user(const QString &login);
    Person person(const QString &login);

    //! An account of Alibaba's kind, with its secret.
    ProviderAccount addProvider(const QString &label, const QMap<QString, QString> &settings = {});

    //! A draft of \a author to three people with \a text.
    CampaignId addDraft(const QString &name, AccountId account, const QString &text);

    static constexpr const char *Password = "walnut gravel tuba osprey";
    static constexpr const char *TheSecret = "s3cret-of-the-test";

private:
    void add(const QString &login, const Roles &roles);

    QTemporaryDir m_folder;
    SharedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<Preferences> m_preferences;
};

//! Waits, events running, until \a future has its answer, and returns it.
template <typename T>
T answerOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        qFatal("There is no answer.");
    return future.result();
}

//! The part of \a within that is called \a name; it has to be there.
template <typename T>
T *part(QWidget *within, const QString &name)
{
    T *found = within->findChild<T *>(name);
    if (found == nullptr)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

//! Presses the button \a name of \a within.
inline void press(QWidget *within, const QString &name)
{
    part<QPushButton>(within, name)->click();
}

//! Every control of \a view that can be reached by keyboard and tells a screen reader nothing.
QStringList nameless(QWidget *view);

} // namespace heliograph
