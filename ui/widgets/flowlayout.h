// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace heliograph {

//! Puts what it holds side by side, each as wide as it wants, and goes on in a new row where the width ends:
//! nothing is cut in a narrow window. Rows begin at the side where the language begins.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; //!< takes it over
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override; //!< of the widest item alone
    QSize sizeHint() const override; //!< everything in one row
    void setGeometry(const QRect &place) override;

private:
    struct Row
    {
        QList<QLayoutItem *> items;
        int height = 0;
    };
    std::vector<Row> rowsIn(int width) const;
    int gap() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace heliograph
