// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"

#include "app/jsonvalues.h"
#include "ui/text/format.h"

#include <QJsonDocument>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QJsonObject &object)
{
    return object.isEmpty() ? u"nothing"_s
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

ExitCode failOrWait(Invocation &call, Store &store, const Error &error)
{
    const auto asked = store.changes().justAsked();
    if (!asked)
        return fail(call, error);
    if (call.json())
        call.print({{u"change"_s, number(*asked)}, {u"state"_s, changeStateKey(ChangeState::Waiting)}});
    else
        call.out << error.detail << '\n';
    return ExitCode::Partly;
}

QString changeLine(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now)
{
    return u"%1  %2  %3  %4, asked for by %5"_s.arg(
        QString::number(number(change.id)).rightJustified(4),
        QString(changeStateKey(change.stateAt(now))).leftJustified(9),
        QString(changeKindKey(change.change.kind)).leftJustified(14), change.change.subject,
        logins.value(change.askedBy));
}

QString changeInWords(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now)
{
    const Format format;
    QString words = QString(changeLine(change, logins, now) % u'\n');
    words += u"Before: %1\nAfter:  %2\n"_s.arg(textOf(change.change.before), textOf(change.change.after));
    words += u"Asked %1; can be confirmed until %2.\n"_s.arg(format.time(change.askedAt),
                                                             format.time(change.until));
    if (change.decidedAt)
        words += u"Decided by %1, %2. %3\n"_s.arg(logins.value(change.decidedBy),
                                                  format.time(*change.decidedAt), change.reason);
    return words;
}

QJsonObject changeJson(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now)
{
    return {{u"id"_s, number(change.id)},
            {u"kind"_s, changeKindKey(change.change.kind)},
            {u"subject"_s, change.change.subject},
            {u"state"_s, changeStateKey(change.stateAt(now))},
            {u"before"_s, change.change.before},
            {u"after"_s, change.change.after},
            {u"asked_by"_s, logins.value(change.askedBy)},
            {u"asked_at"_s, isoTime(change.askedAt)},
            {u"until"_s, isoTime(change.until)},
            {u"decided_by"_s, change.decidedAt ? QJsonValue(logins.value(change.decidedBy)) : QJsonValue()},
            {u"decided_at"_s, change.decidedAt ? QJsonValue(isoTime(*change.decidedAt)) : QJsonValue()},
            {u"reason"_s, change.reason.isEmpty() ? QJsonValue() : QJsonValue(change.reason)}};
}

} // namespace heliograph
