// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/approvaldesk.h"
#include "ui/text/format.h"

#include <QWidget>

class QLabel;

namespace heliograph {

//! Everything that is approved together with a campaign, differences first (product.md 4.4).
class SealedView : public QWidget
{
    Q_OBJECT

public:
    explicit SealedView(QWidget *parent = nullptr);

    //! \a full: whether messages of people may be read. \a own: whoever reads wrote it.
    void show(const ApprovalDigest &digest, bool own, bool full);
    void clear();

private:
    QString differenceHtml(const ApprovalDigest &digest) const;
    QString factsHtml(const ApprovalDigest &digest, bool full, const Format &format) const;

    QLabel *m_heading;
    QLabel *m_seal;
    QLabel *m_body;
};

} // namespace heliograph
