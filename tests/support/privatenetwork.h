// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace heliograph {

//! A network of this thread alone, whose only interface is a loopback of its own that can be taken down. The
//! thread, and those it starts meanwhile, are in it as long as the object lives; the computer's interfaces
//! are neither seen nor touched. Needs root; see isAllowed().
class PrivateNetwork
{
public:
    //! Enters it, the interface up.
    PrivateNetwork();
    ~PrivateNetwork();
    Q_DISABLE_COPY_MOVE(PrivateNetwork)

    //! Whether the system let us in; otherwise nothing was changed.
    bool isAllowed() const { return m_entered; }

    void setUp(bool up);

private:
    int m_before; // a handle of the network that the thread was in
    bool m_entered = false;
};

} // namespace heliograph
