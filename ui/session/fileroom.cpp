// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/fileroom.h"

#include "engine/base/callon.h"
#include "engine/query/partfile.h"

#include <QObject>

namespace heliograph {

FileRoom::FileRoom()
    : m_inside(new QObject)
{
    m_thread.setObjectName(QStringLiteral("console-files"));
    m_inside->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

FileRoom::~FileRoom()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<void>> FileRoom::run(const std::function<Result<void>()> &work) const
{
    return callOn(m_inside, work);
}

QFuture<Result<void>> FileRoom::write(const QString &file,
                                      const std::function<Result<QByteArray>()> &make) const
{
    return run([file, make]() -> Result<void> {
        PartFile part(file);
        // Before the work: a place that takes nothing is told at once.
        if (const Result<void> opened = part.open(); !opened)
            return opened;
        const Result<QByteArray> bytes = make();
        if (!bytes)
            return bytes.error();
        if (const Result<void> written = part.write(*bytes); !written)
            return written;
        return part.commit();
    });
}

} // namespace heliograph
