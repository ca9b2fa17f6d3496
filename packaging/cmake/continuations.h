// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Qt 6.4 asserts that whoever waits for an answer still lives when it comes. Without the assertion the answer
// is dropped, which is what later versions do, and what whoever ends meanwhile needs: a window that is
// closed, the console that quits while its first questions are under way.
#include <QList>
#include <QMutex>
#include <QObject>
#include <QPointer>

#pragma push_macro("Q_ASSERT")
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(false && (condition))
#include <QFuture>
#pragma pop_macro("Q_ASSERT")
