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

    //! Which campaigns the people of the digest that is shown got lately.
    void showTextedBy(const QList<TextedBy> &campaigns);

Q_SIGNALS:
    void textedByWanted();
    void campaignChosen(qint64 campaign);

private:
    void showBody();
    void follow(const QString &link);
    QString textedHtml(const Format &format) const;
    QString differenceHtml(const ApprovalDigest &digest) const;
    QString factsHtml(const ApprovalDigest &digest, const Format &format) const;

    std::optional<ApprovalDigest> m_digest;
    std::optional<QList<TextedBy>> m_texted; //!< none before somebody asked
    bool m_full = false;
    QLabel *m_heading;
    QLabel *m_seal;
    QLabel *m_body;
};

} // namespace heliograph
