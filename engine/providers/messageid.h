// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! How a provider writes its message ids in one place.
enum class IdForm {
    Opaque, //!< a text like any other; nothing about it may be changed
    Decimal, //!< a whole number, perhaps with leading zeros
    Hexadecimal, //!< the same in base 16, either case
};

//! How a provider writes the ids of messages in answers to sends and in receipts. They differ where SMPP
//! stands behind it: many centres answer in base 16 and report in base 10, padded with zeros.
struct IdForms
{
    IdForm inAnswers = IdForm::Opaque;
    IdForm inReceipts = IdForm::Opaque;
};

//! The one spelling under which \a id is stored and compared: itself if it is opaque, otherwise the number it
//! is, in base 10 without leading zeros, of any length. What is no number in that form is left as it is, so
//! that an unexpected id still equals itself.
QString canonicalId(const QString &id, IdForm form);

} // namespace heliograph
