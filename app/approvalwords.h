// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/approvaldigest.h"

#include <QJsonObject>
#include <QString>

namespace heliograph {

//! What "approval show" says, and the same as one JSON object.
QString digestInWords(const ApprovalDigest &digest);
QJsonObject digestJson(const ApprovalDigest &digest);

//! What "approval diff" says; \a login is who decided about the version that is compared with.
QString differenceInWords(const VersionDifference &difference, const QString &login);
QJsonObject differenceJson(const VersionDifference &difference, const QString &login);

//! Why a campaign wants a second approver, as a list of words.
QString reasonsInWords(const QList<SecondApprover> &reasons);

} // namespace heliograph
