// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/doubt.h"
#include "engine/net/httplane.h"
#include "engine/policy/pace.h"
#include "engine/providers/provider.h"

#include <QObject>

#include <optional>

namespace heliograph {

//! What an inquiry learned about one number.
struct InquiryResult
{
    QList<Receipt> records; //!< of every page of every day that was asked
    std::optional<DoubtAnswer> failure; //!< set: the records are not complete and prove no absence
    QString detail; //!< plain words about the failure
};

//! Asks one provider account about one number: all its messages in a span of time, every page of every day,
//! one question after the other. Engine thread.
class Inquiry : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Provider &provider;
        HttpLane &network;
        const Clock &clock;
        Pace &pace; //!< each question takes one from it, also when there is none left: others wait then
    };

    //! About \a e164 between \a from and \a to. All parts live longer.
    Inquiry(Parts parts, const QString &e164, TimePoint from, TimePoint to, QObject *parent = nullptr);

    //! Ends with finished(), never before it returned.
    void start();

Q_SIGNALS:
    void finished(const InquiryResult &result);

private:
    void ask();
    void answered(const StatusQuestion &question, const HttpReply &reply);
    void take(const StatusQuestion &question, const StatusAnswer &answer);
    void fail(DoubtAnswer failure, const QString &detail);

    Parts m_parts;
    QString m_e164;
    QList<TimePoint> m_times; // still to be asked, the present one first
    int m_page = 1;
    InquiryResult m_result;
};

} // namespace heliograph
