// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchlist.h"

#include <QFile>

#include <array>

namespace heliograph {

namespace {

constexpr std::array<qint64, 4> Leads = {138, 150, 177, 186};
constexpr qint64 PerLead = 100'000'000;
constexpr qint64 Stride
    = 7'654'321; // coprime with PerLead: no number comes twice, and none follows its neighbour

} // namespace

Result<void> writeBenchList(const QString &file, qint64 people)
{
    QFile out(file);
    bool good = out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write("phone,code\n") > 0;
    for (qint64 person = 0; good && person < people; ++person) {
        const qint64 lead = Leads[static_cast<std::size_t>(person) % Leads.size()];
        const QByteArray line = QByteArray::number(lead * PerLead + person * Stride % PerLead) + ','
            + QByteArray::number(100'000 + person % 900'000) + '\n';
        good = out.write(line) == line.size();
    }
    if (!good || !out.flush())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The list for measuring cannot be written to “%1”: %2. Free some space, or set "
                           "TMPDIR to another folder.")
                .arg(file, out.errorString())};
    return {};
}

} // namespace heliograph
