// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/composeview.h"

#include "tests/ui/views/writingscene.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The page where campaigns are written, over a real workspace.
class TestComposeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<WritingScene>();
        m_audience = m_scene->audience(u"customers"_s);
    }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void aCampaignIsWrittenAndSubmitted();
    void whatIsMissingIsSaidAndGoneTo();
    void previewAndFiguresShowRealPeople();
    void anUnknownColumnOffersTheNearest();
    void replacingLookalikesNeverTouchesAColumn();
    void whatIsWrittenSurvivesTheProgram();
    void aDiscardedDraftIsGoneAndThePageIsLeft();
    void aStoredDraftOpensAgainAndIsRevised();
    void aReturnedCampaignOpensAsADraftWithItsReason();
    void aTemplateThatIsNotApprovedCannotBeSubmitted();
    void anOwnTextIsUsedAndKept();
    void marketingWantsConsent();
    void pastedNumbersBecomeAnAudience();
    void aListThatIsDroppedIsLookedAt();
    void whoMayNotComposeIsTold();
    void everythingHasAName();

private:
    void show(const QVariantMap &what = {})
    {
        m_view = std::make_unique<ComposeView>(m_scene->surroundings());
        m_view->resize(800, 520);
        m_view->show();
        m_view->open(what);
        QTRY_COMPARE(part<QComboBox>(*m_view, u"compose.audience.choice"_s)->count(), 2);
        QTRY_VERIFY(part<QListWidget>(*m_view, u"compose.route.accounts"_s)->count() == 2);
    }
    template <typename T>
    T *find(const char *name)
    {
        return part<T>(*m_view, QString::fromLatin1(name));
    }
    void choose(const char *account)
    {
        auto *list = find<QListWidget>("compose.route.accounts");
        list->findItems(QString::fromLatin1(account), Qt::MatchExactly).first()->setCheckState(Qt::Checked);
    }
    void fill(const QString &text)
    {
        QTest::keyClicks(find<QLineEdit>("compose.name"), u"Spring sale"_s);
        find<QComboBox>("compose.audience.choice")->setCurrentIndex(1);
        choose("ali");
        find<QPlainTextEdit>("compose.message.text")->setPlainText(text);
    }
    QAction *action(const char *name) { return m_view->findChild<QAction *>(QString::fromLatin1(name)); }
    qint64 drafts()
    {
        const auto campaigns = m_scene->reader().campaigns();
        return campaigns ? campaigns->size() : -1;
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<ComposeView> m_view;
    AudienceId m_audience{};
};

void TestComposeView::aCampaignIsWrittenAndSubmitted()
{
    show();
    QSignalSpy gone(m_view.get(), &View::go);
    fill(u"Hello {{name|there}}"_s);
    find<QComboBox>("compose.route.signature")->setCurrentText(u"Acme"_s);

    action("compose.submit")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"decision.submit"_s), 20'000);
    const auto texts = m_view->findChild<QWidget *>(u"decision.submit"_s)->findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(texts, [](const QLabel *label) { return label->text().contains(u"3 people"); }));
    QTest::mouseClick(find<QPushButton>("decision.submit.action"), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 20'000);
    const auto place = gone.first().first().value<Place>();
    QCOMPARE(place.view, u"campaigns"_s);
    const auto campaign
        = m_scene->reader().campaign(CampaignId{place.what.value(u"campaign"_s).toLongLong()});
    QVERIFY(campaign);
    QCOMPARE(campaign->state, CampaignState::AwaitingApproval);
    QCOMPARE(campaign->content.text, u"Hello {{name|there}}"_s);
    QCOMPARE(campaign->planned, 3);
}

void TestComposeView::whatIsMissingIsSaidAndGoneTo()
{
    show();

    action("compose.submit")->trigger();

    QCOMPARE(m_view->focusWidget(), find<QLineEdit>("compose.name"));
    QVERIFY(find<QLabel>("compose.name.problem")->text().contains(u"Give the campaign a name"));
    QVERIFY(find<QListWidget>("compose.checks.list")->count() >= 3);
    QCOMPARE(drafts(), 0);
}

