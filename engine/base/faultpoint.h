// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

//! FAULT_POINT("arm.after_commit") marks a place where the test bench can stop or delay the program, and
//! FAULT_CONTROL("retry_on_doubt") asks whether a safeguard is switched off to prove that its test can fail.
//!
//! Both exist only in a build with HELIOGRAPH_FAULT_POINTS. In any other the first is nothing, the second is
//! the constant false, and no name gets into the program (the build checks that). A name that is not listed
//! here does not compile.

#ifdef HELIOGRAPH_FAULT_POINTS

#include <QByteArray>

#include <array>
#include <string_view>

namespace heliograph::faults {

//! Every fault point, in the order in which a message's life passes them. What stands before the first dot
//! says which workload reaches it. "before_commit" is the end of the work inside the transaction,
//! "after_commit" the first moment at which whoever asked for it knows that it is durable.
inline constexpr std::array PointNames = std::to_array<std::string_view>({
    "migrate.after_copy",
    "migrate.before_commit",
    "migrate.after_commit",
    "import.after_begin",
    "import.mid_read",
    "import.before_add_commit",
    "import.after_add_commit",
    "import.after_rejects",
    "import.before_finish_commit",
    "import.after_finish_commit",
    "discard.before_commit",
    "discard.after_commit",
    "freeze.after_begin",
    "freeze.mid",
    "freeze.before_commit",
    "freeze.after_commit",
    "engine.after_epoch",
    "adopt.before_commit",
    "adopt.after_commit",
    "engine.after_journal",
    "advance.before_commit",
    "chore.after_commit",
    "feed.mid",
    "feed.before_commit",
    "feed.after_commit",
    "arm.mid",
    "arm.before_commit",
    "arm.after_commit",
    "send.before_post",
    "send.before_mark",
    "send.before_first_byte",
    "send.after_last_byte",
    "answer.after_headers",
    "answer.complete",
    "send.before_settle",
    "settle.mid",
    "settle.before_commit",
    "settle.after_commit",
    "sweep.before_commit",
    "receipts.after_pull",
    "receipts.before_keep_commit",
    "receipts.after_keep_commit",
    "receipts.before_apply_commit",
    "receipts.after_apply_commit",
    "writer.before_commit",
    "writer.after_commit",
    "checkpoint.before",
    "checkpoint.after",
});

//! The safeguards that can be switched off: in doubt is sent again; a body may be read twice; a request may
//! leave however late.
inline constexpr std::array ControlNames
    = std::to_array<std::string_view>({"retry_on_doubt", "plain_body", "no_send_window"});

//! A name of one of the lists above, looked up by the compiler.
template <const auto &Names>
class Listed
{
public:
    consteval Listed(const char *name)
        : m_index(indexOf(name))
    {
    }
    constexpr size_t index() const { return m_index; }

private:
    static consteval size_t indexOf(std::string_view name)
    {
        for (size_t index = 0; index < Names.size(); ++index) {
            if (Names[index] == name)
                return index;
        }
        throw "this name is not listed in engine/base/faultpoint.h";
    }

    size_t m_index;
};

//! Counts a pass and does what HELIOGRAPH_FAULT says about it. Any thread.
void pass(Listed<PointNames> point);

//! Whether HELIOGRAPH_CONTROL names this safeguard.
bool isOff(Listed<ControlNames> control);

//! Takes \a specification instead of HELIOGRAPH_FAULT, which is read once, at the first pass:
//! "name:N=action,…", meaning the N-th pass, or each with "*". Actions: kill, stop (SIGSTOP), sleep:MS.
//! Counting starts anew. Ends the program if it cannot be read. Before other threads pass points only.
void plan(const QByteArray &specification);

} // namespace heliograph::faults

#define FAULT_POINT(name) ::heliograph::faults::pass(name)
#define FAULT_CONTROL(name) ::heliograph::faults::isOff(name)

#else

#define FAULT_POINT(name) static_cast<void>(0)
#define FAULT_CONTROL(name) false

#endif
