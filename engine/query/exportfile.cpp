// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exportfile.h"

#include "engine/query/xlsxwriter.h"

namespace heliograph {

namespace {

class CsvFile final : public ExportFile
{
public:
    CsvFile(const QString &name, const CsvStyle &style)
        : ExportFile(name)
        , m_csv(style)
    {
    }

    Result<void> begin() { return part().open(); }
    RowWriter &row() override { return m_csv; }
    Result<void> flush() override { return part().write(m_csv.take()); }
    Result<void> finish() override { return {}; }

private:
    CsvWriter m_csv;
};

class XlsxFile final : public ExportFile
{
public:
    explicit XlsxFile(const QString &name)
        : ExportFile(name)
    {
    }

    //! The part file is there first: so the workbook is its owner's only, and follows no link.
    Result<void> begin()
    {
        if (const auto opened = part().open(); !opened)
            return opened;
        m_xlsx = std::make_unique<XlsxWriter>(part().partName());
        return m_xlsx->state();
    }
    RowWriter &row() override { return *m_xlsx; }
    Result<void> flush() override { return m_xlsx->state(); }
    Result<void> finish() override
    {
        if (const auto closed = m_xlsx->close(); !closed)
            return closed;
        return part().readBack();
    }

private:
    std::unique_ptr<XlsxWriter> m_xlsx;
};

template <typename File>
Result<std::unique_ptr<ExportFile>> begun(std::unique_ptr<File> file)
{
    if (const auto opened = file->begin(); !opened)
        return opened.error();
    return std::unique_ptr<ExportFile>(std::move(file));
}

} // namespace

Result<std::unique_ptr<ExportFile>> ExportFile::open(const QString &name, const ExportStyle &style)
{
    if (style.type == ExportType::Xlsx)
        return begun(std::make_unique<XlsxFile>(name));
    return begun(std::make_unique<CsvFile>(name, style.csv));
}

} // namespace heliograph
