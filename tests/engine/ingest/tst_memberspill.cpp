// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/memberspill.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMemberSpill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatFits();
    void handsOverInOrderWhateverTheMemory_data();
    void handsOverInOrderWhateverTheMemory();
    void keepsEveryFieldOfAMember();
    void keepsTheFirstLineOfAKey();
    void staysSmallWhenAllAreTheSame();
    void leavesNoFile();
    void saysThatTheFolderCannotBeUsed();
    void passesOnWhatTheSinkFailsWith();

private:
    QTemporaryDir m_folder;
};

namespace {

SealedMember member(int person, int line)
{
    SealedMember member;
    member.key = QCryptographicHash::hash(QByteArray::number(person), QCryptographicHash::Md5);
    member.phone = "phone " + QByteArray::number(person);
    if (person % 2 == 0)
        member.variables = "variables " + QByteArray::number(person);
    member.prefixCode = person;
    member.country = 17230;
    member.sourceLine = line;
    return member;
}

//! \a lines members, of \a people people in turn, a hundred at a time.
void fill(MemberSpill &spill, int people, int lines)
{
    MemberPack pack;
    for (int line = 1; line <= lines; ++line) {
        pack.add(member(line % people, line));
        if (line % 100 != 0 && line != lines)
            continue;
        if (!spill.add(pack))
            qFatal("The spill of a test cannot be written");
        pack.clear();
    }
}

} // namespace

void TestMemberSpill::keepsWhatFits()
{
    MemberSpill spill(m_folder.path());
    fill(spill, 1000, 1000);

    QCOMPARE(spill.runs(), 0u);
    QCOMPARE(spill.added(), 1000);
}

void TestMemberSpill::handsOverInOrderWhateverTheMemory_data()
{
    QTest::addColumn<qulonglong>("memory");
    QTest::addColumn<bool>("spills");
    QTest::newRow("all of it") << qulonglong{MemberSpill::UsualMemory} << false;
    QTest::newRow("a tenth") << qulonglong{200'000} << true;
    QTest::newRow("hardly any") << qulonglong{10'000} << true;
}

void TestMemberSpill::handsOverInOrderWhateverTheMemory()
{
    QFETCH(qulonglong, memory);
    QFETCH(bool, spills);
    MemberSpill spill(m_folder.path(), memory);
    fill(spill, 15'000, 20'000);
    QList<QByteArray> keys;
    std::size_t largest = 0;

    const Result<void> drained = spill.drain(500, [&](std::span<const SealedMember> members) -> Result<void> {
        largest = std::max(largest, members.size());
        for (const SealedMember &each : members)
            keys.append(QByteArray(each.key.constData(), each.key.size()));
        return {};
    });

    QVERIFY(drained);
    QCOMPARE(spill.runs() > 1, spills);
    QCOMPARE(keys.size(), 15'000);
    QVERIFY(std::ranges::is_sorted(keys));
    QCOMPARE(spill.duplicates(), 5'000);
    QVERIFY(largest <= 500);
}

void TestMemberSpill::keepsEveryFieldOfAMember()
{
    MemberSpill spill(m_folder.path(), 2'000);
    fill(spill, 500, 500);
    int seen = 0;

    const Result<void> drained = spill.drain(100, [&](std::span<const SealedMember> members) -> Result<void> {
        for (const SealedMember &each : members) {
            const SealedMember expected = member(each.prefixCode, each.sourceLine);
            const bool isWhole = each.key == expected.key && each.phone == expected.phone
                && each.variables == expected.variables && each.country == expected.country;
            seen += isWhole ? 1 : 0;
        }
        return {};
    });

    QVERIFY(drained);
    QCOMPARE(seen, 500);
}

void TestMemberSpill::keepsTheFirstLineOfAKey()
{
    MemberSpill spill(m_folder.path(), 2'000);
    fill(spill, 100, 1'000); // lines 1 to 100 are the first of each
    int late = 0;

    const Result<void> drained = spill.drain(100, [&](std::span<const SealedMember> members) -> Result<void> {
        late += static_cast<int>(
            std::ranges::count_if(members, [](const SealedMember &each) { return each.sourceLine > 100; }));
        return {};
    });

    QVERIFY(drained);
    QCOMPARE(late, 0);
    QCOMPARE(spill.duplicates(), 900);
}

void TestMemberSpill::staysSmallWhenAllAreTheSame()
{
    MemberSpill spill(m_folder.path(), 10'000);
    fill(spill, 1, 10'000);
    int handed = 0;

    const Result<void> drained = spill.drain(100, [&](std::span<const SealedMember> members) -> Result<void> {
        handed += static_cast<int>(members.size());
        return {};
    });

    QVERIFY(drained);
    QCOMPARE(handed, 1);
    QCOMPARE(spill.duplicates(), 9'999);
}

void TestMemberSpill::leavesNoFile()
{
    MemberSpill spill(m_folder.path(), 2'000);
    fill(spill, 500, 500);

    QVERIFY(spill.runs() > 0);
    QVERIFY(QDir(m_folder.path()).isEmpty(QDir::Files | QDir::Hidden));
}

void TestMemberSpill::saysThatTheFolderCannotBeUsed()
{
    MemberSpill spill(m_folder.filePath(u"missing"_s), 10);
    MemberPack pack;
    pack.add(member(1, 1));

    const Result<void> added = spill.add(pack);

    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Storage);
}

void TestMemberSpill::passesOnWhatTheSinkFailsWith()
{
    MemberSpill spill(m_folder.path());
    fill(spill, 10, 10);

    const Result<void> drained = spill.drain(5, [](std::span<const SealedMember>) -> Result<void> {
        return Error{ErrorKind::Cancelled, u"Stop."_s};
    });

    QCOMPARE(drained.error().kind, ErrorKind::Cancelled);
}

QObject *tst_memberspill()
{
    return new TestMemberSpill;
}

#include "tst_memberspill.moc"
