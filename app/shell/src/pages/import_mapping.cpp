// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_mapping.h"

#include <QComboBox>
#include <QHeaderView>
#include <algorithm>

namespace qz {

namespace {

enum Column { NameColumn, SampleColumn, FieldColumn, ReadColumn };

QString samplesOf(const FilePreview& preview, int column) {
    QStringList samples;
    for (const QStringList& row : preview.rows) {
        const QString value = row.value(column).simplified();
        if (!value.isEmpty() && !samples.contains(value)) {
            samples.append(value);
        }
        if (samples.size() == 3) {
            break;
        }
    }
    return samples.join(QStringLiteral(" · "));
}

}  // namespace

ImportMapping::ImportMapping(const Theme& theme, QWidget* parent) : QTableWidget(parent), m_theme(theme) {
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("Column"), tr("First values"), tr("Goes to"), tr("Read as")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::NoFocus);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(34);
    horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setWordWrap(false);
    setColumnWidth(NameColumn, 150);
    setColumnWidth(SampleColumn, 230);
    setColumnWidth(FieldColumn, 190);
    setAccessibleName(tr("Columns of the file and the fields they feed"));
}

void ImportMapping::show(const FilePreview& preview, const QList<TitledTarget>& targets) {
    // A choice that was just made keeps its box, so that the keyboard stays where it was.
    const bool same =
        m_columns == preview.columns &&
        std::equal(targets.begin(), targets.end(), m_targets.begin(), m_targets.end(),
                   [](const TitledTarget& a, const TitledTarget& b) { return a.target.id == b.target.id; });
    m_columns = preview.columns;
    m_targets = targets;
    m_formats = preview.map;
    if (!same) {
        m_boxes.clear();
        setRowCount(0);
        setRowCount(static_cast<int>(m_columns.size()));
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (!same) {
            auto* made = new QComboBox(this);
            made->addItem(tr("– leave out –"), QString());
            for (const TitledTarget& each : m_targets) {
                made->addItem(each.target.required ? each.title + QStringLiteral(" *") : each.title,
                              each.target.id);
            }
            made->setAccessibleName(tr("Field for the column “%1”").arg(m_columns.at(row)));
            made->setFocusPolicy(Qt::StrongFocus);
            made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            connect(made, qOverload<int>(&QComboBox::activated), this, [this, row] { chosen(row); });
            m_boxes.append(made);
            setCellWidget(row, FieldColumn, made);
        }
        fillRow(row, preview);
    }
}

void ImportMapping::fillRow(int row, const FilePreview& preview) {
    const QString& column = m_columns.at(row);
    QString field;
    for (auto it = preview.map.cbegin(); it != preview.map.cend(); ++it) {
        field = it->column == column ? it.key() : field;
    }
    m_boxes.at(row)->setCurrentIndex(std::max(0, m_boxes.at(row)->findData(field)));
    const QString samples = samplesOf(preview, row);
    const QString problem = preview.problems.value(field);
    const QString read = problem.isEmpty() ? preview.read.value(field).join(QStringLiteral(" · ")) : problem;
    const QStringList texts{column, samples, QString(), field.isEmpty() ? QString() : read};
    for (int at = 0; at < texts.size(); ++at) {
        if (at == FieldColumn) {
            continue;
        }
        auto* cell = new QTableWidgetItem(texts.at(at));
        cell->setToolTip(texts.at(at).toHtmlEscaped());
        if (at == NameColumn) {
            cell->setFont(textFont(TextRole::BodyStrong));
        } else if (at == ReadColumn && !problem.isEmpty()) {
            cell->setForeground(m_theme.tokens().state(MarkId::Soon).text);
            cell->setIcon(m_theme.markIcon(MarkId::Soon));
        } else if (field.isEmpty()) {
            cell->setForeground(m_theme.tokens().text2);
        }
        setItem(row, at, cell);
    }
}

void ImportMapping::chosen(int row) {
    // A field has one column: the one chosen last.
    const QString field = m_boxes.at(row)->currentData().toString();
    for (int other = 0; other < m_boxes.size() && !field.isEmpty(); ++other) {
        if (other != row && m_boxes.at(other)->currentData().toString() == field) {
            m_boxes.at(other)->setCurrentIndex(0);
        }
    }
    Q_EMIT changed();
}

QJsonObject ImportMapping::map() const {
    QJsonObject map;
    for (int row = 0; row < m_boxes.size(); ++row) {
        const QString field = m_boxes.at(row)->currentData().toString();
        if (field.isEmpty()) {
            continue;
        }
        const QString& column = m_columns.at(row);
        const auto kept = m_formats.constFind(field);
        if (kept != m_formats.cend() && kept->column == column && kept->format != QLatin1String("auto")) {
            map.insert(field, QJsonObject{{QStringLiteral("column"), column},
                                          {QStringLiteral("format"), kept->format}});
        } else {
            map.insert(field, column);
        }
    }
    return map;
}

QComboBox* ImportMapping::box(const QString& column) const {
    const qsizetype row = m_columns.indexOf(column);
    return row < 0 || row >= m_boxes.size() ? nullptr : m_boxes.at(row);
}

QStringList ImportMapping::missing() const {
    const QJsonObject fed = map();
    QStringList titles;
    for (const TitledTarget& each : m_targets) {
        if (each.target.required && !fed.contains(each.target.id)) {
            titles.append(each.title);
        }
    }
    return titles;
}

}  // namespace qz
