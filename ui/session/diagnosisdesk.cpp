// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/diagnosisdesk.h"

#include "engine/base/callon.h"
#include "engine/diagnosis.h"

namespace heliograph {

DiagnosisDesk::DiagnosisDesk(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_clock(clock)
    , m_inside(new QObject)
{
    m_thread.setObjectName(QStringLiteral("console-diagnosis"));
    m_inside->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
}

DiagnosisDesk::~DiagnosisDesk()
{
    m_ended = true;
    if (!m_thread.isRunning()) {
        delete m_inside;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

template <typename Look>
QFuture<DiagnosisDesk::Findings> DiagnosisDesk::look(Look look)
{
    if (!m_thread.isRunning())
        m_thread.start();
    return callOn(m_inside, [this, look]() -> Findings {
        if (m_ended)
            return Error{ErrorKind::Cancelled, QString()};
        const auto diagnosis = Diagnosis::open(m_folder, m_clock);
        if (!diagnosis)
            return diagnosis.error();
        return look(**diagnosis);
    });
}

QFuture<DiagnosisDesk::Findings> DiagnosisDesk::quick()
{
    return look([](Diagnosis &diagnosis) { return diagnosis.quick(); });
}

QFuture<DiagnosisDesk::Findings> DiagnosisDesk::smallDatabase()
{
    return look([](Diagnosis &diagnosis) { return diagnosis.smallDatabase(); });
}

QFuture<DiagnosisDesk::Findings> DiagnosisDesk::database()
{
    return look([](Diagnosis &diagnosis) { return diagnosis.database(false); });
}

QFuture<DiagnosisDesk::Findings> DiagnosisDesk::audit()
{
    return look([this](Diagnosis &diagnosis) { return diagnosis.audit([this] { return !m_ended.load(); }); });
}

} // namespace heliograph
