// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"

namespace heliograph {

//! Accounts for practice: this program's own simulator plays their provider on this computer. What makes them
//! so is a setting that nobody can take away, so that none of them ever reaches a provider.
namespace SimulatedAccount {

QString setting(); //!< "simulated", whose only value is "yes"

//! The key of those that the console makes, which their simulators know. It opens nothing: whoever has it can
//! only practise.
QString keyId();
QByteArray secret();

bool is(const ProviderAccount &account);

//! \a label with the mark that the name of every simulated account ends with: "Practice (simulated)". A label
//! that has one in any language stays as it is.
QString marked(const QString &label);
bool isMarked(const QString &label);

//! "http://127.0.0.1:PORT", the only form of address that such an account may have.
QString endpoint(quint16 port);
//! The port in it; 0 for an account that is not simulated, or not as it has to be.
quint16 port(const ProviderAccount &account);

//! Invalid if \a account is simulated without its simulator's address, or without the mark in its name.
Result<void> check(const ProviderAccount &account);

//! Invalid if \a before is simulated and \a after is not any more, or at another address.
Result<void> checkChange(const ProviderAccount &before, const ProviderAccount &after);

} // namespace SimulatedAccount

} // namespace heliograph
