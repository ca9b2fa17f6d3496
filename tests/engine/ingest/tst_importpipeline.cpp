// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/importpipeline.h"
#include "engine/storage/store.h"
#include "tests/engine/ingest/importfixture.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestImportPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversEveryRowInTheOrderOfTheFile();
    void stopsWhenTheSinkFails();
    void endsWithoutBeingRun();
    void saysThatTheFileChanged();

private:
    RowRules rules();

    ImportFixture m_fixture;
};

RowRules TestImportPipeline::rules()
{
    RowRules made;
    made.layout = {{u"phone"_s, u"name"_s}, 0, 1};
    made.layout.names = {{}, u"name"_s};
    made.region = u"CN"_s;
    made.sealer = m_fixture.store().audiences().sealer(AudienceId{1});
    return made;
}

void TestImportPipeline::deliversEveryRowInTheOrderOfTheFile()
{
    const auto file = ListFile::open(m_fixture.write(ImportFixture::people(40'000)));
    QVERIFY(file);
    ImportPipeline pipeline(**file, rules());
    qint64 steps = 0;
    qint64 outOfOrder = 0;
    std::size_t members = 0;
    qint64 position = 0;

    const Result<void> done = pipeline.run([&](const ImportStep &step) -> Result<void> {
        outOfOrder += step.sequence == steps++ && step.position >= position ? 0 : 1;
        position = step.position;
        members += step.members.count();
        return {};
    });

    QVERIFY(done);
    QCOMPARE(outOfOrder, 0);
    QCOMPARE(members, 40'000u);
    QCOMPARE(position, (*file)->size());
}

void TestImportPipeline::stopsWhenTheSinkFails()
{
    const auto file = ListFile::open(m_fixture.write(ImportFixture::people(40'000)));
    QVERIFY(file);
    ImportPipeline pipeline(**file, rules());
    int calls = 0;

    const Result<void> done = pipeline.run([&](const ImportStep &) -> Result<void> {
        ++calls;
        return Error{ErrorKind::Cancelled, u"Stop."_s};
    });

    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(calls, 1);
}

void TestImportPipeline::endsWithoutBeingRun()
{
    const auto file = ListFile::open(m_fixture.write(ImportFixture::people(40'000)));
    QVERIFY(file);
    {
        const ImportPipeline pipeline(**file, rules());
    }
    QVERIFY((*file)->expectUnchanged());
}

void TestImportPipeline::saysThatTheFileChanged()
{
    const auto file = ListFile::open(m_fixture.write(ImportFixture::people(100)));
    QVERIFY(file);
    m_fixture.write(ImportFixture::people(90));
    ImportPipeline pipeline(**file, rules());

    const Result<void> done = pipeline.run([](const ImportStep &) -> Result<void> { return {}; });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
}

QObject *tst_importpipeline()
{
    return new TestImportPipeline;
}

#include "tst_importpipeline.moc"
