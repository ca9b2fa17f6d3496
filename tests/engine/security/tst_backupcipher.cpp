// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/backupcipher.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The encrypted stream that a backup is (engine.md SR-34).
class TestBackupCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void aPassphraseMakesTheSameKeyAgain();
    void anotherKeyDoesNotOpenIt();
    void everyChangedByteIsNoticed();
    void aStreamThatIsCutOffIsNoticed();
    void somethingAddedIsNoticed();
    void exchangedPiecesAreNoticed();
    void whatIsNoBackupIsTold();
    void aHeadThatAsksForTooMuchIsRefused();

private:
    static constexpr qsizetype Piece = BackupWriter::PieceSize;

    static Secret key(char fill = 'k') { return Secret(QByteArray(32, fill)); }
    static BackupHead head() { return {QByteArray(32, 'a'), std::nullopt}; }

    static QByteArray written(const QByteArray &plain, const BackupHead &head = TestBackupCipher::head())
    {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        auto writer = BackupWriter::begin(out, head, key());
        if (!writer)
            qFatal("%s", qPrintable(writer.error().detail));
        qsizetype at = 0;
        for (; plain.size() - at > Piece; at += Piece) {
            if (!writer->write(plain.mid(at, Piece), false))
                qFatal("A piece cannot be written.");
        }
        if (!writer->write(plain.mid(at), true))
            qFatal("The last piece cannot be written.");
        return bytes;
    }

    static Result<QByteArray> read(QByteArray bytes, const Secret &key = TestBackupCipher::key())
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        auto reader = BackupReader::begin(in);
        if (!reader)
            return reader.error();
        if (const auto opened = reader->unlock(key); !opened)
            return opened.error();
        QByteArray plain;
        while (!reader->atEnd()) {
            const auto piece = reader->read();
            if (!piece)
                return piece.error();
            plain += *piece;
        }
        return plain;
    }
};

void TestBackupCipher::whatIsWrittenIsRead_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(0), qsizetype(1), Piece - 1, Piece, Piece + 1, 3 * Piece})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestBackupCipher::whatIsWrittenIsRead()
{
    QFETCH(qsizetype, size);
    QByteArray plain(size, '\0');
    for (qsizetype byte = 0; byte < size; ++byte)
        plain[byte] = char(byte * 31 >> 3);

    const QByteArray sealed = written(plain);

    QCOMPARE(*read(sealed), plain);
    QVERIFY(size < 16 || !sealed.contains(plain.left(16)));
}

void TestBackupCipher::aPassphraseMakesTheSameKeyAgain()
{
    const BackupHead made = BackupHead::forPassphrase(QByteArray(32, 'a'), 1, 8 << 20);
    QByteArray bytes = written("x", made);
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);

    const auto reader = BackupReader::begin(in);

    QVERIFY(reader && reader->head().stretching);
    QCOMPARE(reader->head().workspace, made.workspace);
    const Secret passphrase("five words are good enough");
    QCOMPARE(reader->head().keyOf(passphrase)->expose(), made.keyOf(passphrase)->expose());
    QVERIFY(made.keyOf(passphrase)->expose() != made.keyOf(Secret("six"))->expose());
    const BackupHead other = BackupHead::forPassphrase(QByteArray(32, 'a'), 1, 8 << 20);
    QVERIFY(made.keyOf(passphrase)->expose() != other.keyOf(passphrase)->expose());
}

void TestBackupCipher::anotherKeyDoesNotOpenIt()
{
    const auto plain = read(written("something"), key('x'));

    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, ErrorKind::Secret);
    QVERIFY(!read(written("something"), Secret("short")));
}

void TestBackupCipher::everyChangedByteIsNoticed()
{
    const QByteArray sealed = written("something");
    for (qsizetype byte = 0; byte < sealed.size(); ++byte) {
        QByteArray changed = sealed;
        changed[byte] = char(changed[byte] ^ 1);
        QVERIFY2(!read(changed), qPrintable(QString::number(byte)));
    }
}

void TestBackupCipher::aStreamThatIsCutOffIsNoticed()
{
    const QByteArray sealed = written(QByteArray(2 * Piece, 'p'));
    const qsizetype frame = Piece + 17;
    for (const qsizetype left : {sealed.size() - 1, sealed.size() - frame, sealed.size() - frame - 5,
                                 qsizetype(60), qsizetype(20), qsizetype(0)})
        QVERIFY2(!read(sealed.left(left)), qPrintable(QString::number(left)));
}

void TestBackupCipher::somethingAddedIsNoticed()
{
    QVERIFY(!read(written("something") + 'x'));
}

void TestBackupCipher::exchangedPiecesAreNoticed()
{
    const QByteArray sealed = written(QByteArray(Piece, 'p') + QByteArray(Piece, 'q') + "end");
    const qsizetype frame = Piece + 17;
    const qsizetype first = sealed.size() - 2 * frame - 20;

    const QByteArray exchanged = sealed.left(first) + sealed.mid(first + frame, frame)
        + sealed.mid(first, frame) + sealed.mid(first + 2 * frame);

    QCOMPARE(exchanged.size(), sealed.size());
    QVERIFY(!read(exchanged));
}

void TestBackupCipher::whatIsNoBackupIsTold()
{
    const auto plain = read("SQLite format 3");

    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, ErrorKind::Invalid);
    QVERIFY2(plain.error().detail.contains(u"no backup of Heliograph"_s), qPrintable(plain.error().detail));
}

void TestBackupCipher::aHeadThatAsksForTooMuchIsRefused()
{
    const BackupHead greedy = BackupHead::forPassphrase(QByteArray(32, 'a'), 1'000'000, 1ULL << 40);

    const auto key = greedy.keyOf(Secret("x"));

    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Secret);
}

} // namespace heliograph

QObject *tst_backupcipher()
{
    return new heliograph::TestBackupCipher;
}

#include "tst_backupcipher.moc"
