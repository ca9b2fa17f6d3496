// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/ingest/importfixture.h"

#include "engine/storage/membervalues.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QString ImportFixture::write(const QByteArray &bytes, const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The list of a test cannot be written");
    return file.fileName();
}

QByteArray ImportFixture::people(int rows)
{
    QByteArray list = "phone,name\n";
    for (int n = 0; n < rows; ++n)
        list += TestStore::phone(n).toLatin1() + ",Person " + QByteArray::number(n) + '\n';
    return list;
}

ImportOrder ImportFixture::order(const QString &file) const
{
    ImportOrder order;
    order.file = file;
    order.name = u"all"_s;
    order.region = u"CN"_s;
    order.tempFolder = m_folder.path();
    return order;
}

Result<ImportReport> ImportFixture::import(const QByteArray &bytes)
{
    return importAudience(store(), order(write(bytes)));
}

QStringList ImportFixture::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
}

QStringList ImportFixture::person(AudienceId audience, int line)
{
    Statement &query = m_store.connection().statement(
        u"SELECT phone_bidx,phone_enc,params_enc FROM audience_member WHERE audience_id=? AND source_line=?"_s);
    if (!query.run(audience, line) || !query.next())
        return {};
    const QByteArray key = query.blob(0);
    const FieldCipher cipher = m_store.keys().cipher();
    const Result<QByteArray> phone = cipher.open(FieldColumn::Phone, audience, key, query.blob(1));
    QStringList values = {phone ? QString::fromLatin1(*phone) : QString()};
    if (!query.isNull(2)) {
        const Result<QByteArray> packed = cipher.open(FieldColumn::Params, audience, key, query.blob(2));
        values += packed ? unpackValues(*packed) : QStringList();
    }
    query.finish();
    return values;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace heliograph
