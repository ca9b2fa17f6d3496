// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace heliograph {

//! What a verb answered.
struct VerbAnswer
{
    int exitCode = -1;
    QString out;
    QString err;

    QList<QJsonObject> records() const; //!< \a out as JSON, an object a line
    QJsonObject record() const { return records().value(0); }
};

//! Calls "heliograph \a words --workspace \a workspace" in this process, which is much quicker than starting
//! one. Any thread. For verbs that are not to be killed.
VerbAnswer callVerb(const QString &workspace, QStringList words, const QByteArray &input = {});

//! The same for words without spaces in them; ends the test program if it fails, for preparations.
VerbAnswer mustCall(const QString &workspace, const QString &words, const QByteArray &input = {});

} // namespace heliograph
