// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/place.h"

#include <optional>

namespace heliograph {

//! A place of the console as a text that can be handed on: "heliograph:history?state=held". Go to takes it
//! back.
namespace PlaceLink {

QString of(const Place &place);

//! \a place without the telephone number that narrows it, for a link from where numbers are hidden.
Place withoutNumber(Place place);

//! Nothing if \a text is no such link. Whether there is such a screen, and who may see it, is not asked here.
std::optional<Place> read(const QString &text);

} // namespace PlaceLink

} // namespace heliograph
