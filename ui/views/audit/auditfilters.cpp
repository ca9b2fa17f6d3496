// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/audit/auditfilters.h"

#include "ui/text/audittext.h"
#include "ui/text/builtintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace heliograph {

namespace {

constexpr std::array Days = {0, 1, 7, 30, 365};

template <typename Field>
Field *labelled(QHBoxLayout *layout, const QString &words, Field *field, const QString &name)
{
    auto *place = new QWidget(field->parentWidget());
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(words, place);
    label->setBuddy(field);
    field->setObjectName(QStringLiteral("audit.") + name);
    field->setAccessibleName(words);
    row->addWidget(label);
    row->addWidget(field, 1);
    layout->addWidget(place, 1);
    return field;
}

} // namespace

AuditFilters::AuditFilters(QWidget *parent)
    : QWidget(parent)
    , m_who(new QComboBox(this))
    , m_what(new QComboBox(this))
    , m_object(new QLineEdit(this))
    , m_period(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    labelled(layout, tr("Who"), m_who, QStringLiteral("who"));
    m_whoPlace = m_who->parentWidget();
    m_who->addItem(tr("Everybody"), 0);
    labelled(layout, tr("What"), m_what, QStringLiteral("what"));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->setMinimumContentsLength(14);
    m_what->addItem(tr("Everything"), QString());
    const QStringList codes = AuditText::knownActions();
    for (const QString &code : codes)
        m_what->addItem(AuditText::action(code), code);
    labelled(layout, tr("To what"), m_object, QStringLiteral("object"));
    m_object->setPlaceholderText(tr("campaign 7"));
    m_object->setClearButtonEnabled(true);
    m_object->setProperty("find", true);
    labelled(layout, tr("When"), m_period, QStringLiteral("period"));
    for (const QString &words :
         {tr("Ever"), tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 365 days")})
        m_period->addItem(words);
    connectParts();
}

void AuditFilters::connectParts()
{
    for (QComboBox *box : {m_who, m_what, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilters::changed);
    connect(m_object, &QLineEdit::editingFinished, this, &AuditFilters::changed);
}

void AuditFilters::setPeople(const QList<Person> &people)
{
    const QSignalBlocker quiet(m_who);
    const qint64 chosen = m_wanted != 0 ? m_wanted : m_who->currentData().toLongLong();
    m_wanted = 0;
    while (m_who->count() > 1)
        m_who->removeItem(1);
    for (const Person &person : people)
        m_who->addItem(nameOfPerson(person.displayName.isEmpty() ? person.login : person.displayName),
                       number(person.id));
    m_who->addItem(tr("The program itself"), number(TheEngine));
    m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
}

void AuditFilters::setOnly(std::optional<UserId> person)
{
    m_only = person;
    m_whoPlace->setVisible(!person.has_value());
}

AuditFilter AuditFilters::filter(TimePoint now) const
{
    AuditFilter filter;
    const qint64 who = m_wanted != 0 ? m_wanted : m_who->currentData().toLongLong();
    if (m_only)
        filter.actor = m_only;
    else if (who != 0)
        filter.actor = UserId{who};
    filter.action = m_what->currentData().toString();
    filter.object = m_object->text().trimmed();
    if (m_period->currentIndex() > 0)
        filter.from = now - std::chrono::hours(24 * Days[static_cast<size_t>(m_period->currentIndex())]);
    return filter;
}

int AuditFilters::count() const
{
    return (m_who->currentIndex() > 0 ? 1 : 0) + (m_what->currentIndex() > 0 ? 1 : 0)
        + (m_object->text().trimmed().isEmpty() ? 0 : 1) + (m_period->currentIndex() > 0 ? 1 : 0);
}

QVariantMap AuditFilters::place() const
{
    QVariantMap place;
    if (m_who->currentIndex() > 0)
        place.insert(QStringLiteral("who"), m_who->currentData());
    if (m_what->currentIndex() > 0)
        place.insert(QStringLiteral("what"), m_what->currentData());
    if (!m_object->text().trimmed().isEmpty())
        place.insert(QStringLiteral("object"), m_object->text().trimmed());
    if (m_period->currentIndex() > 0)
        place.insert(QStringLiteral("period"), m_period->currentIndex());
    return place;
}

void AuditFilters::open(const QVariantMap &place)
{
    const QSignalBlocker quiet(this);
    m_wanted = place.value(QStringLiteral("who")).toLongLong();
    const int who = m_who->findData(m_wanted);
    m_who->setCurrentIndex(std::max(0, who));
    if (who >= 0)
        m_wanted = 0;
    m_what->setCurrentIndex(std::max(0, m_what->findData(place.value(QStringLiteral("what")).toString())));
    m_object->setText(place.value(QStringLiteral("object")).toString());
    m_period->setCurrentIndex(place.value(QStringLiteral("period")).toInt());
}

void AuditFilters::clear()
{
    open({});
    Q_EMIT changed();
}

} // namespace heliograph
