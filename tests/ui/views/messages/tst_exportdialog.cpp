// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/messages/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

template <typename R>
void expectDone(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
}

} // namespace

//! Messages into a file, for those who may have them.
class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AdminScene>(AdminScene::People::Five);
        m_account = m_scene->addProvider(u"ali"_s).id;
        m_window = std::make_unique<QWidget>();
    }
    void cleanup()
    {
        m_window.reset();
        m_scene.reset();
    }

    void anOperatorExportsHisOwnCampaignsOnly();
    void anOperatorGetsNoFullNumbersOfLargeCampaigns();
    void fullNumbersWantAReason();
    void manyFullNumbersAskForThePasswordAndGoOn();
    void aWrongPasswordWritesNothing();
    void aSecondFactorIsAskedForToo();
    void theEndingFollowsTheFormat();
    void choicesAreRememberedButForTheRiskyOnes();
    void columnsAreMovedByKeys();
    void aSummaryIsWrittenBesideIt();
    void withoutNumbersTheirColumnIsLeftOut();
    void theButtonSaysHowManyThereAre();

private:
    //! A campaign of \a author to so many \a people that waits for approval.
    CampaignId submitted(const QString &author, int people);

    ExportDialog *show(std::optional<CampaignId> campaign);
    //! Chooses full numbers, with a reason.
    static void chooseFull(ExportDialog *dialog);
    //! Over \a dialog, once it is asked.
    static QDialog *passwordDialog(ExportDialog *dialog)
    {
        return dialog->findChild<QDialog *>(u"decision.password"_s);
    }
    static QString problem(ExportDialog *dialog) { return part<QLabel>(dialog, u"export.problem"_s)->text(); }
    QString file() const { return m_scene->path(u"out.csv"_s); }
    qint64 lines() const
    {
        QFile csv(file());
        return csv.open(QIODevice::ReadOnly) ? csv.readAll().count('\n') : 0;
    }

    std::unique_ptr<AdminScene> m_scene;
    AccountId m_account{};
    std::unique_ptr<QWidget> m_window;
};

