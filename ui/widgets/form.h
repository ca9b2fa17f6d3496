// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace heliograph {

//! A form as product.md 3.11 has it: labels above fields, what is wrong beneath them in words.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    //! Adds \a field under \a label; \a hint explains it in small type. Returns the field.
    template <typename Field>
    Field *add(const QString &label, Field *field, const QString &hint = {})
    {
        addField(label, field, hint);
        return field;
    }
    void addWidget(QWidget *widget);

    //! Says what is wrong with \a field; an empty sentence takes it back.
    void setProblem(QWidget *field, const QString &sentence);
    void clearProblems();
    void clearFields(); //!< takes every field away
    bool hasProblems() const;
    QString problemOf(QWidget *field) const;
    void focusFirstProblem();

    //! Hides or shows \a field with everything that belongs to it.
    void setFieldVisible(QWidget *field, bool visible);

private:
    void addField(const QString &label, QWidget *field, const QString &hint);

    QVBoxLayout *m_layout;
    QList<QWidget *> m_fields;
    QHash<QWidget *, QLabel *> m_problems;
    QHash<QWidget *, QWidget *> m_places;
};

} // namespace heliograph
