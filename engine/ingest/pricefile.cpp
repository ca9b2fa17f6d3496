// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/pricefile.h"

#include "engine/domain/campaign.h"
#include "engine/domain/phonenumberparser.h"

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostComplaints = 10;

Error invalid(const QString &sentence, QLatin1String code = {}, const QStringList &parts = {})
{
    return {ErrorKind::Invalid, sentence, code, parts};
}

//! The lines of a file, by the names in its heading.
class PriceLines
{
public:
    explicit PriceLines(QIODevice &file)
        : m_file(file)
    {
        const QString heading = readLine();
        m_separator = heading.contains(u';') ? u';' : u',';
        for (const QString &name : heading.split(m_separator))
            m_names.append(name.trimmed().toLower());
    }

    bool has(const QString &name) const { return m_names.contains(name); }
    int number() const { return m_number; }

    bool next()
    {
        while (!m_file.atEnd()) {
            const QString line = readLine();
            if (line.trimmed().isEmpty())
                continue;
            m_cells = line.split(m_separator);
            return true;
        }
        return false;
    }

    QString cell(const QString &name) const { return m_cells.value(m_names.indexOf(name)).trimmed(); }

private:
    QString readLine()
    {
        ++m_number;
        QString line = QString::fromUtf8(m_file.readLine());
        if (m_number == 1 && line.startsWith(QChar(0xfeff))) // as spreadsheets begin UTF-8
            line.remove(0, 1);
        return line;
    }

    QIODevice &m_file;
    QChar m_separator;
    QStringList m_names;
    QStringList m_cells;
    int m_number = 0;
};

Result<QList<MessageClass>> classesIn(const QString &text)
{
    if (text.isEmpty() || text == u"all"_s)
        return QList<MessageClass>{MessageClass::Code, MessageClass::Notice, MessageClass::Marketing};
    const auto one = messageClassFromKey(text.toLower());
    if (!one)
        return invalid(
            u"“%1” is no class: code, notice or marketing, or nothing for all of them."_s.arg(text));
    return QList<MessageClass>{*one};
}

Result<QList<Price>> pricesIn(const PriceLines &lines, AccountId account, TimePoint now,
                              const InstantReader &instant)
{
    const QString country = lines.cell(u"country"_s).toUpper();
    if (!PhoneNumberParser::isCountry(country))
        return invalid(u"“%1” is no country in two letters, as DE."_s.arg(country));
    const auto price = Money::parse(lines.cell(u"price"_s), lines.cell(u"currency"_s).toUpper());
    if (!price || price->millionths() < 0)
        return invalid(u"“%1 %2” is no price of a segment, as 0.045 EUR."_s.arg(lines.cell(u"price"_s),
                                                                                lines.cell(u"currency"_s)));
    const auto classes = classesIn(lines.cell(u"class"_s));
    const QString begin = lines.cell(u"valid_from"_s);
    const auto from = begin.isEmpty() ? Result<TimePoint>(now) : instant(begin);
    if (!classes || !from)
        return !classes ? classes.error() : from.error();
    QList<Price> prices;
    for (const MessageClass each : *classes)
        prices.append({account, country, static_cast<int>(each), *from, *price});
    return prices;
}

} // namespace

Result<QList<Price>> readPrices(QIODevice &file, AccountId account, TimePoint now,
                                const InstantReader &instant)
{
    PriceLines lines(file);
    for (const QString &name : {u"country"_s, u"price"_s, u"currency"_s}) {
        if (!lines.has(name))
            return invalid(
                u"The first line names no column “%1”. It has to name country, price and currency, "
                "and may name class and valid_from. Nothing was changed."_s.arg(name),
                "prices.no-column"_L1, {name});
    }
    QList<Price> prices;
    QStringList complaints;
    while (lines.next()) {
        const auto some = pricesIn(lines, account, now, instant);
        if (some)
            prices.append(*some);
        else if (complaints.size() < MostComplaints)
            complaints.append(u"Line %1: %2"_s.arg(lines.number()).arg(some.error().detail));
    }
    if (!complaints.isEmpty())
        return invalid(QString(complaints.join(u'\n') % u"\nNothing was changed."));
    if (prices.isEmpty())
        return invalid(u"The file has a heading and no prices. Nothing was changed."_s, "prices.none"_L1);
    return prices;
}

} // namespace heliograph
