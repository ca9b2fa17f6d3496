// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/foldedtext.h"

namespace heliograph {

//! Makes each run of white space one space, and takes out up to three marks or spaces between two Chinese
//! characters, and between two letters that stand alone: people read "加 微*信" and "w.i.n" as words.
//! Sentence marks, brackets and quotation marks stay.
void closeUp(FoldedText::Form &form);

//! In words of ASCII letters, 0 is read as o and 1 as l: "passw0rd".
void readDigitsAsLetters(std::u16string &units);

} // namespace heliograph
