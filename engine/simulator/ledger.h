// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/simulator/faultplan.h"
#include "engine/simulator/vendor/sendcall.h"

#include <memory>
#include <vector>

namespace heliograph::simulator {

//! A request that was read, wholly or in part, and is not known to have been answered.
struct OpenRequest
{
    enum class Kind { Send, Query, Unread };

    Kind kind = Kind::Unread;
    Profile profile = Profile::Aliyun;
    bool accepted = false;
    QByteArray account;
    QByteArray clientRef;
    std::vector<PhoneDigits> numbers;
};

//! The file in which everything stands that a test may later hold against the engine, one JSON object a
//! line. What was added since the last write() goes out with one unbuffered write(2), so that it survives the
//! death of this process (not of the machine). One thread.
class Ledger
{
public:
    //! Appends to \a file (made for its owner only); an empty name keeps no ledger. Fails with Storage.
    static Result<std::unique_ptr<Ledger>> open(const QString &file);
    ~Ledger();
    Q_DISABLE_COPY_MOVE(Ledger)

    //! {"event":"accepted","t","profile","account","number","client_ref","provider_id","request"}.
    void addAccepted(TimePoint now, const OpenRequest &request, PhoneDigits number, QByteArrayView providerId,
                     QByteArrayView requestId);
    //! {"event":"twice",…}: an account had accepted these numbers before.
    void addTwice(TimePoint now, const OpenRequest &request, const std::vector<PhoneDigits> &numbers);
    //! {"event":"fault","kind","ambiguous","accepted",…}; \a numbers are those the sender cannot be sure of.
    void addFault(TimePoint now, Fault fault, const OpenRequest &request,
                  const std::vector<PhoneDigits> &numbers);
    //! {"event":"cut","stage",…}: the peer went away while \a request was open. \a stage: "head", "body",
    //! "waiting" (for the answer), "answer" (partly written), "unread" (written, and reset before it was
    //! read).
    void addCut(TimePoint now, QByteArrayView stage, const OpenRequest &request);
    //! {"event":"closed","age",…}: the peer went away \a age after the answer to \a request had been written,
    //! perhaps while its next request was open.
    void addClosed(TimePoint now, Millis age, const OpenRequest &request);

    //! Writes what was added; false if that failed, and then none of it is in the file as far as possible.
    bool write();

private:
    explicit Ledger(int file)
        : m_file(file)
    {
    }
    void begin(QByteArrayView event, TimePoint now);
    void addRequest(const OpenRequest &request, const std::vector<PhoneDigits> &numbers);

    int m_file;
    QByteArray m_lines;
};

} // namespace heliograph::simulator
