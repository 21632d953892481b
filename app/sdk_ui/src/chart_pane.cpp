// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/chart_pane.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz {

namespace {

QToolButton* link(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("qzLink", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

}  // namespace

ChartPane::ChartPane(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_title(new PaneTitle({}, this)),
      m_table(link(tr("Table"), this)),
      m_copy(link(tr("Copy"), this)),
      m_surface(new ChartSurface(theme, this)),
      m_words(new QLabel(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->addWidget(m_table);
    m_title->addWidget(m_copy);
    m_words->setProperty("qzText", QStringLiteral("second"));
    m_words->setFont(textFont(TextRole::Caption));
    m_words->setWordWrap(true);
    m_words->setContentsMargins(12, 4, 12, 8);
    m_words->setMinimumHeight(2 * QFontMetrics(m_words->font()).lineSpacing() + 14);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_surface, 1);
    column->addWidget(m_words);
    connect(m_table, &QToolButton::clicked, this, [this] {
        m_surface->showTable(!m_surface->isTableShown());
        m_table->setText(m_surface->isTableShown() ? tr("Chart") : tr("Table"));
    });
    connect(m_copy, &QToolButton::clicked, m_surface, &ChartSurface::copy);
    connect(m_surface, &ChartSurface::rowsRequested, this, &ChartPane::rowsRequested);
    connect(m_surface, &ChartSurface::readOutChanged, this, &ChartPane::showWords);
}

void ChartPane::setChart(const Chart& chart) {
    m_title->setTitle(chart.title);
    m_title->setSecondText(chart.unit);
    m_table->setAccessibleName(tr("%1: as a table").arg(chart.title));
    m_copy->setAccessibleName(tr("%1: copy").arg(chart.title));
    m_table->setVisible(true);
    m_copy->setVisible(true);
    m_surface->setVisible(true);
    m_surface->setChart(chart);
    showWords(m_surface->readOut());
}

void ChartPane::setAbsent(const QString& title, const QString& why) {
    m_title->setTitle(title);
    m_title->setSecondText({});
    m_table->setVisible(false);
    m_copy->setVisible(false);
    m_surface->setVisible(false);
    m_words->setText(why);
}

void ChartPane::showWords(const QString& readOut) {
    Chart untitled = m_surface->chart();
    untitled.title.clear();  // it stands above
    const QString sentence = readOut.isEmpty() ? chartSentence(untitled) : readOut;
    const QString& note = m_surface->chart().note;
    m_words->setText(note.isEmpty() || !readOut.isEmpty() ? sentence : sentence + QLatin1Char('\n') + note);
}

}  // namespace qz
