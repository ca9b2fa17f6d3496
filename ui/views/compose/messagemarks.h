// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/smstext.h"

#include <QList>
#include <QStringList>

namespace heliograph {

//! What an editor marks in a text of our own. A pure function of its arguments.
class MessageMarks
{
public:
    //! A place in the text.
    struct Span
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    MessageMarks() = default;
    //! \a unicode: characters outside the standard alphabet cost nothing, as on routes into mainland China.
    MessageMarks(const QString &text, const QStringList &columns, bool unicode);

    const QList<Culprit> &culprits() const { return m_culprits; } //!< outside variables; fallbacks count
    const QList<Span> &doubles() const { return m_doubles; } //!< characters that count two
    const QList<Span> &variables() const { return m_variables; }
    const QList<Span> &wrongVariables() const { return m_wrong; } //!< without a column and a fallback

    const Culprit *culpritAt(qsizetype position) const; //!< nullptr if there is none
    const Culprit *culpritAfter(qsizetype position) const; //!< the next one, from the start again at the end

    //! \a text with a look-alike for every character that has one.
    static QString replaced(const QString &text, const QList<Culprit> &culprits);

private:
    QList<Culprit> m_culprits;
    QList<Span> m_doubles;
    QList<Span> m_variables;
    QList<Span> m_wrong;
};

} // namespace heliograph
