// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/text/format.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! Provider accounts as people read of them.
class ProviderWords
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ProviderWords)

public:
    static QString type(const QString &driver); //!< "Alibaba Cloud"
    static QString typeInFull(const QString &driver); //!< what it can and cannot do, a sentence or two
    static bool isSimulated(const ProviderAccount &account); //!< nothing leaves this computer

    static QString state(const ProviderAccount &account); //!< "Working", "Paused", "Held"
    static QString stateInFull(const ProviderAccount &account, const Format &format);

    //! "ends …91C2": the last four characters of the key's id, which is no secret.
    static QString keyEnd(const ProviderAccount &account);

    static QString setting(const QString &key); //!< its label
    static QString hint(const QString &key);
    static QString choice(const QString &key, const QString &value);

    static QString settingOf(const Error &error); //!< that \a error is about; empty if about none
    static QString problem(const Error &error); //!< which calls the setting by its label

    //! What the provider can do, a sentence each.
    static QStringList capabilities(const ProviderTraits &traits);

    //! What a lost answer costs: "Up to 100 people in one request: …"
    static QString batch(const ProviderTraits &traits);
    //! What came from it lately, a sentence each.
    static QStringList receipts(const ReceiptStanding &standing, const Format &format);
    //! Empty if every country that messages went to has one.
    static QString unpriced(const QList<AccountStanding::Unpriced> &countries);

    static Decision askToPause(const ProviderAccount &account);
    static Decision askToRemove(const ProviderAccount &account);

    struct TrialLine
    {
        enum class Mark { Done, Failed, NotHere };
        Mark mark = Mark::Done;
        QString sentence;
    };
    //! What a try found, line by line.
    static QList<TrialLine> trial(const AccountTrial &trial, const Format &format);
    static QString inLines(const QList<TrialLine> &lines); //!< each with its mark in front

private:
    static QString proof(QueryStrength strength);
    static TrialLine clockLine(const AccountTrial &trial, const Format &format);
};

} // namespace heliograph
