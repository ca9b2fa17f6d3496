// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/translation.h"

#include "ui/text/format.h"
#include "ui/text/holdtext.h"
#include "ui/text/statetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void chineseNamesTheStatesAsTheProductFixesThem();
    void chineseWritesTimesAsItsReadersDo();
    void chineseReachesTheTray();
    void chineseReachesWhatQtSays();
    void englishHasItsPlurals();
    void otherLanguagesGetEnglishWordsButTheirOwnNumbers();
    void noHoldUsesAWordThatIsNeverShown();
};

void TestTranslation::cleanup()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English));
}

void TestTranslation::chineseNamesTheStatesAsTheProductFixesThem()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    QStringList names;
    for (const LedgerLine line : LedgerLines)
        names.append(StateText::name(line));
    QCOMPARE(names,
             QStringList({u"等待发送"_s, u"暂缓"_s, u"正在发送"_s, u"已提交"_s, u"已送达"_s, u"未送达"_s,
                          u"无回执"_s, u"结果未知"_s, u"被拒绝"_s, u"已跳过"_s, u"已取消"_s}));
    QCOMPARE(StateText::name(MessageClass::Code), u"验证码"_s);
}

void TestTranslation::chineseWritesTimesAsItsReadersDo()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    const Format format(QLocale(), QTimeZone::utc());
    QCOMPARE(format.time(fromMillis(0)), u"1970年1月1日 00:00:00 UTC"_s);
    QCOMPARE(HoldText::because({HoldReason::Circuit, std::nullopt, u"3"_s}, u"Kite"_s, format),
             u"Kite 连续失败 3 次"_s);
}

// The program around the window has texts of its own, which no screen shows.
void TestTranslation::chineseReachesTheTray()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(QCoreApplication::translate("heliograph::ConsoleApp", "Open Heliograph"), u"打开 Heliograph"_s);
}

void TestTranslation::chineseReachesWhatQtSays()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(QCoreApplication::translate("QWidgetTextControl", "Select All"), u"全选"_s);

    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English));
    QCOMPARE(QCoreApplication::translate("QWidgetTextControl", "Select All"), u"Select All"_s);
}

void TestTranslation::englishHasItsPlurals()
{
    const Format format(QLocale(), QTimeZone::utc());
    const auto refusals = [&format](const QString &number) {
        return HoldText::because({HoldReason::Content, std::nullopt, number}, {}, format);
    };
    QCOMPARE(refusals(u"1"_s), u"1 message was refused for its content"_s);
    QCOMPARE(refusals(u"1200"_s), u"1,200 messages in a row were refused for their content"_s);
}

void TestTranslation::otherLanguagesGetEnglishWordsButTheirOwnNumbers()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::German));
    QCOMPARE(StateText::name(LedgerLine::Waiting), u"Waiting"_s);
    QCOMPARE(Format().count(49'312), u"49.312"_s);
}

void TestTranslation::noHoldUsesAWordThatIsNeverShown()
{
    static const QRegularExpression never(
        u"\\b(exception|null|payload|thread|HTTP|PDU|DLR|MT|MO|MSISDN|UUID|hash|fatal|abort|kill|illegal|"
        u"invalid|blacklist|whitelist|master|slave|please|successfully)\\b|!"_s,
        QRegularExpression::CaseInsensitiveOption);
    const Format format(QLocale(), QTimeZone::utc());
    for (int number = 0; number < HoldReasonCount; ++number) {
        const auto reason = static_cast<HoldReason>(number);
        const QString words = HoldText::because({reason, fromMillis(0), {}}, u"Kite"_s, format);
        QVERIFY2(!words.contains(never), qPrintable(words));
        QVERIFY2(!HoldText::remedy(reason).contains(never), qPrintable(HoldText::remedy(reason)));
    }
}

} // namespace heliograph

QObject *tst_translation()
{
    return new heliograph::TestTranslation;
}
#include "tst_translation.moc"
