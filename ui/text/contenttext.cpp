// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/contenttext.h"

namespace heliograph {

QString ContentText::severity(ContentSeverity severity)
{
    switch (severity) {
    case ContentSeverity::None:
        return tr("Nothing");
    case ContentSeverity::Note:
        return tr("Note");
    case ContentSeverity::SecondLook:
        return tr("Wants a second look");
    case ContentSeverity::Block:
        return tr("Forbidden");
    }
    Q_UNREACHABLE();
}

QString ContentText::complaint(const ContentFinding &finding)
{
    switch (finding.rule) {
    case ContentRule::Shortener:
    case ContentRule::UnlistedLink:
    case ContentRule::Punycode:
    case ContentRule::MixedScripts:
    case ContentRule::IpAddress:
    case ContentRule::UserNameInLink:
    case ContentRule::BrandLink:
        return ofLink(finding);
    case ContentRule::Word:
    case ContentRule::Brand:
    case ContentRule::CredentialsNearLink:
    case ContentRule::UrgencyWithLink:
    case ContentRule::CodeRequest:
        return ofWords(finding);
    case ContentRule::CardNumber:
        return tr("it holds a number like that of a bank card");
    case ContentRule::PhoneNumber:
        return tr("it holds a phone number");
    case ContentRule::HiddenCharacters:
        return tr("it holds characters that nobody sees");
    }
    Q_UNREACHABLE();
}

QString ContentText::ofLink(const ContentFinding &finding)
{
    switch (finding.rule) {
    case ContentRule::Shortener:
        return tr("the short link %1 does not show where it leads").arg(finding.what);
    case ContentRule::Punycode:
        return tr("the host %1 is written with letters that easily deceive").arg(finding.what);
    case ContentRule::MixedScripts:
        return tr("the host %1 mixes alphabets to look like another").arg(finding.what);
    case ContentRule::IpAddress:
        return tr("the link leads to the bare address %1").arg(finding.what);
    case ContentRule::UserNameInLink:
        return tr("the link hides its host %1 behind a name").arg(finding.what);
    case ContentRule::BrandLink:
        return tr("the host %1 carries a brand's name and is not the brand's").arg(finding.what);
    default:
        return tr("the link to %1 is on no list of allowed links").arg(finding.what);
    }
}

QString ContentText::ofWords(const ContentFinding &finding)
{
    switch (finding.rule) {
    case ContentRule::Brand:
        return tr("a word only looks like the brand “%1”").arg(finding.what);
    case ContentRule::CredentialsNearLink:
        return tr("“%1” stands near a link").arg(finding.what);
    case ContentRule::UrgencyWithLink:
        return tr("“%1” urges people to follow a link").arg(finding.what);
    case ContentRule::CodeRequest:
        return tr("“%1” asks people for a code").arg(finding.what);
    default:
        return tr("“%1” is on the list %2").arg(finding.what, finding.list);
    }
}

QString ContentText::place(const ContentFinding &finding, const Format &format)
{
    switch (finding.place) {
    case ContentPlace::Text:
        return tr("at character %1 of the text").arg(format.count(finding.position + 1));
    case ContentPlace::Signature:
        return tr("in the signature");
    case ContentPlace::Values:
        break;
    }
    const int people = static_cast<int>(finding.people);
    return finding.variable.isEmpty()
        ? tr("in the merged text, first in row %1, for %Ln people", nullptr, people).arg(finding.line)
        : tr("in the value of %1, first in row %2, for %Ln people", nullptr, people)
              .arg(finding.variable)
              .arg(finding.line);
}

QString ContentText::sentence(const ContentFinding &finding, const Format &format)
{
    return tr("%1 %2: %3.", "severity, place, complaint")
        .arg(severity(finding.severity), place(finding, format), complaint(finding));
}

} // namespace heliograph
