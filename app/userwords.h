// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/userstore.h"

#include <QJsonObject>

namespace heliograph {

//! One line of "user list".
QString personLine(const Person &person);

//! Everything about one person, a line each.
QString personInWords(const Person &person);

//! {"login","name","roles","enabled","invited","second_factor","recovery_codes","wrong_tries","locked",
//! "last_sign_in"}; what is not known is null.
QJsonObject personJson(const Person &person);

//! The same with "lock_after_s", after which the console locks, and "may", the rights by their codes.
QJsonObject whoAmIJson(const Person &person, const SignInRules &rules);

} // namespace heliograph
