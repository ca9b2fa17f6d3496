// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/wrappedseed.h"

#include "engine/security/approvalkey.h"

#include <QTest>
#include <QtEndian>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Wrapper = 7; // the person whose seed it is
constexpr qsizetype WholeByPassword = 1 + 4 + 4 + 16 + 24 + 32 + 16;
constexpr qsizetype WholeByToken = 1 + 24 + 32 + 16;

//! As little as the algorithm takes.
PasswordHash::Cost quickCost()
{
    return {.passes = 1, .bytes = 8 * 1024};
}

QByteArray byPassword(const Secret &seed)
{
    const auto wrapped = WrappedSeed::byPassword(seed, Wrapper, Secret("open sesame"), quickCost());
    return wrapped ? *wrapped : QByteArray();
}

QByteArray withNumber(QByteArray wrapped, qsizetype at, quint32 number)
{
    qToBigEndian(number, wrapped.data() + at);
    return wrapped;
}

void everyByteAsARow(qsizetype size)
{
    QTest::addColumn<qsizetype>("at");
    for (qsizetype at = 0; at < size; ++at)
        QTest::newRow(qPrintable(u"byte %1"_s.arg(at))) << at;
}

} // namespace

//! The seed of a person's key, locked with what only that person has.
class TestWrappedSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = ApprovalKey::freshSeed();
        m_byPassword = byPassword(m_seed);
        m_byToken = WrappedSeed::byToken(m_seed, Wrapper, Secret("token"));
    }

    void hasTheFormThatIsDescribed()
    {
        QCOMPARE(m_byPassword.size(), WholeByPassword);
        QCOMPARE(m_byPassword.at(0), '\x01');
        QCOMPARE(qFromBigEndian<quint32>(m_byPassword.constData() + 1), 1U);
        QCOMPARE(qFromBigEndian<quint32>(m_byPassword.constData() + 5), 8U);
        QCOMPARE(m_byToken.size(), WholeByToken);
        QCOMPARE(m_byToken.at(0), '\x02');
        QVERIFY(!m_byPassword.contains(m_seed.expose()));
        QVERIFY(!m_byToken.contains(m_seed.expose()));
    }

    void opensWithWhatItWasLockedWith()
    {
        const auto password = WrappedSeed::openWithPassword(m_byPassword, Wrapper, Secret("open sesame"));
        const auto token = WrappedSeed::openWithToken(m_byToken, Wrapper, Secret("token"));

        QVERIFY(password);
        QCOMPARE(password->expose(), m_seed.expose());
        QVERIFY(token);
        QCOMPARE(token->expose(), m_seed.expose());
    }

    void noTwoAreAlike()
    {
        QVERIFY(byPassword(m_seed) != m_byPassword);
        QVERIFY(WrappedSeed::byToken(m_seed, Wrapper, Secret("token")) != m_byToken);
    }

    void opensWithNothingElse_data()
    {
        QTest::addColumn<qint64>("person");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("another person") << Wrapper + 1 << QByteArray("open sesame") << QByteArray("token");
        QTest::newRow("another one whose number begins so")
            << qint64(70) << QByteArray("open sesame") << QByteArray("token");
        QTest::newRow("another secret") << Wrapper << QByteArray("open sesamf") << QByteArray("tokens");
        QTest::newRow("other letters") << Wrapper << QByteArray("Open Sesame") << QByteArray("Token");
        QTest::newRow("no secret") << Wrapper << QByteArray("") << QByteArray("");
    }

    void opensWithNothingElse()
    {
        QFETCH(qint64, person);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, token);

        const auto byWord = WrappedSeed::openWithPassword(m_byPassword, person, Secret(password));
        QVERIFY(!byWord);
        QCOMPARE(byWord.error().kind, ErrorKind::Secret);
        QVERIFY(byWord.error().detail.contains(u"heliograph user passwd"_s));
        const auto byToken = WrappedSeed::openWithToken(m_byToken, person, Secret(token));
        QVERIFY(!byToken);
        QCOMPARE(byToken.error().kind, ErrorKind::Secret);
    }

    void oneIsNotOpenedAsTheOther()
    {
        QVERIFY(!WrappedSeed::openWithPassword(m_byToken, Wrapper, Secret("token")));
        QVERIFY(!WrappedSeed::openWithToken(m_byPassword, Wrapper, Secret("open sesame")));
    }

    void aChangedByteOpensNothing_data()
    {
        // The first nine say what it costs to open it: see whatWouldCostTooMuchIsNotTried().
        everyByteAsARow(WholeByPassword);
    }

    void aChangedByteOpensNothing()
    {
        QFETCH(qsizetype, at);
        if (at == 0 || at > 8) {
            QByteArray changed = m_byPassword;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY(!WrappedSeed::openWithPassword(changed, Wrapper, Secret("open sesame")));
        }
        if (at < WholeByToken) {
            QByteArray changed = m_byToken;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY(!WrappedSeed::openWithToken(changed, Wrapper, Secret("token")));
        }
    }

    void anotherLengthOpensNothing_data()
    {
        QTest::addColumn<int>("more");
        QTest::newRow("one less") << -1;
        QTest::newRow("one more") << 1;
        QTest::newRow("half") << -40;
        QTest::newRow("nothing") << -1000;
    }

    void anotherLengthOpensNothing()
    {
        QFETCH(int, more);
        const auto of = [more](const QByteArray &whole) {
            return more > 0 ? QByteArray(whole + QByteArray(more, 'x'))
                            : whole.left(qMax(whole.size() + more, 0));
        };

        QVERIFY(!WrappedSeed::openWithPassword(of(m_byPassword), Wrapper, Secret("open sesame")));
        QVERIFY(!WrappedSeed::openWithToken(of(m_byToken), Wrapper, Secret("token")));
    }

    //! A stolen database must not be made to eat all memory or time.
    void whatWouldCostTooMuchIsNotTried_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<quint32>("number");
        QTest::newRow("no pass") << qsizetype(1) << 0U;
        QTest::newRow("17 passes") << qsizetype(1) << 17U;
        QTest::newRow("all passes") << qsizetype(1) << 0xffffffffU;
        QTest::newRow("7 KiB") << qsizetype(5) << 7U;
        QTest::newRow("more than a GiB") << qsizetype(5) << 1024U * 1024 + 1;
        QTest::newRow("all memory") << qsizetype(5) << 0xffffffffU;
    }

    void whatWouldCostTooMuchIsNotTried()
    {
        QFETCH(qsizetype, at);
        QFETCH(quint32, number);

        const auto opened = WrappedSeed::openWithPassword(withNumber(m_byPassword, at, number), Wrapper,
                                                          Secret("open sesame"));

        QVERIFY(!opened);
        QVERIFY(opened.error().detail.contains(u"does not open"_s));
    }

    void anotherCostMakesAnotherKey()
    {
        QVERIFY(
            !WrappedSeed::openWithPassword(withNumber(m_byPassword, 1, 2), Wrapper, Secret("open sesame")));
        QVERIFY(
            !WrappedSeed::openWithPassword(withNumber(m_byPassword, 5, 9), Wrapper, Secret("open sesame")));
    }

private:
    Secret m_seed;
    QByteArray m_byPassword;
    QByteArray m_byToken;
};

QObject *tst_wrappedseed()
{
    return new TestWrappedSeed;
}

#include "tst_wrappedseed.moc"
