// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/pictures/camera.h"

namespace heliograph {

//! What there is to picture of a screen besides the screen itself: its tabs, its states and its dialogs.
class ScreenPictures
{
public:
    explicit ScreenPictures(Camera &camera)
        : m_camera(camera)
    {
    }

    //! Of \a screen, which \a window shows; nothing if there is no more to it.
    void of(const QString &screen, ConsoleWindow &window);

    //! The dialogs that belong to every screen.
    void ofFrame(ConsoleWindow &window);

private:
    void ofCampaigns(ConsoleWindow &window);
    void ofHistory(ConsoleWindow &window);
    void ofApprovals(ConsoleWindow &window);
    void ofContacts(ConsoleWindow &window);
    void ofInbox(ConsoleWindow &window);
    void ofSuppression(ConsoleWindow &window);
    void ofTemplates(ConsoleWindow &window);
    void ofProviders(ConsoleWindow &window);
    void ofOverview(ConsoleWindow &window);
    void ofDiagnostics(ConsoleWindow &window);
    void ofSettings(ConsoleWindow &window);
    void ofQueue(ConsoleWindow &window);
    void ofUnknown(ConsoleWindow &window);
    void pictureColumns(ConsoleWindow &window);
    void pictureGroups(ConsoleWindow &window);
    void pictureLane(ConsoleWindow &window);

    Camera &m_camera;
};

} // namespace heliograph
