// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/importdialog.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/views/contacts/columnmapping.h"
#include "ui/views/contacts/problemrows.h"
#include "ui/widgets/countrybox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

} // namespace

ImportDialog::ImportDialog(EngineClient &client, Preferences &preferences, const QString &file,
                           const QString &called, QWidget *parent)
    : QDialog(parent)
    , m_desk(client)
    , m_preferences(preferences)
    , m_file(file)
    , m_name(new QLineEdit(called, this))
    , m_encoding(new QComboBox(this))
    , m_separator(new QComboBox(this))
    , m_headings(new QCheckBox(tr("First row is headings"), this))
    , m_country(CountryBox::make(
          preferences.value(CountryBox::RememberedAs, QLocale::territoryToCode(QLocale::system().territory()))
              .toString(),
          this))
    , m_columns(new ColumnMapping(this))
    , m_problems(new ProblemRows(this))
    , m_sum(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_use(new QPushButton(tr("Import"), this))
{
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import an audience"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    m_poll.setInterval(100ms);
    build();
    connectParts();
    look();
}

ImportDialog::~ImportDialog()
{
    if (m_progress)
        m_progress->stop();
    m_desk.forgetPasted(m_file);
}

void ImportDialog::build()
{
    const std::pair<QWidget *, const char *> names[] = {{m_name, "name"},
                                                        {m_encoding, "encoding"},
                                                        {m_separator, "separator"},
                                                        {m_headings, "headings"},
                                                        {m_country, "country"},
                                                        {m_columns, "columns"},
                                                        {m_sum, "sum"},
                                                        {m_problem, "problem"},
                                                        {m_bar, "progress"},
                                                        {m_use, "use"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(QStringLiteral("import.") + QLatin1String(part));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_sum->setWordWrap(true);
    m_bar->setAccessibleName(tr("Reading the file"));
    m_use->setProperty("primary", true);
    auto *layout = new QVBoxLayout(this);
    auto *called = new QLabel(tr("Name of the audience"), this);
    called->setBuddy(m_name);
    layout->addWidget(called);
    layout->addWidget(m_name);
    layout->addLayout(buildReading());
    layout->addWidget(m_columns, 2);
    m_problems->hide();
    layout->addWidget(m_problems, 2);
    layout->addWidget(m_problem);
    layout->addWidget(m_sum);
    layout->addWidget(m_bar);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Do not import"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("import.cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(720, 520);
}

QLayout *ImportDialog::buildReading()
{
    m_encoding->addItem(tr("as found"), QString());
    const QStringList encodings = encodingNames();
    for (const QString &encoding : encodings)
        m_encoding->addItem(encoding, encoding);
    const std::pair<QString, int> separators[]
        = {{tr("as found"), 0}, {tr("comma"), ','}, {tr("semicolon"), ';'}, {tr("tab"), '\t'}};
    for (const auto &[words, separator] : separators)
        m_separator->addItem(words, separator);
    auto *row = new QHBoxLayout;
    const std::pair<QString, QWidget *> fields[]
        = {{tr("Encoding"), m_encoding}, {tr("Separator"), m_separator}, {tr("Country"), m_country}};
    for (const auto &[words, field] : fields) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        field->setAccessibleName(words);
        row->addWidget(label);
        row->addWidget(field);
    }
    m_country->setToolTip(tr("Of numbers that are written without a country."));
    row->addWidget(m_headings);
    row->addStretch(1);
    return row;
}

void ImportDialog::connectParts()
{
    connect(&m_later, &QTimer::timeout, this, &ImportDialog::look);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_bar->setValue(m_progress && m_progress->all() > 0
                            ? static_cast<int>(m_progress->done() * 1000 / m_progress->all())
                            : 0);
    });
    m_bar->setRange(0, 1000);
    for (QComboBox *combo : {m_encoding, m_separator, m_country})
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportDialog::lookLater);
    connect(m_headings, &QCheckBox::clicked, this, [this] {
        m_headings->setProperty("chosen", true);
        lookLater();
    });
    connect(m_columns, &ColumnMapping::edited, this, &ImportDialog::lookLater);
    connect(m_problems, &ProblemRows::corrected, this, [this](qint32 line, const QString &number) {
        m_corrected.insert(line, number);
        lookLater();
    });
    connect(m_problems, &ProblemRows::refused, this, &ImportDialog::tell);
    connect(m_problems, &ProblemRows::saveWanted, this, &ImportDialog::askWhereToSave);
    connect(m_use, &QPushButton::clicked, this, &ImportDialog::import);
    m_use->setAutoDefault(false);
}

