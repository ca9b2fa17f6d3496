// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/recipientcheck.h"

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The audience's people are called "Person 0" (row 2) to "Person 9" (row 11).
class TestRecipientCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_audience = m_store->addAudience(10);
        auto opened = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(opened);
        m_reader = *std::move(opened);
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        m_store.reset();
    }

    void everybodyIsLookedAt()
    {
        const RecipientReport report = check(own(u"Hello {{name}}"_s), {});
        QCOMPARE(report.members, 10);
        QVERIFY(!report.problem);
        QVERIFY(report.findings.isEmpty());
    }

    void eachComplaintIsToldOnceWithItsFirstRow()
    {
        const RecipientReport report = check(own(u"Hello {{name}}"_s), {}, u"[block]\nperson*\nperson 3\n"_s);
        QCOMPARE(report.findings.size(), 2);
        for (const ContentFinding &finding : report.findings) {
            QCOMPARE(finding.variable, u"name"_s);
            QCOMPARE(finding.line, finding.what == u"person"_s ? 2 : 5);
            QCOMPARE(finding.people, finding.what == u"person"_s ? 10 : 1);
        }
    }

    void whoCannotBeMergedIsNamedByRow()
    {
        const RecipientReport report = check(own(u"Hello {{nickname}}"_s), {});
        QVERIFY(report.problem);
        QCOMPARE(report.problem->line, 2);
        QCOMPARE(report.problem->rows, 10);
        QVERIFY(report.problem->unmergeable);
        QCOMPARE(report.problem->unmergeable->kind, ValueProblem::Kind::Empty);
        QCOMPARE(report.problem->unmergeable->variable, u"nickname"_s);
    }

    void aValueThatDoesNotFitNamesProviderAndVariable()
    {
        const RecipientReport report
            = check(atProvider(u"Hello ${name}"_s), {route({.longest = 5, .codeFewest = 0, .codeMost = 0})});
        QVERIFY(report.problem);
        QCOMPARE(report.problem->provider, u"ali"_s);
        QCOMPARE(report.problem->variable, u"name"_s);
        QCOMPARE(report.problem->misfit, VariableMisfit::TooLong);
        QCOMPARE(report.problem->line, 2);
    }

    void onlyVariablesOfTheTextAreLookedAt()
    {
        const RecipientReport report
            = check(atProvider(u"Hello you"_s), {route({.longest = 5, .codeFewest = 0, .codeMost = 0})});
        QVERIFY(!report.problem);
    }

    void ofAnUnknownTextAllAre()
    {
        const RecipientReport report
            = check(atProvider({}), {route({.longest = 5, .codeFewest = 0, .codeMost = 0})});
        QVERIFY(report.problem);
    }

    void theWholeTextMayBeTooLong()
    {
        const RecipientReport report = check(atProvider(u"Hello ${name}"_s), {route({.longestText = 15})});
        QVERIFY(report.problem); // 14 characters and the signature's
        QCOMPARE(report.problem->variable, QString());
        QVERIFY(!check(atProvider(u"Hello ${name}"_s), {route({.longestText = 20})}).problem);
    }

private:
    static CampaignContent own(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        return content;
    }

    static CampaignContent atProvider(const QString &text)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.templateText = text;
        return content;
    }

    static ValueRoute route(const VariableRule &rule) { return {u"ali"_s, rule, {}, 6}; }

    RecipientReport check(const CampaignContent &content, const QList<ValueRoute> &routes,
                          const QString &list = u"[note]\nxyz\n"_s)
    {
        const auto parsed = ContentList::parse(list);
        const auto merge = Merge::prepare(content, u"Test"_s, TemplateSyntax::Alibaba);
        if (!parsed || !merge)
            qFatal("The test's list or text is not right");
        const ContentAudit audit(ContentRules::compile({{u"ours"_s, {}, *parsed}}), content, u"Test"_s,
                                 TemplateSyntax::Alibaba, {});
        const auto report = RecipientCheck(*merge, audit, routes).run(*m_reader, m_audience, {u"name"_s});
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AudienceId m_audience{};
};

QObject *tst_recipientcheck()
{
    return new TestRecipientCheck;
}

#include "tst_recipientcheck.moc"
