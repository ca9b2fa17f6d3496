// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace heliograph::simulator {

//! The parameters of a Tencent call, as far as the simulator looks at them.
struct TencentBody
{
    std::vector<QByteArray> phones; //!< PhoneNumberSet
    QByteArray phone; //!< PhoneNumber
    QByteArray application; //!< SmsSdkAppId
    QByteArray templateId;
    QByteArray signName;
    QByteArray session; //!< SessionContext
    qint64 limit = 0;
    qint64 beginTime = 0; //!< Unix seconds
    qint64 endTime = 0;

    //! Reads the JSON \a text. False if it is malformed or a parameter has the wrong type (numbers in
    //! TemplateParamSet, for instance).
    bool read(QByteArrayView text);
};

} // namespace heliograph::simulator
