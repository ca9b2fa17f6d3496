// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

#include <chrono>

namespace heliograph {

//! What went wrong below HTTP, in plain words without URL, number or secret ("the connection was refused").
//! \a certificate says what was wrong with the other side's certificate, if anything was.
QString troubleOf(QNetworkReply::NetworkError error, const QList<QSslError> &certificate);

//! "no answer within 30 s"
QString lateTrouble(std::chrono::milliseconds deadline);

} // namespace heliograph
