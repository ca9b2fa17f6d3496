// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/merge.h"
#include "engine/domain/money.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/storage/reader.h"

#include <QMap>

#include <functional>
#include <optional>

namespace heliograph {

//! One person of an audience, as preview shows it.
struct SurveyedPerson
{
    QString e164;
    QStringList values; //!< in the order of the audience's columns
    qint32 line = 0; //!< of the imported file; 0: this is nobody

    bool isNobody() const { return line == 0; }
};

//! What the messages to a whole audience come to.
struct MergeFigures
{
    //! The part of one country. A price of each segment is asked once.
    struct Country
    {
        qint64 people = 0;
        qint64 segments = 0;
        std::optional<Money> price; //!< of a segment; none is known
    };
    //! A column whose values make messages Unicode that would not be without them.
    struct Culprit
    {
        QString character; //!< the first one that was found
        qint64 people = 0;
    };

    qint64 people = 0;
    qint64 segments = 0;
    qint64 unmergeable = 0; //!< counted as one segment
    QMap<int, qint64> bySegments; //!< people by how many segments they get
    QMap<QString, Country> countries;
    QMap<QString, Culprit> columns;
    SurveyedPerson longest; //!< or nobody
    int longestUnits = 0;
    SurveyedPerson firstProblem; //!< of the lowest line, or nobody

    QMap<QString, Money> cost() const; //!< by currency, of everybody with a price
    qint64 withoutPrice() const; //!< people
};

//! Makes everybody's message as sending will and counts. Reads and decrypts the whole audience: about a
//! second for fifty thousand people.
class MergeSurvey
{
public:
    //! What a segment costs in a country (ISO 3166); none if nobody knows.
    using PriceOf = std::function<std::optional<Money>(const QString &country)>;
    //! Called every few thousand people; false cancels.
    using Progress = std::function<bool(const MergeFigures &soFar)>;

    MergeSurvey(const Merge &merge, PriceOf priceOf);

    //! \a columns are the audience's. Fails with Storage, or Cancelled.
    Result<MergeFigures> run(Reader &reader, AudienceId audience, const QStringList &columns,
                             const Progress &progress);

private:
    void look(const SurveyedPerson &person, const QStringList &columns);
    void noteCulprits(const SurveyedPerson &person, const QStringList &columns);

    const Merge &m_merge;
    PriceOf m_priceOf;
    QStringList m_variables;
    PhoneNumberParser m_numbers; // tells countries
    MergeFigures m_figures;
};

} // namespace heliograph
