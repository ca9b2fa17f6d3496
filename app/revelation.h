// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! A call that shows numbers in full. The audit log says so before the first of them is shown, with the
//! reason, and how many there were afterwards: whoever is stopped in between has left a trace all the same.
class Revelation
{
public:
    //! Nothing happens for a call that does not want full numbers. Invalid without --why, where people sign
    //! in; fails with Storage when the log cannot be written, and then nothing may be shown.
    static Result<Revelation> begin(const Invocation &call, const QString &verb);

    //! \a numbers were shown.
    Result<void> end(qint64 numbers);

private:
    Result<void> note(const QString &action, const QJsonObject &detail);

    QString m_verb;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store; // nullptr: nothing is revealed
};

} // namespace heliograph
