// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/startpage.h"

#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int ShortestPassword = 15; // without a second factor

} // namespace

StartPage::StartPage(WorkspaceMaker &maker, const QString &folder, bool keychain, QWidget *parent)
    : QWidget(parent)
    , m_maker(maker)
    , m_keychain(keychain)
    , m_stack(new QStackedWidget(this))
    , m_problem(new QLabel(this))
    , m_form(new Form(this))
    , m_folder(new QLineEdit(folder, this))
    , m_closed(new QCheckBox(tr("Several people work here: each signs in, another approves"), this))
    , m_login(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_secrets(new QComboBox(this))
    , m_create(new QPushButton(tr("Create the workspace"), this))
{
    setObjectName(QStringLiteral("start"));
    build();
}

void StartPage::build()
{
    m_problem->setObjectName(QStringLiteral("start.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_stack->addWidget(choices());
    m_stack->addWidget(newWorkspace());
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setFixedWidth(fontMetrics().averageCharWidth() * 84);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(28, 22, 28, 22);
    inside->addWidget(m_stack);
    inside->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(card, 8, Qt::AlignHCenter);
    layout->addStretch(1);
}

QWidget *StartPage::choices()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(12);
    auto *title = new QLabel(tr("Welcome to Heliograph"), page);
    title->setProperty("role", QStringLiteral("title"));
    auto *language = new QComboBox(page);
    language->setObjectName(QStringLiteral("start.language"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    language->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 1 : 0);
    language->setAccessibleName(tr("Language"));
    connect(language, &QComboBox::activated, this,
            [this, language] { Q_EMIT languageChosen(language->currentData().toString()); });
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(language);
    layout->addLayout(head);
    const auto choice = [&](const QString &name, const QString &words, const QString &meaning, bool first) {
        auto *button = new QPushButton(words, page);
        button->setObjectName(QStringLiteral("start.") + name);
        button->setProperty("primary", first);
        button->setDefault(first);
        auto *label = new QLabel(meaning, page);
        label->setWordWrap(true);
        label->setProperty("role", QStringLiteral("muted"));
        button->setAccessibleDescription(meaning);
        layout->addWidget(button);
        layout->addWidget(label);
        return button;
    };
    auto *demo = choice(
        QStringLiteral("demo"), tr("Try the demo"),
        tr("A workspace with simulated providers and invented people. Nothing leaves this computer."), true);
    auto *real = choice(QStringLiteral("real"), tr("Start for real"),
                        tr("Make a workspace: one folder with everything your organisation sends."), false);
    auto *open = choice(QStringLiteral("open"), tr("Open a workspace"),
                        tr("There is one already, made here or restored from a backup."), false);
    layout->addStretch();
    connect(demo, &QPushButton::clicked, this, &StartPage::demoChosen);
    connect(real, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_stack->setCurrentIndex(1);
        m_folder->setFocus();
    });
    connect(open, &QPushButton::clicked, this, [this] { chooseFolder(true); });
    return page;
}

QWidget *StartPage::newWorkspace()
{
    m_folder->setObjectName(QStringLiteral("start.folder"));
    m_closed->setObjectName(QStringLiteral("start.closed"));
    m_login->setObjectName(QStringLiteral("start.login"));
    m_name->setObjectName(QStringLiteral("start.name"));
    m_password->setObjectName(QStringLiteral("start.password"));
    m_again->setObjectName(QStringLiteral("start.again"));
    m_create->setObjectName(QStringLiteral("start.create"));
    m_create->setProperty("primary", true);
    for (QLineEdit *secret : {m_password, m_again})
        secret->setEchoMode(QLineEdit::Password);
    if (m_keychain)
        m_secrets->addItem(tr("In the keychain of this computer"), QStringLiteral("keychain"));
    m_secrets->addItem(tr("In a file that only you can read"), QStringLiteral("file"));
    m_form->add(tr("Folder"), m_folder, tr("New or empty. Its name is what people call the workspace."));
    auto *choose = new QPushButton(tr("Choose another folder…"), this);
    choose->setProperty("link", true);
    connect(choose, &QPushButton::clicked, this, [this] { chooseFolder(false); });
    m_form->addWidget(choose);
    m_form->add(tr("Where its keys are kept"), m_secrets,
                m_keychain ? QString()
                           : tr("This computer has no keychain that answers, so a file is all there is."));
    m_form->addWidget(m_closed);
    m_form->add(
        tr("Your name for signing in"), m_login,
        tr("3 to 40 letters, digits, dots or dashes. You are the first admin, and an operator who can "
           "send a first test."));
    m_form->add(tr("Your name as others see it"), m_name);
    m_form->add(tr("Password"), m_password,
                tr("At least %Ln characters, nothing else is asked of it.", nullptr, ShortestPassword));
    m_form->add(tr("Password, once more"), m_again);
    const auto showPerson = [this](bool closed) {
        for (QWidget *field : std::initializer_list<QWidget *>{m_login, m_name, m_password, m_again})
            m_form->setFieldVisible(field, closed);
    };
    connect(m_closed, &QCheckBox::toggled, this, showPerson);
    showPerson(false);
    auto *title = new QLabel(tr("A new workspace"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto *back = new QPushButton(tr("Back"), this);
    connect(back, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_stack->setCurrentIndex(0);
    });
    connect(m_create, &QPushButton::clicked, this, &StartPage::create);
    auto *inside = new QWidget(this);
    auto *fields = new QVBoxLayout(inside);
    fields->addWidget(m_form);
    fields->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    // The card that it lies in is seen through it.
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_create);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(title);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    return page;
}

void StartPage::chooseFolder(bool open)
{
    auto *dialog = new QFileDialog(this, open ? tr("Open a workspace") : tr("Folder of the workspace"),
                                   QFileInfo(m_folder->text()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, open](const QString &folder) {
        if (open)
            tryOpen(folder);
        else
            m_folder->setText(folder);
    });
    dialog->open();
}

void StartPage::tryOpen(const QString &folder)
{
    m_maker.look(folder).then(this, [this, folder](const Result<void> &there) {
        if (there)
            Q_EMIT opened(folder);
        else
            refuse(ErrorText::sentence(there.error()));
    });
}

bool StartPage::check()
{
    m_form->clearProblems();
    if (m_folder->text().trimmed().isEmpty())
        m_form->setProblem(m_folder, tr("Name a folder for the workspace."));
    if (m_closed->isChecked()) {
        if (m_login->text().trimmed().size() < 3)
            m_form->setProblem(m_login,
                               tr("A name for signing in has 3 to 40 letters, digits, dots or dashes."));
        if (m_password->text().size() < ShortestPassword)
            m_form->setProblem(m_password,
                               tr("The password has %Ln character(s), too few.", nullptr,
                                  static_cast<int>(m_password->text().size())));
        else if (m_password->text() != m_again->text())
            m_form->setProblem(m_again, tr("The two passwords differ."));
    }
    if (m_form->hasProblems())
        m_form->focusFirstProblem();
    return !m_form->hasProblems();
}

void StartPage::create()
{
    if (!check())
        return;
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(m_folder->text().trimmed()));
    NewWorkspace wanted{folder, m_secrets->currentData().toString()};
    const bool inKeychain = wanted.secretStore == QLatin1String("keychain");
    if (!inKeychain)
        wanted.secretStore = QStringLiteral("file:%1-secrets").arg(folder);
    if (m_closed->isChecked()) {
        wanted.login = m_login->text().trimmed();
        wanted.displayName = m_name->text().trimmed();
        wanted.password = Secret(m_password->text().toUtf8());
    }
    m_create->setEnabled(false);
    m_maker.make(wanted).then(this, [this, folder, inKeychain](const Result<void> &made) {
        m_create->setEnabled(true);
        m_password->clear();
        m_again->clear();
        if (made)
            Q_EMIT opened(folder);
        else if (made.error().kind == ErrorKind::Secret && inKeychain)
            refuse(tr(
                "The keychain of this computer could not be used. Unlock it and try again, or choose to keep "
                "the keys in a file."));
        else
            refuse(ErrorText::sentence(made.error()));
    });
}

void StartPage::refuse(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace heliograph
