// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/ledger.h"

#include "engine/simulator/wire/jsontext.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph::simulator {

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &file)
{
    if (file.isEmpty())
        return std::unique_ptr<Ledger>(new Ledger(-1));
    const QByteArray path = QFile::encodeName(file);
    const int handle = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0) {
        // A full disk is trouble; a place where no file can be is a mistake of whoever named it.
        const bool full = errno == ENOSPC || errno == EDQUOT || errno == EIO;
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        const QString detail = u"The ledger %1 cannot be written: %2. Choose another file."_s.arg(file, why);
        return Error{full ? ErrorKind::Storage : ErrorKind::Invalid, detail};
    }
    return std::unique_ptr<Ledger>(new Ledger(handle));
}

Ledger::~Ledger()
{
    if (m_file >= 0)
        ::close(m_file);
}

void Ledger::begin(QByteArrayView event, TimePoint now)
{
    m_lines.append("{\"event\":\"").append(event).append("\",\"t\":");
    appendNumber(m_lines, toMillis(now));
}

void Ledger::addRequest(const OpenRequest &request, const std::vector<PhoneDigits> &numbers)
{
    constexpr std::array<QByteArrayView, 3> kinds{"send", "query", "unread"};
    m_lines.append(",\"call\":\"").append(kinds[static_cast<std::size_t>(request.kind)]);
    m_lines.append("\",\"profile\":\"").append(name(request.profile));
    m_lines.append("\",\"account\":");
    appendString(m_lines, request.account);
    m_lines.append(",\"client_ref\":");
    appendString(m_lines, request.clientRef);
    m_lines.append(request.accepted ? ",\"accepted\":true,\"numbers\":["
                                    : ",\"accepted\":false,\"numbers\":[");
    bool isFirst = true;
    for (const PhoneDigits number : numbers) {
        if (!std::exchange(isFirst, false))
            m_lines.append(',');
        appendPhone(m_lines, number);
    }
    m_lines.append("]}\n");
}

void Ledger::addAccepted(TimePoint now, const OpenRequest &request, PhoneDigits number,
                         QByteArrayView providerId, QByteArrayView requestId)
{
    begin("accepted", now);
    m_lines.append(",\"profile\":\"").append(name(request.profile)).append("\",\"account\":");
    appendString(m_lines, request.account);
    m_lines.append(",\"number\":");
    appendPhone(m_lines, number);
    m_lines.append(",\"client_ref\":");
    appendString(m_lines, request.clientRef);
    m_lines.append(",\"provider_id\":");
    appendString(m_lines, providerId);
    m_lines.append(",\"request\":");
    appendString(m_lines, requestId);
    m_lines.append("}\n");
}

void Ledger::addTwice(TimePoint now, const OpenRequest &request, const std::vector<PhoneDigits> &numbers)
{
    begin("twice", now);
    addRequest(request, numbers);
}

void Ledger::addFault(TimePoint now, Fault fault, const OpenRequest &request,
                      const std::vector<PhoneDigits> &numbers)
{
    const bool isAmbiguous
        = fault != Fault::Throttle && fault != Fault::QueryDown && fault != Fault::QueryThrottle;
    begin("fault", now);
    m_lines.append(",\"kind\":\"").append(heliograph::name(fault));
    m_lines.append(isAmbiguous ? "\",\"ambiguous\":true" : "\",\"ambiguous\":false");
    addRequest(request, numbers);
}

void Ledger::addCut(TimePoint now, QByteArrayView stage, const OpenRequest &request)
{
    begin("cut", now);
    m_lines.append(",\"stage\":\"").append(stage).append('"');
    addRequest(request, request.numbers);
}

void Ledger::addClosed(TimePoint now, Millis age, const OpenRequest &request)
{
    begin("closed", now);
    m_lines.append(",\"age\":");
    appendNumber(m_lines, age.count());
    addRequest(request, request.numbers);
}

bool Ledger::write()
{
    qsizetype written = 0;
    while (m_file >= 0 && written < m_lines.size()) {
        const ssize_t count = ::write(m_file, m_lines.constData() + written,
                                      static_cast<std::size_t>(m_lines.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            break;
        written += count;
    }
    const bool isDone = m_file < 0 || written == m_lines.size();
    m_lines.resize(0);
    if (isDone)
        return true;
    // A full disk: take back what was written, so that no line stands for what was never accepted. Where even
    // that fails, the half line stays; nothing is accepted either way.
    std::ignore = ::ftruncate(m_file, ::lseek(m_file, 0, SEEK_END) - written);
    return false;
}

} // namespace heliograph::simulator