void TestComposeView::previewAndFiguresShowRealPeople()
{
    show();
    fill(u"Hello {{name}}, see you in {{city|town}}"_s);

    auto *text = find<QPlainTextEdit>("compose.preview.text");
    QTRY_VERIFY(text->toPlainText().startsWith(u"Hello "));
    QVERIFY(!text->toPlainText().contains(u"{{"));
    const QString first = text->toPlainText();
    QTest::mouseClick(find<QPushButton>("compose.preview.next"), Qt::LeftButton);
    QVERIFY(text->toPlainText() != first);
    QTest::mouseClick(find<QPushButton>("compose.preview.previous"), Qt::LeftButton);
    QCOMPARE(text->toPlainText(), first);
    QTRY_COMPARE(find<QLabel>("compose.figures.people")->text(), u"3 people"_s);
    QTRY_COMPARE(find<QLabel>("compose.figures.cost")->text(), u"about EUR 0.15"_s);
    QTest::mouseClick(find<QPushButton>("compose.preview.longest"), Qt::LeftButton);
    QCOMPARE(text->toPlainText(), u"Hello Ana, see you in Bern"_s);
    QTest::mouseClick(find<QPushButton>("compose.preview.random"), Qt::LeftButton);
    QTRY_VERIFY(text->toPlainText().startsWith(u"Hello "));
}

void TestComposeView::anUnknownColumnOffersTheNearest()
{
    show();

    fill(u"Hello {{nmae}}"_s);

    QTRY_VERIFY(find<QLabel>("compose.message.problems")->text().contains(u"Use “name”?"));
    find<QPlainTextEdit>("compose.message.text")->setPlainText(u"Hello {{nmae|there}}"_s);
    QTRY_VERIFY(find<QLabel>("compose.message.problems")->text().isEmpty());
}

void TestComposeView::replacingLookalikesNeverTouchesAColumn()
{
    show();
    auto *text = find<QPlainTextEdit>("compose.message.text");
    QTest::keyClicks(text, u"It"_s);
    text->textCursor().insertText(u"’s “here” {{na’me|“x”}}"_s);

    QTRY_VERIFY(find<QLabel>("compose.message.meter")->text().contains(u"UCS-2"));
    QTest::mouseClick(find<QPushButton>("compose.message.replaceAll"), Qt::LeftButton);

    QCOMPARE(text->toPlainText(), u"It's \"here\" {{na’me|\"x\"}}"_s);
    text->undo();
    QCOMPARE(text->toPlainText(), u"It’s “here” {{na’me|“x”}}"_s);
}

