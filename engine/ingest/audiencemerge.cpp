// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/audiencemerge.h"

#include "engine/domain/phonenumberparser.h"
#include "engine/ingest/membersatonce.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PeopleRead = 5'000;

struct Member
{
    QByteArray key;
    QString e164;
    QString country;
    QStringList values;
};

//! The people of one audience in the order of their keys, which is the same in every audience.
class Source
{
public:
    Source(Reader &reader, const MemberSealer &sealer, const AudienceRow &row)
        : m_reader(reader)
        , m_sealer(sealer)
        , m_row(row)
        , m_parser(QString(), PhoneNumberParser::Invented::Accept) // they passed when they were imported
    {
    }

    const AudienceRow &row() const { return m_row; }

    //! Nobody at the end.
    Result<const Member *> current()
    {
        if (m_people.empty() && !m_atEnd) {
            if (const Result<void> read = readOn(); !read)
                return read.error();
        }
        return m_people.empty() ? nullptr : &m_people.front();
    }
    void next() { m_people.pop_front(); }

private:
    Result<void> readOn()
    {
        const auto last = m_reader.visitMembers(
            m_row.id, m_after, PeopleRead, [this](const QString &e164, const QStringList &values, qint32) {
                const ParsedPhone parsed = m_parser.parse(e164);
                const auto *number = std::get_if<PhoneNumber>(&parsed);
                const QString country = number == nullptr ? QString() : number->country();
                m_people.push_back({m_sealer.seal(e164, country, {}, 1).key, e164, country, values});
            });
        if (!last)
            return last.error();
        m_after = *last;
        m_atEnd = last->isEmpty();
        return {};
    }

    Reader &m_reader;
    const MemberSealer &m_sealer;
    AudienceRow m_row;
    PhoneNumberParser m_parser;
    std::deque<Member> m_people;
    QByteArray m_after;
    bool m_atEnd = false;
};

QStringList allColumns(const QList<AudienceRow> &rows)
{
    QStringList columns;
    for (const AudienceRow &row : rows) {
        for (const QString &column : row.columns) {
            if (!columns.contains(column))
                columns.append(column);
        }
    }
    return columns;
}

//! One merge from the moment its audience exists.
class Merging
{
public:
    Merging(Reader &reader, AudienceStore &audiences, const QList<AudienceRow> &rows, AudienceId target,
            std::size_t addedAtOnce, const MergeProgress &progress)
        : m_audiences(audiences)
        , m_target(target)
        , m_sealer(audiences.sealer(target))
        , m_columns(allColumns(rows))
        , m_addedAtOnce(addedAtOnce)
        , m_progress(progress)
    {
        for (const AudienceRow &row : rows) {
            m_sources.emplace_back(reader, *m_sealer, row);
            m_expected += row.totals.accepted;
        }
    }

    Result<AudienceTotals> run()
    {
        while (true) {
            const Result<bool> one = takeOne();
            if (!one)
                return one.error();
            if (!*one)
                break;
        }
        if (const Result<void> added = addPacked(); !added)
            return added.error();
        m_totals.rows = m_totals.accepted + m_totals.duplicates;
        if (m_totals.accepted == 0)
            return Error{ErrorKind::Conflict, u"Nobody is left in these audiences. Nothing was made."_s};
        const Result<void> finished = m_audiences.finish(m_target, m_totals);
        return finished ? Result<AudienceTotals>(m_totals) : finished.error();
    }

private:
    //! The next person of all sources together; false at the end.
    Result<bool> takeOne()
    {
        std::optional<QByteArray> lowest;
        for (Source &source : m_sources) {
            const Result<const Member *> member = source.current();
            if (!member)
                return member.error();
            if (*member != nullptr && (!lowest || (*member)->key < *lowest))
                lowest = (*member)->key;
        }
        if (!lowest)
            return false;
        const Result<void> merged = merge(*lowest);
        return merged ? Result<bool>(true) : merged.error();
    }

    Result<void> merge(const QByteArray &key)
    {
        Member person;
        person.values.resize(m_columns.size());
        int found = 0;
        for (Source &source : m_sources) {
            const Result<const Member *> member = source.current();
            if (!member)
                return member.error();
            if (*member == nullptr || (*member)->key != key)
                continue;
            fill(person, **member, source.row().columns);
            source.next();
            ++found;
        }
        m_totals.duplicates += found - 1;
        ++m_totals.accepted;
        m_packed.push_back(m_sealer->seal(person.e164, person.country, person.values,
                                          static_cast<qint32>(m_totals.accepted)));
        return m_packed.size() < m_addedAtOnce ? Result<void>() : addPacked();
    }

