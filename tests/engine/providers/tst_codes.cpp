// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunanswers.h"
#include "engine/providers/aliyuncodes.h"
#include "engine/providers/tencentanswers.h"
#include "engine/providers/tencentcodes.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// What each code is as the answer to a call of one: the table of providers/README.md, read for each sheet.
struct Row
{
    const char *word;
    const char *codes; //!< separated by spaces
};

constexpr Row AliyunRows[] = {
    {"refused",
     "isv.BUSINESS_LIMIT_CONTROL isv.MOBILE_NUMBER_ILLEGAL isv.PHONE_NUMBER_ILLEGAL "
     "BUSINESS_LIMIT_CONTROL_MINUTE BUSINESS_LIMIT_CONTROL_HOUR BUSINESS_LIMIT_CONTROL_DAY "
     "BUSINESS_LIMIT_CONTROL_PHONE"},
    {"balance",
     "isv.DAY_LIMIT_CONTROL isv.MONTH_LIMIT_CONTROL isv.AMOUNT_NOT_ENOUGH isv.OUT_OF_SERVICE "
     "isv.ACCOUNT_ABNORMAL"},
    {"campaign",
     "isv.MOBILE_COUNT_OVER_LIMIT isv.DOMESTIC_NUMBER_NOT_SUPPORTED isv.COUNTRY_RESTRICTED "
     "isv.NOT_SUPPORTED_COUNTRY isv.SMS_TEMPLATE_ILLEGAL isv.SMS_SIGNATURE_ILLEGAL "
     "isv.SMS_SIGN_ILLEGAL isv.SIGN_STATE_ILLEGAL isv.SMS_SIGNATURE_SCENE_ILLEGAL "
     "isv.EXTEND_CODE_ERROR INVALID_SENDERID"},
    {"content",
     "isv.TEMPLATE_MISSING_PARAMETERS isv.INVALID_PARAMETERS isv.INVALID_JSON_PARAM "
     "isv.PARAM_LENGTH_LIMIT isv.PARAM_NOT_SUPPORT_URL isv.BLACK_KEY_CONTROL_LIMIT "
     "isv.SMS_CONTENT_ILLEGAL"},
    {"account",
     "isv.PRODUCT_UN_SUBSCRIPT isv.PRODUCT_UNSUBSCRIBE isv.ACCOUNT_NOT_EXISTS isp.RAM_PERMISSION_DENY "
     "isv.DENY_IP_RANGE SignatureDoesNotMatch IncompleteSignature InvalidAccessKeyId.NotFound "
     "InvalidSecurityToken.Expired InvalidTimeStamp.Expired InternalError.RequestTimeException"},
    {"slow", "Throttling Throttling.User Throttling.Api"},
    {"doubt",
     "isp.SYSTEM_ERROR isp.GATEWAY_ERROR isp.UNKNOWN isp.ANYTHING SignatureNonceUsed InternalError "
     "InternalError.Any ServiceUnavailable isv.NOBODY_LISTED_THIS isv.OUT_OF_SERVICE2"},
};

constexpr Row TencentCodeRows[] = {
    {"refused",
     "InvalidParameterValue.IncorrectPhoneNumber FailedOperation.PhoneNumberInBlacklist "
     "FailedOperation.PhoneNumberParseFail LimitExceeded.PhoneNumberThirtySecondLimit "
     "LimitExceeded.PhoneNumberOneHourLimit LimitExceeded.PhoneNumberDailyLimit "
     "LimitExceeded.PhoneNumberSameContentDailyLimit LimitExceeded.DeliveryFrequencyLimit"},
    {"slow",
     "RequestLimitExceeded RequestLimitExceeded.UinLimitExceeded LimitExceeded.GlobalSmsSendingRateLimit"},
    {"balance",
     "FailedOperation.InsufficientBalanceInSmsPackage UnauthorizedOperation.ServiceSuspendDueToArrears "
     "LimitExceeded.AppDailyLimit LimitExceeded.AppMainlandChinaDailyLimit LimitExceeded.AppGlobalDailyLimit "
     "LimitExceeded.AppCountryOrRegionDailyLimit LimitExceeded.DailyLimit "
     "UnsupportedOperation.UnsupportedRegion UnauthorizedOperation.SdkAppIdIsDisabled"},
    {"doubt",
     "InternalError InternalError.Timeout InternalError.SendAndRecvFail InternalError.OtherError "
     "InternalError.UnknownError InternalError.ParseBackendResponseFail InternalError.Any "
     "FailedOperation.NobodyListedThis LimitExceeded"},
    {"account",
     "AuthFailure.SignatureFailure AuthFailure.SignatureExpire AuthFailure.SecretIdNotFound "
     "AuthFailure.TokenFailure AuthFailure.UnauthorizedOperation AuthFailure.Any "
     "InvalidParameterValue.SdkAppIdNotExist UnauthorizedOperation.RequestIpNotInWhitelist "
     "UnauthorizedOperation.RequestPermissionDeny UnauthorizedOperation.SmsSdkAppIdVerifyFail "
     "InternalError.RequestTimeException"},
    {"content",
     "FailedOperation.TemplateParamSetNotMatchApprovedTemplate FailedOperation.ContainSensitiveWord "
     "InvalidParameterValue.ContentLengthLimit InvalidParameterValue.TemplateParameterFormatError "
     "InvalidParameterValue.TemplateParameterLengthLimit "
     "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter"},
    {"campaign",
     "FailedOperation.MarketingSendTimeConstraint FailedOperation.SignatureIncorrectOrUnapproved "
     "FailedOperation.TemplateIncorrectOrUnapproved FailedOperation.TemplateUnapprovedOrNotExist "
     "FailedOperation.TemplateIdNotExist InvalidParameter InvalidParameter.Any InvalidParameterValue "
     "InvalidParameterValue.Any LimitExceeded.PhoneNumberCountLimit "
     "LimitExceeded.AppCountryOrRegionInBlacklist MissingParameter MissingParameter.EmptyPhoneNumberSet "
     "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber "
     "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone "
     "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone "
     "UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny"},
};

