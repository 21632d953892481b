// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_comparison.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

#include "beside.h"
#include "qz/async.h"
#include "qz/papers/case_papers.h"
#include "qz/papers/issued_papers.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

enum Column { MarkColumn, BeforeColumn, AfterColumn, ColumnCount };

/// Longest common subsequence of both from each pair of lines on.
std::vector<std::vector<int>> sharedFrom(const QStringList& before, const QStringList& after) {
    std::vector<std::vector<int>> shared(static_cast<size_t>(before.size()) + 1,
                                         std::vector<int>(static_cast<size_t>(after.size()) + 1, 0));
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        for (qsizetype j = after.size() - 1; j >= 0; --j) {
            const auto a = static_cast<size_t>(i);
            const auto b = static_cast<size_t>(j);
            shared[a][b] = before.at(i) == after.at(j) ? shared[a + 1][b + 1] + 1
                                                       : std::max(shared[a + 1][b], shared[a][b + 1]);
        }
    }
    return shared;
}

/// Lines between two that are shared: in pairs, then what is left of the longer side.
void flush(QList<ComparedLine>& lines, QStringList& before, QStringList& after) {
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        lines.append({before.value(i), after.value(i)});
    }
    before.clear();
    after.clear();
}

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line);
        }
    }
    return lines;
}

}  // namespace

QList<ComparedLine> comparedLines(const QString& before, const QString& after) {
    const QStringList left = linesOf(before);
    const QStringList right = linesOf(after);
    const std::vector<std::vector<int>> shared = sharedFrom(left, right);
    QList<ComparedLine> lines;
    QStringList onlyLeft;
    QStringList onlyRight;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() || j < right.size()) {
        if (i < left.size() && j < right.size() && left.at(i) == right.at(j)) {
            flush(lines, onlyLeft, onlyRight);
            lines.append({left.at(i++), right.at(j++)});
        } else if (j == right.size() ||
                   (i < left.size() && shared[static_cast<size_t>(i) + 1][static_cast<size_t>(j)] >=
                                           shared[static_cast<size_t>(i)][static_cast<size_t>(j) + 1])) {
            onlyLeft.append(left.at(i++));
        } else {
            onlyRight.append(right.at(j++));
        }
    }
    flush(lines, onlyLeft, onlyRight);
    return lines;
}

PaperComparison::PaperComparison(Desk& desk, const DocumentKind& kind, CaseDetail detail,
                                 QList<PaperVersion> versions, Actor actor, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_kind(kind),
      m_detail(std::move(detail)),
      m_versions(std::move(versions)),
      m_actor(std::move(actor)),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_onlyOther(new QCheckBox(tr("Only what differs"), this)),
      m_sum(new QLabel(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_table(new QTableWidget(0, ColumnCount, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare versions of “%1”").arg(kind.title));
    for (QComboBox* box : {m_before, m_after}) {
        for (const PaperVersion& version : std::as_const(m_versions)) {
            box->addItem(version.printedAt ? tr("Version %1, printed").arg(version.version)
                         : version.edited  ? tr("Version %1, edited draft").arg(version.version)
                                           : tr("Version %1").arg(version.version));
        }
        box->addItem(tr("As the case is now"));
    }
    m_before->setAccessibleName(tr("Compared with"));
    m_after->setAccessibleName(tr("Version shown"));
    m_before->setCurrentIndex(m_before->count() - 1);
    m_after->setCurrentIndex(std::max(0, m_after->count() - 2));
    build();
    connect(m_before, &QComboBox::currentIndexChanged, this, &PaperComparison::load);
    connect(m_after, &QComboBox::currentIndexChanged, this, &PaperComparison::load);
    connect(m_onlyOther, &QCheckBox::toggled, this, &PaperComparison::showLines);
    load();
}

void PaperComparison::build() {
    auto* boxes = new QHBoxLayout;
    boxes->addWidget(m_before, 1);
    boxes->addWidget(m_after, 1);
    boxes->addWidget(m_onlyOther);
    m_table->setAccessibleName(tr("Both versions line by line"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    // A narrower column makes a line taller: also when the scroll bar comes.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(MarkColumn, QHeaderView::Fixed);
    m_table->setColumnWidth(MarkColumn, 32);
    auto* column = new QVBoxLayout(this);
    column->addLayout(boxes);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum);
    resize(980, 620);
}

std::function<Result<QString>()> PaperComparison::reader(int index) const {
    if (index >= 0 && index < m_versions.size()) {
        return [store = paperStoreOf(m_desk.runtime), id = m_versions.at(index).id,
                actor = m_actor]() -> Result<QString> {
            QZ_ASSIGN(const QByteArray docx, store->docx(id, actor).result());
            return docxText(docx);
        };
    }
    const CivilTime now = CivilTime::fromInstant(m_desk.runtime.clock().now());
    return [papers = CasePapers(m_desk.runtime), kind = m_kind, detail = m_detail, now]() -> Result<QString> {
        QZ_ASSIGN(const MadeCasePaper made, papers.make(kind, detail, now));
        return docxText(made.docx);
    };
}

void PaperComparison::load() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_error->clear();
    m_table->setHorizontalHeaderLabels({QString(), m_before->currentText(), m_after->currentText()});
    const auto read = [one = reader(m_before->currentIndex()),
                       other = reader(m_after->currentIndex())]() -> Result<QList<ComparedLine>> {
        QZ_ASSIGN(const QString before, one());
        QZ_ASSIGN(const QString after, other());
        return comparedLines(before, after);
    };
    onResult(this, beside(m_desk.workers(), read),
             [this, generation](const Result<QList<ComparedLine>>& lines) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_lines = lines.ok() ? *lines : QList<ComparedLine>();
                 if (!lines.ok()) {
                     m_error->showError(lines.error());
                 }
                 showLines();
             });
}

void PaperComparison::showLines() {
    m_table->setRowCount(0);
    const StateColours& marked = m_desk.theme.tokens().state(MarkId::Check);
    int other = 0;
    for (const ComparedLine& line : std::as_const(m_lines)) {
        other += line.differs() ? 1 : 0;
        if (m_onlyOther->isChecked() && !line.differs()) {
            continue;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QStringList cells{line.differs() ? QStringLiteral("≠") : QString(), line.before, line.after};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            if (line.differs()) {
                item->setForeground(marked.text);
                if (marked.tint.isValid()) {
                    item->setBackground(marked.tint);
                }
            }
            m_table->setItem(row, column, item);
        }
    }
    m_sum->setText(other == 0 ? tr("Both versions say the same.") : tr("%n lines differ.", nullptr, other));
}

}  // namespace qz
