// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace heliograph {

//! A telephone number in E.164 with the country it belongs to. PhoneNumberParser makes it from what people
//! write.
class PhoneNumber
{
public:
    //! Takes a number that parse() gave earlier, for example from storage. None unless \a e164 is a plus sign
    //! with 7 to 15 digits and \a country two capital letters (ISO 3166). Says nothing about who answers it.
    static std::optional<PhoneNumber> fromE164(const QString &e164, QStringView country);

    //! "+447700900123". Never for a log.
    const QString &e164() const { return m_e164; }
    //! "GB".
    QString country() const { return QStringView(m_country).toString(); }
    //! 44.
    int callingCode() const;
    //! The first seven digits, calling code included: country, velocity and prefix rules work on them, and
    //! they are stored in clear (engine.md A15).
    int prefixCode() const;
    //! "+44 7700 900 123", for people who may see it.
    QString grouped() const;
    //! "+44 7700 ••• 123", for people. At least three digits are hidden.
    QString masked() const;

    friend bool operator==(const PhoneNumber &a, const PhoneNumber &b) { return a.m_e164 == b.m_e164; }
    friend size_t qHash(const PhoneNumber &number, size_t seed = 0) { return qHash(number.m_e164, seed); }

private:
    QString grouped(QStringView middle) const;

    PhoneNumber(QString e164, std::array<char16_t, 2> country);

    QString m_e164;
    std::array<char16_t, 2> m_country;
};

//! Writes it masked.
QDebug operator<<(QDebug debug, const PhoneNumber &number);

} // namespace heliograph
