// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/loop_panel.h"

#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "mediation/ui/panel_parts.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

bool offers(const CaseDetail& detail, const char* action) {
    return std::any_of(detail.steps.cbegin(), detail.steps.cend(), [action](const OfferedStep& step) {
        return step.allowed && step.action == QLatin1String(action);
    });
}

/// Lines of cells, as the case tells them.
QList<QStringList> linesOf(const CaseDetail& detail, const char* field) {
    QList<QStringList> lines;
    const QString text = detail.fields.value(QString::fromLatin1(field));
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        lines.append(line.split(QLatin1Char('\t')));
    }
    return lines;
}

void ground(QWidget& panel) {
    panel.setProperty("qzGround", QStringLiteral("base"));
    panel.setAttribute(Qt::WA_StyledBackground);
}

QString textAt(const QTableWidget& table, int column) {
    const QTableWidgetItem* item = table.item(std::max(0, table.currentRow()), column);
    return item == nullptr ? QString() : item->text();
}

}  // namespace

AreasPanel::AreasPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new PaneTitle(tr("Areas of the screening"), this)),
      m_report(new QPushButton(tr("Report this area…"), this)),
      m_areas(readingTable(theme, {tr("Code"), tr("Area"), tr("State"), tr("Disputes"), tr("Hazards")},
                           tr("Areas of the screening"), 1, this)) {
    ground(*this);
    m_title->addWidget(m_report);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_areas, 1);
    setFocusProxy(m_areas);
    connect(m_report, &QPushButton::clicked, this, &AreasPanel::report);
    connect(m_areas, &QTableWidget::cellActivated, this, &AreasPanel::report);
}

void AreasPanel::showCase(const CaseDetail& detail) {
    const int current = m_areas->currentRow();
    const QList<QStringList> lines = linesOf(detail, "area_table");
    m_areas->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const QStringList& line = lines.at(row);
        const QString day = line.value(2);
        setCell(*m_areas, row, 0, line.value(0));
        setCell(*m_areas, row, 1, line.value(1));
        setMarkCell(*m_areas, row, 2, m_theme, day.isEmpty() ? MarkId::NotDue : MarkId::Done,
                    day.isEmpty() ? tr("not reported yet") : tr("done on %1").arg(day));
        for (int column = 3; column < 5; ++column) {
            setCell(*m_areas, row, column, day.isEmpty() ? QStringLiteral("—") : line.value(column));
            m_areas->item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (m_areas->rowCount() > 0) {
        m_areas->selectRow(std::clamp(current, 0, m_areas->rowCount() - 1));
    }
    m_title->setSecondText(detail.fields.value(QStringLiteral("areas_done")));
    m_report->setEnabled(offers(detail, "report_area"));
}

void AreasPanel::report() {
    if (m_report->isEnabled()) {
        openStep(this, QStringLiteral("report_area"), {{QStringLiteral("area"), textAt(*m_areas, 0)}});
    }
}

AgendaPanel::AgendaPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new PaneTitle(tr("Agenda"), this)),
      m_decisionsTitle(new PaneTitle(tr("Decisions"), this)),
      m_decide(new QPushButton(tr("Decide on this…"), this)),
      m_agenda(
          readingTable(theme, {tr("Number"), tr("Area"), tr("Matter"), tr("Unit")}, tr("Agenda"), 2, this)),
      m_decisions(readingTable(theme,
                               {tr("Number"), tr("About"), tr("Unit"), tr("To be done by"), tr("State")},
                               tr("Decisions"), 2, this)) {
    ground(*this);
    m_title->addWidget(m_decide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_agenda, 1);
    column->addWidget(m_decisionsTitle);
    column->addWidget(m_decisions, 1);
    setFocusProxy(m_agenda);
    connect(m_decide, &QPushButton::clicked, this, &AgendaPanel::decide);
    connect(m_agenda, &QTableWidget::cellActivated, this, &AgendaPanel::decide);
    connect(m_decisions, &QTableWidget::cellActivated, this,
            [this] { Q_EMIT openRequested(textAt(*m_decisions, 0)); });
}

void AgendaPanel::showCase(const CaseDetail& detail) {
    const int current = m_agenda->currentRow();
    const QList<QStringList> items = linesOf(detail, "agenda");
    m_agenda->setRowCount(int(items.size()));
    for (int row = 0; row < items.size(); ++row) {
        for (int column = 0; column < m_agenda->columnCount(); ++column) {
            setCell(*m_agenda, row, column, items.at(row).value(column));
        }
    }
    if (m_agenda->rowCount() > 0) {
        m_agenda->selectRow(std::clamp(current, 0, m_agenda->rowCount() - 1));
    }
    const QList<QStringList> decisions = linesOf(detail, "decisions");
    m_decisions->setRowCount(int(decisions.size()));
    for (int row = 0; row < decisions.size(); ++row) {
        for (int column = 0; column < 4; ++column) {
            setCell(*m_decisions, row, column, decisions.at(row).value(column));
        }
        const QString day = decisions.at(row).value(4);
        setMarkCell(*m_decisions, row, 4, m_theme, day.isEmpty() ? MarkId::Run : MarkId::Done,
                    day.isEmpty() ? tr("running") : tr("done on %1").arg(day));
    }
    m_title->setSecondText(QString::number(items.size()));
    m_decisionsTitle->setSecondText(QString::number(decisions.size()));
    m_decide->setEnabled(offers(detail, "decide"));
}

void AgendaPanel::decide() {
    if (m_decide->isEnabled()) {
        openStep(this, QStringLiteral("decide"), {{QStringLiteral("number"), textAt(*m_agenda, 0)}});
    }
}

}  // namespace qz::mediation
