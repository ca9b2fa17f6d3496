// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "ui/widgets/card.h"

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

Q_SIGNALS:
    void whyShown(); //!< of a message that there is

private:
    void build();
    void ask();
    void showWhy(MessageId message);
    void say(const QString &words);

    EngineClient &m_client;
    QLineEdit *m_what;
    QPushButton *m_ask;
    QLabel *m_why;
};

} // namespace heliograph
