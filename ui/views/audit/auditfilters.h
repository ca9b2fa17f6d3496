// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/auditrow.h"
#include "ui/session/session.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace heliograph {

//! Which entries are shown: who, what, to what, since when.
class AuditFilters : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilters(QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people);
    //! Nobody else's entries are shown.
    void setOnly(std::optional<UserId> person);

    AuditFilter filter(TimePoint now) const;
    int count() const; //!< how many are set

    QVariantMap place() const;
    void open(const QVariantMap &place);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void connectParts();

    QComboBox *m_who;
    QComboBox *m_what;
    QLineEdit *m_object;
    QComboBox *m_period;
    QWidget *m_whoPlace;
    std::optional<UserId> m_only;
    qint64 m_wanted = 0; //!< whom an address names, until the people are known
};

} // namespace heliograph
