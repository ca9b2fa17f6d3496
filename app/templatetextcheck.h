// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/messagetemplate.h"

namespace heliograph {

//! Invalid if \a text, a template as the provider of \a label approved it, holds a variable that is not
//! closed or is written as another provider writes it.
//!
//! Read as a template such braces are part of the text, and what is counted and previewed would be wrong.
Result<void> checkTemplateText(const QString &text, TemplateSyntax syntax, const QString &label);

} // namespace heliograph
