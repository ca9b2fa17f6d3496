// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace heliograph {

//! A request body that Qt can read once, so that it cannot send the request a second time.
//!
//! QNetworkAccessManager (Qt 6.4.2) repeats a request by itself when the peer closes the connection before it
//! answers: twice on the wire over HTTP, up to four times over TLS, with one finished(). To do so it rewinds
//! the body; this one cannot be rewound, and the exchange ends with ContentReSendError instead.
//! It also counts what was handed out: zero of a non-empty body proves that the request did not leave.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    //! \a onFirstByte is called once, on the reading thread, just before the first byte is handed out; it may
    //! still withhold() the body. An empty body never calls it.
    explicit OneShotBody(QByteArray bytes, std::function<void()> onFirstByte = {});

    //! From now on no byte is handed out any more; readers see a device that has nothing to give yet.
    void withhold() { m_withheld = true; }

    //! How many bytes were handed out.
    qint64 pulled() const { return m_pulled; }

    qint64 length() const { return m_bytes.size(); }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_pulled == m_bytes.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    std::function<void()> m_onFirstByte;
    qint64 m_pulled = 0;
    bool m_announced = false;
    bool m_withheld = false;
};

} // namespace heliograph
