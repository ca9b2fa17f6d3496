// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/owntextspage.h"

#include "ui/text/contenttext.h"
#include "ui/text/format.h"
#include "ui/text/languagetext.h"
#include "ui/text/statetext.h"
#include "ui/views/templates/versionsdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

OwnTextsPage::OwnTextsPage(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("texts"), around, parent)
    , m_desk(around.client)
    , m_note(new Banner(this))
    , m_showArchived(new QCheckBox(tr("Show archived ones"), this))
    , m_table(new DataTable(QStringLiteral("texts.table"),
                            {{QStringLiteral("name"), tr("Name"), 24},
                             {QStringLiteral("class"), tr("Class"), 12},
                             {QStringLiteral("language"), tr("Language"), 14},
                             {QStringLiteral("version"), tr("Version"), 8, true},
                             {QStringLiteral("by"), tr("Changed by"), 14},
                             {QStringLiteral("at"), tr("Changed"), 22},
                             {QStringLiteral("used"), tr("Used in"), 24}},
                            this))
    , m_text(new QLabel(this))
    , m_use(addPageAction(QStringLiteral("use"), QStringLiteral("campaigns"), tr("Use in campaign"),
                          QStringLiteral("Ctrl+Return")))
    , m_add(addPageAction(QStringLiteral("add"), QStringLiteral("plus"), tr("New text…")))
    , m_edit(addPageAction(QStringLiteral("edit"), QString(), tr("Edit…")))
    , m_duplicate(addPageAction(QStringLiteral("duplicate"), QStringLiteral("copy"), tr("Duplicate…")))
    , m_archive(addPageAction(QStringLiteral("archive"), QString(), tr("Archive")))
    , m_versions(addPageAction(QStringLiteral("versions"), QString(), tr("Versions…")))
{
    build();
    connectParts();
    keepLayout(m_table);
}

