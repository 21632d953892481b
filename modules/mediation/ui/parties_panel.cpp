// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/parties_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "mediation/domain/parties.h"
#include "mediation/ui/panel_parts.h"
#include "qz/ui/case_view.h"
#include "qz/ui/panes.h"
#include "qz/ui/scroll_pane.h"

namespace qz::mediation {

namespace {

constexpr int keyWidth = 92;
constexpr int lineHeight = 28;

void clearGrid(QGridLayout& grid) {
    while (QLayoutItem* item = grid.takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QLabel* keyLabel(const QString& text, QWidget* parent) {
    auto* key = new QLabel(text, parent);
    key->setProperty("qzText", QStringLiteral("second"));
    key->setMinimumWidth(keyWidth);
    key->setMinimumHeight(lineHeight);
    return key;
}

}  // namespace

PartiesPanel::PartiesPanel(const Theme& theme, IdentityFiles* cards, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_cards(new CardIntake(theme, cards, this)),
      m_correct(new QPushButton(theme.icon(QStringLiteral("edit")), tr("Correct or complete…"), this)),
      m_card(new QPushButton(theme.icon(QStringLiteral("user")), tr("Read an identity card…"), this)),
      m_error(new ErrorStrip(theme, this)),
      m_count(new QLabel(this)),
      m_open(new QPushButton(theme.icon(QStringLiteral("eye")), tr("Show (with a purpose, recorded)"), this)),
      m_sheet(new QWidget(this)),
      m_grid(new QGridLayout) {
    m_sheet->setProperty("qzGround", QStringLiteral("base"));
    m_sheet->setAttribute(Qt::WA_StyledBackground);
    auto* sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(16, 8, 16, 12);
    auto* head = new QHBoxLayout;
    m_count->setProperty("qzText", QStringLiteral("second"));
    m_count->setWordWrap(true);
    head->addWidget(m_count, 1);
    head->addWidget(m_card);
    head->addWidget(m_correct);
    head->addWidget(m_open);
    sheet->addLayout(head);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(2, 12);
    m_grid->setColumnStretch(4, 1);
    sheet->addLayout(m_grid);
    sheet->addStretch(1);
    auto* scroll = new ScrollPane(theme, tr("Parties"), this);
    scroll->setWidget(m_sheet);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_error);
    outer->addWidget(scroll);
    auto* places = new QMenu(m_card);
    for (const auto& [place, title] :
         {std::pair{"applicant", tr("Of the applicant")}, std::pair{"respondent", tr("Of the respondent")},
          std::pair{"other_parties", tr("Of a further party")}}) {
        QAction* action = places->addAction(title);
        connect(action, &QAction::triggered, this,
                [this, id = QString::fromLatin1(place)] { m_cards->ask(id); });
    }
    m_card->setMenu(places);
    m_card->setToolTip(m_cards->action()->toolTip());
    connect(m_cards, &CardIntake::read, this, &PartiesPanel::takeCard);
    connect(m_cards, &CardIntake::refused, this, [this](const Error& error) { m_error->showError(error); });
    connect(m_correct, &QPushButton::clicked, this, [this] { openStep(this, QStringLiteral("correct")); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (CaseView* view = caseViewOf(this)) {
            view->askPurpose();
        }
    });
}

bool PartiesPanel::offers(const char* action) const {
    return std::any_of(m_detail.steps.cbegin(), m_detail.steps.cend(), [action](const OfferedStep& step) {
        return step.allowed && step.action == QLatin1String(action);
    });
}

/// Into the form of the step that keeps it; a person looks at it and sends it.
void PartiesPanel::takeCard(const QString& place, const FieldMap& card) {
    m_error->clear();
    FieldMap fields = cardAsSide(place, card);
    const bool further = place == QLatin1String("other_parties");
    if (further) {
        fields = {{place, m_detail.fields.value(place)},
                  {QStringLiteral("minor_parties"), m_detail.fields.value(QStringLiteral("minor_parties"))}};
        fields[place] +=
            (fields.value(place).isEmpty() ? QString() : QStringLiteral("\n")) + cardAsLine(card);
        fields = minorsApart(fields);
    } else {
        fields.insert(QStringLiteral("reason"), tr("The identity card was shown."));
    }
    QList<std::pair<QString, QString>> values;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        values.append({field.key(), *field});
    }
    openStep(this, further ? QStringLiteral("name_parties") : QStringLiteral("correct"), values);
}

QString PartiesPanel::linesAsRead(const QString& lines) {
    QStringList read;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList parts = line.split(u'|');
        for (QString& part : parts) {
            part = part.trimmed();
        }
        if (parts.first() == QLatin1String("applicant")) {
            parts.first() = tr("Applicant");
        } else if (parts.first() == QLatin1String("respondent")) {
            parts.first() = tr("Respondent");
        }
        parts.removeAll(QString());
        read.append(parts.join(QStringLiteral(" · ")));
    }
    return read.join(u'\n');
}

QWidget* PartiesPanel::valueCell(const CaseDetail& detail, const FieldSpec& spec) {
    const bool masked = detail.maskedFields.contains(spec.id);
    QString value = detail.fields.value(spec.id);
    if (!masked && (spec.id == QLatin1String("other_parties") || spec.id == QLatin1String("minor_parties"))) {
        value = linesAsRead(value);
    }
    if (!masked && spec.type == FieldType::Choice && !value.isEmpty()) {
        value = choiceTitle(value);
    }
    auto* cell = new QWidget(m_sheet);
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 4, 0, 4);
    auto* text = new QLabel(value.isEmpty() ? QStringLiteral("—") : value, cell);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(fieldTitle(spec));
    row->addWidget(text, masked ? 0 : 1);
    if (masked) {
        auto* lock = new QLabel(cell);
        lock->setPixmap(m_theme.icon(QStringLiteral("lock")).pixmap(16, 16));
        auto* word = new QLabel(tr("masked"), cell);
        word->setProperty("qzText", QStringLiteral("hint"));
        row->addWidget(lock);
        row->addWidget(word, 1);
    }
    return cell;
}

