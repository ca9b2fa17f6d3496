// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

namespace heliograph {

//! A disk that fails on command, for every SQLite database of this process: while it lives, it is SQLite's
//! default VFS and hands everything on to the real one, but for the calls it is told to fail.
//!
//! Databases must be opened after it was made and closed before it goes. Any thread.
class FaultyVfs
{
public:
    enum class Call {
        Write,
        Sync,
        Read,
        Lock, //!< asking for the right to write; a refusal waits without letting time pass
    };

    //! From the call after the next \a after ones on, \a times calls (-1: all) end with SQLite's \a code.
    //! Only files whose name ends with \a suffix count; an empty one means all.
    struct Fault
    {
        Call call = Call::Write;
        int code = 0;
        int after = 0;
        int times = -1;
        QByteArray suffix{};
    };

    FaultyVfs();
    ~FaultyVfs();
    Q_DISABLE_COPY_MOVE(FaultyVfs)

    //! In place of the fault before.
    void inject(const Fault &fault);
    void heal();

    //! How many calls were failed since the last inject().
    int failures() const;

    class State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace heliograph
