// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/minepage.h"

#include "engine/domain/addresslist.h"
#include "ui/theme/textsize.h"
#include "ui/views/newskinds.h"
#include "ui/views/settings/newschoice.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int UsualLock = 10; // minutes, product.md 3.9

} // namespace

QStringList MinePage::keys()
{
    const QStringList others{QStringLiteral("theme/choice"),
                             QStringLiteral("language"),
                             TextSize::key(),
                             QStringLiteral("hide-numbers"),
                             QStringLiteral("lock-minutes"),
                             NewsKinds::desktopKey(),
                             QStringLiteral("on-close"),
                             QStringLiteral("engine/autostart"),
                             QStringLiteral("engine/receipts")};
    return others + NewsChoice::keys();
}

MinePage::MinePage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_form(new Form(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addWidget(m_form);
    layout->addStretch(1);
    build();
    buildSending();
    showKept();
}

template <typename Field>
Field *MinePage::addField(const QString &key, const QString &label, Field *field, const QString &hint)
{
    field->setObjectName(QStringLiteral("settings.mine.") + QString(key).replace(u'/', u'.'));
    m_fields.append({label, field});
    return m_form->add(label, field, hint);
}

QComboBox *MinePage::addChoice(const QString &key, const QString &label,
                               const QList<std::pair<QString, QString>> &choices, const QString &hint)
{
    auto *box = addField(key, label, new QComboBox(this), hint);
    for (const auto &[value, words] : choices)
        box->addItem(words, value);
    m_shows.append([this, box, key] {
        box->setCurrentIndex(
            std::max(0, box->findData(m_preferences.value(key, box->itemData(0)).toString())));
    });
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, key] {
        if (!m_showing)
            m_preferences.set(key, box->currentData());
    });
    return box;
}

void MinePage::addSwitch(const QString &key, const QString &words, bool usual, const QString &hint)
{
    auto *box = new QCheckBox(words, this);
    box->setObjectName(QStringLiteral("settings.mine.") + QString(key).replace(u'/', u'.'));
    box->setAccessibleDescription(hint);
    box->setToolTip(hint);
    m_form->addWidget(box);
    m_fields.append({words, box});
    m_shows.append([this, box, key, usual] { box->setChecked(m_preferences.value(key, usual).toBool()); });
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) {
        if (!m_showing)
            m_preferences.set(key, on);
    });
}

void MinePage::build()
{
    addChoice(QStringLiteral("theme/choice"), tr("Theme"),
              {{QStringLiteral("system"), tr("As the system")},
               {QStringLiteral("light"), tr("Light")},
               {QStringLiteral("dark"), tr("Dark")},
               {QStringLiteral("contrast"), tr("High contrast")}});
    // Each language under its own name: whoever does not read this one has to find it.
    addChoice(QStringLiteral("language"), tr("Language"),
              {{QStringLiteral("system"), tr("As the system")},
               {QStringLiteral("en"), QStringLiteral("English")},
               {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}});
    auto *size = addField(TextSize::key(), tr("Text size"), new QSpinBox(this));
    size->setRange(TextSize::Smallest, TextSize::Largest);
    size->setSingleStep(TextSize::Step);
    size->setSuffix(tr(" %", "a share in percent, behind a number"));
    m_shows.append(
        [this, size] { size->setValue(m_preferences.value(TextSize::key(), TextSize::Normal).toInt()); });
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        if (!m_showing)
            m_preferences.set(TextSize::key(), percent);
    });
    m_lock = addField(QStringLiteral("lock-minutes"), tr("Lock after idle minutes"), new QSpinBox(this),
                      tr("Never longer than the workspace allows. Sending goes on while it is locked."));
    m_lock->setRange(1, UsualLock);
    m_shows.append(
        [this] { m_lock->setValue(m_preferences.value(QStringLiteral("lock-minutes"), UsualLock).toInt()); });
    connect(m_lock, &QSpinBox::valueChanged, this, [this](int minutes) {
        if (!m_showing)
            m_preferences.set(QStringLiteral("lock-minutes"), minutes);
    });
    addSwitch(QStringLiteral("hide-numbers"), tr("Hide numbers and texts at start"), false,
              tr("For screens that others see; “Hide numbers” in the menu View changes it any time."));
    addSwitch(NewsKinds::desktopKey(), tr("Notifications on the desktop"), true,
              tr("They never hold a number or a text."));
    m_news = addField(QStringLiteral("notifications"), tr("Which notifications"),
                      new NewsChoice(m_preferences, this), tr("The bell keeps them for 30 days."));
    m_shows.append([this] { m_news->showKept(); });
    addChoice(QStringLiteral("on-close"), tr("When the window is closed while this computer sends"),
              {{QStringLiteral("ask"), tr("Ask what to do")},
               {QStringLiteral("background"), tr("Keep sending in the background")},
               {QStringLiteral("quit"), tr("Stop sending and quit")}});
}

void MinePage::buildSending()
{
    addSwitch(QStringLiteral("engine/autostart"), tr("Send from this computer at start"), true,
              tr("Only one computer sends from a workspace at a time."));
    m_receipts = addField(
        QStringLiteral("engine/receipts"), tr("Address for receipts (may be left empty)"),
        new QLineEdit(this),
        tr("Where this computer listens for what providers push, as 127.0.0.1:9100. It counts when "
           "sending starts next."));
    m_shows.append(
        [this] { m_receipts->setText(m_preferences.value(QStringLiteral("engine/receipts")).toString()); });
    connect(m_receipts, &QLineEdit::editingFinished, this, &MinePage::keepReceipts);
}

void MinePage::keepReceipts()
{
    const QString text = m_receipts->text().trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    const int port = text.mid(colon + 1).toInt();
    const bool fits = text.isEmpty()
        || (colon > 0 && port > 0 && port <= 65'535 && !host.contains(u'/')
            && AddressList::parse(host).has_value());
    m_form->setProblem(
        m_receipts,
        fits
            ? QString()
            : tr("“%1” is no address with a port. Write it as 127.0.0.1:9100, or leave it empty.").arg(text));
    if (fits)
        m_preferences.set(QStringLiteral("engine/receipts"), text);
}

void MinePage::showKept()
{
    m_showing = true;
    for (const auto &each : std::as_const(m_shows))
        each();
    m_showing = false;
}

void MinePage::setLongestLock(int minutes)
{
    m_showing = true; // what the person chose is kept for the day when the workspace allows it again
    m_lock->setMaximum(minutes);
    m_showing = false;
    showKept();
}

void MinePage::narrow(const QString &words)
{
    for (const auto &[label, field] : std::as_const(m_fields)) {
        const bool fits = label.contains(words, Qt::CaseInsensitive);
        if (qobject_cast<QCheckBox *>(field) != nullptr)
            field->setVisible(fits);
        else
            m_form->setFieldVisible(field, fits);
    }
}

void MinePage::reset()
{
    const QStringList all = keys();
    for (const QString &key : all)
        m_preferences.remove(key);
    showKept();
}

} // namespace heliograph
