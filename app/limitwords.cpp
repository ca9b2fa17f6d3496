// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/limitwords.h"

#include "app/counted.h"
#include "app/jsonvalues.h"
#include "ui/text/holdtext.h"
#include "ui/text/limittext.h"
#include "ui/text/skiptext.h"
#include "ui/text/statetext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LimitCountWidth = 13;

QString classInWords(MessageClass messageClass, const ClassLimits &limits)
{
    QStringList caps;
    for (const FrequencyCap &cap : limits.perPerson)
        caps.append(cap.text());
    QString words = u"%1\n"_s.arg(StateText::name(messageClass));
    words += u"  per-person  %1\n"_s.arg(caps.isEmpty() ? u"off"_s : caps.join(u", "_s));
    words += u"  per-prefix  %1\n"_s.arg(
        limits.perPrefixMinute == 0 ? u"off"_s : u"%1 a minute"_s.arg(limits.perPrefixMinute));
    words += u"  hours       %1\n"_s.arg(messageClass == MessageClass::Code ? u"always"_s
                                             : limits.hours                 ? limits.hours->text()
                                                                            : u"off"_s);
    for (auto own = limits.countryHours.constBegin(); own != limits.countryHours.constEnd(); ++own)
        words += u"    in %1     %2\n"_s.arg(own.key(), own->isWholeDay() ? u"off"_s : own->text());
    return words;
}

QString because(const DryRun::Share &share, const Format &format)
{
    return share.verdict.fate == LimitFate::Skipped ? SkipText::because(share.verdict.skip)
                                                    : HoldText::because(share.verdict.hold, {}, format);
}

QJsonObject shareJson(const DryRun::Share &share, const Format &format)
{
    const LimitVerdict &verdict = share.verdict;
    QJsonObject json{{u"people"_s, share.people}, {u"words"_s, because(share, format)}};
    if (verdict.fate == LimitFate::Skipped) {
        json.insert(u"reason"_s, verdict.skip);
        return json;
    }
    json.insert(u"reason"_s, holdCode(verdict.hold.reason));
    json.insert(u"until"_s, isoOrNull(verdict.hold.until));
    json.insert(u"last_until"_s, isoOrNull(share.last));
    json.insert(u"whole_campaign"_s, verdict.fate == LimitFate::Stops);
    return json;
}

QJsonArray moneyJson(const QList<Money> &amounts)
{
    QJsonArray array;
    for (const Money &money : amounts)
        array.append(QJsonObject{{u"currency"_s, money.currency()}, {u"amount"_s, money.toDecimal()}});
    return array;
}

// Unlike currencies are listed, never added.
QString moneyInWords(const QList<Money> &amounts, const Format &format)
{
    QStringList words;
    for (const Money &money : amounts)
        words.append(format.money(money));
    return words.isEmpty() ? u"no price"_s : words.join(u", "_s);
}

QString countedLine(qint64 people, const QString &words, const Format &format)
{
    return QString(format.count(people).rightJustified(LimitCountWidth) % u"  " % words % u'\n');
}

} // namespace

QJsonObject limitsJson(const LimitRules &rules)
{
    return QJsonDocument::fromJson(rules.toJson()).object();
}

QString limitsInWords(const LimitRules &rules)
{
    QString words;
    for (const MessageClass each : {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing})
        words += classInWords(each, rules.of(each));
    const Format format;
    words += u"same-text     %1\n"_s.arg(rules.sameTextWithin > Millis(0)
                                             ? u"once in %1"_s.arg(format.duration(rules.sameTextWithin))
                                             : u"off"_s);
    words += u"countries     %1\n"_s.arg(!rules.countries                 ? u"all"_s
                                             : rules.countries->isEmpty() ? u"none"_s
                                                                          : rules.countries->join(u", "_s));
    words += u"zone          %1\n"_s.arg(rules.zone);
    return words;
}

QJsonObject dryRunJson(const DryRun &run, const Format &format)
{
    QJsonArray held;
    for (const DryRun::Share &share : run.held)
        held.append(shareJson(share, format));
    QJsonArray skipped;
    for (const DryRun::Share &share : run.skipped)
        skipped.append(shareJson(share, format));
    return {{u"people"_s, run.people},
            {u"go_now"_s, run.goNow},
            {u"held"_s, held},
            {u"skipped"_s, skipped},
            {u"estimate"_s, moneyJson(run.estimate.values())},
            {u"without_price"_s, run.withoutPrice}};
}

QString dryRunInWords(const DryRun &run, const Format &format)
{
    QString words = countedLine(run.goNow, u"would go now"_s, format);
    for (const DryRun::Share &share : run.held) {
        QString line = u"would be held, because %1"_s.arg(because(share, format));
        if (share.last && share.verdict.hold.until && *share.last != *share.verdict.hold.until)
            line += u"; the last of them until %1"_s.arg(format.time(*share.last));
        words += countedLine(share.people, line, format);
    }
    for (const DryRun::Share &share : run.skipped)
        words += countedLine(share.people, u"would be skipped, because %1"_s.arg(because(share, format)),
                             format);
    words += countedLine(run.people, u"have not gone yet"_s, format);
    return words;
}

QJsonObject costJson(const DryRun &run, const QList<Money> &spent)
{
    return {{u"people"_s, run.people},
            {u"estimate"_s, moneyJson(run.estimate.values())},
            {u"without_price"_s, run.withoutPrice},
            {u"spent"_s, moneyJson(spent)}};
}

QString costInWords(const DryRun &run, const QList<Money> &spent, const Format &format)
{
    QString words = u"About %1 for %2"_s.arg(
        moneyInWords(run.estimate.values(), format),
        counted(run.people, u"person who has not gone yet"_s, u"people who have not gone yet"_s));
    if (run.withoutPrice > 0)
        words += u"; %1 of them without a price"_s.arg(format.count(run.withoutPrice));
    words += u".\n";
    if (!spent.isEmpty())
        words += u"Spent so far: %1.\n"_s.arg(moneyInWords(spent, format));
    return words;
}

} // namespace heliograph
