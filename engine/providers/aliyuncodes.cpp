// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyuncodes.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using enum Meaning;

constexpr std::array AliyunCodes = std::to_array<CodeMeaning>({
    {"isv.BUSINESS_LIMIT_CONTROL"_L1, RecipientThrottle}, // codes 1/min, 5/h, 10/day; else 50/day
    {"isv.DAY_LIMIT_CONTROL"_L1, Balance}, // own limit, set in the console
    {"isv.MONTH_LIMIT_CONTROL"_L1, Balance},
    {"isv.AMOUNT_NOT_ENOUGH"_L1, Balance}, // account balance is not enough
    {"isv.OUT_OF_SERVICE"_L1, Balance}, // suspended for arrears
    {"isv.ACCOUNT_ABNORMAL"_L1, Balance}, // needs somebody in the console
    {"isv.MOBILE_NUMBER_ILLEGAL"_L1, Recipient},
    {"isv.PHONE_NUMBER_ILLEGAL"_L1, Recipient},
    {"isv.MOBILE_COUNT_OVER_LIMIT"_L1, CallShape}, // too many numbers: split the call
    {"isv.DOMESTIC_NUMBER_NOT_SUPPORTED"_L1, Setting}, // international template, mainland number
    {"isv.COUNTRY_RESTRICTED"_L1, Setting},
    {"isv.NOT_SUPPORTED_COUNTRY"_L1, Setting},
    {"isv.SMS_TEMPLATE_ILLEGAL"_L1, Setting}, // template unknown or not approved
    {"isv.SMS_SIGNATURE_ILLEGAL"_L1, Setting},
    {"isv.SMS_SIGN_ILLEGAL"_L1, Setting},
    {"isv.SIGN_STATE_ILLEGAL"_L1, Setting},
    {"isv.SMS_SIGNATURE_SCENE_ILLEGAL"_L1, Setting}, // signature and template serve different scenes
    {"isv.EXTEND_CODE_ERROR"_L1, Setting},
    {"isv.TEMPLATE_MISSING_PARAMETERS"_L1, Content},
    {"isv.INVALID_PARAMETERS"_L1, Content},
    {"isv.INVALID_JSON_PARAM"_L1, Content},
    {"isv.PARAM_LENGTH_LIMIT"_L1, Content},
    {"isv.PARAM_NOT_SUPPORT_URL"_L1, Content},
    {"isv.BLACK_KEY_CONTROL_LIMIT"_L1, Content}, // a variable holds a forbidden word
    {"isv.SMS_CONTENT_ILLEGAL"_L1, Content},
    {"isv.PRODUCT_UN_SUBSCRIPT"_L1, Key}, // the product is not activated
    {"isv.PRODUCT_UNSUBSCRIBE"_L1, Key},
    {"isv.ACCOUNT_NOT_EXISTS"_L1, Key},
    {"isp.RAM_PERMISSION_DENY"_L1, Key}, // the RAM user lacks the right; the one isp code that is final
    {"isv.DENY_IP_RANGE"_L1, Key}, // caller outside mainland China
    {"isp.SYSTEM_ERROR"_L1, Unknown},
    {"isp.GATEWAY_ERROR"_L1, Unknown},
    {"isp.UNKNOWN"_L1, Unknown},
    {"isp.*"_L1, Unknown},
    {"Throttling"_L1, AccountThrottle},
    {"Throttling.*"_L1, AccountThrottle}, // .User, .Api; the SDK treats every code of the kind alike
    {"SignatureDoesNotMatch"_L1, Key},
    {"IncompleteSignature"_L1, Key},
    {"InvalidAccessKeyId.NotFound"_L1, Key},
    {"InvalidSecurityToken.*"_L1, Key},
    {"InvalidTimeStamp.*"_L1, Clock}, // .Expired: more than 15 minutes off; nothing was sent
    {"SignatureNonceUsed"_L1, Unknown}, // the first copy of these bytes probably arrived
    {"InternalError.RequestTimeException"_L1, Clock},
    {"InternalError"_L1, Unknown},
    {"InternalError.*"_L1, Unknown},
    {"ServiceUnavailable"_L1, Unknown},
    // International (2018-05-01)
    {"BUSINESS_LIMIT_CONTROL_MINUTE"_L1, RecipientThrottle},
    {"BUSINESS_LIMIT_CONTROL_HOUR"_L1, RecipientThrottle},
    {"BUSINESS_LIMIT_CONTROL_DAY"_L1, RecipientThrottle},
    {"BUSINESS_LIMIT_CONTROL_PHONE"_L1, RecipientThrottle},
    {"INVALID_SENDERID"_L1, Setting},
});

} // namespace

std::span<const CodeMeaning> aliyunCodes()
{
    return AliyunCodes;
}

} // namespace heliograph
