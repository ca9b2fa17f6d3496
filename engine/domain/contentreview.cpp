// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/contentreview.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isSyntax(int number)
{
    return number >= static_cast<int>(TemplateSyntax::Own)
        && number <= static_cast<int>(TemplateSyntax::Tencent);
}

} // namespace

QByteArray ContentReview::toJson() const
{
    QJsonArray found;
    for (const ContentFinding &finding : findings)
        found.append(finding.toJson());
    QJsonObject object{{u"countries"_s, QJsonArray::fromStringList(countries)},
                       {u"findings"_s, found},
                       {u"members"_s, members},
                       {u"rules_hash"_s, QString::fromLatin1(rulesHash.toHex())},
                       {u"rules_version"_s, rulesVersion},
                       {u"syntax"_s, static_cast<int>(syntax)}};
    QJsonObject others;
    for (const auto &[account, other] : accountSyntax.asKeyValueRange())
        others.insert(QString::number(number(account)), static_cast<int>(other));
    if (!others.isEmpty())
        object.insert(u"account_syntax"_s, others);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ContentReview> ContentReview::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int syntax = object.value(u"syntax"_s).toInt(-1);
    const QJsonObject others = object.value(u"account_syntax"_s).toObject();
    bool isReadable = isSyntax(syntax);
    for (const QJsonValue &other : others)
        isReadable = isReadable && isSyntax(other.toInt(-1));
    if (!isReadable)
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
    for (auto other = others.begin(); other != others.end(); ++other)
        review.accountSyntax.insert(AccountId{other.key().toLongLong()},
                                    static_cast<TemplateSyntax>(other->toInt()));
    review.members = object.value(u"members"_s).toInteger();
    const QJsonArray findings = object.value(u"findings"_s).toArray();
    for (const QJsonValue &finding : findings)
        review.findings.append(ContentFinding::fromJson(finding.toObject()));
    return review;
}

} // namespace heliograph
