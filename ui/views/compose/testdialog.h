// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"
#include "ui/session/testdesk.h"
#include "ui/widgets/taskdialog.h"

class QListWidget;
class QLineEdit;
class QPlainTextEdit;

namespace heliograph {

//! Sends what one person would get to one's own phones (product.md 4.2, Test send): which confirmed numbers,
//! what it costs, and then what became of each. Numbers are added and confirmed here as well. Stays open.
class TestDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! What is to be shown: the stored draft \a of to the person of \a row. \a codes sends codes; none if its
    //! providers send templates only.
    struct Order
    {
        CampaignId of{};
        TestRow row;
        TestSubject subject;
        std::optional<AccountId> codes;
    };

    TestDialog(EngineClient &client, const Order &order, QWidget *parent);

private:
    void build();
    void refresh();
    void takeGround(const TestGround &ground);
    void showCost();
    QList<TestNumberId> chosen() const;
    void takeMain();
    void ask();
    void confirm();
    void remove();
    void send();
    void takeSent(const SentTest &sent);
    void showOutcome();
    QString refusal(const SubmissionVerdict &verdict) const;

    //! Gives the answer to \a done, or says what went wrong.
    template <typename T, typename Done>
    void take(QFuture<Result<T>> answer, Done done);

    EngineClient &m_client;
    TestDesk m_desk;
    HistoryDesk m_history;
    Order m_order;
    TestGround m_ground;
    std::optional<CampaignId> m_test; //!< the last one that was sent
    QPlainTextEdit *m_text;
    QListWidget *m_numbers;
    QLabel *m_cost;
    QLineEdit *m_number;
    QLineEdit *m_code;
    QLabel *m_outcome;
};

} // namespace heliograph
