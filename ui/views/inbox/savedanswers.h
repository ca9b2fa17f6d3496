// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/owntext.h"

#include <QToolButton>

#include <optional>

namespace heliograph {

//! A menu of texts that are answers as they stand, and to keep another one.
class SavedAnswers : public QToolButton
{
    Q_OBJECT

public:
    explicit SavedAnswers(QWidget *parent = nullptr);

    void setTexts(const QList<OwnText> &texts);
    QAction *keepAction() const { return m_keep; } //!< to keep what is written as one of them

Q_SIGNALS:
    void chosen(const QString &text);

private:
    QAction *m_keep;
    std::optional<QList<OwnTextDraft>> m_offered; //!< nothing: the menu is not filled yet
};

} // namespace heliograph
