// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/caller.h"

#include <QCommandLineParser>
#include <QIODevice>
#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <optional>

namespace heliograph {

//! What a verb ends with; outside programs rely on the numbers.
enum class ExitCode {
    Done = 0,
    Failed = 1, //!< it could not be done
    Usage = 2, //!< the call or its input was wrong; nothing was changed
    Partly = 3, //!< done, but something is left that wants a person
};

//! One call of a verb: what was asked, and where to answer. Streams are members so that tests can read them.
struct Invocation
{
    const QCommandLineParser &options;
    QStringList arguments; //!< positional, after noun and verb
    QString workspace; //!< folder: --workspace, HELIOGRAPH_WORKSPACE or the default under XDG data
    QIODevice &in;
    QTextStream &out; //!< results, one record a line
    QTextStream &err; //!< words
    const Clock &clock;
    std::optional<Caller> caller{}; //!< who signed in; nobody in an open workspace
    qint64 revealed = 0; //!< how many numbers the verb has shown in full

    bool json() const { return options.isSet(QStringLiteral("json")); }
    QString option(const QString &name) const { return options.value(name); }

    //! Writes \a object as one line of JSON.
    void print(const QJsonObject &object);
};

//! A verb of the command line: "heliograph campaign create".
struct Verb
{
    QString noun;
    QString verb; //!< empty if the noun alone does it: "heliograph doctor"
    QString arguments; //!< as help shows them: "ID", "FILE.csv", "[TEXT]"
    QString summary; //!< one line
    int fewest = 0; //!< how many arguments it takes
    int most = 0;
    std::function<void(QCommandLineParser &)> declare;
    std::function<ExitCode(Invocation &)> run;
};

//! Says why it failed and returns the exit code for its kind: Invalid and NotFound are Usage, the rest
//! Failed.
ExitCode fail(Invocation &call, const Error &error);

//! The option --dry-run: \a whatItTells, and nothing is changed.
void declareDryRun(QCommandLineParser &parser, const QString &whatItTells);
bool isDryRun(const Invocation &call);

//! The option --limit, "at most so many rows".
void declareLimit(QCommandLineParser &parser, int usual);

//! What --limit says, \a usual if it says nothing; Invalid if that is no number of rows.
Result<int> readLimit(const Invocation &call, int usual);

//! The whole number that \a text is, or Invalid naming \a what.
Result<qint64> parseId(const QString &text, const QString &what);

} // namespace heliograph
