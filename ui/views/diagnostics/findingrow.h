// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/diagnosisfinding.h"
#include "ui/views/place.h"

#include <QObject>

#include <utility>

class QGridLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace heliograph {

//! A line of the diagnostics: what was looked at, what was found, and the button that leads to where
//! something can be done. It keeps its focus while what it says changes. Its parts go with it.
class FindingRow : public QObject
{
    Q_OBJECT

public:
    //! What a line is about, whatever was found.
    struct Key
    {
        DiagnosisCheck check;
        QString name;
        qint64 id;
        std::optional<IntakeKind> intake{}; //!< of an account there may be several

        bool operator==(const Key &) const = default;
    };
    static constexpr qint64 Waiting = -1; //!< in the place of an id, while nothing is known yet
    static Key keyOf(const DiagnosisFinding &finding)
    {
        return {finding.check, finding.name, finding.id,
                finding.intake ? std::optional(finding.intake->kind) : std::nullopt};
    }

    //! What the button says, and where it leads; without words there is none.
    using Remedy = std::pair<QString, Place>;

    //! Its parts are children of \a card, which outlives it.
    FindingRow(const Key &key, QWidget *card);
    ~FindingRow() override;

    const Key &key() const { return m_key; }

    //! Says \a finding in row \a at of \a grid.
    void show(const DiagnosisFinding &finding, const Remedy &remedy, int at, QGridLayout &grid);
    //! Says that \a check is being looked at.
    void wait(DiagnosisCheck check, int at, QGridLayout &grid);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    void place(int at, QGridLayout &grid);

    Key m_key;
    Place m_place;
    int m_at = -1;
    QLabel *m_sign;
    QLabel *m_what;
    QLabel *m_words;
    QPushButton *m_button;
};

} // namespace heliograph
