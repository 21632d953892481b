// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/volume_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "mediation/ui/panel_parts.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

enum Column { PlaceColumn, PaperColumn, NeedColumn, StateColumn, PagesColumn, DayColumn };

bool offers(const CaseDetail& detail, const QString& action) {
    return std::any_of(detail.steps.cbegin(), detail.steps.cend(),
                       [&action](const OfferedStep& step) { return step.allowed && step.action == action; });
}

}  // namespace

VolumePanel::VolumePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new PaneTitle(tr("Papers of the volume"), this)),
      m_file(new QPushButton(theme.icon(QStringLiteral("paperclip")), tr("File this paper…"), this)),
      m_papers(readingTable(theme,
                            {tr("No."), tr("Paper"), tr("Needed"), tr("State"), tr("Pages"), tr("Filed on")},
                            tr("Papers of the volume"), DayColumn, this)),
      m_verdict(new QLabel(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->addWidget(m_file);
    m_verdict->setWordWrap(true);
    m_verdict->setAccessibleName(tr("May it be archived"));
    m_verdict->setContentsMargins(12, 8, 12, 8);
    m_verdict->setProperty("qzText", QStringLiteral("second"));
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_papers, 1);
    column->addWidget(m_verdict);
    setFocusProxy(m_papers);
    connect(m_file, &QPushButton::clicked, this, &VolumePanel::filePaper);
    connect(m_papers, &QTableWidget::cellActivated, this, &VolumePanel::filePaper);
}

QString VolumePanel::verdict() const { return m_verdict->text(); }

void VolumePanel::showLine(int row, const PaperLine& line) {
    setCell(*m_papers, row, PlaceColumn, QString::number(row + 1));
    m_papers->item(row, PlaceColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setCell(*m_papers, row, PaperColumn, choiceTitle(line.slot));
    setCell(*m_papers, row, NeedColumn,
            line.either     ? tr("one of two")
            : line.required ? tr("needed")
                            : tr("if there is one"));
    switch (line.state) {
        case PaperState::Filed:
            setMarkCell(*m_papers, row, StateColumn, m_theme, MarkId::Done, tr("filed"));
            break;
        case PaperState::Missing:
            setMarkCell(*m_papers, row, StateColumn, m_theme, MarkId::Missing, tr("missing"));
            break;
        case PaperState::NotYet:
            setMarkCell(*m_papers, row, StateColumn, m_theme, MarkId::NotDue, tr("not yet"));
            break;
        case PaperState::OtherFiled:
            setCell(*m_papers, row, StateColumn, tr("the other is filed"));
            break;
        case PaperState::IfAny:
            setCell(*m_papers, row, StateColumn, QStringLiteral("—"));
            break;
    }
    setCell(*m_papers, row, PagesColumn, line.pages > 0 ? QString::number(line.pages) : QStringLiteral("—"));
    m_papers->item(row, PagesColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setCell(*m_papers, row, DayColumn, dayText(line.filedOn));
}

void VolumePanel::showCase(const CaseDetail& detail) {
    const int current = m_papers->currentRow();
    m_lines = paperLines(detail);
    m_papers->setRowCount(static_cast<int>(m_lines.size()));
    int filed = 0;
    int pages = 0;
    int first = -1;
    for (int row = 0; row < m_papers->rowCount(); ++row) {
        const PaperLine& line = m_lines.at(row);
        showLine(row, line);
        filed += line.state == PaperState::Filed ? 1 : 0;
        pages += line.pages;
        first = first < 0 && line.state == PaperState::Missing ? row : first;
    }
    m_papers->setCurrentCell(current >= 0 ? current : std::max(0, first), PaperColumn);
    m_title->setSecondText(tr("%1 filed · %2 pages").arg(filed).arg(pages));
    m_file->setVisible(offers(detail, QStringLiteral("file_paper")));
    const QString volume = detail.fields.value(QStringLiteral("volume_number"));
    const QString missing = detail.fields.value(QStringLiteral("missing_papers"));
    if (!volume.isEmpty()) {
        m_verdict->setText(tr("Archived as %1.").arg(volume));
    } else if (detail.fields.value(QStringLiteral("ending")).isEmpty()) {
        m_verdict->setText(
            tr("The volume is closed after the dispute has ended; what is needed then depends on "
               "how it ends."));
    } else if (missing.isEmpty()) {
        m_verdict->setText(tr("Complete: nothing lacks for the archive."));
    } else {
        m_verdict->setText(
            tr("Cannot be archived yet; missing: %1.")
                .arg(QString(missing).replace(QStringLiteral(", "), tr(", ", "between papers"))));
    }
    if (const QString away = detail.fields.value(QStringLiteral("missing_pages")); !away.isEmpty()) {
        m_verdict->setText(tr("%1 Pages not back from signing: %2.").arg(m_verdict->text(), away));
    }
}

void VolumePanel::filePaper() {
    const int row = m_papers->currentRow();
    if (row >= 0 && row < m_lines.size()) {
        openStep(this, QStringLiteral("file_paper"), {{QStringLiteral("slot"), m_lines.at(row).slot}});
    }
}

}  // namespace qz::mediation
