// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/providerpreview.h"

#include "engine/domain/phonenumber.h"
#include "engine/providers/catalogue.h"
#include "engine/workspace.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace heliograph {

namespace {

Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Invalid,
                     QStringLiteral("“%1” cannot be read: %2.").arg(path, file.errorString())};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("“%1” is not a JSON object: %2.").arg(path, problem.errorString())};
    return document.object();
}

struct Account
{
    ProviderAccount account;
    Credentials credentials;
};

Account takeAccount(const QJsonObject &settings)
{
    Account taken;
    taken.account.label = QStringLiteral("preview");
    for (auto entry = settings.constBegin(); entry != settings.constEnd(); ++entry) {
        const QString key = entry.key();
        const QString value = entry.value().toVariant().toString();
        if (key == QLatin1String("type"))
            taken.account.driver = value;
        else if (key == QLatin1String("access_key_secret") || key == QLatin1String("secret_key"))
            taken.credentials.secret = Secret(value.toUtf8());
        else if (key == QLatin1String("security_token") || key == QLatin1String("token"))
            taken.credentials.token = Secret(value.toUtf8());
        else
            taken.account.settings.insert(key, value);
    }
    taken.credentials.keyId = taken.account.settings.value(keyIdSetting(taken.account.driver));
    return taken;
}

// An object's members by name, an array's by position: "1", "2", …
QList<Variable> takeVariables(const QJsonValue &params)
{
    QList<Variable> variables;
    if (params.isArray()) {
        const QJsonArray values = params.toArray();
        for (const QJsonValue &value : values)
            variables.append({QString::number(variables.size() + 1), value.toVariant().toString()});
        return variables;
    }
    const QJsonObject object = params.toObject();
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        variables.append({entry.key(), entry.value().toVariant().toString()});
    return variables;
}

Result<Batch> takeBatch(const QJsonObject &message)
{
    Batch batch;
    batch.signName = message.value(QStringLiteral("sign_name")).toString();
    batch.templateCode = message.value(QStringLiteral("template_code")).toString();
    const QString text = message.value(QStringLiteral("text")).toString();
    const QJsonArray to = message.value(QStringLiteral("to")).toArray();
    const QJsonArray params = message.value(QStringLiteral("params")).toArray();
    if (to.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("The message file names nobody in “to”.")};
    if (!params.isEmpty() && params.size() != 1 && params.size() != to.size())
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("“params” holds %1 entries for %2 people: give one for each, or one for all.")
                .arg(params.size())
                .arg(to.size())};
    for (qsizetype index = 0; index < to.size(); ++index) {
        const QString e164 = to.at(index).toString();
        if (!e164.startsWith(QLatin1Char('+')))
            return Error{
                ErrorKind::Invalid,
                QStringLiteral("Entry %1 of “to” is no international number: it starts with a plus sign.")
                    .arg(index + 1)};
        const QJsonValue values = params.isEmpty() ? QJsonValue() : params.at(params.size() == 1 ? 0 : index);
        batch.recipients.append({e164, takeVariables(values), text});
    }
    return batch;
}

// Cuts a batch into as many calls as the provider's limits ask for.
QList<Batch> cut(const Batch &whole, const Provider::Traits &traits, int batchSetting)
{
    const int limit = whole.templateCode.isEmpty() ? traits.freeTextBatch : traits.maxBatch;
    const int most = batchSetting > 0 ? std::min(batchSetting, limit) : limit;
    QList<Batch> batches;
    for (const BatchRecipient &recipient : whole.recipients) {
        const bool fits = !batches.isEmpty() && batches.last().recipients.size() < most
            && (!traits.variablesPerCall || batches.last().recipients.last().variables == recipient.variables)
            && (!traits.oneRegionPerCall
                || batches.last().recipients.last().e164.startsWith(QLatin1String("+86"))
                    == recipient.e164.startsWith(QLatin1String("+86")));
        if (!fits)
            batches.append({whole.signName, whole.templateCode, {}});
        batches.last().recipients.append(recipient);
    }
    return batches;
}