constexpr const char *ShapeCodes = "isv.MOBILE_COUNT_OVER_LIMIT LimitExceeded.PhoneNumberCountLimit "
                                   "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber";

QStringList codesOf(const char *codes)
{
    return QString::fromLatin1(codes).split(u' ');
}

void addRows(std::span<const Row> rows)
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    for (const Row &row : rows) {
        for (const QString &code : codesOf(row.codes))
            QTest::newRow(qPrintable(code)) << code << QString::fromLatin1(row.word);
    }
}

QString worded(const QString &word, const QString &code)
{
    return word == "doubt"_L1 ? word : QString(word + u' ' + code);
}

//! The outcome of each of several, if \a word is that of one.
QString ofSeveral(const QString &word, const QString &code)
{
    const bool alone = word == "refused"_L1 || word == "content"_L1 || codesOf(ShapeCodes).contains(code);
    return worded(alone ? u"alone"_s : word, code);
}

QStringList untested(std::span<const CodeMeaning> table, std::span<const Row> rows)
{
    QSet<QString> tested;
    for (const Row &row : rows) {
        for (const QString &code : codesOf(row.codes))
            tested.insert(code);
    }
    QStringList missing;
    for (const CodeMeaning &entry : table) {
        const QString stem = QString(entry.code).remove(u'*');
        const bool general = entry.code.endsWith(u'*');
        if (std::ranges::none_of(tested,
                                 [&](const QString &c) { return general ? c.startsWith(stem) : c == stem; }))
            missing.append(entry.code);
    }
    return missing;
}

const QString Number1 = u"+8618500000001"_s;
const Batch OneNumber = batchTo({Number1});
const Batch TwoNumbers = batchTo({Number1, u"+8618500000002"_s});

HttpReply aliyunReply(const QString &code)
{
    return answered(200, R"({"RequestId":"R","Code":")" + code.toLatin1() + "\"}");
}

HttpReply tencentReply(const QString &code)
{
    return answered(200, R"({"Response":{"RequestId":"R","Error":{"Code":")" + code.toLatin1() + "\"}}}");
}

HttpReply tencentRow(const QString &code)
{
    return answered(
        200,
        R"({"Response":{"RequestId":"R","SendStatusSet":[{"SerialNo":"","PhoneNumber":"+8618500000001",)"
        R"("Code":")"
            + code.toLatin1() + "\"}]}}");
}

} // namespace

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aliyunCodesMeanWhatTheSheetSays_data() { addRows(AliyunRows); }
    void aliyunCodesMeanWhatTheSheetSays();
    void tencentCodesMeanWhatTheSheetSays_data() { addRows(TencentCodeRows); }
    void tencentCodesMeanWhatTheSheetSays();
    void everyRowOfTheTablesIsTested();
    void noCodeStandsTwiceInATable();
};

void TestCodes::aliyunCodesMeanWhatTheSheetSays()
{
    QFETCH(QString, code);
    QFETCH(QString, word);

    QCOMPARE(outcomeText(aliyunOutcome(OneNumber, aliyunReply(code))), worded(word, code));
    QCOMPARE(outcomeText(aliyunOutcome(TwoNumbers, aliyunReply(code))), ofSeveral(word, code));
}

void TestCodes::tencentCodesMeanWhatTheSheetSays()
{
    QFETCH(QString, code);
    QFETCH(QString, word);

    QCOMPARE(outcomeText(tencentOutcomes(OneNumber, tencentReply(code)).first()), worded(word, code));
    QCOMPARE(outcomeText(tencentOutcomes(TwoNumbers, tencentReply(code)).first()), ofSeveral(word, code));
    // A row speaks of one number, whatever the size of the call.
    QCOMPARE(outcomeText(tencentOutcomes(TwoNumbers, tencentRow(code)).first()), worded(word, code));
}

void TestCodes::everyRowOfTheTablesIsTested()
{
    QCOMPARE(untested(aliyunCodes(), AliyunRows), QStringList());
    QCOMPARE(untested(tencentCodes(), TencentCodeRows), QStringList());
}

void TestCodes::noCodeStandsTwiceInATable()
{
    for (const std::span<const CodeMeaning> table : {aliyunCodes(), tencentCodes()}) {
        QSet<QString> seen;
        for (const CodeMeaning &row : table) {
            QVERIFY2(!seen.contains(row.code), row.code.data());
            seen.insert(row.code);
        }
    }
}

QObject *tst_codes()
{
    return new TestCodes;
}

#include "tst_codes.moc"
