// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/domain/messagerow.h"
#include "engine/domain/provideraccount.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace heliograph {

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
    void focusNumber();

    //! Why what stands in the field is no number; empty if it is one, or empty.
    const QString &numberProblem() const { return m_numberProblem; }

Q_SIGNALS:
    void changed();

private:
    void build();
    QComboBox *addChoice(const QString &name, const QString &label);
    void readNumber();
    void setOwnPeriod(const QVariantMap &place);
    void told();

    QLineEdit *m_number;
    QComboBox *m_campaign;
    QComboBox *m_provider;
    QComboBox *m_state;
    QLineEdit *m_reason;
    QLineEdit *m_country;
    QComboBox *m_period;
    QComboBox *m_order;
    QPushButton *m_clear;
    QString m_e164;
    QString m_numberProblem;
    qint64 m_wantedCampaign = 0;
    qint64 m_wantedProvider = 0;
    std::optional<qint64> m_from; //!< milliseconds, of a period that is none of the list's
    std::optional<qint64> m_until;
    bool m_sent = false; //!< that period is of handing over, not of the last change
    bool m_quiet = false;
};

} // namespace heliograph
