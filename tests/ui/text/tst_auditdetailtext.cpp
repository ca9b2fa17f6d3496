// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/auditdetailtext.h"

#include "ui/text/translation.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Hash(64, 'a');

} // namespace

//! What an entry of the audit log says, without the braces of a program.
class TestAuditDetailText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installTranslation(*QCoreApplication::instance(), QLocale(u"en"_s)); }

    void eachThingHasItsName()
    {
        const auto list = AuditDetailText::list("{\"content_hash\":\"x\",\"planned\":49312,\"reason\":\"\"}");

        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0], std::pair(u"content hash"_s, u"x"_s));
        QCOMPARE(list[1], std::pair(u"planned"_s, u"49312"_s));
    }

    void aLineIsOneSentencePart()
    {
        QCOMPARE(AuditDetailText::line("{\"planned\":5,\"reason\":\"late\"}"), u"planned 5, reason late"_s);
        QCOMPARE(AuditDetailText::line("{}"), QString());
        QCOMPARE(AuditDetailText::line("no json"), QString());
    }

    void aFingerprintIsShortInALineAndWholeInTheList()
    {
        const QByteArray json = "{\"content_hash\":\"" + Hash + "\"}";

        QCOMPARE(AuditDetailText::line(json), u"content hash aaaaaaaaaaaa…"_s);
        QCOMPARE(AuditDetailText::list(json).constFirst().second, QString::fromLatin1(Hash));
    }

    void whatHasPartsIsKeptWhole()
    {
        QCOMPARE(AuditDetailText::line("{\"roles\":[\"admin\",\"operator\"]}"),
                 u"roles {\"roles\":[\"admin\",\"operator\"]}"_s);
    }

    void aNameOfANewerProgramStaysAsItIs()
    {
        QCOMPARE(AuditDetailText::line("{\"wholly_new\":1}"), u"wholly new 1"_s);
    }

    // The names are those that the storage writes: one that is forgotten here would stay English.
    void everyNameIsKnownInChinese()
    {
        installTranslation(*QCoreApplication::instance(), QLocale(u"zh_CN"_s));
        const QRegularExpression pair(u"\\{u\"([a-z][a-z0-9_]*)\"_s, "_s);
        QStringList english;
        int seen = 0;
        QDirIterator files(QString(QStringView(HELIOGRAPH_TEST_DATA) + u"/../../engine/storage"),
                           {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = pair.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString key = found.next().captured(1);
                const QByteArray json = QJsonDocument(QJsonObject{{key, 1}}).toJson();
                const QString name = AuditDetailText::list(json).constFirst().first;
                ++seen;
                if (std::ranges::all_of(name, [](QChar letter) { return letter.unicode() < 0x80; }))
                    english.append(key);
            }
        }

        QVERIFY(seen > 100);
        english.removeDuplicates();
        QVERIFY2(english.isEmpty(), qPrintable(english.join(u", "_s)));
    }
};

QObject *tst_auditdetailtext()
{
    return new TestAuditDetailText;
}

#include "tst_auditdetailtext.moc"
