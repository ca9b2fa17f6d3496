// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/contentreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestContentReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleAndSeverityHasAKey()
    {
        QStringList keys;
        for (int rule = 0; rule < ContentRuleCount; ++rule) {
            const QString key = contentRuleKey(static_cast<ContentRule>(rule));
            QCOMPARE(contentRuleFromKey(key), std::optional(static_cast<ContentRule>(rule)));
            keys.append(key);
        }
        keys.removeDuplicates();
        QCOMPARE(keys.size(), ContentRuleCount);
        for (const auto severity : {ContentSeverity::None, ContentSeverity::Note, ContentSeverity::SecondLook,
                                    ContentSeverity::Block})
            QCOMPARE(contentSeverityFromKey(contentSeverityKey(severity)), std::optional(severity));
        QVERIFY(!contentRuleFromKey(u"words"_s));
        QVERIFY(!contentSeverityFromKey(u"hard"_s));
    }

    void aReviewIsReadBackAsItWas()
    {
        const ContentReview review = example();

        const auto read = ContentReview::fromJson(review.toJson());

        QVERIFY(read);
        QCOMPARE(read->toJson(), review.toJson());
        QCOMPARE(read->rulesVersion, 7);
        QCOMPARE(read->rulesHash, review.rulesHash);
        QCOMPARE(read->countries, review.countries);
        QCOMPARE(read->syntax, TemplateSyntax::Tencent);
        QCOMPARE(read->findings.last().variable, u"name"_s);
        QCOMPARE(read->findings.last().people, 12);
    }

    void accountsMayWriteVariablesOtherwise()
    {
        ContentReview review = example();
        review.accountSyntax.insert(AccountId{3}, TemplateSyntax::Alibaba);

        const auto read = ContentReview::fromJson(review.toJson());

        QVERIFY(read);
        QCOMPARE(read->syntaxOf(AccountId{3}), TemplateSyntax::Alibaba);
        QCOMPARE(read->syntaxOf(AccountId{1}), TemplateSyntax::Tencent);
        QVERIFY(!ContentReview::fromJson(R"({"syntax":1,"account_syntax":{"3":9}})"));
    }

    void everyPartChangesWhatIsSealed()
    {
        const QByteArray before = example().toJson();
        const QList<std::function<void(ContentReview &)>> changes{
            [](ContentReview &review) { review.rulesVersion = 8; },
            [](ContentReview &review) { review.rulesHash[0] = 'x'; },
            [](ContentReview &review) { review.countries.append(u"DE"_s); },
            [](ContentReview &review) { review.syntax = TemplateSyntax::Own; },
            [](ContentReview &review) { review.accountSyntax.insert(AccountId{2}, TemplateSyntax::Own); },
            [](ContentReview &review) { review.members = 1; },
            [](ContentReview &review) { review.findings.removeLast(); },
            [](ContentReview &review) { review.findings.first().severity = ContentSeverity::Note; },
            [](ContentReview &review) { review.findings.first().position = 1; },
            [](ContentReview &review) { review.findings.last().people = 1; }};
        for (const auto &change : changes) {
            ContentReview changed = example();
            change(changed);
            QVERIFY(changed.toJson() != before);
        }
    }

    void theWorstFindingDecides()
    {
        ContentReview review = example();
        QCOMPARE(review.severity(), ContentSeverity::SecondLook);
        review.findings.removeFirst();
        QCOMPARE(review.severity(), ContentSeverity::Note);
        review.findings.clear();
        QCOMPARE(review.severity(), ContentSeverity::None);
    }

    void whatCannotBeReadIsTakenForTheWorst()
    {
        QVERIFY(!ContentReview::fromJson("{}"));
        QVERIFY(!ContentReview::fromJson("nonsense"));
        QJsonObject finding = example().findings.first().toJson();
        finding.insert(u"severity"_s, u"mild"_s);
        QCOMPARE(ContentFinding::fromJson(finding).severity, ContentSeverity::Block);
    }

private:
    static ContentReview example()
    {
        ContentFinding word;
        word.severity = ContentSeverity::SecondLook;
        word.list = u"english"_s;
        word.what = u"bonus"_s;
        word.position = 4;
        word.length = 5;
        ContentFinding link;
        link.rule = ContentRule::UnlistedLink;
        link.severity = ContentSeverity::Note;
        link.list = u"links"_s;
        link.what = u"a.com"_s;
        link.place = ContentPlace::Values;
        link.variable = u"name"_s;
        link.line = 37;
        link.people = 12;
        ContentReview review;
        review.rulesVersion = 7;
        review.rulesHash = QByteArray(32, 'h');
        review.countries = {u"CN"_s};
        review.syntax = TemplateSyntax::Tencent;
        review.members = 200;
        review.findings = {word, link};
        return review;
    }
};

QObject *tst_contentreview()
{
    return new TestContentReview;
}

#include "tst_contentreview.moc"
