// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/placelink.h"

#include <QUrl>
#include <QUrlQuery>

namespace heliograph {

namespace {

const QString Scheme = QStringLiteral("heliograph");

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

// A list is its key several times. What is a number or a truth reads as one from its text as well.
QString PlaceLink::of(const Place &place)
{
    QStringList parts;
    for (auto what = place.what.constBegin(); what != place.what.constEnd(); ++what) {
        const QStringList values
            = what->typeId() == QMetaType::QStringList ? what->toStringList() : QStringList{what->toString()};
        for (const QString &value : values)
            parts.append(QString(encoded(what.key()) % u'=' % encoded(value)));
    }
    const QString query = parts.isEmpty() ? QString() : QString(u'?' % parts.join(u'&'));
    return QString(Scheme % u':' % encoded(place.view) % query);
}

// Every screen calls it so.
Place PlaceLink::withoutNumber(Place place)
{
    place.what.remove(QStringLiteral("number"));
    return place;
}

std::optional<Place> PlaceLink::read(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != Scheme || url.path().isEmpty())
        return {};
    Place place{url.path(QUrl::FullyDecoded), {}};
    const QUrlQuery query(url);
    const auto pairs = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : pairs) {
        const QVariant before = place.what.value(key);
        if (!before.isValid())
            place.what.insert(key, value);
        else
            place.what.insert(key, before.toStringList() + QStringList{value});
    }
    return place;
}

} // namespace heliograph
