// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/scenecheck.h"

#include "tests/scenarios/crash/scenedatabase.h"
#include "tests/scenarios/crash/verbcall.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QString unless(bool holds, const QString &words)
{
    return holds ? QString() : words;
}

//! When the provider accepted something under a reference for the last time, by that reference.
QHash<QString, qint64> lastAcceptances(const QString &ledgerFile)
{
    QHash<QString, qint64> last;
    QFile in(ledgerFile);
    if (!in.open(QIODevice::ReadOnly))
        return last;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        if (entry.value(u"event"_s).toString() != u"accepted"_s)
            continue;
        qint64 &at = last[entry.value(u"client_ref"_s).toString()];
        at = std::max(at, entry.value(u"t"_s).toInteger());
    }
    return last;
}

} // namespace

SceneCheck::SceneCheck(const CrashScene &scene, int people)
    : m_scene(scene)
    , m_people(people)
    , m_provider(ProviderLedger::read(scene.ledgerFile()))
{
    checkInvariants();
    checkTwice();
    checkLedger();
    checkUnknown();
    checkLate();
}

QString SceneCheck::broken() const
{
    QStringList lines;
    for (const Verdict &verdict : m_verdicts) {
        if (!verdict.broken.isEmpty())
            lines.append(QString(verdict.name % u": "_s % verdict.meaning % u" ("_s % verdict.broken % u')'));
    }
    return lines.join(u'\n');
}

QStringList SceneCheck::brokenNames() const
{
    QStringList names;
    for (const Verdict &verdict : m_verdicts) {
        if (!verdict.broken.isEmpty())
            names.append(verdict.name);
    }
    return names;
}

void SceneCheck::add(const QString &name, const QString &meaning, const QString &broken)
{
    m_verdicts.append({name, meaning, broken});
}

void SceneCheck::checkInvariants()
{
    const VerbAnswer doctor
        = callVerb(m_scene.workspace(),
                   {u"doctor"_s, u"--deep"_s, u"--json"_s, u"--provider-ledger"_s, m_scene.ledgerFile()});
    int judged = 0;
    for (const QJsonObject &finding : doctor.records()) {
        const QString check = finding.value(u"check"_s).toString();
        const QString words = finding.value(u"words"_s).toString();
        const bool ok = finding.value(u"ok"_s).toBool();
        judged += check.startsWith(u'I') ? 1 : 0;
        if (check.startsWith(u'I'))
            add(check, ok ? words : u"doctor finds it broken"_s, unless(ok, words));
        else if (!ok)
            add(check, u"doctor finds nothing else wrong"_s, words);
    }
    add(u"I*"_s, u"doctor judges eight invariants"_s,
        unless(judged == 8, u"%1 were judged. "_s.arg(judged) + doctor.err));
}

void SceneCheck::checkTwice()
{
    const int twice = m_provider.acceptedTwice();
    add(u"twice"_s, u"the provider accepted nobody twice"_s, unless(twice == 0, u"%1 people"_s.arg(twice)));
}

void SceneCheck::checkLedger()
{
    const QJsonObject status
        = callVerb(m_scene.workspace(), {u"campaign"_s, u"status"_s, u"1"_s, u"--json"_s}).record();
    m_ledger = status.value(u"ledger"_s).toObject();
    const int planned = m_ledger.value(u"planned"_s).toInt();
    add(u"sum"_s, u"the ledger adds up to everybody who was planned"_s,
        unless(status.value(u"balanced"_s).toBool() && planned == m_people, u"planned %1"_s.arg(planned)));
    QStringList open;
    for (const char *line : {"waiting", "held", "sending"}) {
        if (const int people = m_ledger.value(QLatin1String(line)).toInt(-1); people != 0)
            open.append(u"%1 %2"_s.arg(people).arg(QLatin1String(line)));
    }
    add(u"end"_s, u"nobody waits, is held or is being sent"_s, open.join(u", "_s));
}

void SceneCheck::checkUnknown()
{
    const QList<QJsonObject> messages = unknown();
    int without = 0;
    for (const QJsonObject &message : messages) {
        const QString number = message.value(u"number"_s).toString();
        if (!m_scene.armedAtKills().contains(message.value(u"message_id"_s).toInteger())
            && !m_provider.inAmbiguousFaults.contains(number))
            ++without;
    }
    add(u"unknown"_s, u"whoever is unknown was open at a kill or met an ambiguous fault"_s,
        unless(without == 0, u"%1 of %2"_s.arg(without).arg(messages.size())));
}

void SceneCheck::expectAsked()
{
    const QList<QJsonObject> messages = unknown();
    const auto known = std::count_if(messages.begin(), messages.end(), [this](const QJsonObject &message) {
        return m_provider.numbers.contains(message.value(u"number"_s).toString());
    });
    add(u"asked"_s, u"whoever is unknown after all were asked about was never taken by the provider"_s,
        unless(known == 0, u"%1 of %2"_s.arg(known).arg(messages.size())));
}

QList<QJsonObject> SceneCheck::unknown() const
{
    return callVerb(m_scene.workspace(),
                    {u"message"_s, u"find"_s, u"--state"_s, u"unknown"_s, u"--limit"_s, u"1000000"_s,
                     u"--full-numbers"_s, u"--json"_s})
        .records();
}

void SceneCheck::checkLate()
{
    const QHash<QString, qint64> accepted = lastAcceptances(m_scene.ledgerFile());
    const QList<QVariantList> armed
        = SceneDatabase(m_scene.workspace())
              .rows(u"SELECT lower(hex(request_id)),max(armed_at) FROM (SELECT request_id,armed_at FROM "
                    u"attempt "
                    "UNION ALL SELECT request_id,armed_at FROM inflight) GROUP BY 1"_s);
    int late = 0;
    for (const QVariantList &request : armed) {
        const qint64 deadline = request.at(1).toLongLong() + CrashTemplate::TimeToLive.count();
        late += accepted.value(request.at(0).toString(), 0) > deadline ? 1 : 0;
    }
    add(u"late"_s, u"no request arrives after the moment from which it counts as lost"_s,
        unless(late == 0, u"%1 requests"_s.arg(late)));
}

} // namespace heliograph
