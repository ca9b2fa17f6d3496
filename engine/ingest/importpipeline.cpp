// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/importpipeline.h"

#include "engine/domain/listfault.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr std::size_t Steps = 12;
constexpr int Makers = 2;

} // namespace

ImportPipeline::ImportPipeline(ListFile &file, const RowRules &rules)
    : m_file(file)
    , m_steps(Steps)
    , m_headings(rules.layout.headingLine > 0 ? 1 : 0)
    , m_makers(Makers)
{
    for (ImportStep &step : m_steps)
        m_free.put(&step);
    m_threads.emplace_back([this] { readFile(); });
    for (int i = 0; i < Makers; ++i)
        m_threads.emplace_back([this, rules] { makeMembers(rules); });
}

ImportPipeline::~ImportPipeline()
{
    stop();
}

void ImportPipeline::stop()
{
    m_free.abandon();
    m_read.abandon();
    m_made.abandon();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void ImportPipeline::readFile()
{
    m_outcome = readSteps();
    m_read.close();
}

Result<void> ImportPipeline::readSteps()
{
    qint64 sequence = 0;
    qint64 rows = -m_headings;
    while (const auto step = m_free.take()) {
        ImportStep &next = **step;
        const Result<bool> more = m_file.next(next.rows);
        if (!more)
            return more.error();
        if (!*more)
            break;
        rows += static_cast<qint64>(next.rows.rows().size());
        if (rows > MostRows) {
            // Read on only to count.
            m_free.put(&next);
            continue;
        }
        next.sequence = sequence++;
        next.position = m_file.position();
        m_read.put(&next);
    }
    if (rows <= MostRows)
        return {};
    const QLocale locale(QLocale::English);
    QString most = locale.toString(MostRows);
    QString found = locale.toString(rows);
    return ListFault::tooManyPeople(most.replace(u',', u' '), found.replace(u',', u' '));
}

void ImportPipeline::makeMembers(const RowRules &rules)
{
    MemberMaker maker(rules);
    while (const auto step = m_read.take()) {
        (*step)->members.clear();
        (*step)->rejects.clear();
        maker.make((*step)->rows, (*step)->members, (*step)->rejects);
        m_made.put(*step);
    }
    if (--m_makers == 0)
        m_made.close();
}

Result<void> ImportPipeline::run(const Sink &sink)
{
    const Result<void> delivered = deliver(sink);
    stop();
    return delivered ? m_outcome : delivered;
}

Result<void> ImportPipeline::deliver(const Sink &sink)
{
    std::map<qint64, ImportStep *> early;
    qint64 expected = 0;
    while (const auto made = m_made.take()) {
        early.emplace((*made)->sequence, *made);
        for (auto next = early.begin(); next != early.end() && next->first == expected;
             next = early.begin()) {
            if (const Result<void> taken = sink(*next->second); !taken)
                return taken;
            m_free.put(next->second);
            early.erase(next);
            ++expected;
        }
    }
    return {};
}

} // namespace heliograph
