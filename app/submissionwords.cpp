// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/submissionwords.h"

#include "ui/text/contenttext.h"
#include "ui/text/submissiontext.h"

#include <QJsonArray>

namespace heliograph {

namespace {

QString templateProblem(const TemplateUse &use)
{
    if (use.textDiffers)
        return QStringLiteral(
                   "Template %1 reads otherwise at %2 than --template-text says. “heliograph template show "
                   "%1 --provider %2” shows it.")
            .arg(use.code, use.provider);
    return QString(SubmissionText::notApproved(use.provider, *use.known)
                   % QStringLiteral(" Correct it at the provider, then enter its word with “heliograph "
                                    "template confirm”."));
}

QList<ContentFinding> withSeverity(const QList<ContentFinding> &all, bool blocking)
{
    QList<ContentFinding> some;
    for (const ContentFinding &finding : all) {
        if ((finding.severity == ContentSeverity::Block) == blocking)
            some.append(finding);
    }
    return some;
}

} // namespace

QString findingsInWords(const QList<ContentFinding> &findings)
{
    const Format format;
    QString words;
    for (const ContentFinding &finding : findings)
        words += ContentText::sentence(finding, format) + QLatin1Char('\n');
    return words;
}

QString refusalInWords(const SubmissionVerdict &verdict)
{
    QString words;
    if (verdict.withoutConsent)
        words += QStringLiteral(
                     "This is marketing, and nobody has recorded why the people of audience %1 may be "
                     "sent that. Record it: heliograph audience consent %1 --basis opt-in "
                     "--text-version VERSION --obtained TIME --source TEXT\n")
                     .arg(number(*verdict.withoutConsent));
    if (verdict.row)
        words += SubmissionText::rowProblem(*verdict.row) + QLatin1Char('\n');
    for (const TemplateUse &use : verdict.unusable)
        words += templateProblem(use) + QLatin1Char('\n');
    const QList<ContentFinding> blocking = withSeverity(verdict.review.findings, true);
    words += findingsInWords(blocking);
    words += QStringLiteral("Nothing was submitted.");
    if (!blocking.isEmpty())
        words
            += QStringLiteral(" Change the text in a new campaign, or ask an admin about the content rules.");
    return words;
}

QString remarksInWords(const SubmissionVerdict &verdict)
{
    QString words = findingsInWords(withSeverity(verdict.review.findings, false));
    for (const TemplateUse &use : verdict.unknown)
        words += QStringLiteral("Note: %1 “heliograph template add” enters it.\n")
                     .arg(SubmissionText::notKnown(use.provider, use.kind, use.code));
    return words;
}

QJsonObject contentJson(const ContentReview &review)
{
    QJsonArray findings;
    for (const ContentFinding &finding : review.findings)
        findings.append(finding.toJson());
    return {{QStringLiteral("rules_version"), review.rulesVersion},
            {QStringLiteral("severity"), contentSeverityKey(review.severity())},
            {QStringLiteral("findings"), findings}};
}

QJsonValue contentJson(const std::optional<KeptReview> &kept)
{
    if (!kept || kept->review.rulesVersion == 0)
        return {};
    QJsonObject json = contentJson(kept->review);
    if (kept->review.severity() == ContentSeverity::SecondLook)
        json.insert(QStringLiteral("second_look"),
                    QJsonObject{{QStringLiteral("taken"), kept->secondLookTaken},
                                {QStringLiteral("note"),
                                 kept->secondLookTaken ? QJsonValue(kept->secondLookNote) : QJsonValue()}});
    return json;
}

QString contentInWords(const std::optional<KeptReview> &kept)
{
    if (!kept || kept->review.rulesVersion == 0)
        return {};
    QString words = QStringLiteral("Content rules, version %1: %2\n")
                        .arg(kept->review.rulesVersion)
                        .arg(kept->review.findings.isEmpty()
                                 ? QStringLiteral("nothing found")
                                 : ContentText::severity(kept->review.severity()).toLower());
    words += findingsInWords(kept->review.findings);
    if (kept->secondLookTaken)
        words += QStringLiteral("The second look was taken: %1\n").arg(kept->secondLookNote);
    return words;
}

} // namespace heliograph
