// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/audienceimport.h"

#include "engine/base/faultpoint.h"
#include "engine/domain/listfault.h"
#include "engine/ingest/csv/csvseparator.h"
#include "engine/ingest/csv/listfile.h"
#include "engine/ingest/importpipeline.h"
#include "engine/ingest/listlayout.h"
#include "engine/ingest/listlook.h"
#include "engine/ingest/membersatonce.h"
#include "engine/ingest/memberspill.h"
#include "engine/ingest/rejectswriter.h"
#include "engine/storage/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QString rejectsFolder(const ImportOrder &order)
{
    return order.rejectsFolder.isEmpty() ? QFileInfo(order.file).absolutePath() : order.rejectsFolder;
}

Result<void> discardAll(AudienceStore &audiences, AudienceId audience)
{
    while (true) {
        const Result<bool> gone = audiences.discard(audience);
        if (!gone)
            return gone.error();
        FAULT_POINT("discard.after_commit");
        if (*gone)
            return {};
    }
}

// Ids are never used again, so a file with the id of an unfinished audience belongs to nothing else.
void removeRejects(const QString &folder, AudienceId audience)
{
    const QString ending = u"*.rejects-%1.csv"_s.arg(number(audience));
    const QStringList left
        = QDir(folder).entryList({ending, QString(ending % u".part"_s)}, QDir::Files | QDir::Hidden);
    for (const QString &file : left)
        QFile::remove(QDir(folder).filePath(file));
}

Result<void> discardAbandoned(AudienceStore &audiences, const QString &folder)
{
    const Result<QList<AudienceId>> abandoned = audiences.abandoned();
    if (!abandoned)
        return abandoned.error();
    for (const AudienceId audience : *abandoned) {
        removeRejects(folder, audience);
        if (const Result<void> gone = discardAll(audiences, audience); !gone)
            return gone;
    }
    return {};
}

//! One import from the moment its audience exists.
class Importing
{
public:
    Importing(Store &store, const ImportOrder &order, const ImportProgress &progress, ListFile &file,
              AudienceId audience)
        : m_audiences(store.audiences())
        , m_order(order)
        , m_progress(progress)
        , m_file(file)
        , m_audience(audience)
        , m_rejects(QDir(rejectsFolder(order))
                        .filePath(u"%1.rejects-%2.csv"_s.arg(QFileInfo(order.file).completeBaseName())
                                      .arg(number(audience))))
        , m_spill(order.tempFolder)
    {
    }

    Result<ImportReport> run(const RowRules &rules)
    {
        if (const Result<void> read = readAll(rules); !read)
            return read.error();
        if (const Result<void> stored = storeAll(); !stored)
            return stored.error();
        const Result<QString> rejects = m_rejects.commit();
        if (!rejects)
            return rejects.error();
        m_totals.accepted = m_spill.added() - m_spill.duplicates();
        m_totals.duplicates = m_spill.duplicates();
        m_totals.rows = m_spill.added() + m_totals.rejected;
        FAULT_POINT("import.after_rejects");
        if (const Result<void> finished = m_audiences.finish(m_audience, m_totals); !finished)
            return finished.error();
        FAULT_POINT("import.after_finish_commit");
        return ImportReport{m_audience,        m_totals,
                            m_file.encoding(), separatorName(m_file.separator()),
                            *rejects,          rules.layout.variables()};
    }

private:
    Result<void> readAll(const RowRules &rules)
    {
        ImportPipeline pipeline(m_file, rules);
        const Result<void> read = pipeline.run([this](const ImportStep &step) { return take(step); });
        return read ? m_file.expectUnchanged() : read;
    }

    Result<void> take(const ImportStep &step)
    {
        for (const Reject &reject : step.rejects) {
            if (const Result<void> written = m_rejects.add(reject); !written)
                return written;
        }
        m_totals.rejected += static_cast<qint64>(step.rejects.size());
        if (const Result<void> added = m_spill.add(step.members); !added)
            return added;
        FAULT_POINT("import.mid_read");
        return report(step.position / 2);
    }

    // Reading and storing take about the same time, so each is half the way.
    Result<void> storeAll()
    {
        const std::size_t most = membersAtOnce(m_order.engineSends);
        return m_spill.drain(most, [this](std::span<const SealedMember> members) -> Result<void> {
            if (const Result<void> added = m_audiences.add(m_audience, members); !added)
                return added;
            FAULT_POINT("import.after_add_commit");
            m_stored += static_cast<qint64>(members.size());
            const qint64 half = m_file.size() / 2;
            return report(m_file.size() - half + half * m_stored / m_spill.added());
        });
    }

    Result<void> report(qint64 done) const
    {
        if (!m_progress || m_progress(done, m_file.size()))
            return {};
        return ListFault::stoppedImport();
    }

    AudienceStore &m_audiences;
    const ImportOrder &m_order;
    const ImportProgress &m_progress;
    ListFile &m_file;
    AudienceId m_audience;
    RejectsWriter m_rejects;
    MemberSpill m_spill;
    AudienceTotals m_totals;
    qint64 m_stored = 0;
};

} // namespace

Result<ImportReport> importAudience(Store &store, const ImportOrder &order, const ImportProgress &progress)
{
    AudienceStore &audiences = store.audiences();
    if (const Result<void> cleared = discardAbandoned(audiences, rejectsFolder(order)); !cleared)
        return cleared.error();
    const Result<std::unique_ptr<ListFile>> file = ListFile::open(order.file, order.wishes);
    if (!file)
        return file.error();
    const Result<ListLayout> layout = layoutOf(**file, order);
    if (!layout)
        return layout.error();
    const Result<AudienceId> audience = audiences.begin({.name = order.name,
                                                         .columns = layout->variables(),
                                                         .sourceFile = (*file)->name(),
                                                         .sourceEncoding = (*file)->encoding(),
                                                         .processId = QCoreApplication::applicationPid()});
    if (!audience)
        return audience.error();
    FAULT_POINT("import.after_begin");
    Importing importing(store, order, progress, **file, *audience);
    const Result<ImportReport> report
        = importing.run({*layout, (*file)->encoding(), order.region, inventedOf(order),
                         audiences.sealer(*audience), order.wishes.corrected});
    if (report)
        return report;
    // The reason it failed counts; what cannot be removed now goes with the next import.
    removeRejects(rejectsFolder(order), *audience);
    static_cast<void>(discardAll(audiences, *audience).has_value());
    return report;
}

Result<void> undoImport(Store &store, AudienceId audience, const QString &rejectsFolder, UserId by)
{
    const Result<void> taken = store.audiences().takeBack(audience, by);
    if (!taken)
        return taken;
    removeRejects(rejectsFolder, audience);
    return discardAll(store.audiences(), audience);
}

} // namespace heliograph
