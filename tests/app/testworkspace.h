// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/workspace.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace heliograph {

//! What a verb did.
struct Answer
{
    ExitCode code = ExitCode::Done;
    QString out;
    QString err;

    //! The output as JSON, one object a line.
    QList<QJsonObject> records() const;
};

//! A new workspace on disk, its secrets in a file beside it, and verbs called on it as the command line
//! would. What preparing it needs and cannot do ends the test program.
class TestWorkspace
{
public:
    TestWorkspace();

    //! Runs "heliograph \a words", on this workspace unless they name another.
    Answer call(QStringList words, const QByteArray &input = {});

    QString folder() const { return m_folder.filePath(QStringLiteral("ws")); }
    QString secretsFile() const { return m_folder.filePath(QStringLiteral("secrets")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    FakeClock &clock() { return m_clock; }
    Workspace &workspace() { return *m_workspace; }
    Store &store() { return *m_store; }
    void closeStore() { m_store.reset(); }

    //! An account of Alibaba's kind, with its secret; \a settings come on top of what it needs.
    ProviderAccount addProvider(const QString &label, const QMap<QString, QString> &settings = {});

    //! A started campaign to the people phone(0), phone(1), … of rows 2, 3, …
    CampaignId launch(const QString &name, AccountId account, int people);

    static constexpr const char *TheSecret = "s3cret-of-the-test";

private:
    AudienceId addAudience(const QString &name, int people);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
};

//! Ends the test program if \a result is none.
template <typename R>
void expect(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
}

} // namespace heliograph
