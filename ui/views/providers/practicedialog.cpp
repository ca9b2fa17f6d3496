// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/practicedialog.h"

#include "ui/session/practicedesk.h"
#include "ui/text/errortext.h"
#include "ui/widgets/form.h"

#include <QLineEdit>

namespace heliograph {

PracticeDialog::PracticeDialog(Simulators &simulators, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.practise"),
         .title = tr("Practise with the simulator"),
         .text = tr("A simulator plays the provider on this computer: no phone rings, nothing is paid, "
                    "and nothing leaves. It starts with Heliograph and ends with it. Its account can "
                    "never be pointed at a provider."),
         .action = tr("Start the simulator"),
         .leave = tr("Leave it")},
        parent)
    , m_simulators(simulators)
    , m_name(form().add(tr("Name of the account"), new QLineEdit(tr("Practice"), this),
                        tr("“(simulated)” is put behind it, and stands wherever the account is named.")))
{
    m_name->setObjectName(QStringLiteral("providers.practise.name"));
    connect(this, &TaskDialog::taken, this, &PracticeDialog::begin);
}

void PracticeDialog::begin()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    form().setProblem(m_name,
                      named ? QString() : tr("Give the account a name: campaigns choose it by that."));
    if (!named) {
        m_name->setFocus();
        return;
    }
    showProblem({});
    setBusy(true);
    m_simulators.start(m_port).then(this, [this](const Result<quint16> &port) {
        if (port)
            handOver(*port);
        else
            showProblem(ErrorText::sentence(port.error()));
    });
}

void PracticeDialog::handOver(quint16 port)
{
    m_port = port;
    // The mark in the language of whoever gives the name; the database wants one of them.
    const QString name = tr("%1 (simulated)", "a name, and the mark that simulated accounts have")
                             .arg(m_name->text().trimmed());
    Q_EMIT ready(PracticeDesk::account(name, port), PracticeDesk::credentials());
}

} // namespace heliograph
