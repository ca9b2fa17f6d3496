// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/importreference.h"

#include "app/bench/directdatabase.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/membervalues.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace heliograph {

namespace {

constexpr int RowsPerTransaction = 100'000;
constexpr AudienceId NoAudience{0};

struct ListedPerson
{
    QByteArray key;
    QByteArray phone;
    QByteArray variables;
    int prefix = 0;
    int country = 0;
    int line = 0;
};

Result<std::vector<ListedPerson>> read(const QString &list, const KeyRing &keys)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     QStringLiteral("The list for measuring cannot be read: %1.").arg(file.errorString())};
    const FieldCipher cipher = keys.cipher();
    const BlindIndex index = keys.blindIndex();
    PhoneNumberParser parser(QStringLiteral("CN"));
    std::vector<ListedPerson> people;
    file.readLine();
    for (int line = 2; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine().trimmed();
        const qsizetype comma = text.indexOf(',');
        const ParsedPhone parsed = parser.parse(QString::fromUtf8(text.left(comma)));
        const auto *number = std::get_if<PhoneNumber>(&parsed);
        if (number == nullptr)
            continue;
        const QByteArray e164 = number->e164().toLatin1();
        ListedPerson person;
        person.key = index.of(e164);
        person.phone = cipher.seal(FieldColumn::Phone, NoAudience, person.key, e164);
        person.variables = cipher.seal(FieldColumn::Params, NoAudience, person.key,
                                       packValues({QString::fromUtf8(text.mid(comma + 1))}));
        person.prefix = number->prefixCode();
        person.country = countryCode(number->country());
        person.line = line;
        people.push_back(std::move(person));
    }
    return people;
}

void sortUnique(std::vector<ListedPerson> &people)
{
    std::ranges::stable_sort(people, {}, &ListedPerson::key);
    const auto repeated = std::ranges::unique(people, {}, &ListedPerson::key);
    people.erase(repeated.begin(), repeated.end());
}

} // namespace

Result<qint64> importBarely(const QString &list, const QString &databaseFile, CampaignId campaign,
                            const KeyRing &keys)
{
    auto people = read(list, keys);
    if (!people)
        return people.error();
    sortUnique(*people);

    DirectDatabase database(databaseFile);
    sqlite3_stmt *insert = database.prepare(
        "INSERT INTO message(campaign_id,phone_bidx,phone_enc,params_enc,prefix_code,country,"
        "source_line,state,state_at) VALUES(?,?,?,?,?,?,?,1,0)");
    if (const auto opened = database.outcome(); !opened)
        return opened.error();
    sqlite3_bind_int64(insert, 1, number(campaign));
    int inTransaction = 0;
    database.execute("BEGIN IMMEDIATE");
    for (const ListedPerson &person : *people) {
        bindBytes(insert, 2, person.key);
        bindBytes(insert, 3, person.phone);
        bindBytes(insert, 4, person.variables);
        sqlite3_bind_int(insert, 5, person.prefix);
        sqlite3_bind_int(insert, 6, person.country);
        sqlite3_bind_int(insert, 7, person.line);
        database.run(insert);
        if (++inTransaction == RowsPerTransaction) {
            database.execute("COMMIT; BEGIN IMMEDIATE");
            inTransaction = 0;
        }
    }
    database.execute("COMMIT");
    if (const auto done = database.outcome(); !done)
        return done.error();
    return static_cast<qint64>(people->size());
}

} // namespace heliograph
