// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/audiencepeople.h"

#include "engine/domain/maskednumber.h"
#include "ui/text/format.h"
#include "ui/views/view.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int PeopleOnPage = 200;

QList<TableColumn> peopleColumns(const QStringList &columns)
{
    QList<TableColumn> all{{QStringLiteral("number"), AudiencePeople::tr("Number"), 18},
                           {QStringLiteral("line"), AudiencePeople::tr("Line"), 8, true}};
    for (const QString &column : columns)
        all.append({column, column, 16});
    return all;
}

} // namespace

AudiencePeople::AudiencePeople(AudienceDesk &desk, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(session)
    , m_keys(std::make_shared<QList<QByteArray>>())
    , m_numbers(std::make_shared<QStringList>())
    , m_heading(new QLabel(this))
    , m_table(new DataTable(QStringLiteral("contacts.people"), peopleColumns({}), this))
{
    build();
}

void AudiencePeople::build()
{
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_heading->setObjectName(QStringLiteral("contacts.heading"));
    m_heading->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
    m_table->setNothing({QStringLiteral("contacts"), tr("Nobody is in this audience"), QString()});
    m_table->setOrderWords(tr("in no particular order"));
    m_table->setMenu([this](QMenu &menu, qint64 person) { fillMenu(menu, person); });
    connect(m_table, &DataTable::opened, this, &AudiencePeople::showMessages);
}

void AudiencePeople::fillMenu(QMenu &menu, qint64 person)
{
    QAction *messages
        = menu.addAction(tr("Messages to this person"), this, [this, person] { showMessages(person); });
    View::allow(messages, m_session.seesNumbers(),
                tr("Numbers are hidden: the history is searched by number."));
    QAction *never = menu.addAction(tr("Never text again…"), this, [this, person] { suppress(person); });
    View::allow(never, m_session.may(Right::SuppressionAdd), m_session.whyNot(Right::SuppressionAdd));
    QAction *forgotten = menu.addAction(tr("Forget this person…"), this, [this, person] {
        const QString e164 = m_numbers->value(person - 1);
        Q_EMIT forgetWanted(e164, m_session.seesNumbers() ? e164 : maskedNumber(e164));
    });
    View::allow(forgotten, m_session.may(Right::ContactsForget), m_session.whyNot(Right::ContactsForget));
}

void AudiencePeople::show(const AudienceLine &line)
{
    m_audience = line.audience.id;
    m_keys = std::make_shared<QList<QByteArray>>(QList{QByteArray()});
    m_numbers = std::make_shared<QStringList>();
    m_heading->setText(
        tr("%1: %Ln people", nullptr, Format::plural(line.audience.totals.accepted)).arg(line.audience.name));
    m_table->model().setColumns(peopleColumns(line.audience.columns));
    m_table->model().setPages(
        [this, id = m_audience](std::optional<qint64> after) { return page(id, after.value_or(0)); });
    QWidget::show();
}

void AudiencePeople::showNone()
{
    m_audience = {};
    hide();
}

void AudiencePeople::reload()
{
    if (number(m_audience) != 0)
        m_table->model().reload();
}

// Pages are asked for by their place; the keys that they begin after are kept beside.
QFuture<Result<TablePage>> AudiencePeople::page(AudienceId audience, qint64 index)
{
    if (index == 0)
        m_numbers->clear();
    return m_desk.people(audience, m_keys->value(index), PeopleOnPage)
        .then(this,
              [keys = m_keys, numbers = m_numbers, index,
               full = m_session.seesNumbers()](const Result<AudiencePage> &page) -> Result<TablePage> {
                  if (!page)
                      return page.error();
                  TablePage rows;
                  for (const SurveyedPerson &person : page->people) {
                      numbers->append(person.e164);
                      TableRow row{numbers->size(),
                                   {{.text = full ? person.e164 : maskedNumber(person.e164)},
                                    {.text = QString::number(person.line)}}};
                      for (const QString &value : person.values)
                          row.cells.append({.text = value});
                      rows.rows.append(row);
                  }
                  if (!page->next.isEmpty()) {
                      if (keys->size() == index + 1)
                          keys->append(page->next);
                      rows.next = index + 1;
                  }
                  return rows;
              });
}

void AudiencePeople::showMessages(qint64 person)
{
    const QString e164 = m_numbers->value(person - 1);
    if (!e164.isEmpty() && m_session.seesNumbers())
        Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("number"), e164}}});
}

void AudiencePeople::suppress(qint64 person)
{
    const QString e164 = m_numbers->value(person - 1);
    if (!e164.isEmpty())
        Q_EMIT go({QStringLiteral("suppression"), {{QStringLiteral("add"), e164}}});
}

} // namespace heliograph
