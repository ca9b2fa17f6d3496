// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/tencentbody.h"

#include "engine/simulator/wire/jsoncursor.h"

namespace heliograph::simulator {
namespace {

bool readStrings(JsonCursor &cursor, std::vector<QByteArray> &out)
{
    return cursor.array([&] { return cursor.string(out.emplace_back()); });
}

//! The hours of SendStatusStatistics are strings of digits, times elsewhere are numbers.
bool readTime(JsonCursor &cursor, qint64 &out)
{
    QByteArray text;
    if (!cursor.isString())
        return cursor.integer(out);
    return cursor.string(text);
}

bool readParameter(JsonCursor &cursor, QByteArrayView name, TencentBody &body)
{
    if (name == "PhoneNumberSet")
        return readStrings(cursor, body.phones);
    if (name == "TemplateParamSet") {
        std::vector<QByteArray> ignored;
        return readStrings(cursor, ignored);
    }
    if (name == "SmsSdkAppId")
        return cursor.string(body.application);
    if (name == "TemplateId")
        return cursor.string(body.templateId);
    if (name == "SignName")
        return cursor.string(body.signName);
    if (name == "SessionContext")
        return cursor.string(body.session);
    if (name == "PhoneNumber")
        return cursor.string(body.phone);
    if (name == "Limit")
        return cursor.integer(body.limit);
    if (name == "BeginTime")
        return readTime(cursor, body.beginTime);
    if (name == "EndTime")
        return readTime(cursor, body.endTime);
    return cursor.skip();
}

} // namespace

bool TencentBody::read(QByteArrayView text)
{
    JsonCursor cursor(text);
    return cursor.object([&](const QByteArray &name) { return readParameter(cursor, name, *this); })
        && cursor.atEnd();
}

} // namespace heliograph::simulator
