// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace qz {

namespace {

constexpr int kBoxWidth = 340;
constexpr int kGap = 12;

}  // namespace

Tour::Tour(const Theme& theme, QWidget* within)
    : QWidget(within),
      m_theme(theme),
      m_box(new QFrame(within)),
      m_title(new QLabel(m_box)),
      m_text(new QLabel(m_box)),
      m_count(new QLabel(m_box)),
      m_next(new QPushButton(m_box)),
      m_skip(new QPushButton(tr("&Skip the tour"), m_box)) {
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_box->setProperty("qzFrame", QStringLiteral("floating"));
    m_box->setAccessibleName(tr("Tour of the window"));
    m_title->setFont(textFont(TextRole::Emphasis));
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kBoxWidth - 2 * kGap - 2);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_count->setProperty("qzText", QStringLiteral("hint"));
    m_next->setProperty("primary", true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_skip);
    row->addWidget(m_next);
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(row);
    m_box->setFixedWidth(kBoxWidth);
    connect(m_next, &QPushButton::clicked, this, [this] { showStep(m_step + 1); });
    connect(m_skip, &QPushButton::clicked, this, &QObject::deleteLater);
    connect(this, &QObject::destroyed, m_box, &QObject::deleteLater);
    // From wherever the focus is: the tour stands over the window.
    within->installEventFilter(this);
    if (within->window() != within) {
        within->window()->installEventFilter(this);
    }
    hide();
    m_box->hide();
}

void Tour::addStep(QWidget* part, const QString& title, const QString& text) {
    m_steps.append({part, title, text});
}

void Tour::start() { showStep(0); }

void Tour::showStep(int step) {
    if (step >= m_steps.size()) {
        deleteLater();
        return;
    }
    m_step = step;
    m_title->setText(m_steps.at(step).title);
    m_text->setText(m_steps.at(step).text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_next->setText(step + 1 == m_steps.size() ? tr("&Done") : tr("&Next"));
    m_box->setAccessibleDescription(m_title->text() + QStringLiteral(". ") + m_text->text());
    place();
    show();
    raise();
    m_box->show();
    m_box->raise();
    update();
}

QRect Tour::partRect() const {
    const QWidget* part = m_steps.value(m_step).part;
    return part == nullptr ? QRect() : QRect(part->mapTo(parentWidget(), QPoint(0, 0)), part->size());
}

/// Beside the part where there is room, else over it in the corner.
void Tour::place() {
    const QRect within = parentWidget()->rect();
    setGeometry(within);
    m_text->setFixedHeight(m_text->heightForWidth(kBoxWidth - 2 * kGap - 2));
    m_box->layout()->activate();
    m_box->resize(kBoxWidth, m_box->layout()->sizeHint().height());
    const QRect part = partRect();
    QPoint at(part.right() + kGap, part.top() + kGap);
    if (at.x() + m_box->width() > within.right()) {
        const bool below = part.bottom() + kGap + m_box->height() < within.bottom();
        at = QPoint(std::min(part.left() + kGap, within.right() - m_box->width() - kGap),
                    below ? part.bottom() + kGap : part.top() - m_box->height() - kGap);
    }
    if (at.y() < kGap || at.y() + m_box->height() > within.bottom()) {
        at.setY(std::clamp(at.y(), kGap, std::max(kGap, within.bottom() - m_box->height() - kGap)));
    }
    m_box->move(at);
}

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(m_theme.tokens().accent, 3));
    painter.drawRect(partRect().adjusted(1, 1, -2, -2));
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && m_step >= 0) {
        place();
    }
    // From wherever the focus is, unless what has it wants the key itself: a list of results, a dialog.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        deleteLater();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qz
