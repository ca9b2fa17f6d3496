// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/net/httptypes.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace heliograph {

//! Why \a request must not be sent, as a sentence for HttpReply::trouble; empty if it may be.
//!
//! A send is a POST with a body, and the body holds every entry of \a mustContain (the digits of a number):
//! only then do zero handed out bytes prove that nobody was sent anything.
QString sendRefusal(const HttpRequest &request, const QList<QByteArray> &mustContain);

//! Likewise for a question that changes nothing when it is asked twice: GET without a body, or POST.
QString askRefusal(const HttpRequest &request);

//! Whether \a body holds every entry of \a parts. One pass if they stand in that order, as they usually do;
//! an empty part is in no body.
bool containsAll(const QByteArray &body, const QList<QByteArray> &parts);

} // namespace heliograph
