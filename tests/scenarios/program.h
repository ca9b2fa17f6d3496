// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace heliograph {

//! The real program on a workspace of its own, called as a script would call it.
class Program
{
public:
    //! \a folder is where the workspace, its secrets and all files are made; the simulator's account has
    //! \a secret.
    explicit Program(const QString &folder, const QString &secret = QStringLiteral("SECRET"));

    struct Answer
    {
        int exitCode = -1;
        QString out;
        QString err;
        QJsonObject json() const; //!< the first line of \a out
        QList<QJsonObject> jsonLines() const;
    };

    //! Runs one verb to its end.
    Answer call(const QStringList &arguments, const QByteArray &input = {}) const;

    //! Starts a verb that goes on, for example "engine run".
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    //! The same as an argument of \a launcher, a program that watches or disturbs it.
    std::unique_ptr<QProcess> startUnder(const QStringList &launcher, const QStringList &arguments) const;

    QString file(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

private:
    QProcessEnvironment environment() const;

    QString m_folder;
    QString m_secret;
};

} // namespace heliograph