    void fill(Member &person, const Member &from, const QStringList &columns) const
    {
        person.e164 = from.e164;
        person.country = from.country;
        const qsizetype count = std::min(columns.size(), from.values.size());
        for (qsizetype at = 0; at < count; ++at) {
            if (!from.values[at].isEmpty())
                person.values[m_columns.indexOf(columns[at])] = from.values[at];
        }
    }

    Result<void> addPacked()
    {
        if (!m_packed.empty()) {
            if (const Result<void> added = m_audiences.add(m_target, m_packed); !added)
                return added;
            m_packed.clear();
        }
        if (!m_progress || m_progress(m_totals.accepted + m_totals.duplicates, m_expected))
            return {};
        return Error{ErrorKind::Cancelled, u"The merge was stopped. Nothing was made."_s};
    }

    AudienceStore &m_audiences;
    AudienceId m_target;
    std::shared_ptr<const MemberSealer> m_sealer;
    QStringList m_columns;
    std::size_t m_addedAtOnce;
    const MergeProgress &m_progress;
    std::deque<Source> m_sources;
    std::vector<SealedMember> m_packed;
    AudienceTotals m_totals;
    qint64 m_expected = 0;
};

Result<QList<AudienceRow>> findAll(Reader &reader, const QList<AudienceId> &wanted)
{
    const auto known = reader.audiences();
    if (!known)
        return known.error();
    QList<AudienceRow> rows;
    for (const AudienceId id : wanted) {
        const auto row = std::ranges::find(*known, id, &AudienceRow::id);
        if (row == known->end())
            return Error{ErrorKind::NotFound,
                         u"There is no audience %1. Nothing was made."_s.arg(number(id))};
        if (std::ranges::find(rows, id, &AudienceRow::id) == rows.end())
            rows.append(*row);
    }
    if (rows.size() < 2)
        return Error{ErrorKind::Invalid, u"Name two or more audiences to merge. Nothing was made."_s};
    return rows;
}

Result<std::optional<AudienceConsent>> consentOfAll(Reader &reader, const QList<AudienceRow> &rows)
{
    QList<std::optional<AudienceConsent>> consents;
    for (const AudienceRow &row : rows) {
        const auto consent = reader.consentOf(row.id);
        if (!consent)
            return consent.error();
        consents.append(*consent);
    }
    return jointConsent(consents);
}

Result<void> discard(AudienceStore &audiences, AudienceId audience)
{
    Result<bool> gone = false;
    while (gone && !*gone)
        gone = audiences.discard(audience);
    return gone ? Result<void>() : gone.error();
}

} // namespace

Result<MergedAudience> mergeAudiences(Reader &reader, Store &store, const AudienceMergeOrder &order,
                                      const MergeProgress &progress)
{
    const auto rows = findAll(reader, order.audiences);
    if (!rows)
        return rows.error();
    const auto consent = consentOfAll(reader, *rows);
    if (!consent)
        return consent.error();
    NewAudience made{.name = order.name,
                     .columns = allColumns(*rows),
                     .sourceFile = {},
                     .sourceEncoding = u"UTF-8"_s,
                     .processId = QCoreApplication::applicationPid(),
                     .importer = order.by};
    for (const AudienceRow &row : *rows)
        made.madeFrom.append(row.id);
    const auto target = store.audiences().begin(made);
    if (!target)
        return target.error();
    const std::size_t atOnce = membersAtOnce(order.engineSends);
    const auto totals = Merging(reader, store.audiences(), *rows, *target, atOnce, progress).run();
    if (!totals) {
        const Result<void> gone = discard(store.audiences(), *target);
        return gone ? totals.error() : gone.error();
    }
    MergedAudience merged{*target, *totals, false};
    if (!*consent)
        return merged;
    const Result<void> recorded = store.consents().record(*target, **consent, order.by);
    if (!recorded)
        return recorded.error();
    merged.mayBeSentMarketing = (*consent)->basis != ConsentBasis::Withdrawn;
    return merged;
}

} // namespace heliograph
