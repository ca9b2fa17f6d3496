// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! The history of one message in words, a line an event (product.md 4.8). Any thread.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::EventText)

public:
    //! What happened, without the time. \a attempt is the ordinal of the attempt it belongs to, from 1; 0 if
    //! it belongs to none. What the provider called it stands at the end.
    static QString words(const MessageEvent &event, int attempt, const Format &format);

    //! The ordinals of the attempts of \a timeline, one for each event.
    static QList<int> attempts(const QList<MessageEvent> &timeline);

private:
    static QString entered(const MessageEvent &event);
    static QString answer(const MessageEvent &event, const QString &provider);
    static QString receipt(const MessageEvent &event, const QString &provider);
    static QString wholeReceipt(const MessageEvent &event, const QString &provider);
    static QString partReceipt(const MessageEvent &event, const QString &provider);
    static QString late(const MessageEvent &event, const QString &provider, int attempt);
    static QString ended(const MessageEvent &event, const QString &provider);
    static QString withCode(const QString &words, const QString &code);
};

} // namespace heliograph
