// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/totp.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/users/passworddialog.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! What base32 letters in groups stand for.
Secret secretOf(const QString &groups)
{
    QByteArray bytes;
    quint64 bits = 0;
    int count = 0;
    const QString letters = QString(groups).remove(u'-').remove(u' ');
    for (const QChar letter : letters) {
        bits = (bits << 5) | static_cast<quint64>(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(letter));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xff);
        }
    }
    return Secret(bytes);
}

} // namespace

//! One's own password and second factor.
class TestPasswordDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aOneTimeCodeBecomesAPassword();
    void twoDifferentPasswordsAreNotTaken();
    void aWrongOldPasswordChangesNothing();
    void aSecondFactorIsSetUpAndItsCodesAreShown();

private:
    static void fill(PasswordDialog &dialog, const QString &name, const QString &text)
    {
        part<QLineEdit>(&dialog, u"password."_s + name)->setText(text);
    }
};

void TestPasswordDialog::aOneTimeCodeBecomesAPassword()
{
    AdminScene scene(AdminScene::People::Five);
    const auto code = scene.store().users().reset(scene.user(u"olga"_s), BuiltInAuthor);
    QVERIFY(code);
    scene.lookAround();
    QWidget window;
    auto *dialog = new PasswordDialog(scene.client(), {}, PasswordDialog::Purpose::FirstPassword, &window);
    QSignalSpy set(dialog, &PasswordDialog::passwordSet);
    dialog->open();

    fill(*dialog, u"login"_s, u"olga"_s);
    fill(*dialog, u"proof"_s, QString::fromLatin1(code->expose()));
    fill(*dialog, u"fresh"_s, u"short"_s);
    fill(*dialog, u"again"_s, u"short"_s);
    press(dialog, u"password.action"_s);
    QTRY_VERIFY(dialog->problem().contains(u"at least 15"_s));
    fill(*dialog, u"fresh"_s, u"five boxing wizards jump"_s);
    fill(*dialog, u"again"_s, u"five boxing wizards jump"_s);
    press(dialog, u"password.action"_s);

    QTRY_COMPARE(set.count(), 1);
    QCOMPARE(set.first().first().toString(), u"olga"_s);
    QVERIFY(answerOf(scene.client().signIn(u"olga"_s, "five boxing wizards jump", {})));
}

void TestPasswordDialog::twoDifferentPasswordsAreNotTaken()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    QWidget window;
    auto *dialog
        = new PasswordDialog(scene.client(), u"olga"_s, PasswordDialog::Purpose::NewPassword, &window);
    dialog->open();

    fill(*dialog, u"proof"_s, QString::fromLatin1(AdminScene::Password));
    fill(*dialog, u"fresh"_s, u"five boxing wizards jump"_s);
    fill(*dialog, u"again"_s, u"five boxing wizards jumped"_s);
    press(dialog, u"password.action"_s);

    QVERIFY(dialog->isVisible());
    QVERIFY(answerOf(scene.client().signIn(u"olga"_s, AdminScene::Password, {})));
}

void TestPasswordDialog::aWrongOldPasswordChangesNothing()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    QWidget window;
    auto *dialog
        = new PasswordDialog(scene.client(), u"olga"_s, PasswordDialog::Purpose::NewPassword, &window);
    dialog->open();

    fill(*dialog, u"proof"_s, u"something else altogether"_s);
    fill(*dialog, u"fresh"_s, u"five boxing wizards jump"_s);
    fill(*dialog, u"again"_s, u"five boxing wizards jump"_s);
    press(dialog, u"password.action"_s);

    QTRY_VERIFY(dialog->problem().contains(u"wrong"_s));
    QCOMPARE(part<QLineEdit>(dialog, u"password.fresh"_s)->text(), u"five boxing wizards jump"_s);
}

void TestPasswordDialog::aSecondFactorIsSetUpAndItsCodesAreShown()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    QWidget window;
    auto *dialog
        = new PasswordDialog(scene.client(), u"olga"_s, PasswordDialog::Purpose::SecondFactor, &window);
    QSignalSpy set(dialog, &PasswordDialog::secondFactorSet);
    dialog->open();
    fill(*dialog, u"proof"_s, QString::fromLatin1(AdminScene::Password));
    press(dialog, u"password.action"_s);
    auto *shown = part<QLineEdit>(dialog, u"password.secret"_s);
    QTRY_VERIFY(!shown->text().isEmpty());

    const QByteArray code = Totp::codeAt(secretOf(shown->text()), Totp::stepAt(scene.clock().now()));
    fill(*dialog, u"code"_s, QString::fromLatin1(code));
    press(dialog, u"password.action"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(dialog->findChild<QDialog *>(u"users.code"_s), qPrintable(dialog->problem()),
                              10'000);
    auto *codes = part<QDialog>(dialog, u"users.code"_s);
    QVERIFY(part<QPlainTextEdit>(codes, u"users.code.text"_s)->toPlainText().count(u'\n') >= 5);
    press(codes, u"users.code.done"_s);

    QTRY_COMPARE(set.count(), 1);
    QVERIFY(scene.person(u"olga"_s).hasSecondFactor);
}

} // namespace heliograph

QObject *tst_passworddialog()
{
    return new heliograph::TestPasswordDialog;
}

#include "tst_passworddialog.moc"
