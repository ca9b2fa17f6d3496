// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/audiencedesk.h"
#include "ui/session/session.h"
#include "ui/views/place.h"

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;

namespace heliograph {

class DataTable;

//! Who is in an audience, row by row, and what can be done about one of them.
class AudiencePeople : public QWidget
{
    Q_OBJECT

public:
    //! \a desk and \a session outlive it.
    AudiencePeople(AudienceDesk &desk, const Session &session, QWidget *parent);

    void show(const AudienceLine &line);
    void showNone(); //!< and is not seen
    AudienceId audience() const { return m_audience; } //!< that is shown; 0 if none
    void reload(); //!< if one is shown

Q_SIGNALS:
    void go(const heliograph::Place &place);
    //! \a shown is the number as this person may see it.
    void forgetWanted(const QString &e164, const QString &shown);

private:
    void build();
    void fillMenu(QMenu &menu, qint64 person);
    QFuture<Result<TablePage>> page(AudienceId audience, qint64 index);
    void showMessages(qint64 person);
    void suppress(qint64 person);

    AudienceDesk &m_desk;
    const Session &m_session;
    AudienceId m_audience{};
    std::shared_ptr<QList<QByteArray>> m_keys; //!< after which each page of people begins
    std::shared_ptr<QStringList> m_numbers; //!< of the people that were fetched, by key - 1
    QLabel *m_heading;
    DataTable *m_table;
};

} // namespace heliograph
