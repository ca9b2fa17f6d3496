// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Qt 6.4 asserts that whoever waits for an answer still lives when it comes. Without the assertion the answer
// is dropped, which is what later versions do, and what a window needs that is closed meanwhile.
#include <QList>
#include <QMutex>
#include <QObject>
#include <QPointer>

#pragma push_macro("Q_ASSERT")
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(false && (condition))
#include <QFuture>
#pragma pop_macro("Q_ASSERT")
