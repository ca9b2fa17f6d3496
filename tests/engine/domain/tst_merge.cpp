// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/merge.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! One person's message: the only place where texts are filled and counted.
class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnTextIsFilledAndHasNoVariables();
    void aProvidersTemplateKeepsItsVariables();
    void columnsTheTemplateDoesNotNameStayBehind();
    void aTemplateWithoutTextTakesEveryColumnAndIsOnePart();
    void theSignatureCountsInMainlandChinaOnly();
    void aTextThatBringsItsSignatureIsNotSignedTwice();
    void controlCharactersDoNotTravel();
    void aMissingValueIsToldByName();
    void aProblemIsToldBeforeMerging();
    void aTextThatIsNoTemplateIsRefused();

private:
    static CampaignContent own(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        return content;
    }

    static CampaignContent templated(const QString &text)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.templateText = text;
        return content;
    }

    static Merge prepared(const CampaignContent &content, TemplateSyntax syntax = TemplateSyntax::Alibaba)
    {
        auto merge = Merge::prepare(content, u"Acme"_s, syntax);
        if (!merge)
            qFatal("%s", qPrintable(merge.error().detail));
        return *std::move(merge);
    }

    static MergedMessage merged(const Merge &merge, const QString &e164,
                                const MessageTemplate::ValueList &values)
    {
        const auto message = merge.merge(e164, values);
        if (!message)
            qFatal("%s", qPrintable(message.error().detail));
        return *message;
    }

    inline static const QString China = u"+8613800000000"_s;
    inline static const QString Germany = u"+4915112345678"_s;
};

void TestMerge::anOwnTextIsFilledAndHasNoVariables()
{
    const Merge merge = prepared(own(u"Hello {{name}}"_s));

    const MergedMessage message = merged(merge, Germany, {{u"name"_s, u"Anna"_s}, {u"city"_s, u"Bonn"_s}});

    QCOMPARE(message.text, u"Hello Anna"_s);
    QVERIFY(message.variables.isEmpty());
    QCOMPARE(message.segments, 1);
    QCOMPARE(merge.variables(), QStringList{u"name"_s});
}

void TestMerge::aProvidersTemplateKeepsItsVariables()
{
    const MergedMessage message
        = merged(prepared(templated(u"Hello ${name}"_s)), China, {{u"name"_s, u"Anna"_s}});

    QCOMPARE(message.text, u"Hello Anna"_s);
    QCOMPARE(message.variables.size(), 1);
    QCOMPARE(message.variables.first().first, u"name"_s);
    QCOMPARE(message.variables.first().second, u"Anna"_s);
}

// What a provider is told of people is what its template needs.
void TestMerge::columnsTheTemplateDoesNotNameStayBehind()
{
    const MergedMessage message = merged(prepared(templated(u"Hello ${name}"_s)), China,
                                         {{u"name"_s, u"Anna"_s}, {u"salary"_s, u"100"_s}});

    QCOMPARE(message.variables.size(), 1);
}

void TestMerge::aTemplateWithoutTextTakesEveryColumnAndIsOnePart()
{
    const Merge merge = prepared(templated({}));

    const MergedMessage message
        = merged(merge, China, {{u"name"_s, QString(300, u'x')}, {u"city"_s, u"Bonn"_s}});

    QVERIFY(!merge.knowsText());
    QVERIFY(message.text.isEmpty());
    QCOMPARE(message.variables.size(), 2);
    QCOMPARE(message.segments, 1);
}

void TestMerge::theSignatureCountsInMainlandChinaOnly()
{
    const Merge merge = prepared(own(u"{{text}}"_s)); // 【Acme】 is 6 characters long

    QCOMPARE(merged(merge, China, {{u"text"_s, QString(64, u'x')}}).segments, 1);
    QCOMPARE(merged(merge, China, {{u"text"_s, QString(65, u'x')}}).segments, 2);
    QCOMPARE(merged(merge, Germany, {{u"text"_s, QString(160, u'x')}}).segments, 1);
    QCOMPARE(merged(merge, China, {{u"text"_s, QString(64, u'x')}}).text, QString(64, u'x'));
}

void TestMerge::aTextThatBringsItsSignatureIsNotSignedTwice()
{
    const Merge merge = prepared(own(u"【Acme】{{text}}"_s));

    QCOMPARE(merged(merge, China, {{u"text"_s, QString(64, u'x')}}).segments, 1);
}

void TestMerge::controlCharactersDoNotTravel()
{
    const MergedMessage message = merged(prepared(templated(u"Hello ${name}"_s)), China,
                                         {{u"name"_s, QString(u"An"_s + QChar(0x202e) + u"na"_s)}});

    QVERIFY(!message.text.contains(QChar(0x202e)));
    QVERIFY(!message.variables.first().second.contains(QChar(0x202e)));
}

void TestMerge::aMissingValueIsToldByName()
{
    const auto message = prepared(own(u"Hello {{name}}"_s)).merge(Germany, {{u"city"_s, u"Bonn"_s}});

    QVERIFY(!message);
    QCOMPARE(message.error().kind, ErrorKind::Invalid);
    QVERIFY(message.error().detail.contains(u"name"_s));
}

void TestMerge::aProblemIsToldBeforeMerging()
{
    const Merge merge = prepared(own(u"Hello {{name}}"_s));

    QVERIFY(merge.problem({{u"city"_s, u"Bonn"_s}}));
    QVERIFY(!merge.problem({{u"name"_s, u"Anna"_s}}));
    QVERIFY(!prepared(templated({})).problem({}));
}

void TestMerge::aTextThatIsNoTemplateIsRefused()
{
    const auto merge = Merge::prepare(own(u"Hello {{name"_s), u"Acme"_s, TemplateSyntax::Alibaba);

    QVERIFY(!merge);
    QCOMPARE(merge.error().kind, ErrorKind::Invalid);
}

QObject *tst_merge()
{
    return new TestMerge;
}

#include "tst_merge.moc"
