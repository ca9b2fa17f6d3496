// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/approvaldigest.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace heliograph {

//! What an approver reads besides the campaign itself (product.md 4.4), and dangerous changes. Any thread.
class ApprovalText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ApprovalText)

public:
    //! Why a campaign wants a second approver: "it goes to many people".
    static QString because(SecondApprover reason);

    //! "Olga P. approved it; two people have to, because it goes to many people", or who has to.
    static QString approvals(const ApprovalDigest &digest);

    static QString countries(const ApprovalDigest &digest, const Format &format);
    static QString segments(const ApprovalDigest &digest, const Format &format);
    static QString cost(const ApprovalDigest &digest, const Format &format);
    static QString recentlyTexted(const ApprovalDigest &digest, const Format &format);

    //! When it begins and ends, who waits then and for what, and who is skipped; a sentence each. Empty once
    //! it is under way or over.
    static QStringList when(const ApprovalDigest &digest, const Format &format);
    static QString links(const ApprovalDigest &digest);

    //! "line 31,207, 171 characters, 2 segments".
    static QString place(const SampleMessage &sample, const Format &format);

    //! "Since version 2, returned by Samir (“shorten it”)".
    static QString since(const VersionDifference &difference, const QString &name);
    //! What a changed field is called: "text", "pace", "people".
    static QString field(const QString &key);
    static QString value(const QJsonValue &value);

    static QString changeKind(ChangeKind kind); //!< "Limits made looser"
    static QString changeState(ChangeState state);
    //! \a settings of a change, a line each.
    static QString settingName(const QString &key);
    static QString settingValue(const QString &key, const QString &code);
    static QStringList changeLines(const QJsonObject &settings);

private:
    static QString end(const Forecast &forecast, const Format &format);
    static QString held(const DryRun::Share &share, const Format &format);
};

} // namespace heliograph
