// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/textdecoder.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestTextDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEncodingWhereverItIsCut_data();
    void readsEveryEncodingWhereverItIsCut();
    void marksWhatIsNoUtf8_data();
    void marksWhatIsNoUtf8();
    void marksHalfACharacterAtTheEnd_data();
    void marksHalfACharacterAtTheEnd();
    void marksHalfASurrogatePair();
    void keepsALaterMarkAsACharacter();
};

namespace {

QByteArray decodeInTwo(TextEncoding encoding, const QByteArray &bytes, qsizetype cut)
{
    TextDecoder decoder(encoding);
    QByteArray text = decoder.decode(bytes.first(cut));
    text += decoder.decode(bytes.sliced(cut));
    text += decoder.finish();
    return text;
}

} // namespace

void TestTextDecoder::readsEveryEncodingWhereverItIsCut_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString mixed = u"张伟,é,😀"_s;
    QTest::newRow("UTF-8") << TextEncoding::Utf8 << mixed.toUtf8() << mixed;
    QTest::newRow("UTF-16LE") << TextEncoding::Utf16LittleEndian
                              << QByteArray("\x20\x5F\x1F\x4F,\0\xE9\0\x3D\xD8\x00\xDE", 12) << u"张伟,é😀"_s;
    QTest::newRow("UTF-16BE") << TextEncoding::Utf16BigEndian
                              << QByteArray("\x5F\x20\x4F\x1F\0,\0\xE9\xD8\x3D\xDE\x00", 12) << u"张伟,é😀"_s;
    QTest::newRow("GB18030") << TextEncoding::Gb18030
                             << QByteArray("\xD5\xC5\xCE\xB0,\x94\x39\xFC\x36,\xE9\x46") << u"张伟,😀,镕"_s;
    QTest::newRow("Windows-1252") << TextEncoding::Windows1252 << QByteArray("M\xFCller \x80 \x93")
                                  << u"Müller € “"_s;
}

void TestTextDecoder::readsEveryEncodingWhereverItIsCut()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);

    QVERIFY(TextDecoder(encoding).isValid());
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QCOMPARE(QString::fromUtf8(decodeInTwo(encoding, bytes, cut)).trimmed(), text);
}

void TestTextDecoder::marksWhatIsNoUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin-1") << QByteArray("M\xFCller") << u"M\uFFFDller"_s;
    QTest::newRow("overlong") << QByteArray("a\xC0\xAFz") << u"a\uFFFD\uFFFDz"_s;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("past the end of Unicode")
        << QByteArray("\xF4\x90\x80\x80") << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("cut by ASCII") << QByteArray("\xE5\xBC,") << u"\uFFFD\uFFFD,"_s;
}

void TestTextDecoder::marksWhatIsNoUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);

    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QCOMPARE(QString::fromUtf8(decodeInTwo(TextEncoding::Utf8, bytes, cut)), text);
}

void TestTextDecoder::marksHalfACharacterAtTheEnd_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << TextEncoding::Utf8 << QByteArray("a\xE5\xBC");
    QTest::newRow("UTF-16LE") << TextEncoding::Utf16LittleEndian << QByteArray("a\0\x20", 3);
    QTest::newRow("GB18030") << TextEncoding::Gb18030 << QByteArray("a\xD5");
}

void TestTextDecoder::marksHalfACharacterAtTheEnd()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);

    const QString text = QString::fromUtf8(decodeInTwo(encoding, bytes, 1));

    QVERIFY(text.startsWith(u"a\uFFFD"_s));
}

void TestTextDecoder::marksHalfASurrogatePair()
{
    const QByteArray high("\x3D\xD8", 2);
    const QByteArray a("a\0", 2);

    QCOMPARE(QString::fromUtf8(decodeInTwo(TextEncoding::Utf16LittleEndian, a + high + a, 4)), u"a\uFFFDa"_s);
    QCOMPARE(QString::fromUtf8(decodeInTwo(TextEncoding::Utf16LittleEndian, a + high, 2)), u"a\uFFFD"_s);
}

void TestTextDecoder::keepsALaterMarkAsACharacter()
{
    const QByteArray bytes("\xFF\xFE"
                           "a\0",
                           4);

    QCOMPARE(decodeInTwo(TextEncoding::Utf16LittleEndian, bytes, 2),
             QByteArray("\xEF\xBB\xBF"
                        "a"));
}

QObject *tst_textdecoder()
{
    return new TestTextDecoder;
}

#include "tst_textdecoder.moc"
