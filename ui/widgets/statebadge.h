// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagestate.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace heliograph {

//! A state as sign and word: never told by its colour alone.
class StateBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    void setLine(LedgerLine line);
    void setWords(const QString &icon, ColorRole role, const QString &words);
    QString words() const;

private:
    QLabel *m_icon;
    QLabel *m_words;
};

} // namespace heliograph
