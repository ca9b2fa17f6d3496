// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "ui/views/history/ownperiod.h"

#include <QComboBox>
#include <QVariantMap>

namespace heliograph {

//! The period of the history's filter: in words, as of the moment of each search, or by its ends.
class HistoryPeriod : public QComboBox
{
    Q_OBJECT

public:
    explicit HistoryPeriod(QWidget *parent = nullptr);

    void narrow(MessageFilter &filter, TimePoint now) const;
    void addTo(QVariantMap &place) const;
    void setPlace(const QVariantMap &place);
    void setOwn(const OwnPeriod &period);

Q_SIGNALS:
    void changed(); //!< by whoever uses it
    void ownWanted(const heliograph::OwnPeriod &before); //!< he wants to say where it begins and ends

private:
    void choose(int index);
    void forgetOwn();
    QString ownWords() const;

    OwnPeriod m_own;
    int m_before = 0; //!< the index that was chosen last
};

} // namespace heliograph
