// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTableWidget>

#include "import_preview.h"
#include "qz/ui/theme.h"

class QComboBox;

namespace qz {

/// A field that a column may feed, with its title in the language of the window.
struct TitledTarget {
    FieldTarget target;
    QString title;
};

/// The columns of a file, each with its first values, the field it feeds and how its values are read.
class ImportMapping final : public QTableWidget {
    Q_OBJECT
public:
    ImportMapping(const Theme& theme, QWidget* parent);
    void show(const FilePreview& preview, const QList<TitledTarget>& targets);
    /// As --map: field → column, or {column, format} where a format was kept.
    [[nodiscard]] QJsonObject map() const;
    /// The box that says which field a column feeds; null where there is no such column.
    [[nodiscard]] QComboBox* box(const QString& column) const;
    /// Titles of required fields that no column feeds.
    [[nodiscard]] QStringList missing() const;

Q_SIGNALS:
    void changed();  ///< by the user

private:
    void fillRow(int row, const FilePreview& preview);
    void chosen(int row);

    const Theme& m_theme;
    QStringList m_columns;
    QList<TitledTarget> m_targets;
    ColumnMap m_formats;
    QList<QComboBox*> m_boxes;
};

}  // namespace qz