QJsonObject describe(const HttpRequest &request)
{
    QJsonObject headers;
    for (const HttpHeader &header : request.headers)
        headers.insert(QString::fromLatin1(header.name), QString::fromLatin1(header.value));
    return {{QStringLiteral("method"), QString::fromLatin1(request.method)},
            {QStringLiteral("url"), QString::fromLatin1(request.url.toEncoded())},
            {QStringLiteral("headers"), headers},
            {QStringLiteral("body"), QString::fromUtf8(request.body)}};
}

Result<QJsonArray> preview(const QJsonObject &settings, const QJsonObject &message, TimePoint at,
                           const QByteArray &nonce)
{
    Account taken = takeAccount(settings);
    if (taken.credentials.secret.isEmpty())
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("The settings file holds no secret. Add “access_key_secret” for aliyun or "
                           "“secret_key” for tencent.")};
    const auto provider = makeProvider(taken.account, taken.credentials);
    if (!provider)
        return provider.error();
    auto batch = takeBatch(message);
    if (!batch)
        return batch.error();
    if (batch->signName.isEmpty())
        batch->signName = taken.account.settings.value(QStringLiteral("sign_name"));
    const QByteArray reference = message.value(QStringLiteral("reference")).toString().toUtf8();
    QJsonArray requests;
    const QList<Batch> batches
        = cut(*batch, (*provider)->traits(), taken.account.number(QStringLiteral("batch"), 0));
    for (const Batch &part : batches) {
        // Each request of its own needs a nonce of its own.
        const QByteArray partNonce
            = requests.isEmpty() ? nonce : QByteArray(nonce + '-' + QByteArray::number(requests.size() + 1));
        const auto request = (*provider)->request(part, {at, partNonce, reference});
        if (!request)
            return request.error();
        requests.append(describe(*request));
    }
    return requests;
}

} // namespace

void declarePreview(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("settings"), QStringLiteral("JSON file with the provider's type, key and settings."),
          QStringLiteral("FILE")},
         {QStringLiteral("message"),
          QStringLiteral("JSON file with to, sign_name, template_code, params, reference."),
          QStringLiteral("FILE")},
         {QStringLiteral("at"), QStringLiteral("The time to sign at, as in 2026-03-01T09:00:00Z."),
          QStringLiteral("TIME")},
         {QStringLiteral("nonce"), QStringLiteral("The nonce to sign with."), QStringLiteral("TEXT")}});
}

ExitCode previewRequests(Invocation &call)
{
    if (call.option(QStringLiteral("settings")).isEmpty() || call.option(QStringLiteral("message")).isEmpty())
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("Name the settings with --settings and the message with --message.")});
    const auto settings = readObject(call.option(QStringLiteral("settings")));
    if (!settings)
        return fail(call, settings.error());
    const auto message = readObject(call.option(QStringLiteral("message")));
    if (!message)
        return fail(call, message.error());
    const QDateTime at = QDateTime::fromString(call.option(QStringLiteral("at")), Qt::ISODateWithMs);
    if (!at.isValid())
        return fail(call,
                    {ErrorKind::Invalid, QStringLiteral("--at wants a time such as 2026-03-01T09:00:00Z.")});
    if (call.option(QStringLiteral("nonce")).isEmpty())
        return fail(call, {ErrorKind::Invalid, QStringLiteral("--nonce wants a text.")});
    const auto requests = preview(*settings, *message, fromMillis(at.toMSecsSinceEpoch()),
                                  call.option(QStringLiteral("nonce")).toUtf8());
    if (!requests)
        return fail(call, requests.error());
    call.out << QString::fromUtf8(
        QJsonDocument(*requests).toJson(call.json() ? QJsonDocument::Compact : QJsonDocument::Indented));
    if (call.json())
        call.out << '\n';
    return ExitCode::Done;
}

} // namespace heliograph