void PartiesPanel::addSide(const CaseDetail& detail, const CaseKind& kind, const QString& prefix,
                           int column) {
    auto* title =
        new QLabel(prefix == QLatin1String("applicant") ? tr("Applicant") : tr("Respondent"), m_sheet);
    title->setFont(textFont(TextRole::Emphasis));
    title->setMinimumHeight(32);
    m_grid->addWidget(title, 0, column, 1, 2);
    int row = 1;
    for (const FieldSpec& spec : kind.fields) {
        if (spec.id != prefix && !spec.id.startsWith(prefix + QLatin1Char('_'))) {
            continue;
        }
        m_grid->addWidget(keyLabel(fieldTitle(spec), m_sheet), row, column, Qt::AlignTop);
        m_grid->addWidget(valueCell(detail, spec), row, column + 1);
        ++row;
        auto* line = new QFrame(m_sheet);
        line->setFixedHeight(1);
        line->setProperty("qzGround", QStringLiteral("grid"));
        m_grid->addWidget(line, row, column, 1, 2);
        ++row;
    }
}

void PartiesPanel::addOthers(const CaseDetail& detail, const CaseKind& kind) {
    int row = m_grid->rowCount();
    for (const FieldSpec& spec : kind.fields) {
        static const QStringList others{QStringLiteral("other_parties"), QStringLiteral("minor_parties"),
                                        QStringLiteral("agents"), QStringLiteral("minors")};
        if (!others.contains(spec.id) || detail.fields.value(spec.id).isEmpty()) {
            continue;
        }
        auto* title = new QLabel(fieldTitle(spec), m_sheet);
        title->setFont(textFont(TextRole::Emphasis));
        title->setMinimumHeight(32);
        m_grid->addWidget(title, row++, 0, 1, 5);
        m_grid->addWidget(valueCell(detail, spec), row++, 0, 1, 5);
    }
}

void PartiesPanel::showCase(const CaseDetail& detail, const CaseKind* kind) {
    m_detail = detail;
    const bool masked = !detail.maskedFields.isEmpty();
    m_correct->setVisible(!masked && offers("correct"));
    m_card->setVisible(!masked && m_cards->isThere() && offers("correct"));
    clearGrid(*m_grid);
    if (kind == nullptr) {
        return;
    }
    addSide(detail, *kind, QStringLiteral("applicant"), 0);
    addSide(detail, *kind, QStringLiteral("respondent"), 3);
    addOthers(detail, *kind);
    const QString count =
        tr("%n parties", nullptr, std::max(2, detail.fields.value(QStringLiteral("parties")).toInt()));
    const QString rule = detail.maskedFields.isEmpty()
                             ? tr("You handle this dispute: that you saw them is recorded.")
                             : tr("Mediators keep what they learn to themselves (People's Mediation Law, "
                                  "article 15); who opens it, when and why is recorded.");
    m_count->setText(count + QStringLiteral(" · ") + rule);
    m_open->setVisible(detail.mayOpenSealed);
}

}  // namespace qz::mediation
