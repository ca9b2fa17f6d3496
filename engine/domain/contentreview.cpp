// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/contentreview.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QByteArray ContentReview::toJson() const
{
    QJsonArray found;
    for (const ContentFinding &finding : findings)
        found.append(finding.toJson());
    return QJsonDocument({{u"countries"_s, QJsonArray::fromStringList(countries)},
                          {u"findings"_s, found},
                          {u"members"_s, members},
                          {u"rules_hash"_s, QString::fromLatin1(rulesHash.toHex())},
                          {u"rules_version"_s, rulesVersion},
                          {u"syntax"_s, static_cast<int>(syntax)}})
        .toJson(QJsonDocument::Compact);
}

Result<ContentReview> ContentReview::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int syntax = object.value(u"syntax"_s).toInt(-1);
    if (syntax < static_cast<int>(TemplateSyntax::Own) || syntax > static_cast<int>(TemplateSyntax::Tencent))
        return Error{
            ErrorKind::Storage,
            u"What the content rules said of the campaign cannot be read. Nothing was sent. Submit it again."_s};

    ContentReview review;
    review.rulesVersion = object.value(u"rules_version"_s).toInteger();
    review.rulesHash = QByteArray::fromHex(object.value(u"rules_hash"_s).toString().toLatin1());
    const QJsonArray countries = object.value(u"countries"_s).toArray();
    for (const QJsonValue &country : countries)
        review.countries.append(country.toString());
    review.syntax = static_cast<TemplateSyntax>(syntax);
    review.members = object.value(u"members"_s).toInteger();
    const QJsonArray findings = object.value(u"findings"_s).toArray();
    for (const QJsonValue &finding : findings)
        review.findings.append(ContentFinding::fromJson(finding.toObject()));
    return review;
}

} // namespace heliograph
