// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"

#include "engine/security/totp.h"
#include "engine/storage/signinstore.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/support/teststore.h"

#include <QAccessible>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr TimePoint Start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 10h};

template <typename R>
void expect(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
}

} // namespace

AdminScene::AdminScene(People people)
    : m_clock(Start)
{
    const QString folder = path(u"ws"_s);
    expect(Workspace::create(folder, QString(u"file:"_s % path(u"secrets"_s)), m_clock));
    auto workspace = Workspace::open(folder, m_clock);
    expect(workspace);
    m_workspace = *std::move(workspace);
    auto store = m_workspace->openStore();
    expect(store);
    m_store = *std::move(store);
    auto reader = m_workspace->openReader();
    expect(reader);
    m_reader = *std::move(reader);
    if (people == People::Five) {
        // A cheap hash: what the program really spends would take a tenth of a second for each sign-in.
        static_cast<SqliteStore &>(*m_store).signIns().setHash(PasswordHash({.passes = 1, .bytes = 8192}));
        add(u"ada"_s, {Role::Admin});
        add(u"olga"_s, {Role::Operator});
        add(u"otto"_s, {Role::Operator});
        add(u"samir"_s, {Role::Supervisor});
        add(u"uma"_s, {Role::Auditor});
    }
    m_client = std::make_unique<EngineClient>(folder, m_clock);
    m_preferences = std::make_unique<Preferences>(path(u"preferences.ini"_s));
}

AdminScene::~AdminScene() = default;

void AdminScene::add(const QString &login, const Roles &roles)
{
    const auto code = m_store->users().add({login, {}, roles}, BuiltInAuthor);
    expect(code);
    expect(m_store->signIns().setPassword({login, *code, {}}, Secret(Password)));
}

void AdminScene::lookAround()
{
    expect(answerOf(m_client->lookWhetherClosed()));
}

void AdminScene::signIn(const QString &login, const QByteArray &code)
{
    lookAround();
    expect(answerOf(m_client->signIn(login, Password, code)));
    m_preferences->setPerson(login);
}

Secret AdminScene::addSecondFactor(const QString &login)
{
    const auto secret = m_store->signIns().beginSecondFactor({login, Secret(Password), {}});
    expect(secret);
    expect(m_store->signIns().confirmSecondFactor({login, Secret(Password), codeNow(*secret)}));
    m_clock.advance(Totp::Step);
    return *secret;
}

QByteArray AdminScene::codeNow(const Secret &secondFactor) const
{
    return Totp::codeAt(secondFactor, Totp::stepAt(m_clock.now()));
}

Person AdminScene::person(const QString &login)
{
    const auto found = m_store->users().person(login);
    expect(found);
    return *found;
}

UserId AdminScene::user(const QString &login)
{
    return person(login).id;
}

ProviderAccount AdminScene::addProvider(const QString &label, const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = label;
    account.secretRef = u"provider/"_s + label;
    account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9"_s},
                        {u"access_key_id"_s, u"ID-"_s + label},
                        {u"sign_name"_s, u"Test"_s}};
    account.settings.insert(settings);
    expect(m_workspace->keepCredentials(account, {.keyId = {}, .secret = Secret(TheSecret), .token = {}}));
    const auto id = m_store->accounts().add(account);
    expect(id);
    account.id = *id;
    return account;
}

CampaignId AdminScene::addDraft(const QString &name, AccountId account, const QString &text)
{
    AudienceStore &audiences = m_store->audiences();
    const auto audience = audiences.begin({.name = u"audience of "_s + name,
                                           .columns = {u"name"_s},
                                           .sourceFile = u"list.csv"_s,
                                           .sourceEncoding = u"UTF-8"_s,
                                           .processId = 1});
    expect(audience);
    const auto sealer = audiences.sealer(*audience);
    std::vector<SealedMember> members;
    for (int n = 0; n < 3; ++n)
        members.push_back(sealer->seal(TestStore::phone(n), u"CN"_s, {u"Person %1"_s.arg(n)}, n + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    expect(audiences.add(*audience, members));
    expect(audiences.finish(*audience, {.rows = 3, .accepted = 3, .rejected = 0, .duplicates = 0}));
    CampaignContent content;
    if (text.isEmpty())
        content.templateCode = u"SMS_1"_s;
    else
        content.text = text;
    content.signName = u"Test"_s;
    const auto id = m_store->campaigns().create(
        {.name = name, .audience = *audience, .accounts = {account}, .content = content});
    expect(id);
    return *id;
}

QStringList nameless(QWidget *view)
{
    QStringList names;
    const QList<QWidget *> widgets = view->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // What hands its focus on, as the field inside a spin box, speaks through whom it hands it to.
        if (!widget->isVisibleTo(view) || (widget->focusPolicy() & Qt::TabFocus) == 0
            || widget->focusProxy() != nullptr)
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        const QString name = reader == nullptr ? widget->accessibleName() : reader->text(QAccessible::Name);
        if (name.isEmpty())
            names.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                         + widget->objectName());
    }
    return names;
}

} // namespace heliograph
