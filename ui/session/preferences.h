// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace heliograph {

//! What people like, kept in a file of this computer, for each person by himself; what begins with "engine/"
//! (whether and where this computer sends) or "demo/" (what was tried there) is the computer's, whoever sits
//! at it. No secret, number or text of anybody is ever in it. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    //! \a file is made when something is kept first.
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    //! Whose preferences are meant from now on; empty: of whoever has not signed in.
    void setPerson(const QString &login);

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void set(const QString &key, const QVariant &value);
    void remove(const QString &key);
    QStringList keys(const QString &group) const; //!< of \a group, without it

Q_SIGNALS:
    void changed(const QString &key);

private:
    QString full(const QString &key) const;

    mutable QSettings m_settings; // QSettings opens its groups by changing itself
    QString m_person;
};

} // namespace heliograph
