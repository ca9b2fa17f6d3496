// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/textencoding.h"

#include <QBuffer>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheEncodingOfAFile_data();
    void namesTheEncodingOfAFile();
    void skipsTheMarkOnly_data();
    void skipsTheMarkOnly();
    void findsALateAccent();
    void keepsUtf8InSpiteOfADamagedByte();
};

namespace {

DetectedEncoding detect(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return detectEncoding(buffer);
}

} // namespace

void TestTextEncoding::namesTheEncodingOfAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("ASCII") << QByteArray("phone,name\n13800138000,Ana\n") << u"UTF-8"_s;
    QTest::newRow("UTF-8") << u"phone,name\n13800138000,张伟\n"_s.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8, four bytes") << u"a,😀\n"_s.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8, mark") << QByteArray("\xEF\xBB\xBFphone\n1\n") << u"UTF-8"_s;
    QTest::newRow("UTF-16LE, mark") << QByteArray("\xFF\xFEp\0h\0") + QByteArray(1, '\0') << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE, mark") << QByteArray("\xFE\xFF\0p\0h", 6) << u"UTF-16BE"_s;
    QTest::newRow("UTF-16LE") << QByteArray("p\0h\0,\0a\0\n\0", 10) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << QByteArray("\0p\0h\0,\0a\0\n", 10) << u"UTF-16BE"_s;
    QTest::newRow("GB18030, names") << QByteArray(
        "phone,name\n13800138000,\xD5\xC5\xCE\xB0\n13800138001,\xCD\xF5\xB7\xBC\n")
                                    << u"GB18030"_s;
    QTest::newRow("GB18030, a rare character")
        << QByteArray("\xD0\xD5\xC3\xFB,\xD6\xEC\xE9\x46\xBB\xF9\n") << u"GB18030"_s;
    QTest::newRow("Latin-1, German") << QByteArray("Name;Ort\nM\xFCller;K\xF6ln\nGro\xDF;\xD6sterreich\n")
                                     << u"ISO-8859-1"_s;
    QTest::newRow("Latin-1, French") << QByteArray("nom\nH\xE9l\xE8ne\nFran\xE7ois\nNo\xEBl\ncr\xE9\xE9\n")
                                     << u"ISO-8859-1"_s;
    QTest::newRow("Latin-1, two accents side by side")
        << QByteArray("phone,name\n13800138000,M\xFCller\n13800138001,Gr\xF6\xDF"
                      "e\n")
        << u"ISO-8859-1"_s;
    QTest::newRow("Latin-1, one word") << QByteArray("Gr\xF6\xDF"
                                                     "e\n")
                                       << u"ISO-8859-1"_s;
    QTest::newRow("GB18030, among Latin letters") << QByteArray("name\nVIP\xD5\xC5\xCE\xB0\nA\xD7\xF9"
                                                                "B\xB6\xB0\n")
                                                  << u"GB18030"_s;
    QTest::newRow("Latin-1, a euro sign of Windows")
        << QByteArray("Betrag\n5 \x80\nM\xFCller\n") << u"ISO-8859-1"_s;
    QTest::newRow("nothing") << QByteArray("") << u"UTF-8"_s;
}

void TestTextEncoding::namesTheEncodingOfAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);

    QCOMPARE(detect(bytes).name, name);
}

void TestTextEncoding::skipsTheMarkOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size");
    QTest::newRow("UTF-8") << QByteArray("\xEF\xBB\xBF") << qint64{3};
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE") << qint64{2};
    QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF") << qint64{2};
    QTest::newRow("none") << QByteArray("abc") << qint64{0};
}

void TestTextEncoding::skipsTheMarkOnly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, size);

    QCOMPARE(detect(bytes).markSize, size);
}

void TestTextEncoding::findsALateAccent()
{
    const QByteArray plain = QByteArray("13800138000,Ana\n").repeated(100'000);

    QCOMPARE(detect(plain + "M\xFCller\n").name, u"ISO-8859-1"_s);
    QCOMPARE(detect(plain + u"Müller\n"_s.toUtf8()).name, u"UTF-8"_s);
}

void TestTextEncoding::keepsUtf8InSpiteOfADamagedByte()
{
    const QByteArray names = u"Jürgen,Zoë,Søren,Núria,Łukasz\n"_s.toUtf8();
    const QByteArray greeting = u"phone,name\n+8613800138000,你好\n"_s.toUtf8();

    QCOMPARE(detect(names + "M\xFCller\n").name, u"UTF-8"_s);
    QCOMPARE(detect(greeting
                    + "+8613800138001,b\xFF"
                      "d\n")
                 .name,
             u"UTF-8"_s);
}

QObject *tst_textencoding()
{
    return new TestTextEncoding;
}

#include "tst_textencoding.moc"
