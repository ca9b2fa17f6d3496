// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "app/demo/sampleaudience.h"
#include "engine/ingest/audienceimport.h"
#include "engine/providers/catalogue.h"
#include "engine/submission.h"
#include "ui/frame/pages.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString Key = u"scene-key"_s;
constexpr QLatin1String TheSecret("scene-secret");
constexpr int RowsAtOnce = 10'000;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

struct Figure
{
    const char *login;
    Role role;
};

constexpr Figure Figures[]
    = {{"ada", Role::Admin}, {"olga", Role::Operator}, {"samir", Role::Supervisor}, {"uma", Role::Auditor}};

Role roleOf(const QString &login)
{
    const auto figure = std::ranges::find_if(
        Figures, [&login](const Figure &one) { return login == QLatin1String(one.login); });
    return figure->role;
}

} // namespace

ConsoleScene::ConsoleScene(const Parts &parts)
    : m_closed(parts.closed)
    , m_practises(parts.practice)
{
    must(
        Workspace::create(workspaceFolder(), QString(u"file:"_s % m_folder.filePath(u"secrets"_s)), m_clock));
    m_workspace = must(Workspace::open(workspaceFolder(), m_clock));
    m_reader = must(m_workspace->openReader());
    if (!parts.simulator.isEmpty()) {
        m_simulator = must(SimulatorProcess::start(parts.simulator, QString(Key % u'=' % TheSecret)));
        addKite(parts.account);
    }
    if (parts.closed)
        addPeople();
    for (const QString &login : parts.people)
        m_people.append({login, login, roleOf(login), passwordOf(login)});
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"console.ini"_s));
    m_client = std::make_unique<EngineClient>(workspaceFolder(), m_clock);
    m_engine = std::make_unique<EngineHost>(workspaceFolder(), m_clock);
}

// The window first: it listens to the others.
ConsoleScene::~ConsoleScene()
{
    m_window.reset();
}

QString ConsoleScene::program()
{
    return QString(QCoreApplication::applicationDirPath() % u"/heliograph"_s);
}

QByteArray ConsoleScene::passwordOf(const QString &login)
{
    return QByteArrayLiteral("long enough for ") + login.toUtf8();
}

void ConsoleScene::addKite(const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = u"Kite"_s;
    account.secretRef = u"provider/kite"_s;
    account.settings = settings;
    account.settings.insert(u"endpoint"_s, m_simulator->endpoint());
    account.settings.insert(u"sign_name"_s, u"ACME"_s);
    account.settings.insert(keyIdSetting(account.driver), Key);
    must(m_workspace->keepCredentials(account,
                                      {Key, Secret(QByteArray(TheSecret.data(), TheSecret.size())), {}}));
    m_kite = must(must(m_workspace->openStore())->accounts().add(account));
}

void ConsoleScene::addPeople()
{
    const auto store = must(m_workspace->openStore());
    for (const Figure &figure : Figures) {
        const QString login = QLatin1String(figure.login);
        const Secret code = must(store->users().add({login, login, {figure.role}}, BuiltInAuthor));
        must(store->signIns().setPassword({login, code, {}}, Secret(passwordOf(login))));
    }
}

std::unique_ptr<Store> ConsoleScene::storeOf(const QString &login)
{
    if (!m_closed)
        return must(m_workspace->openStoreFor(std::nullopt));
    const Caller caller
        = must(must(m_workspace->openStore())->signIns().prove({login, Secret(passwordOf(login)), {}}));
    return must(m_workspace->openStoreFor(caller));
}

AudienceId ConsoleScene::addAudience(const QString &name, int people)
{
    const auto sample = must(writeAudienceAbroad(m_folder.filePath(name + u".csv"_s), people));
    const auto store = storeOf(u"olga"_s);
    return must(importAudience(*store,
                               {.file = sample.file,
                                .name = name,
                                .region = {},
                                .phoneColumn = u"phone"_s,
                                .rejectsFolder = m_workspace->rejectsFolder(),
                                .tempFolder = m_workspace->folder(),
                                .engineSends = false,
                                .allowInvented = true},
                               {}))
        .id;
}

CampaignId ConsoleScene::addWaiting(const QString &name, AudienceId audience, const QString &text)
{
    NewCampaign draft;
    draft.name = name;
    draft.audience = audience;
    draft.accounts = {m_kite};
    draft.content.text = text;
    draft.content.validFor = usualValidity(MessageClass::Notice);
    const auto store = storeOf(u"olga"_s);
    const CampaignId id = must(store->campaigns().create(draft));
    must(Submission::submit(*store, id, must(Submission(*m_reader).examine(id)), RowsAtOnce));
    return id;
}

CampaignId ConsoleScene::addStarted(const QString &name, AudienceId audience, const QString &text)
{
    const CampaignId id = addWaiting(name, audience, text);
    must(storeOf(u"samir"_s)
             ->campaigns()
             .approve(id, BuiltInApprover, must(m_reader->campaign(id)).contentHash));
    must(storeOf(u"olga"_s)->campaigns().start(id, BuiltInAuthor));
    return id;
}

ConsoleWindow &ConsoleScene::open()
{
    m_window.reset();
    m_simulators.reset();
    if (m_practises)
        m_simulators = std::make_unique<SimulatorHost>(program(), m_clock);
    ConsoleFace face{u"Acme"_s};
    face.simulators = m_simulators.get();
    face.demo = !m_people.isEmpty();
    face.people = m_people;
    m_window = std::make_unique<ConsoleWindow>(*m_client, *m_engine, *m_preferences, face);
    m_window->show();
    QSignalSpy ready(m_window.get(), &ConsoleWindow::ready);
    m_window->begin();
    if (ready.isEmpty() && !ready.wait(30'000))
        hand().giveUp(u"The console did not open."_s);
    return *m_window;
}

void ConsoleScene::signIn(const QString &login)
{
    type(u"signin.name"_s, login);
    type(u"signin.password"_s, QString::fromUtf8(passwordOf(login)));
    click(u"signin.enter"_s);
    const bool done = QTest::qWaitFor(
        [&] {
            return m_client->session().person() && m_client->session().person()->login == login
                && has(u"overview"_s);
        },
        60'000);
    if (!done)
        hand().giveUp(u"%1 could not sign in."_s.arg(login));
}

void ConsoleScene::signOut()
{
    trigger(u"command.signout"_s);
    if (!QTest::qWaitFor([this] { return has(u"signin"_s); }, 10'000))
        hand().giveUp(u"Nobody could sign out."_s);
}

void ConsoleScene::go(const Place &place)
{
    m_window->go(place);
    if (!QTest::qWaitFor([&] { return m_window->place().view == place.view; }, 10'000))
        hand().giveUp(u"There is no screen %1."_s.arg(place.view));
}

} // namespace heliograph
