// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"
#include "ui/views/compose/testorder.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace heliograph {

class TestNumberList;

//! Sends what one person would get to one's own phones (product.md 4.2, Test send): which confirmed numbers,
//! what it costs, and then what became of each. Numbers are added and confirmed here as well. Stays open.
class TestDialog : public TaskDialog
{
    Q_OBJECT

public:
    TestDialog(EngineClient &client, const TestOrder &order, QWidget *parent);

private:
    void build();
    void refresh();
    void takeGround(const TestGround &ground);
    void showCost();
    void takeMain();
    void ask();
    void confirm();
    void remove();
    void send();
    void takeSent(const SentTest &sent);
    void showOutcome();

    //! Gives the answer to \a done, or says what went wrong.
    template <typename T, typename Done>
    void take(QFuture<Result<T>> answer, Done done);

    EngineClient &m_client;
    TestDesk m_desk;
    HistoryDesk m_history;
    TestOrder m_order;
    TestGround m_ground;
    std::optional<CampaignId> m_test; //!< the last one that was sent
    QPlainTextEdit *m_text;
    TestNumberList *m_numbers;
    QLabel *m_cost;
    QLineEdit *m_number;
    QLineEdit *m_code;
    QLabel *m_outcome;
};

} // namespace heliograph
