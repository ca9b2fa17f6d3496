// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keychainthread.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QLatin1StringView Service("heliograph");

QKeychain::Job *newJob(const KeychainCall &call, QObject *parent)
{
    switch (call.verb) {
    case KeychainCall::Verb::Read:
        return new QKeychain::ReadPasswordJob(Service, parent);
    case KeychainCall::Verb::Remove:
        return new QKeychain::DeletePasswordJob(Service, parent);
    case KeychainCall::Verb::Write:
        break;
    }
    auto *const job = new QKeychain::WritePasswordJob(Service, parent);
    job->setBinaryData(call.value.expose());
    return job;
}

KeychainReply replyOf(const QKeychain::Job *job)
{
    const auto *const reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
    return {job->error(), job->errorString(), reading ? Secret(reading->binaryData()) : Secret()};
}

void run(const KeychainCall &call, std::promise<KeychainReply> promise, QObject *context)
{
    QKeychain::Job *const job = newJob(call, context);
    job->setKey(call.key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [promise = std::move(promise)](const QKeychain::Job *done) mutable {
                         promise.set_value(replyOf(done));
                     });
    job->start();
}

} // namespace

KeychainThread &KeychainThread::ofProcess()
{
    static KeychainThread thread;
    return thread;
}

KeychainThread::KeychainThread()
{
    m_thread.setObjectName(u"keychain"_s);
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

KeychainThread::~KeychainThread()
{
    m_thread.quit();
    m_thread.wait();
}

std::future<KeychainReply> KeychainThread::start(const KeychainCall &call)
{
    Q_ASSERT(QCoreApplication::instance());
    std::promise<KeychainReply> promise;
    std::future<KeychainReply> reply = promise.get_future();
    QMetaObject::invokeMethod(
        &m_context,
        [this, call, promise = std::move(promise)]() mutable { run(call, std::move(promise), &m_context); },
        Qt::QueuedConnection);
    return reply;
}

} // namespace heliograph
