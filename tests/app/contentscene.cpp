// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("A file of the test cannot be written");
}

} // namespace

ContentScene::ContentScene(const QString &lastValue)
{
    m_workspace.addProvider(u"ali"_s);
    const QString file = m_workspace.path(u"list.csv"_s);
    write(file, u"phone,name\n+6581230001,Ana\n+6581230002,Wen\n+6581230003,%1\n"_s.arg(lastValue));
    const Answer imported = call(u"audience import %1 --name all"_s.arg(file));
    if (imported.code != ExitCode::Done)
        qFatal("The test's audience was not imported: %s", qPrintable(imported.err));
}

Answer ContentScene::call(const QString &words, const QStringList &texts)
{
    return m_workspace.call(words.split(u' ') + texts);
}

Answer ContentScene::import(const QString &text, const QStringList &options)
{
    const QString file = m_workspace.path(u"rules.txt"_s);
    write(file, text);
    return call(u"rule import %1 --name ours"_s.arg(file), options);
}

QString ContentScene::created(const QStringList &options)
{
    const Answer answer = call(
        u"campaign create --name draft-%1 --audience 1 --provider ali --json"_s.arg(++m_drafts), options);
    if (answer.code != ExitCode::Done)
        qFatal("The test's campaign was not created: %s", qPrintable(answer.err));
    return QString::number(answer.records().first().value(u"id"_s).toInt());
}

QString ContentScene::draft(const QString &text)
{
    return created({u"--text"_s, text});
}

QString ContentScene::templateDraft(const QStringList &options)
{
    return created(QStringList{u"--template-code"_s, u"SMS_1"_s} + options);
}

} // namespace heliograph
