// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/emergencystop.h"

#include "ui/frame/releasedialog.h"
#include "ui/session/sendingdesk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/widgets/decisiondialog.h"

namespace heliograph {

EmergencyStop::EmergencyStop(EngineClient &client, QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_window(window)
{
}

// The safe act here is to stop, so that is what Enter does.
void EmergencyStop::ask()
{
    const Pulse &pulse = m_client.pulse();
    const Format format;
    DecisionDialog::ask(
        m_window,
        {.id = QStringLiteral("stop"),
         .title = tr("Stop all sending?"),
         .text = tr("No further message leaves. %1 are on their way to providers and cannot be called "
                    "back. %2 wait and are kept.")
                     .arg(format.count(pulse.sending), format.count(pulse.waiting + pulse.held)),
         .action = tr("Stop all sending"),
         .stay = tr("Keep sending"),
         .dangerous = false,
         .wantsReason = true,
         .reasonOptional = true},
        [this](const Answer &answer) { stop(answer.reason); });
}

void EmergencyStop::stop(const QString &reason)
{
    SendingDesk(m_client).stop(reason).then(this, [this](const Result<void> &stopped) {
        if (stopped)
            Q_EMIT told(tr("All sending is stopped."));
        else
            Q_EMIT failed(ErrorText::sentence(stopped.error()));
    });
}

void EmergencyStop::askRelease()
{
    if (!m_client.pulse().emergencyStop)
        return;
    if (!m_client.session().may(Right::SendingRelease)) {
        Q_EMIT told(m_client.session().whyNot(Right::SendingRelease));
        return;
    }
    auto *dialog = new ReleaseDialog(m_client, m_client.pulse(), m_window);
    connect(dialog, &ReleaseDialog::released, this,
            [this] { Q_EMIT told(tr("The emergency stop is released.")); });
    dialog->open();
}

} // namespace heliograph
