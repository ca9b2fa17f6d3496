// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include <QList>

namespace heliograph {

// The verbs, mostly by their noun; one file of this folder each. Who may call them: app/verbaccess.cpp.
QList<Verb> approvalVerbs();
QList<Verb> audienceVerbs();
QList<Verb> auditVerbs();
QList<Verb> backupVerbs();
QList<Verb> changeVerbs();
QList<Verb> benchVerbs();
QList<Verb> budgetVerbs();
QList<Verb> campaignBinVerbs();
QList<Verb> campaignVerbs();
QList<Verb> contactVerbs();
QList<Verb> demoVerbs();
QList<Verb> doctorVerbs();
QList<Verb> engineVerbs();
QList<Verb> historyVerbs();
QList<Verb> inboxVerbs();
QList<Verb> limitVerbs();
QList<Verb> messageVerbs();
QList<Verb> ownTextVerbs();
QList<Verb> priceVerbs();
QList<Verb> providerEditVerbs();
QList<Verb> providerVerbs();
QList<Verb> queueVerbs();
QList<Verb> receiptsVerbs();
QList<Verb> reportVerbs();
QList<Verb> resendVerbs();
QList<Verb> ruleVerbs();
QList<Verb> segmentsVerbs();
QList<Verb> signInVerbs();
QList<Verb> simulatorVerbs();
QList<Verb> suppressionVerbs();
QList<Verb> templateVerbs();
QList<Verb> testNumberVerbs();
QList<Verb> testSendVerbs();
QList<Verb> unknownVerbs();
QList<Verb> userVerbs();
QList<Verb> whyVerbs();
QList<Verb> workspaceVerbs();

} // namespace heliograph
