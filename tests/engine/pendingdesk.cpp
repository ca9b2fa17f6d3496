// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/pendingdesk.h"

#include "engine/storage/sqlite/sqlitestore.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
void expectDone(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
}

} // namespace

PendingDesk::PendingDesk()
{
    m_gull = m_scene.addAccount(u"gull"_s);
    auto &store = static_cast<SqliteStore &>(m_scene.store());
    store.signIns().setHash(PasswordHash({.passes = 1, .bytes = 8192}));
    for (const auto &[login, role] : {std::pair(u"ada"_s, Role::Admin), std::pair(u"ann"_s, Role::Admin),
                                      std::pair(u"olga"_s, Role::Operator)}) {
        const auto code = store.users().add({login, {}, {role}}, BuiltInAuthor);
        expectDone(code);
        expectDone(store.signIns().setPassword({login, *code, {}}, Secret("walnut gravel tuba osprey")));
    }
}

} // namespace heliograph
