// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include "desk.h"
#include "qz/core/paper_store.h"
#include "qz/host/document_registry.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace qz {

class ErrorStrip;

/// A line of two texts beside each other; null where the other text has no line for it.
struct ComparedLine {
    QString before;
    QString after;
    [[nodiscard]] bool differs() const { return before != after || before.isNull() != after.isNull(); }
};

/// Both texts line by line, what they share on the same rows. Pure.
[[nodiscard]] QList<ComparedLine> comparedLines(const QString& before, const QString& after);

/// Two versions of a paper beside each other: an edited draft and what the case makes of it now, or any two
/// that were kept. Papers bound together have no text of their own and are not offered.
class PaperComparison final : public QDialog {
    Q_OBJECT
public:
    /// `versions` of that paper, oldest first.
    PaperComparison(Desk& desk, const DocumentKind& kind, CaseDetail detail, QList<PaperVersion> versions,
                    Actor actor, QWidget* parent);

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QComboBox* before() const { return m_before; }
    [[nodiscard]] QComboBox* after() const { return m_after; }
    [[nodiscard]] bool isBusy() const { return m_loading; }

private:
    void build();
    void load();
    void showLines();
    /// The text of an entry of the boxes; the last one is the paper of now.
    [[nodiscard]] std::function<Result<QString>()> reader(int index) const;

    Desk& m_desk;
    const DocumentKind& m_kind;
    CaseDetail m_detail;
    QList<PaperVersion> m_versions;
    Actor m_actor;
    QComboBox* m_before;
    QComboBox* m_after;
    QCheckBox* m_onlyOther;
    QLabel* m_sum;
    ErrorStrip* m_error;
    QTableWidget* m_table;
    QList<ComparedLine> m_lines;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
