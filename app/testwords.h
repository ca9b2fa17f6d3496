// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/testsend.h"
#include "engine/testsending.h"
#include "ui/text/format.h"

#include <QJsonObject>

namespace heliograph {

//! {"id","number","state","user","confirmed_at","vouched_by","reason"}; the number masked.
QJsonObject testNumberJson(const TestNumber &number);

//! "3  +8613•••02  confirmed on … ".
QString testNumberLine(const TestNumber &number, const Format &format);

} // namespace heliograph
