// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/providerledger.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heliograph {

namespace {

void addNumbers(QSet<QString> &set, const QJsonObject &entry)
{
    const QJsonArray numbers = entry.value(QStringLiteral("numbers")).toArray();
    for (const QJsonValue &number : numbers)
        set.insert(number.toString());
}

} // namespace

ProviderLedger ProviderLedger::read(const QString &file)
{
    ProviderLedger ledger;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return ledger;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        const QString event = entry.value(QStringLiteral("event")).toString();
        if (event == QLatin1String("accepted")) {
            const QString number = entry.value(QStringLiteral("number")).toString();
            ++ledger.accepted[QString(entry.value(QStringLiteral("profile")).toString() % QLatin1Char(' ')
                                      % entry.value(QStringLiteral("account")).toString() % QLatin1Char(' ')
                                      % number)];
            ledger.numbers.insert(number);
        } else if (event == QLatin1String("cut")) {
            ++ledger.cuts;
            addNumbers(ledger.inCutRequests, entry);
        } else if (event == QLatin1String("closed")) {
            addNumbers(ledger.inCutRequests, entry);
        } else if (event == QLatin1String("fault")) {
            ++ledger.faults;
            if (!entry.value(QStringLiteral("ambiguous")).toBool())
                continue;
            ++ledger.ambiguousFaults;
            addNumbers(ledger.inAmbiguousFaults, entry);
        }
    }
    return ledger;
}

int ProviderLedger::acceptedTwice() const
{
    return static_cast<int>(
        std::count_if(accepted.begin(), accepted.end(), [](int times) { return times > 1; }));
}

} // namespace heliograph
