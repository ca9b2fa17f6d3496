// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/cutreader.h"

#include "engine/simulator/wire/formfields.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

bool isPhoneCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '+';
}

//! Adds every number in \a text; the last one only if something follows it or \a isComplete.
void addNumbers(QByteArrayView text, bool isComplete, std::vector<PhoneDigits> &numbers)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isPhoneCharacter(text.at(at))) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isPhoneCharacter(text.at(end)))
            ++end;
        const PhoneDigits number = phoneDigits(text.sliced(at, end - at));
        if (number != 0 && (end < text.size() || isComplete))
            numbers.push_back(number);
        at = end;
    }
}

//! The decoded value of the form field \a name, without an escape that is cut. \a isWhole: nothing is missing
//! at its end.
QByteArray fieldSoFar(QByteArrayView form, QByteArrayView name, bool &isWhole)
{
    qsizetype at = 0;
    while (at >= 0 && at < form.size()) {
        QByteArrayView field = form.sliced(at);
        const qsizetype end = field.indexOf('&');
        if (end >= 0)
            field = field.first(end);
        if (field.startsWith(name) && field.sliced(name.size()).startsWith('=')) {
            isWhole = isWhole || end >= 0;
            const qsizetype escape = field.lastIndexOf('%');
            if (escape >= 0 && field.size() - escape < 3) // whatever it was, it ends the number before it
                return decoded(field.first(escape).sliced(name.size() + 1)).append('%');
            return decoded(field.sliced(name.size() + 1));
        }
        at = end < 0 ? -1 : at + end + 1;
    }
    return {};
}

void readForm(const Request &request, bool isComplete, OpenRequest &open)
{
    for (const QByteArrayView name :
         {QByteArrayView("PhoneNumberJson"), QByteArrayView("PhoneNumbers"), QByteArrayView("To")}) {
        for (const QByteArrayView part : {request.query, request.body}) {
            bool isWhole = isComplete || part.data() == request.query.data();
            const QByteArray value = fieldSoFar(part, name, isWhole);
            addNumbers(value, isWhole, open.numbers);
        }
    }
    for (const QByteArrayView name : {QByteArrayView("OutId"), QByteArrayView("TaskId")}) {
        for (const QByteArrayView part : {request.query, request.body}) {
            bool isWhole = isComplete || part.data() == request.query.data();
            const QByteArray value = fieldSoFar(part, name, isWhole);
            if (isWhole && open.clientRef.isEmpty())
                open.clientRef = value;
        }
    }
}

//! What stands between the first \a open after \a name and the next \a close.
QByteArrayView between(QByteArrayView text, QByteArrayView name, char open, char close, bool &isWhole)
{
    const qsizetype at = text.indexOf(name);
    const qsizetype from = at < 0 ? -1 : text.indexOf(open, at + name.size());
    if (from < 0)
        return {};
    const qsizetype to = text.indexOf(close, from + 1);
    isWhole = to >= 0;
    return to < 0 ? text.sliced(from + 1) : text.sliced(from + 1, to - from - 1);
}

void readJson(QByteArrayView body, OpenRequest &open)
{
    bool isWhole = false;
    addNumbers(between(body, "\"PhoneNumberSet\"", '[', ']', isWhole), isWhole, open.numbers);
    isWhole = false;
    const QByteArrayView session = between(body, "\"SessionContext\"", '"', '"', isWhole);
    if (isWhole)
        open.clientRef = session.toByteArray();
}

} // namespace

void CutReader::read(const Request &request, bool isComplete, OpenRequest &open)
{
    if (open.profile == Profile::Tencent)
        readJson(request.body, open);
    else
        readForm(request, isComplete, open);
}

} // namespace heliograph::simulator
