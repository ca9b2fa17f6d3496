// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/fieldcipher.h"

#include "engine/security/blindindex.h"

#include <QSet>
#include <QTest>

#include <numeric>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const AudienceId Autumn{258};
const AudienceId Winter{259};

QByteArray bytesFrom(char first, qsizetype size)
{
    QByteArray bytes(size, '\0');
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

FieldCipher cipherWith(quint16 keyId, char firstByte)
{
    return FieldCipher({{keyId, LockedKey::copyOf(bytesFrom(firstByte, LockedKey::Size))}});
}

} // namespace

//! How numbers, values and replies are kept (engine.md SR-30).
class TestFieldCipher : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_anna = bytesFrom(0, BlindIndex::Size);
    const QByteArray m_bert = bytesFrom(1, BlindIndex::Size);
    const FieldCipher m_cipher = cipherWith(7, 0);

    QByteArray annasNumber() const
    {
        return m_cipher.seal(FieldColumn::Phone, Autumn, m_anna, "+8613800138000");
    }

    void refuses(const Result<QByteArray> &opened, const QString &because)
    {
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Secret);
        QVERIFY2(opened.error().detail.contains(because), qPrintable(opened.error().detail));
        QVERIFY(!opened.error().detail.contains(u"13800138000"_s));
    }

private Q_SLOTS:
    void opensWhatAnIndependentProgramSealed()
    {
        // From the description of the format and a pure Python XChaCha20-Poly1305 that reproduces the vector
        // of draft-irtf-cfrg-xchacha A.3.1: key 00..1f, nonce 64..7b, AAD "v1" 01 0000000000000102 0007 10
        // 00..0f.
        const QByteArray sealed
            = QByteArray::fromHex("0100076465666768696a6b6c6d6e6f707172737475767778797a7b57"
                                  "4bcf81cc16b9b2b603a50f965f7db2c4a0706aa04cfc2f235df36c36"
                                  "c8");

        const Result<QByteArray> opened = m_cipher.open(FieldColumn::Phone, Autumn, m_anna, sealed);

        QVERIFY(opened);
        QCOMPARE(*opened, "+8613800138000"_ba);
    }

    void givesBackWhatItWasGiven_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a number") << "+447700900123"_ba;
        QTest::newRow("zero bytes") << QByteArray(5, '\0');
        QTest::newRow("words") << u"{\"name\":\"刘 😀\"}"_s.toUtf8();
        QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
    }

    void givesBackWhatItWasGiven()
    {
        QFETCH(const QByteArray, plain);

        const QByteArray sealed = m_cipher.seal(FieldColumn::Params, Autumn, m_anna, plain);
        const Result<QByteArray> opened = m_cipher.open(FieldColumn::Params, Autumn, m_anna, sealed);

        QVERIFY(opened);
        QCOMPARE(*opened, plain);
        QCOMPARE(sealed.size(), plain.size() + 43);
    }

    void hidesWhatItWasGiven() { QVERIFY(!annasNumber().contains("138")); }

    void sealsTheSameDifferentlyEachTime()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(annasNumber());

        QCOMPARE(seen.size(), 1000);
    }

    void doesNotOpenASwappedCell()
    {
        const QByteArray bertsNumber = m_cipher.seal(FieldColumn::Phone, Autumn, m_bert, "+8613900139000");

        refuses(m_cipher.open(FieldColumn::Phone, Autumn, m_anna, bertsNumber), u"moved"_s);
        refuses(m_cipher.open(FieldColumn::Phone, Autumn, m_bert, annasNumber()), u"moved"_s);
    }

    void doesNotOpenInAnotherColumnAudienceOrWithoutThePerson()
    {
        refuses(m_cipher.open(FieldColumn::Params, Autumn, m_anna, annasNumber()), u"moved"_s);
        refuses(m_cipher.open(FieldColumn::Phone, Winter, m_anna, annasNumber()), u"moved"_s);
        refuses(m_cipher.open(FieldColumn::Phone, Autumn, QByteArray(), annasNumber()), u"moved"_s);
    }

    void doesNotOpenOnceAnyBitIsFlipped()
    {
        const QByteArray sealed = annasNumber();
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));

            QVERIFY2(!m_cipher.open(FieldColumn::Phone, Autumn, m_anna, changed),
                     qPrintable(QString::number(bit)));
        }
    }

    void doesNotOpenWhenCutShort()
    {
        const QByteArray sealed = annasNumber();
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!m_cipher.open(FieldColumn::Phone, Autumn, m_anna, sealed.first(size)));
    }

    void doesNotOpenWithAnotherKeyOfTheSameNumber()
    {
        refuses(cipherWith(7, 1).open(FieldColumn::Phone, Autumn, m_anna, annasNumber()), u"changed"_s);
    }

    void namesTheKeyThatIsMissing()
    {
        refuses(cipherWith(8, 0).open(FieldColumn::Phone, Autumn, m_anna, annasNumber()), u"number 7"_s);
    }

    void doesNotOpenUnderAnotherKeyNumber()
    {
        QByteArray renumbered = annasNumber();
        renumbered[2] = 8;

        refuses(cipherWith(8, 0).open(FieldColumn::Phone, Autumn, m_anna, renumbered), u"changed"_s);
    }

    void refusesAnIndexOfTheWrongSize()
    {
        refuses(m_cipher.open(FieldColumn::Phone, Autumn, QByteArray(300, 'x'), annasNumber()), u"index"_s);
    }

    void sealsWithTheNewestKeyAndStillOpensTheOld()
    {
        const FieldCipher both({{300, LockedKey::copyOf(bytesFrom(40, LockedKey::Size))},
                                {7, LockedKey::copyOf(bytesFrom(0, LockedKey::Size))}});

        const QByteArray fresh = both.seal(FieldColumn::Phone, Autumn, m_anna, "new");

        QCOMPARE(fresh.sliced(1, 2), QByteArray::fromHex("012c"));
        QCOMPARE(*both.open(FieldColumn::Phone, Autumn, m_anna, fresh), "new"_ba);
        QCOMPARE(*both.open(FieldColumn::Phone, Autumn, m_anna, annasNumber()), "+8613800138000"_ba);
        QVERIFY(!m_cipher.open(FieldColumn::Phone, Autumn, m_anna, fresh));
    }

    void worksWithoutAPerson()
    {
        const QByteArray sealed = m_cipher.seal(FieldColumn::Inbound, AudienceId{0}, QByteArray(), "hello");

        QCOMPARE(*m_cipher.open(FieldColumn::Inbound, AudienceId{0}, QByteArray(), sealed), "hello"_ba);
    }
};

QObject *tst_fieldcipher()
{
    return new TestFieldCipher;
}

#include "tst_fieldcipher.moc"
