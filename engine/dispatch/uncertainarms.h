// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/storagewatch.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Requests whose arming failed, perhaps only seemingly: a commit that reports an error may have happened.
//!
//! None of them was handed to a lane, so none has left. As soon as the database works they are looked up, and
//! what is armed goes back to the queue; nothing may be armed before. Engine thread.
class UncertainArms : public QObject
{
    Q_OBJECT

public:
    UncertainArms(Writer &writer, StorageWatch &storage, const Clock &clock, QObject *parent = nullptr);

    //! Random ids for so many requests, to be known to the caller before the claim.
    static QByteArray freshIds(int requests);

    //! The claim of the requests \a ids failed.
    void add(const QByteArray &ids);

    bool isEmpty() const { return m_requests.isEmpty(); }

    //! Looks them up, unless the database does not work or they are being looked up.
    void lookUp();

    void giveUp() { m_requests.clear(); }

Q_SIGNALS:
    void settled(); //!< none is left
    void failed(const QString &why); //!< and will be tried again

private:
    void lookedUp(qsizetype requests, const Result<int> &released);

    Writer &m_writer;
    StorageWatch &m_storage;
    const Clock &m_clock;
    QList<QByteArray> m_requests;
    QTimer m_again;
    bool m_looking = false;
};

} // namespace heliograph