void OwnTextsPage::build()
{
    m_note->setObjectName(QStringLiteral("texts.note"));
    m_note->setClosable(true);
    m_note->hide();
    m_showArchived->setObjectName(QStringLiteral("texts.archived"));
    m_text->setObjectName(QStringLiteral("texts.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body().addWidget(m_note);
    body().addWidget(m_showArchived);
    body().addWidget(m_table, 1);
    body().addWidget(m_text);
    m_table->setAccessibleName(tr("Own texts"));
    m_table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setOrderWords(tr("by name"));
    m_table->setNothing({QStringLiteral("templates"), tr("No text is kept here yet"),
                         tr("Keep the texts that you send again and again, with {{columns}} for what differs "
                            "from person to person."),
                         tr("Write a text…")});
}

void OwnTextsPage::connectParts()
{
    connect(m_showArchived, &QCheckBox::toggled, this, &OwnTextsPage::fill);
    connect(m_table, &DataTable::currentChanged, this, [this] {
        allowActions();
        showText();
    });
    connect(m_table, &DataTable::opened, m_edit, &QAction::trigger);
    connect(m_table, &DataTable::actionChosen, m_add, &QAction::trigger);
    m_table->setMenu([this](QMenu &menu, qint64) {
        menu.addActions({m_use, m_edit, m_duplicate, m_archive, m_versions});
    });
    connect(m_add, &QAction::triggered, this, [this] { add({}); });
    connect(m_edit, &QAction::triggered, this, &OwnTextsPage::edit);
    connect(m_duplicate, &QAction::triggered, this, &OwnTextsPage::duplicate);
    connect(m_archive, &QAction::triggered, this, [this] {
        if (const OwnText *text = current())
            setArchived(text->id, !text->archivedAt);
    });
    connect(m_versions, &QAction::triggered, this, &OwnTextsPage::showVersions);
    connect(m_use, &QAction::triggered, this, &OwnTextsPage::use);
}

void OwnTextsPage::refresh()
{
    allowActions();
    take(m_desk.list(), [this](const OwnTextList &list) { showList(list); });
}

void OwnTextsPage::showList(const OwnTextList &list)
{
    m_list = list;
    fill();
    if (number(m_wanted) != 0)
        m_table->select(number(std::exchange(m_wanted, {})));
}

void OwnTextsPage::fill()
{
    const Format format;
    QList<TableRow> rows;
    for (const OwnText &text : std::as_const(m_list.texts)) {
        if (text.archivedAt && !m_showArchived->isChecked())
            continue;
        const QString name = text.archivedAt ? tr("%1 (archived)").arg(text.content.name) : text.content.name;
        const QString language
            = text.content.language.isEmpty() ? QStringLiteral("–") : languageName(text.content.language);
        rows.append({number(text.id),
                     {{.text = name, .muted = text.archivedAt.has_value()},
                      {.text = StateText::name(text.content.messageClass)},
                      {.text = language},
                      {.text = format.count(text.version)},
                      {.text = text.changedByName},
                      {.text = format.time(text.changedAt)},
                      {.text = m_list.usedIn.value(text.id).join(QStringLiteral(", "))}}});
    }
    m_table->model().setRows(rows);
    allowActions();
    showText();
}

const OwnText *OwnTextsPage::current() const
{
    const qint64 key = m_table->currentKey();
    const auto found
        = std::ranges::find_if(m_list.texts, [key](const OwnText &text) { return number(text.id) == key; });
    return found == m_list.texts.end() ? nullptr : &*found;
}

void OwnTextsPage::allowActions()
{
    const OwnText *text = current();
    const bool edits = session().may(Right::TemplatesEdit);
    const QString notAllowed = session().whyNot(Right::TemplatesEdit);
    const QString chooseFirst = tr("Choose a text first.");
    const bool inUse = text != nullptr && !text->archivedAt;
    const QString whyNot = !edits ? notAllowed
        : text == nullptr         ? chooseFirst
                                  : tr("It is archived. Take it back into use first.");
    allow(m_add, edits, notAllowed);
    allow(m_edit, edits && inUse, whyNot);
    allow(m_duplicate, edits && text != nullptr, edits ? chooseFirst : notAllowed);
    m_archive->setText(text != nullptr && text->archivedAt ? tr("Take back into use") : tr("Archive"));
    allow(m_archive, edits && text != nullptr, edits ? chooseFirst : notAllowed);
    allow(m_versions, text != nullptr, chooseFirst);
    const bool composes = session().may(Right::CampaignCompose);
    allow(m_use, composes && inUse,
          !composes             ? session().whyNot(Right::CampaignCompose)
              : text == nullptr ? chooseFirst
                                : tr("It is archived. Take it back into use first."));
}

void OwnTextsPage::showText()
{
    const OwnText *text = current();
    m_text->setVisible(text != nullptr);
    m_text->setText(text == nullptr ? QString() : text->content.text);
}

void OwnTextsPage::add(const OwnTextDraft &content)
{
    auto *dialog = new OwnTextDialog(OwnTextDialog::For::New, content, this);
    connect(dialog, &OwnTextDialog::ready, this, [this, dialog = QPointer(dialog)] {
        dialog->setBusy(true);
        act([this, draft = dialog->draft()] { return m_desk.add(draft); },
            [this, dialog](const SavedText &text) {
                if (dialog)
                    dialog->accept();
                saved(text);
            });
    });
    showOver(dialog);
}

void OwnTextsPage::edit()
{
    const OwnText *text = current();
    if (text == nullptr || !m_edit->isEnabled())
        return;
    auto *dialog = new OwnTextDialog(OwnTextDialog::For::Edit, text->content, this);
    connect(dialog, &OwnTextDialog::ready, this, [this, dialog = QPointer(dialog), known = *text] {
        dialog->setBusy(true);
        act([this, known, draft = dialog->draft()] { return m_desk.edit(known, draft); },
            [this, dialog](const SavedText &changed) {
                if (dialog)
                    dialog->accept();
                saved(changed);
            });
    });
    showOver(dialog);
}

void OwnTextsPage::duplicate()
{
    const OwnText *text = current();
    if (text == nullptr)
        return;
    OwnTextDraft copy = text->content;
    copy.name = tr("%1 (copy)").arg(copy.name).left(OwnTextDraft::LongestName);
    add(copy);
}

// What the rules mind is a note here: it counts when a campaign with the text is submitted.
void OwnTextsPage::saved(const SavedText &saved)
{
    m_wanted = saved.text.id;
    m_note->hide();
    if (saved.findings.isEmpty()) {
        Q_EMIT told(tr("Saved: %1").arg(saved.text.content.name));
    } else {
        QStringList lines{tr("Saved. The content rules mind something in it:")};
        for (const ContentFinding &finding : saved.findings)
            lines.append(ContentText::sentence(finding, Format()));
        m_note->tell(Banner::Kind::Warning, lines.join(QLatin1Char('\n')));
    }
    refresh();
}

void OwnTextsPage::setArchived(OwnTextId text, bool archived)
{
    act([this, text, archived] { return m_desk.setArchived(text, archived); },
        [this](const OwnText &changed) { this->archived(changed); });
}

void OwnTextsPage::archived(const OwnText &text)
{
    m_note->hide();
    if (text.archivedAt) {
        Q_EMIT toldWithUndo(tr("“%1” is archived: it is not offered any more.").arg(text.content.name),
                            [this, id = text.id] { setArchived(id, false); });
    } else {
        m_wanted = text.id;
        Q_EMIT told(tr("“%1” is in use again.").arg(text.content.name));
    }
    refresh();
}

void OwnTextsPage::showVersions()
{
    const OwnText *text = current();
    if (text == nullptr)
        return;
    take(m_desk.versions(text->id), [this](const QList<OwnText> &versions) {
        auto *dialog = new VersionsDialog(versions, this);
        dialog->open();
    });
}

void OwnTextsPage::use()
{
    if (const OwnText *text = current())
        Q_EMIT go({QStringLiteral("compose"), {{QStringLiteral("ownText"), number(text->id)}}});
}

} // namespace heliograph