CampaignId TestExportDialog::submitted(const QString &author, int people)
{
    AudienceStore &audiences = m_scene->store().audiences();
    const auto audience = audiences.begin({.name = u"people"_s,
                                           .columns = {},
                                           .sourceFile = u"list.csv"_s,
                                           .sourceEncoding = u"UTF-8"_s,
                                           .processId = 1});
    expectDone(audience);
    const auto sealer = audiences.sealer(*audience);
    std::vector<SealedMember> members;
    for (int n = 0; n < people; ++n)
        members.push_back(sealer->seal(TestStore::phone(n), u"CN"_s, {}, n + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    expectDone(audiences.add(*audience, members));
    expectDone(
        audiences.finish(*audience, {.rows = people, .accepted = people, .rejected = 0, .duplicates = 0}));
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;
    CampaignStore &campaigns = m_scene->store().campaigns();
    const auto id = campaigns.create({.name = u"sale of %1"_s.arg(author),
                                      .audience = *audience,
                                      .accounts = {m_account},
                                      .content = content,
                                      .author = m_scene->user(author)});
    expectDone(id);
    auto progress = campaigns.beginFreeze(*id);
    while (progress && !progress->done)
        progress = campaigns.freeze(*id, 1'000);
    expectDone(progress);
    return *id;
}

ExportDialog *TestExportDialog::show(std::optional<CampaignId> campaign)
{
    MessageFilter filter;
    filter.campaign = campaign;
    auto *dialog
        = new ExportDialog(m_scene->client(), m_scene->preferences(), filter, u"Export"_s, 0, m_window.get());
    dialog->open();
    part<QLineEdit>(dialog, u"export.file"_s)->setText(file());
    return dialog;
}

void TestExportDialog::chooseFull(ExportDialog *dialog)
{
    part<QRadioButton>(dialog, u"export.full"_s)->setChecked(true);
    part<QLineEdit>(dialog, u"export.reason"_s)->setText(u"a complaint"_s);
}

void TestExportDialog::anOperatorExportsHisOwnCampaignsOnly()
{
    const CampaignId own = submitted(u"olga"_s, 3);
    const CampaignId other = submitted(u"otto"_s, 3);
    m_scene->signIn(u"olga"_s);

    ExportDialog *ofAll = show({});
    press(ofAll, u"export.start"_s);
    QVERIFY2(problem(ofAll).contains(u"your own campaigns"_s), qPrintable(problem(ofAll)));
    ExportDialog *ofOther = show(other);
    press(ofOther, u"export.start"_s);
    QTRY_VERIFY(problem(ofOther).contains(u"campaigns of olga only"_s));
    QVERIFY(!QFile::exists(file()));
    press(show(own), u"export.start"_s);

    QTRY_VERIFY(QFile::exists(file()));
    QCOMPARE(lines(), 4);
}

void TestExportDialog::anOperatorGetsNoFullNumbersOfLargeCampaigns()
{
    const CampaignId own = submitted(u"olga"_s, 1'001);
    m_scene->signIn(u"olga"_s);

    ExportDialog *dialog = show(own);
    chooseFull(dialog);
    press(dialog, u"export.start"_s);

    QTRY_VERIFY(problem(dialog).contains(u"A supervisor can"_s));
    QVERIFY(!QFile::exists(file()));
}

void TestExportDialog::fullNumbersWantAReason()
{
    const CampaignId own = submitted(u"olga"_s, 3);
    m_scene->signIn(u"olga"_s);
    ExportDialog *dialog = show(own);
    chooseFull(dialog);
    part<QLineEdit>(dialog, u"export.reason"_s)->clear();

    press(dialog, u"export.start"_s);

    QVERIFY(problem(dialog).contains(u"needed for"_s));
    chooseFull(dialog);
    press(dialog, u"export.start"_s);
    QTRY_VERIFY(QFile::exists(file()));
}

void TestExportDialog::manyFullNumbersAskForThePasswordAndGoOn()
{
    submitted(u"olga"_s, 1'001);
    m_scene->signIn(u"samir"_s);
    m_scene->clock().advance(6min);
    ExportDialog *dialog = show({});
    chooseFull(dialog);

    press(dialog, u"export.start"_s);
    QTRY_VERIFY(passwordDialog(dialog));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(dialog->findChild<QLineEdit *>(u"decision.password.code"_s) == nullptr);
    part<QLineEdit>(dialog, u"decision.password.password"_s)
        ->setText(QString::fromLatin1(AdminScene::Password));
    press(dialog, u"decision.password.action"_s);

    QTRY_VERIFY(QFile::exists(file()));
    QCOMPARE(lines(), 1'002);
}

void TestExportDialog::aWrongPasswordWritesNothing()
{
    submitted(u"olga"_s, 1'001);
    m_scene->signIn(u"samir"_s);
    m_scene->clock().advance(6min);
    ExportDialog *dialog = show({});
    chooseFull(dialog);
    press(dialog, u"export.start"_s);
    QTRY_VERIFY(passwordDialog(dialog));

    part<QLineEdit>(dialog, u"decision.password.password"_s)->setText(u"something else altogether"_s);
    press(dialog, u"decision.password.action"_s);

    QTRY_VERIFY2(problem(dialog).contains(u"wrong"_s), qPrintable(problem(dialog)));
    QVERIFY(dialog->isVisible());
    QVERIFY(!QFile::exists(file()));
}

void TestExportDialog::aSecondFactorIsAskedForToo()
{
    submitted(u"olga"_s, 1'001);
    m_scene->signIn(u"samir"_s);
    m_scene->client().session().setSecondFactor(true);
    m_scene->clock().advance(6min);
    ExportDialog *dialog = show({});
    chooseFull(dialog);

    press(dialog, u"export.start"_s);

    QTRY_VERIFY(passwordDialog(dialog));
    QVERIFY(dialog->findChild<QLineEdit *>(u"decision.password.code"_s) != nullptr);
}

void TestExportDialog::theEndingFollowsTheFormat()
{
    m_scene->signIn(u"samir"_s);
    ExportDialog *dialog = show({});

    part<QRadioButton>(dialog, u"export.xlsx"_s)->setChecked(true);

    QVERIFY(part<QLineEdit>(dialog, u"export.file"_s)->text().endsWith(u"out.xlsx"_s));
    QVERIFY(!part<QComboBox>(dialog, u"export.separator"_s)->isEnabled());
    press(dialog, u"export.start"_s);
    QTRY_VERIFY(QFile::exists(m_scene->path(u"out.xlsx"_s)));
}

void TestExportDialog::choicesAreRememberedButForTheRiskyOnes()
{
    m_scene->signIn(u"samir"_s);
    ExportDialog *first = show({});
    part<QComboBox>(first, u"export.separator"_s)->setCurrentIndex(2);
    part<QComboBox>(first, u"export.times"_s)->setCurrentIndex(1);
    part<QCheckBox>(first, u"export.guard"_s)->setChecked(false);
    part<QListWidget>(first, u"export.columns"_s)->item(0)->setCheckState(Qt::Unchecked);
    press(first, u"export.start"_s);
    QTRY_VERIFY(QFile::exists(file()));

    ExportDialog *second = show({});

    QCOMPARE(part<QComboBox>(second, u"export.separator"_s)->currentIndex(), 2);
    QCOMPARE(part<QComboBox>(second, u"export.times"_s)->currentIndex(), 1);
    QVERIFY(part<QCheckBox>(second, u"export.guard"_s)->isChecked());
    QVERIFY(part<QRadioButton>(second, u"export.masked"_s)->isChecked());
    QCOMPARE(part<QListWidget>(second, u"export.columns"_s)->item(0)->checkState(), Qt::Unchecked);
}

void TestExportDialog::columnsAreMovedByKeys()
{
    m_scene->signIn(u"samir"_s);
    ExportDialog *dialog = show({});
    auto *columns = part<QListWidget>(dialog, u"export.columns"_s);
    const QString first = columns->item(0)->text();

    QTest::keyClick(columns, Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(columns->item(1)->text(), first);
    QCOMPARE(columns->currentRow(), 1);
    press(dialog, u"export.start"_s);
    QTRY_VERIFY(QFile::exists(file()));
    QFile csv(file());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readLine().startsWith("campaign_id,message_id,"));
}

void TestExportDialog::aSummaryIsWrittenBesideIt()
{
    const CampaignId own = submitted(u"olga"_s, 3);
    m_scene->signIn(u"samir"_s);
    ExportDialog *dialog = show(own);
    part<QCheckBox>(dialog, u"export.summary"_s)->setChecked(true);

    press(dialog, u"export.start"_s);

    QTRY_VERIFY(QFile::exists(file()));
    QFile summary(QString(file() % u".summary.txt"_s));
    QVERIFY(summary.open(QIODevice::ReadOnly));
    QVERIFY(summary.readAll().contains("sale of olga"));
}

void TestExportDialog::withoutNumbersTheirColumnIsLeftOut()
{
    m_scene->signIn(u"samir"_s);
    ExportDialog *dialog = show({});

    part<QRadioButton>(dialog, u"export.none"_s)->setChecked(true);
    press(dialog, u"export.start"_s);

    QTRY_VERIFY(QFile::exists(file()));
    QFile csv(file());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(!csv.readAll().contains("number"));
}

void TestExportDialog::theButtonSaysHowManyThereAre()
{
    const CampaignId own = submitted(u"olga"_s, 12);
    submitted(u"otto"_s, 3);
    m_scene->signIn(u"samir"_s);

    const auto *ofOne = part<QPushButton>(show(own), u"export.start"_s);
    const auto *ofAll = part<QPushButton>(show({}), u"export.start"_s);

    QTRY_COMPARE(ofOne->text(), u"Export 12"_s);
    QTRY_COMPARE(ofAll->text(), u"Export 15"_s);
}

} // namespace heliograph

QObject *tst_exportdialog()
{
    return new heliograph::TestExportDialog;
}

#include "tst_exportdialog.moc"
