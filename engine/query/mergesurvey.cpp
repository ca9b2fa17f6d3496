// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/mergesurvey.h"

namespace heliograph {

namespace {

constexpr int SurveyedAtOnce = 2'000;

MessageTemplate::ValueList named(const SurveyedPerson &person, const QStringList &columns)
{
    MessageTemplate::ValueList values;
    values.reserve(columns.size());
    for (qsizetype index = 0; index < columns.size(); ++index)
        values.append({columns[index], person.values.value(index)});
    return values;
}

} // namespace

QMap<QString, Money> MergeFigures::cost() const
{
    QMap<QString, Money> sums;
    for (const Country &country : countries) {
        const auto cost = country.price ? country.price->times(country.segments) : Result<Money>(Money());
        if (!cost || cost->currency().isEmpty())
            continue;
        Money &sum = sums[cost->currency()];
        if (const auto more = sum.plus(*cost))
            sum = *more;
    }
    return sums;
}

qint64 MergeFigures::withoutPrice() const
{
    qint64 unknown = 0;
    for (const Country &country : countries)
        unknown += country.price ? 0 : country.people;
    return unknown;
}

MergeSurvey::MergeSurvey(const Merge &merge, PriceOf priceOf)
    : m_merge(merge)
    , m_priceOf(std::move(priceOf))
    , m_variables(merge.variables())
    , m_numbers(QString(), PhoneNumberParser::Invented::Accept)
{
}

Result<MergeFigures> MergeSurvey::run(Reader &reader, AudienceId audience, const QStringList &columns,
                                      const Progress &progress)
{
    m_figures = {};
    const auto each = [&](const QString &e164, const QStringList &values, qint32 line) {
        look({e164, values, line}, columns);
    };
    QByteArray after;
    do {
        const auto last = reader.visitMembers(audience, after, SurveyedAtOnce, each);
        if (!last)
            return last.error();
        after = *last;
        if (progress && !progress(m_figures))
            return Error{ErrorKind::Cancelled, QStringLiteral("Counting was stopped.")};
    } while (!after.isEmpty());
    return m_figures;
}

void MergeSurvey::look(const SurveyedPerson &person, const QStringList &columns)
{
    const auto merged = m_merge.merge(person.e164, named(person, columns));
    const int segments = merged ? merged->segments : 1;
    ++m_figures.people;
    ++m_figures.bySegments[segments];
    m_figures.segments += segments;
    const ParsedPhone parsed = m_numbers.parse(person.e164);
    const auto *const number = std::get_if<PhoneNumber>(&parsed);
    const QString country = number == nullptr ? QString() : number->country();
    auto place = m_figures.countries.find(country);
    if (place == m_figures.countries.end())
        place = m_figures.countries.insert(country, {0, 0, m_priceOf(country)});
    ++place->people;
    place->segments += segments;
    if (!merged) {
        ++m_figures.unmergeable;
        if (m_figures.firstProblem.isNobody() || person.line < m_figures.firstProblem.line)
            m_figures.firstProblem = person;
        return;
    }
    const SegmentRule rule = segmentRuleFor(person.e164);
    const int units = countSegments(merged->text, rule).units;
    if (m_figures.longest.isNobody() || units > m_figures.longestUnits) {
        m_figures.longest = person;
        m_figures.longestUnits = units;
    }
    if (segments > 1 && rule == SegmentRule::Gsm)
        noteCulprits(person, columns);
}

//! A value counts where it makes the message longer than it would be in the standard alphabet.
void MergeSurvey::noteCulprits(const SurveyedPerson &person, const QStringList &columns)
{
    for (const QString &variable : m_variables) {
        const qsizetype column = columns.indexOf(variable);
        const QList<Culprit> found
            = column < 0 ? QList<Culprit>() : culprits(person.values.value(column), SegmentRule::Gsm);
        if (found.isEmpty())
            continue;
        MergeFigures::Culprit &culprit = m_figures.columns[variable];
        if (culprit.character.isEmpty())
            culprit.character = found.first().character;
        ++culprit.people;
    }
}

} // namespace heliograph
