// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demofigures.h"

#include <algorithm>

namespace heliograph {

QByteArray DemoFigure::password() const
{
    return QByteArrayLiteral("demo-heliograph-") + login.toLatin1();
}

QList<DemoFigure> demoFigures()
{
    return {{QStringLiteral("samir"), QStringLiteral("Samir K."), Role::Supervisor},
            {QStringLiteral("olga"), QStringLiteral("Olga P."), Role::Operator},
            {QStringLiteral("wen"), QStringLiteral("Wen L."), Role::Supervisor},
            {QStringLiteral("ada"), QStringLiteral("Ada N."), Role::Admin},
            {QStringLiteral("uma"), QStringLiteral("Uma R."), Role::Auditor}};
}

Result<void> addDemoFigures(Store &store, QList<DemoFigure> figures)
{
    std::ranges::stable_partition(figures,
                                  [](const DemoFigure &figure) { return figure.role == Role::Admin; });
    for (const DemoFigure &figure : std::as_const(figures)) {
        const auto code = store.users().add({figure.login, figure.name, {figure.role}}, BuiltInAuthor);
        if (!code)
            return code.error();
        const auto set = store.signIns().setPassword({figure.login, *code, {}}, Secret(figure.password()));
        if (!set)
            return set;
    }
    return {};
}

Result<std::unique_ptr<Store>> openStoreAs(Workspace &workspace, const DemoFigure &figure)
{
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    const auto caller = (*store)->signIns().prove({figure.login, Secret(figure.password()), {}});
    if (!caller)
        return caller.error();
    return workspace.openStoreFor(*caller);
}

} // namespace heliograph
