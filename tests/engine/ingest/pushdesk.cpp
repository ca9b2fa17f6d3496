// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushdesk.h"

#include <QHostAddress>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int Patience = 10'000;

Result<PushedContent> readLines(const QByteArray &body)
{
    PushedContent content;
    const QList<QByteArray> lines = body.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (line == "nonsense")
            return Error{ErrorKind::Invalid, u"It is nonsense."_s};
        if (line == "odd")
            ++content.unreadable;
        if (words.size() == 3 && words.at(0) == "reply") {
            InboundMessage reply;
            reply.e164 = QString::fromLatin1(words.at(1));
            reply.text = QString::fromUtf8(words.at(2));
            content.replies.append(reply);
        } else if (words.size() == 2) {
            Receipt receipt;
            receipt.providerId = QString::fromLatin1(words.at(0));
            receipt.e164 = QString::fromLatin1(words.at(1));
            receipt.state = MessageState::Delivered;
            content.receipts.append(receipt);
        }
    }
    return content;
}

} // namespace

PushClient::PushClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    if (!QTest::qWaitFor([this] { return m_socket.state() == QTcpSocket::ConnectedState; }, Patience))
        qFatal("The listener does not take connections");
}

void PushClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

PushAnswer PushClient::receive()
{
    PushAnswer answer;
    const auto whole = [&] {
        m_received += m_socket.readAll();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return m_socket.state() == QTcpSocket::UnconnectedState;
        const qsizetype at = m_received.indexOf("Content-Length: ");
        const qsizetype length = at < 0 || at > end
            ? 0
            : m_received.mid(at + 16, m_received.indexOf("\r\n", at) - at - 16).toInt();
        if (m_received.size() < end + 4 + length)
            return m_socket.state() == QTcpSocket::UnconnectedState;
        answer.head = m_received.left(end + 2);
        answer.body = m_received.mid(end + 4, length);
        answer.status = answer.head.mid(9, 3).toInt();
        m_received.remove(0, end + 4 + length);
        return true;
    };
    if (!QTest::qWaitFor(whole, Patience))
        qWarning("The listener did not answer in time");
    answer.ended = m_socket.state() == QTcpSocket::UnconnectedState;
    return answer;
}

bool PushClient::waitForEnd()
{
    return QTest::qWaitFor(
        [this] {
            m_received += m_socket.readAll();
            return m_socket.state() == QTcpSocket::UnconnectedState;
        },
        Patience);
}

QByteArray PushClient::post(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

PushDesk::PushDesk(PushSettings settings, const QString &believed)
    : m_account(m_store.addAccount())
{
    auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store.file(), m_store.keys(), m_store.clock());
        if (!opened)
            return opened.error();
        return std::unique_ptr<Store>(*std::move(opened));
    });
    if (!writer)
        qFatal("The writer does not start");
    m_writer = *std::move(writer);
    const PushAddress address{.account = m_account,
                              .label = u"kite"_s,
                              .path = Path,
                              .format = {readLines, R"({"code":0})", R"({"code":1})"},
                              .believed = AddressList::parse(believed).value_or(AddressList())};
    auto listener = PushListener::open(settings, {address}, *m_writer, m_store.clock());
    if (!listener)
        qFatal("Nobody listens: %s", qPrintable(listener.error().detail));
    m_listener = *std::move(listener);
}

PushAnswer PushDesk::push(const QByteArray &body, const QByteArray &headers)
{
    PushClient client(port());
    client.send(PushClient::post(Path, body, headers));
    return client.receive();
}

} // namespace heliograph
