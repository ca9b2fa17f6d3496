// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace heliograph {

//! Looks into the database of a workspace past everything the engine has written for that. What it cannot do
//! ends the test program. One thread.
class SceneDatabase
{
public:
    enum class Access { ReadOnly, ReadWrite };

    //! Reading only leaves a log that a killed process left as it is.
    explicit SceneDatabase(const QString &workspace, Access access = Access::ReadOnly);
    ~SceneDatabase();
    Q_DISABLE_COPY_MOVE(SceneDatabase)

    QList<QVariantList> rows(const QString &sql) const;
    qint64 value(const QString &sql) const { return rows(sql).value(0).value(0).toLongLong(); }
    void change(const QString &sql) const;

private:
    QString m_name;
};

} // namespace heliograph
