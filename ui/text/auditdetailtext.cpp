// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/auditdetailtext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype FingerprintSize = 64; // of a hash of 256 bits, in hexadecimal
constexpr qsizetype FingerprintShown = 12;

// As the engine calls them in its entries, with spaces. One that is not here is shown as it is called there.
constexpr const char *Names[] = {
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "accepted"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "account"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "added"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "after"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "allowed"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "approval"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "asked by"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "at"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "attempt"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "attempts"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "audience"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "basis"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "because"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "before"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "booked"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "campaign"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "campaigns"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "cause"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "change"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "changes"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "characters"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "class"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "code"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "content hash"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "country"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "currency"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "database"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "database attempt"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "database epoch"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "decided"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "delivered"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "detail"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "driver"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "duplicates"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "early"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "entries"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "failed"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "file sha256"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "from"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "from message"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "given up"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "gone"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "hash"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "held"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "hold"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "in doubt"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "incarnation"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "kept"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "kept for ms"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "keys"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "kind"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "known attempt"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "known epoch"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "label"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "lines added"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "lines removed"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "listed"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "lock after ms"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "master"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "members"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "messages"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "micros"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "name"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "note"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "obtained at"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "old secret ref"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "old settings"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "open"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "opt outs"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "other accepted"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "own wish"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "people"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "percent"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "period"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "planned"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "prices"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "ready"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "reason"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "receipt"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "rejected"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "repeated"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "replies"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "resent"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "roles"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "rotates"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "rows"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "rules"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "rules version"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "scope"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "seal"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "second factor"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "secret ref"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "segments per s"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "seq"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "settings"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "settle s"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "source"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "state"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "state before"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "stopped"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "subject"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "text"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "text version"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "to"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "tries left"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "trust"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "unit"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "user"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "version"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "whole"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "why"),
    QT_TRANSLATE_NOOP("heliograph::AuditDetailText", "wrong tries"),
};

bool isFingerprint(const QString &value)
{
    return value.size() == FingerprintSize && std::ranges::all_of(value, [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

} // namespace

QString AuditDetailText::name(const QString &key)
{
    const QString words = QString(key).replace(QLatin1Char('_'), QLatin1Char(' '));
    const auto *const known
        = std::ranges::find(Names, words, [](const char *one) { return QLatin1String(one); });
    return known == std::end(Names) ? words : tr(*known);
}

AuditDetailText::Values AuditDetailText::values(const QByteArray &json)
{
    Values list;
    const QJsonObject details = QJsonDocument::fromJson(json).object();
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        const QJsonValue value = detail.value();
        const QString text = value.isArray() || value.isObject()
            ? QString::fromUtf8(
                QJsonDocument(QJsonObject{{detail.key(), value}}).toJson(QJsonDocument::Compact))
            : value.toVariant().toString();
        if (!text.isEmpty())
            list.append({detail.key(), text});
    }
    return list;
}

AuditDetailText::Values AuditDetailText::list(const QByteArray &json)
{
    Values named = values(json);
    for (auto &[what, value] : named)
        what = name(what);
    return named;
}

QString AuditDetailText::line(const QByteArray &json)
{
    QStringList words;
    const auto all = list(json);
    for (const auto &[what, value] : all)
        words.append(
            QString(what % QLatin1Char(' ')
                    % (isFingerprint(value) ? QString(value.left(FingerprintShown) % u'…') : value)));
    return words.join(QStringLiteral(", "));
}

} // namespace heliograph
