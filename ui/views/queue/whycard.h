// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace heliograph {

class EngineClient;

//! "Why has this not gone?": takes a number or a message id and says what the engine's own checks say.
class WhyCard : public Card
{
    Q_OBJECT

public:
    explicit WhyCard(EngineClient &client, QWidget *parent = nullptr);

    //! Asks about what is entered, and goes to the field for the next question.
    void askOrEnter();

Q_SIGNALS:
    void whyShown(); //!< of a message that there is

private:
    void build();
    void ask();
    //! \a ifNone is said if there is no such message; by itself that is said of the id.
    void showWhy(MessageId message, const QString &ifNone = {});
    void showNewest(const QString &e164, std::optional<MessageId> orElse);
    void say(const QString &words);

    EngineClient &m_client;
    QLineEdit *m_what;
    QPushButton *m_ask;
    QLabel *m_why;
};

} // namespace heliograph