ImportOrder ImportDialog::order() const
{
    ImportOrder order;
    order.file = m_file;
    order.name = m_name->text().trimmed();
    order.region = m_country->currentData().toString();
    order.wishes.encoding = m_encoding->currentData().toString();
    order.wishes.separator = static_cast<char>(m_separator->currentData().toInt());
    if (m_headings->property("chosen").toBool())
        order.wishes.headings = m_headings->isChecked();
    order.wishes.corrected = m_corrected;
    m_columns->apply(order);
    return order;
}

void ImportDialog::lookLater()
{
    if (m_progress)
        m_progress->stop();
    ++m_generation;
    m_later.start();
}

void ImportDialog::look()
{
    setBusy(true);
    tell({});
    m_desk.look(order()).then(this, [this, generation = m_generation](const Result<ListLook> &look) {
        if (generation == m_generation)
            takeLook(look);
    });
}

void ImportDialog::takeLook(const Result<ListLook> &look)
{
    if (!look) {
        setBusy(false);
        tell(ErrorText::sentence(look.error()));
        m_use->setEnabled(false);
        return;
    }
    m_encoding->setItemText(0, tr("as found: %1").arg(look->encoding));
    m_headings->setChecked(look->headings);
    m_columns->setLook(*look);
    if (!m_columns->hasPhone()) {
        setBusy(false);
        tell(tr(
            "No column looks like phone numbers. Choose it yourself under “Use as”; the country of numbers "
            "without one may be wrong, too."));
        m_use->setEnabled(false);
        return;
    }
    check();
}

void ImportDialog::check()
{
    m_progress = std::make_shared<TaskProgress>();
    m_desk.check(order(), m_progress)
        .then(this, [this, generation = m_generation](const Result<ListCheck> &check) {
            if (generation == m_generation)
                takeCheck(check);
        });
}

void ImportDialog::takeCheck(const Result<ListCheck> &check)
{
    setBusy(false);
    if (!check) {
        tell(ErrorText::sentence(check.error()));
        m_use->setEnabled(false);
        return;
    }
    const Format format;
    m_sum->setText(tr("%1 rows = %2 people + %3 duplicates + %4 with problems")
                       .arg(format.count(check->rows), format.count(check->people),
                            format.count(check->duplicates), format.count(check->problems)));
    m_use->setEnabled(check->people > 0);
    m_use->setText(check->problems > 0 ? tr("Leave out %1 rows, use %2 people")
                                             .arg(format.count(check->problems), format.count(check->people))
                                       : tr("Use %Ln people", nullptr, Format::plural(check->people)));
    m_problems->setVisible(check->problems > 0);
    m_problems->setRows(check->firstProblems);
}

void ImportDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save problem rows"),
                                   QFileInfo(m_file).completeBaseName() + QStringLiteral("-problems.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveProblems);
    dialog->open();
}

void ImportDialog::saveProblems(const QString &path)
{
    m_desk.saveProblems(order(), path).then(this, [this, path](const Result<qint64> &saved) {
        tell(saved ? tr("%1 rows were saved to %2. Correct them there, then import that file.")
                         .arg(Format().count(*saved), path)
                   : ErrorText::sentence(saved.error()));
    });
}

void ImportDialog::import()
{
    if (m_name->text().trimmed().isEmpty()) {
        tell(tr("Give the audience a name, so that it can be found again."));
        m_name->setFocus();
        return;
    }
    m_preferences.set(CountryBox::RememberedAs, m_country->currentData());
    m_importing = true;
    m_progress = std::make_shared<TaskProgress>();
    setBusy(true);
    m_sum->setText(tr("Importing… “Do not import” stops it; nothing is left behind."));
    m_desk.import(order(), m_progress).then(this, [this](const Result<ImportReport> &report) {
        takeImport(report);
    });
}

void ImportDialog::takeImport(const Result<ImportReport> &report)
{
    m_importing = false;
    setBusy(false);
    if (!report) {
        tell(ErrorText::sentence(report.error()));
        return;
    }
    Q_EMIT imported(report->id);
    accept();
}

void ImportDialog::tell(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ImportDialog::setBusy(bool busy)
{
    m_bar->setValue(0);
    m_bar->setVisible(busy);
    if (busy)
        m_poll.start();
    else
        m_poll.stop();
    m_use->setEnabled(!busy);
    m_columns->setEnabled(!m_importing);
}

} // namespace heliograph
