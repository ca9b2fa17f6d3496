// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/fileroom.h"
#include "ui/session/ruledesk.h"
#include "ui/views/view.h"

class QComboBox;
class QPlainTextEdit;

namespace heliograph {

class RuleTrial;

//! Content rules (product.md 4.16): what may not be said, or not without a second look.
class RulesView : public View
{
    Q_OBJECT

public:
    explicit RulesView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Content rules"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

    //! Opens the editor with what stands in \a file, as a new version of the list that is selected, or as a
    //! new one.
    void importFile(const QString &file);
    //! Writes the version that is shown.
    void exportTo(const QString &file);

private:
    void build();
    QWidget *listPanel();
    void buildActions();
    void connectParts();
    void showLists(const QList<RuleDesk::Line> &lines);
    void showList();
    void showVersions(const QList<RuleDesk::Line> &versions);
    void showText();
    void allowActions();
    const RuleDesk::Line *selected() const;

    void edit(const std::optional<ContentListRow> &before, const QString &text);
    void putInForce(const NewContentList &list, QDialog *dialog);
    void remove();
    void restoreShipped();
    void chooseImport();
    void chooseExport();

    RuleDesk m_desk;
    FileRoom m_files;
    QList<RuleDesk::Line> m_lines;
    QList<RuleDesk::Line> m_versions; //!< of the list that is selected
    QString m_wanted;
    DataTable *m_table = nullptr;
    QComboBox *m_version = nullptr;
    QPlainTextEdit *m_text = nullptr;
    RuleTrial *m_trial = nullptr;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_shipped = nullptr;
    QAction *m_rehearse = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace heliograph
