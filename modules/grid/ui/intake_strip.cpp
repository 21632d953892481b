// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/intake_strip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace qz::grid {

namespace {

constexpr int photoHeight = 72;

/// A description is longer than a line; the form holds all of it.
QString shortened(const QString& text) {
    constexpr qsizetype most = 60;
    return text.size() <= most ? text : text.left(most) + QChar(u'\u2026');
}

QToolButton* takeBackButton(const Theme& theme, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(theme.icon(QStringLiteral("close")));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

IntakeStrip::IntakeStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("qzGround", QStringLiteral("alt"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 12, 8);
    hide();
}

void IntakeStrip::show(const QList<ShownProposal>& proposals, const QList<IntakePhoto>& photos) {
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!proposals.isEmpty()) {
        auto* head = new QLabel(tr("Proposed from what was pasted; look at each before you save"), m_body);
        head->setFont(textFont(TextRole::CaptionStrong));
        head->setWordWrap(true);
        column->addWidget(head);
        m_grid = new QGridLayout;
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(2);
        m_grid->setColumnStretch(1, 2);
        m_grid->setColumnStretch(2, 3);
        column->addLayout(m_grid);
        for (int row = 0; row < proposals.size(); ++row) {
            addProposal(row, proposals.at(row));
        }
    }
    if (!photos.isEmpty()) {
        m_photos = new QHBoxLayout;
        column->addLayout(m_photos);
        for (int index = 0; index < photos.size(); ++index) {
            addPhoto(index, photos.at(index));
        }
        m_photos->addStretch(1);
    }
    setVisible(!proposals.isEmpty() || !photos.isEmpty());
}

void IntakeStrip::addProposal(int row, const ShownProposal& each) {
    const auto label = [this](const QString& text, const char* look) {
        auto* made = new QLabel(shortened(text), m_body);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        made->setToolTip(text.toHtmlEscaped());
        if (*look != '\0') {
            made->setProperty("qzText", QString::fromLatin1(look));
        }
        return made;
    };
    auto* title = new QLabel(each.title, m_body);
    title->setFont(textFont(TextRole::BodyStrong));
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(label(each.shown.simplified(), ""), row, 1);
    const QString why = each.proposal.words.isEmpty()
                            ? each.proposal.rule
                            : tr("%1 (“%2”)").arg(each.proposal.rule, each.proposal.words.simplified());
    m_grid->addWidget(label(why, "text2"), row, 2);
    QToolButton* back = takeBackButton(m_theme, tr("Take “%1” out again").arg(each.title), m_body);
    connect(back, &QToolButton::clicked, this,
            [this, field = each.proposal.field] { Q_EMIT takenBack(field); });
    m_grid->addWidget(back, row, 3);
}

void IntakeStrip::addPhoto(int index, const IntakePhoto& photo) {
    auto* picture = new QLabel(m_body);
    picture->setPixmap(
        QPixmap::fromImage(photo.preview).scaledToHeight(photoHeight, Qt::SmoothTransformation));
    picture->setAccessibleName(tr("Photo %1").arg(photo.name));
    picture->setToolTip(photo.name.toHtmlEscaped());
    m_photos->addWidget(picture);
    QToolButton* off = takeBackButton(m_theme, tr("Take the photo %1 off").arg(photo.name), m_body);
    connect(off, &QToolButton::clicked, this, [this, index] { Q_EMIT photoTakenOff(index); });
    m_photos->addWidget(off, 0, Qt::AlignTop);
}

}  // namespace qz::grid
