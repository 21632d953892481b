// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFuture>

#include "qz/ui/chosen_rows.h"

class QRadioButton;

namespace qz {

enum class ListFormat {
    Xlsx,
    CsvUtf8,    ///< with a byte order mark, so that Excel reads it
    CsvGb18030  ///< for older programs
};

/// Exactly these rows, with these columns (as caseTableColumns gives them).
struct ListExport {
    ChosenRows rows;
    QStringList columns;
    CaseCells cells;
    QString name;  ///< "events": file name and audit
};

struct ListExportReport {
    qint64 rows = 0;
    qint64 outside = 0;  ///< characters that GBK lacks; programs that read GBK alone show them wrongly
    QString examples;    ///< some of them
};

/// Writes lists to files; the shell implements it. UI thread.
class ListExports {
public:
    virtual ~ListExports() = default;
    /// As a job of the window with progress and cancel; the file is whole or not there. Denied without
    /// export.run; audited.
    virtual QFuture<Result<ListExportReport>> write(ListExport list, QString file, ListFormat format) = 0;
};

/// Which rows, which format.
class ListExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `chosen` 0: only the whole list.
    ListExportDialog(qint64 whole, qint64 chosen, QWidget* parent);
    [[nodiscard]] bool onlyChosen() const;
    [[nodiscard]] ListFormat format() const;

private:
    QRadioButton* m_whole;
    QRadioButton* m_chosen;
    QRadioButton* m_xlsx;
    QRadioButton* m_utf8;
    QRadioButton* m_gb;
};

}  // namespace qz
