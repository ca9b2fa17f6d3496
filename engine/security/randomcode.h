// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/secret.h"

#include <QByteArray>
#include <QString>

namespace heliograph {

//! Codes by chance that people type or programs keep, and how they are stored.
//!
//! They hold enough chance (100 bits and more) that a plain hash gives nothing away; passwords do not.
namespace RandomCode {

//! For people: 20 letters and digits that are not mistaken for each other, in groups of four: 100 bits.
Secret forPeople();

//! For programs: 32 bytes, as 64 hexadecimal digits.
Secret token();

//! What is stored of either: 32 bytes. Case, spaces and dashes make no difference.
QByteArray stored(const Secret &code);

//! RFC 4648 without padding.
QByteArray base32(const QByteArray &bytes);

//! "ABCD-EFGH-…"
QString grouped(const QByteArray &code);

} // namespace RandomCode

} // namespace heliograph
