// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/approvaldigest.h"

#include <QJsonObject>
#include <QString>

namespace heliograph {

//! What "approval show" says, and the same as one JSON object. \a texted: which campaigns its people got
//! lately.
QString digestInWords(const ApprovalDigest &digest, const QList<TextedBy> &texted);
QJsonObject digestJson(const ApprovalDigest &digest, const QList<TextedBy> &texted);

//! What "approval diff" says; \a login is who decided about the version that is compared with.
QString differenceInWords(const VersionDifference &difference, const QString &login);
QJsonObject differenceJson(const VersionDifference &difference, const QString &login);

//! Why a campaign wants a second approver, as a list of words.
QString reasonsInWords(const QList<SecondApprover> &reasons);

} // namespace heliograph
