// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/unknownoutcomes.h"
#include "ui/widgets/decisiondialog.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace heliograph {

//! What somebody decided about outcomes that are unknown.
struct DoubtSettlement
{
    DoubtDecision decision = DoubtDecision::WriteOff;
    QList<AttemptId> attempts{};
    bool early = false; //!< sending again before the waiting time is over
    QString reason{};
};

//! Asks a person to decide about outcomes that are unknown, and follows what becomes known meanwhile: the
//! question is then about those that are left. Sending again is withdrawn instead, since its cost and its
//! risk have changed.
class DoubtQuestion : public QObject
{
    Q_OBJECT

public:
    //! Asks over \a window, which owns it.
    explicit DoubtQuestion(QWidget *window);

    //! Whether \a cases are to be treated as sent or written off: \a decision.
    void ask(DoubtDecision decision, const QList<DoubtCase> &cases);

    //! Whether \a cases are to be sent again, for \a cost if that is known.
    void askSendAgain(const QList<DoubtCase> &cases, const std::optional<QList<Money>> &cost);

    //! \a unknown are those that are still unknown.
    void follow(const QList<DoubtCase> &unknown);

Q_SIGNALS:
    void taken(const heliograph::DoubtSettlement &answer);

private:
    static Decision settling(DoubtDecision decision, int count);
    void open(const Decision &question, const DoubtSettlement &about, const QList<DoubtCase> &cases);

    QWidget *m_window;
    QPointer<DecisionDialog> m_open;
    DoubtSettlement m_about;
};

} // namespace heliograph