void TestComposeView::whatIsWrittenSurvivesTheProgram()
{
    show();
    QTest::keyClicks(find<QPlainTextEdit>("compose.message.text"), u"Half a sentence"_s);
    const QString file = m_scene->folder() + u"/drafts/1.json"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(drafts(), 0);

    m_view.reset();
    show();

    QTRY_COMPARE(find<QPlainTextEdit>("compose.message.text")->toPlainText(), u"Half a sentence"_s);
    fill(u"A whole one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts(), 1, 20'000);
    QTRY_VERIFY(!QFile::exists(file));
}

void TestComposeView::aDiscardedDraftIsGoneAndThePageIsLeft()
{
    show();
    QSignalSpy gone(m_view.get(), &View::go);
    fill(u"Hello {{name|there}}"_s);
    find<QComboBox>("compose.route.signature")->setCurrentText(u"Acme"_s);
    action("compose.save")->trigger();
    QTRY_COMPARE(drafts(), 1);

    action("compose.discard")->trigger();
    QTest::mouseClick(find<QPushButton>("decision.discard.stay"), Qt::LeftButton);
    QTRY_VERIFY(!m_view->findChild<QWidget *>(u"decision.discard"_s));
    QCOMPARE(gone.count(), 0);
    QCOMPARE(drafts(), 1);

    action("compose.discard")->trigger();
    QTRY_VERIFY(m_view->findChild<QPushButton *>(u"decision.discard.action"_s));
    QTest::mouseClick(find<QPushButton>("decision.discard.action"), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 20'000);
    QCOMPARE(gone.first().first().value<Place>(), Place({u"campaigns"_s, {}}));
    const auto campaigns = m_scene->reader().campaigns();
    QVERIFY(campaigns);
    QVERIFY(campaigns->isEmpty() || campaigns->first().state == CampaignState::Cancelled);
}

void TestComposeView::aStoredDraftOpensAgainAndIsRevised()
{
    const CampaignId id = m_scene->campaign(u"Stored"_s, m_audience, u"First"_s);
    show({{u"draft"_s, number(id)}});
    QTRY_COMPARE(find<QPlainTextEdit>("compose.message.text")->toPlainText(), u"First"_s);

    find<QPlainTextEdit>("compose.message.text")->setPlainText(u"Second"_s);
    action("compose.save")->trigger();

    QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().campaign(id)->content.text, u"Second"_s, 20'000);
    QCOMPARE(drafts(), 1);
    QCOMPARE(m_view->place(), (QVariantMap{{u"draft"_s, number(id)}}));
    QTRY_VERIFY(find<QLabel>("compose.figures.forecast")->text().contains(u"could go at once"));
}

void TestComposeView::aReturnedCampaignOpensAsADraftWithItsReason()
{
    const CampaignId id = m_scene->campaign(u"Stored"_s, m_audience, u"First"_s);
    QVERIFY(m_scene->store().campaigns().beginFreeze(id));
    QVERIFY(m_scene->store().campaigns().freeze(id, 100));
    QVERIFY(m_scene->store().campaigns().returnForEdit(id, BuiltInApprover, u"too short"_s));

    show({{u"draft"_s, number(id)}});

    QTRY_COMPARE(find<QLineEdit>("compose.name")->text(), u"Stored (2)"_s);
    const auto labels = m_view->findChild<QWidget *>(u"compose.note"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [](const QLabel *label) { return label->text().contains(u"too short"); }));
    find<QPlainTextEdit>("compose.message.text")->setPlainText(u"Long enough"_s);
    action("compose.submit")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QPushButton *>(u"decision.submit.action"_s), 20'000);
    QTest::mouseClick(find<QPushButton>("decision.submit.action"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().campaign(id)->state, CampaignState::Cancelled, 20'000);
}

void TestComposeView::aTemplateThatIsNotApprovedCannotBeSubmitted()
{
    ProviderTemplate known;
    known.account = m_scene->ten();
    known.code = u"2045118"_s;
    known.text = u"Hello {1}"_s;
    known.state = TemplateState::InReview;
    QVERIFY(m_scene->store().templates().add(known, BuiltInAuthor));
    show();
    fill(u"own"_s);
    find<QListWidget>("compose.route.accounts")->item(0)->setCheckState(Qt::Unchecked);
    choose("ten");
    QVERIFY(find<QLabel>("compose.route.problems")->text().contains(u"approved templates only"));

    find<QWidget>("compose.message.template")->setFocus();
    QTest::keyClick(find<QWidget>("compose.message.template"), Qt::Key_Space);
    auto *code = part<QComboBox>(*m_view, u"compose.message.code%1"_s.arg(number(m_scene->ten())));
    code->setCurrentIndex(1);

    const QString problems = find<QLabel>("compose.message.problems")->text();
    QVERIFY2(problems.contains(u"2045118 is not approved at ten"), qPrintable(problems));
    QVERIFY(problems.contains(u"wants “1”"));
    action("compose.submit")->trigger();
    QVERIFY(!m_view->findChild<QWidget *>(u"decision.submit"_s));
}

void TestComposeView::anOwnTextIsUsedAndKept()
{
    const auto kept = m_scene->store().ownTexts().add(
        {.name = u"Parcel"_s, .text = u"Hello {{name}}"_s, .messageClass = MessageClass::Code},
        BuiltInAuthor);
    QVERIFY(kept);
    show({{u"ownText"_s, number(kept->id)}});
    auto *text = find<QPlainTextEdit>("compose.message.text");
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"Hello {{name}}"_s, 20'000);

    text->setPlainText(u"Hi {{name}}"_s);
    const QList<QAction *> offered = find<QToolButton>("compose.message.texts")->menu()->actions();
    QCOMPARE(offered.first()->text(), u"Parcel"_s);
    offered.last()->trigger();
    find<QLineEdit>("owntext.name")->setText(u"Parcel, short"_s);
    QTest::mouseClick(find<QPushButton>("owntext.action"), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(m_scene->reader().ownTexts()->size(), 2, 20'000);
    QCOMPARE(m_scene->reader().ownTexts()->last().content.text, u"Hi {{name}}"_s);
}

void TestComposeView::marketingWantsConsent()
{
    show();
    fill(u"Buy now"_s);

    find<QComboBox>("compose.route.class")->setCurrentIndex(1);

    QVERIFY(find<QLabel>("compose.audience.problems")->text().contains(u"nobody has recorded why"));
}

void TestComposeView::pastedNumbersBecomeAnAudience()
{
    show();
    QGuiApplication::clipboard()->setText(u"phone\tname\n13800000007\tBea\n12\tCid\n"_s);

    QTest::mouseClick(find<QPushButton>("compose.audience.paste"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"import.use"_s), 20'000);
    auto *country = find<QComboBox>("import.country");
    country->setCurrentIndex(country->findData(u"CN"_s));
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("import.sum")->text(),
                              u"2 rows = 1 people + 0 duplicates + 1 with problems"_s, 20'000);
    QTest::mouseClick(find<QPushButton>("import.use"), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("compose.audience.choice")->count(), 3, 20'000);
    QTRY_VERIFY(find<QComboBox>("compose.audience.choice")->currentText().startsWith(u"Pasted"));
    QTRY_VERIFY(QDir(m_scene->folder() + u"/drafts"_s).entryList({u"pasted*"_s}).isEmpty());
}

void TestComposeView::aListThatIsDroppedIsLookedAt()
{
    show();
    auto *stage = find<QWidget>("compose.stage");
    const QString file = m_scene->write(u"spring.csv"_s, "phone,name\n+8613800000007,Bea\n");
    QMimeData list;
    list.setUrls({QUrl::fromLocalFile(file)});
    QMimeData words;
    words.setText(u"words"_s);

    QDragEnterEvent ofWords(QPoint(5, 5), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    ofWords.ignore();
    QCoreApplication::sendEvent(stage, &ofWords);
    QVERIFY(!find<QLabel>("compose.drop")->isVisible());

    QDragEnterEvent entering(QPoint(5, 5), Qt::CopyAction, &list, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage, &entering);
    QVERIFY(find<QLabel>("compose.drop")->isVisible());
    QVERIFY(find<QLabel>("compose.drop")->text().contains(u"spring.csv"_s));

    QDropEvent dropping(QPointF(5, 5), Qt::CopyAction, &list, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage, &dropping);
    QVERIFY(!find<QLabel>("compose.drop")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QWidget *>(u"import.use"_s), 20'000);
}

void TestComposeView::whoMayNotComposeIsTold()
{
    m_scene->addPerson(u"uma"_s, {Role::Auditor});
    m_scene->signIn(u"uma"_s);
    m_view = std::make_unique<ComposeView>(m_scene->surroundings());
    m_view->show();

    m_view->open({});

    QVERIFY(find<QWidget>("emptyState")->isVisible());
    QVERIFY(!action("compose.submit")->isEnabled());
    QVERIFY(action("compose.submit")->toolTip().contains(u"operator", Qt::CaseInsensitive));
}

void TestComposeView::everythingHasAName()
{
    show();
    const auto widgets = m_view->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_view.get())
            || widget->objectName().startsWith(u"qt_") || widget->inherits("QAbstractScrollArea") == false)
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    const QString picture = qEnvironmentVariable("HELIOGRAPH_PICTURES");
    if (!picture.isEmpty())
        m_view->grab().save(picture + u"/compose.png"_s);
}

QObject *tst_composeview()
{
    return new TestComposeView;
}

#include "tst_composeview.moc"
