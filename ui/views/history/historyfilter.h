// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/domain/messagerow.h"
#include "engine/domain/provideraccount.h"
#include "ui/views/history/ownperiod.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace heliograph {

class HistoryPeriod;
class LeftOutChips;

//! Which messages somebody wants to see: the filter bar of the history. Its place() is what links, saved
//! views and the way back are made of.
class HistoryFilter : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilter(QWidget *parent = nullptr);

    void setCampaigns(const QList<CampaignRow> &campaigns);
    void setProviders(const QList<ProviderAccount> &accounts);

    MessageFilter filter(TimePoint now) const;
    bool newestFirst() const;
    int narrowed() const; //!< how many filters are set

    QVariantMap place() const;
    void setPlace(const QVariantMap &place);
    void clear();

    //! Shows only messages with the reason \a code; \a held: those that are held for it.
    void setReason(const QString &code, bool held);
    //! Shows only what changed, or was handed over, then.
    void setOwnPeriod(const OwnPeriod &period);
    void setNewestFirst(bool newest);
    //! The list begins at \a time, in the order it has.
    void jumpTo(TimePoint time);

    //! Why what stands in the field is no number; empty if it is one, or empty.
    const QString &numberProblem() const { return m_numberProblem; }

Q_SIGNALS:
    void changed();
    void reasonsWanted(); //!< somebody wants to choose one
    void ownPeriodWanted(const heliograph::OwnPeriod &before);

private:
    void build();
    QComboBox *addChoice(const QString &name, const QString &label);
    void readNumber();
    void told();

    QLineEdit *m_number;
    QComboBox *m_campaign;
    QComboBox *m_provider;
    QComboBox *m_state;
    QLineEdit *m_reason;
    QToolButton *m_reasons;
    QLineEdit *m_country;
    HistoryPeriod *m_period;
    QComboBox *m_order;
    QPushButton *m_clear;
    LeftOutChips *m_leftOut;
    QString m_e164;
    QString m_numberProblem;
    qint64 m_wantedCampaign = 0;
    qint64 m_wantedProvider = 0;
    bool m_quiet = false;
};

} // namespace heliograph
