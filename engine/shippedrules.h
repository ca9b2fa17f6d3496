// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/contentstore.h"

#include <QList>

namespace heliograph {

//! The sample lists of content rules that are compiled in: chinese, english, links.
QList<NewContentList> shippedRules();

//! Puts the shipped lists in force, each as a new version where it differs. Fails like
//! ContentStore::import().
Result<QList<ContentListRow>> importShippedRules(ContentStore &content, UserId by);

} // namespace heliograph
