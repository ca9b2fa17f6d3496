// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"
#include "engine/submission.h"

#include <QJsonObject>

namespace heliograph {

//! Why the campaign was not submitted: a sentence for each reason, rule and place named.
QString refusalInWords(const SubmissionVerdict &verdict);

//! What is worth knowing though it may go: notes, second looks, templates that nobody entered. A line each;
//! empty if there is nothing.
QString remarksInWords(const SubmissionVerdict &verdict);

//! {"rules_version","severity","findings":[…]}
QJsonObject contentJson(const ContentReview &review);

//! The same with {"second_look":{"taken","note"}}, null while nobody was asked.
QJsonValue contentJson(const std::optional<KeptReview> &kept);

//! The lines that "campaign show" has about content rules; empty if none were asked.
QString contentInWords(const std::optional<KeptReview> &kept);

//! A line for each finding.
QString findingsInWords(const QList<ContentFinding> &findings);

} // namespace heliograph
