// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/campaignscene.h"

#include <QFile>
#include <QJsonDocument>

namespace heliograph {

CampaignScene::CampaignScene(int people, const QString &disk)
    : m_program(disk.isEmpty() ? m_folder.path() : disk)
{
    startSimulator();
    prepare(people);
}

CampaignScene::~CampaignScene()
{
    m_simulator->terminate();
    m_simulator->waitForFinished();
}

void CampaignScene::startSimulator()
{
    m_simulator = m_program.start(
        {QStringLiteral("simulator"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
         QStringLiteral("--json"), QStringLiteral("--latency"), QStringLiteral("20"),
         QStringLiteral("--ledger"), m_folder.filePath(QStringLiteral("ledger.jsonl"))});
    if (!m_simulator->waitForReadyRead())
        qFatal("The simulator does not start");
    m_port = QJsonDocument::fromJson(m_simulator->readLine()).object().value(QStringLiteral("port")).toInt();
}

void CampaignScene::prepare(int people)
{
    QFile list(m_folder.filePath(QStringLiteral("list.csv")));
    if (!list.open(QIODevice::WriteOnly))
        qFatal("The list cannot be written");
    list.write("phone,name\n");
    for (int person = 0; person < people; ++person)
        list.write(QByteArray::number(13'900'000'000 + person) + ",Ana\n");
    list.close();
    succeed(QStringLiteral("workspace create --secret-store file:%1")
                .arg(m_folder.filePath(QStringLiteral("secrets"))));
    succeed(QStringLiteral("provider add ali --type aliyun --setting endpoint=http://127.0.0.1:%1 "
                           "--setting access_key_id=ID --setting sign_name=Test --setting batch=5 "
                           "--setting in_flight=2 --setting receipts=off --secret-stdin")
                .arg(m_port),
            "SECRET\n");
    succeed(QStringLiteral("audience import %1 --name all --region CN --json").arg(list.fileName()));
    succeed(QStringLiteral("campaign create --name hello --audience 1 --provider ali --template-code SMS_1"));
    succeed(QStringLiteral("campaign submit 1"));
    succeed(QStringLiteral("approval approve 1"));
    succeed(QStringLiteral("campaign start 1"));
}

void CampaignScene::succeed(const QString &words, const QByteArray &input) const
{
    const Program::Answer answer = m_program.call(words.split(QLatin1Char(' ')), input);
    if (answer.exitCode != 0)
        qFatal("%s: %s", qPrintable(words), qPrintable(answer.err));
}

int CampaignScene::accepted() const
{
    return static_cast<int>(
        ProviderLedger::read(m_folder.filePath(QStringLiteral("ledger.jsonl"))).numbers.size());
}

int CampaignScene::acceptedTwice() const
{
    return ProviderLedger::read(m_folder.filePath(QStringLiteral("ledger.jsonl"))).acceptedTwice();
}

int CampaignScene::line(const QString &key) const
{
    return m_program
        .call({QStringLiteral("campaign"), QStringLiteral("status"), QStringLiteral("1"),
               QStringLiteral("--json")})
        .json()
        .value(QStringLiteral("ledger"))
        .toObject()
        .value(key)
        .toInt(-1);
}

} // namespace heliograph
