// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentcodes.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using enum Meaning;

constexpr std::array TencentCodes = std::to_array<CodeMeaning>({
    {"InvalidParameterValue.IncorrectPhoneNumber"_L1, Recipient},
    {"FailedOperation.PhoneNumberInBlacklist"_L1, Recipient}, // opted out or complained
    {"FailedOperation.PhoneNumberParseFail"_L1, Recipient},

    // Limits that protect one person; the figures are console settings.
    {"LimitExceeded.PhoneNumberThirtySecondLimit"_L1, RecipientThrottle},
    {"LimitExceeded.PhoneNumberOneHourLimit"_L1, RecipientThrottle},
    {"LimitExceeded.PhoneNumberDailyLimit"_L1, RecipientThrottle},
    {"LimitExceeded.PhoneNumberSameContentDailyLimit"_L1, RecipientThrottle},
    {"LimitExceeded.DeliveryFrequencyLimit"_L1, RecipientThrottle},

    {"RequestLimitExceeded"_L1, AccountThrottle}, // calls a second
    {"RequestLimitExceeded.*"_L1, AccountThrottle},
    {"LimitExceeded.GlobalSmsSendingRateLimit"_L1, AccountThrottle},

    {"FailedOperation.InsufficientBalanceInSmsPackage"_L1, Balance},
    {"UnauthorizedOperation.ServiceSuspendDueToArrears"_L1, Balance},
    {"LimitExceeded.AppDailyLimit"_L1, Balance},
    {"LimitExceeded.AppMainlandChinaDailyLimit"_L1, Balance},
    {"LimitExceeded.AppGlobalDailyLimit"_L1, Balance},
    {"LimitExceeded.AppCountryOrRegionDailyLimit"_L1, Balance},
    {"LimitExceeded.DailyLimit"_L1, Balance},
    {"UnsupportedOperation.UnsupportedRegion"_L1, Balance}, // the sheet: another provider may
    {"UnauthorizedOperation.SdkAppIdIsDisabled"_L1, Balance},

    // Marketing goes out from 08:00 to 22:00 only: wrong for everybody in the campaign until morning.
    {"FailedOperation.MarketingSendTimeConstraint"_L1, Setting},

    // Tencent's page says that a call may be retried after Timeout; nothing says that none was accepted.
    {"InternalError"_L1, Unknown},
    {"InternalError.Timeout"_L1, Unknown},
    {"InternalError.SendAndRecvFail"_L1, Unknown},
    {"InternalError.OtherError"_L1, Unknown},
    {"InternalError.UnknownError"_L1, Unknown},
    {"InternalError.ParseBackendResponseFail"_L1, Unknown},
    {"InternalError.*"_L1, Unknown},

    {"AuthFailure.SignatureFailure"_L1, Key},
    {"AuthFailure.SignatureExpire"_L1, Clock}, // more than 5 minutes off
    {"AuthFailure.SecretIdNotFound"_L1, Key},
    {"AuthFailure.TokenFailure"_L1, Key},
    {"AuthFailure.UnauthorizedOperation"_L1, Key},
    {"AuthFailure.*"_L1, Key},
    {"FailedOperation.SignatureIncorrectOrUnapproved"_L1, Setting},
    {"FailedOperation.TemplateIncorrectOrUnapproved"_L1, Setting},
    {"FailedOperation.TemplateUnapprovedOrNotExist"_L1, Setting},
    {"FailedOperation.TemplateIdNotExist"_L1, Setting},
    {"FailedOperation.TemplateParamSetNotMatchApprovedTemplate"_L1, Content},
    {"FailedOperation.ContainSensitiveWord"_L1, Content},
    {"InvalidParameter"_L1, Setting},
    {"InvalidParameter.*"_L1, Setting},
    {"InvalidParameterValue"_L1, Setting},
    {"InvalidParameterValue.*"_L1, Setting},
    {"InvalidParameterValue.ContentLengthLimit"_L1, Content},
    {"InvalidParameterValue.TemplateParameterFormatError"_L1, Content}, // a code has 0 to 6 digits
    {"InvalidParameterValue.TemplateParameterLengthLimit"_L1, Content},
    {"InvalidParameterValue.ProhibitedUseUrlInTemplateParameter"_L1, Content},
    {"InvalidParameterValue.SdkAppIdNotExist"_L1, Key},
    {"LimitExceeded.PhoneNumberCountLimit"_L1, CallShape}, // more than 200
    {"LimitExceeded.AppCountryOrRegionInBlacklist"_L1, Setting},
    {"MissingParameter"_L1, Setting},
    {"MissingParameter.*"_L1, Setting},
    {"UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber"_L1, CallShape},
    {"UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone"_L1, Setting},
    {"UnsupportedOperation.GlobalTemplateToChineseMainlandPhone"_L1, Setting},
    {"UnauthorizedOperation.RequestIpNotInWhitelist"_L1, Key},
    {"UnauthorizedOperation.RequestPermissionDeny"_L1, Key},
    {"UnauthorizedOperation.SmsSdkAppIdVerifyFail"_L1, Key},
    {"UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny"_L1,
     Setting}, // only companies may market
    {"InternalError.RequestTimeException"_L1, Clock}, // more than 10 minutes off
});

} // namespace

std::span<const CodeMeaning> tencentCodes()
{
    return TencentCodes;
}

} // namespace heliograph
