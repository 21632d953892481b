// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/agreement_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "mediation/ui/panel_parts.h"
#include "mediation/ui/window_bar.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"
#include "qz/ui/scroll_pane.h"

namespace qz::mediation {

namespace {

constexpr int mostSignatures = 8;  // more are scrolled to
constexpr int mostInstalments = 12;

enum SignColumn { WhoColumn, SignedColumn, MannerColumn, DecidesColumn };
enum PlanColumn { PartColumn, DueColumn, AmountColumn, PaidColumn, ProofColumn };

QLabel* words(QWidget* parent, const char* role) {
    auto* label = new QLabel(parent);
    label->setProperty("qzText", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool offers(const CaseDetail& detail, const char* action) {
    return std::any_of(detail.steps.cbegin(), detail.steps.cend(), [action](const OfferedStep& step) {
        return step.allowed && step.action == QLatin1String(action);
    });
}

}  // namespace

AgreementPanel::AgreementPanel(const Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clock(clock) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollPane(theme, tr("Agreement"), this);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    scroll->setWidget(sheet);
    outer->addWidget(scroll);
    buildEffect();
    buildTables();
    column->addStretch(1);
}

void AgreementPanel::buildEffect() {
    auto* sheet = findChild<ScrollPane*>()->widget();
    auto* column = static_cast<QVBoxLayout*>(sheet->layout());
    m_effectTitle = new PaneTitle(tr("Day of effect"), sheet);
    m_day = new QLabel(sheet);
    m_day->setFont(textFont(TextRole::Figure));
    m_day->setAccessibleName(tr("Day of effect"));
    m_why = words(sheet, "second");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(20);
    row->addWidget(m_day, 0, Qt::AlignTop);
    row->addWidget(m_why, 1);
    column->addWidget(m_effectTitle);
    column->addLayout(row);
}

void AgreementPanel::buildTables() {
    auto* sheet = findChild<ScrollPane*>()->widget();
    auto* column = static_cast<QVBoxLayout*>(sheet->layout());
    m_signTitle = new PaneTitle(tr("Signatures and seal"), sheet);
    m_sign = new QPushButton(m_theme.icon(QStringLiteral("edit")), tr("Enter a signature…"), sheet);
    m_signTitle->addWidget(m_sign);
    m_signatures = readingTable(m_theme, {tr("Who"), tr("Signed on"), tr("Manner"), QString()},
                                tr("Signatures of the agreement"), DecidesColumn, sheet);
    column->addWidget(m_signTitle);
    column->addWidget(m_signatures);
    m_windowPart = new QWidget(sheet);
    auto* part = new QVBoxLayout(m_windowPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(0);
    m_windowTitle = new PaneTitle(tr("Judicial confirmation"), m_windowPart);
    m_left = new ClockBadge(m_theme, m_windowPart);
    m_windowTitle->addWidget(m_left);
    m_apply = new QPushButton(m_theme.icon(QStringLiteral("edit")), tr("Apply…"), m_windowPart);
    m_windowTitle->addWidget(m_apply);
    m_bar = new WindowBar(m_theme, m_windowPart);
    m_windowWords = words(m_windowPart, "second");
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 10, 12, 10);
    inner->setSpacing(8);
    inner->addWidget(m_bar);
    inner->addWidget(m_windowWords);
    part->addWidget(m_windowTitle);
    part->addLayout(inner);
    column->addWidget(m_windowPart);
    m_planTitle = new PaneTitle(tr("Performance"), sheet);
    m_perform = new QPushButton(m_theme.icon(QStringLiteral("check")), tr("Record performance…"), sheet);
    m_planTitle->addWidget(m_perform);
    m_instalments = readingTable(m_theme, {tr("Part"), tr("Due"), tr("Amount"), tr("Performed"), tr("Proof")},
                                 tr("Instalments and their proofs"), ProofColumn, sheet);
    column->addWidget(m_planTitle);
    column->addWidget(m_instalments);
    connect(m_sign, &QPushButton::clicked, this, &AgreementPanel::enterSignature);
    connect(m_signatures, &QTableWidget::cellActivated, this, &AgreementPanel::enterSignature);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        QList<std::pair<QString, QString>> values{{QStringLiteral("court_ground"), m_ground}};
        if (!m_court.isEmpty()) {
            values.append({QStringLiteral("court"), m_court});
        }
        openStep(this, QStringLiteral("jc_apply"), values);
    });
    connect(m_perform, &QPushButton::clicked, this,
            [this] { openStep(this, QStringLiteral("record_performance")); });
}

QString AgreementPanel::effectText() const { return m_day->text(); }

void AgreementPanel::showCase(const CaseDetail& detail) {
    showEffect(detail);
    showSignatures(detail);
    showWindow(detail);
    showInstalments(detail);
}

void AgreementPanel::showEffect(const CaseDetail& detail) {
    const QString ending = detail.fields.value(QStringLiteral("ending"));
    const QString effective = detail.fields.value(QStringLiteral("effective_date"));
    const QString number = detail.fields.value(QStringLiteral("agreement_number"));
    m_effectTitle->setSecondText(number);
    m_day->setText(effective.isEmpty() ? QStringLiteral("—") : effective);
    const bool written = ending == QLatin1String("agreed_written");
    if (written && !effective.isEmpty()) {
        m_why->setText(
            tr("The last of all signatures and the seal (People's Mediation Law, article 29). %n copies: one "
               "for each party and those that are kept.",
               nullptr, detail.fields.value(QStringLiteral("copies")).toInt()));
    } else if (written) {
        m_why->setText(tr("Not in effect yet. Still to sign: %1. It takes effect on the last of these days "
                          "(People's Mediation Law, article 29).")
                           .arg(detail.fields.value(QStringLiteral("unsigned"))));
    } else if (ending == QLatin1String("agreed_oral")) {
        m_why->setText(
            tr("An oral agreement is in effect from the day it was reached (People's Mediation Law, article "
               "30); the mediator's record stands in the volume."));
    } else {
        m_why->setText(
            tr("There is no agreement yet. A written one is in effect when all parties, the "
               "mediator and the seal of the committee are on it; an oral one from the day it is "
               "reached."));
    }
}

void AgreementPanel::showSignatures(const CaseDetail& detail) {
    m_lines = signatureLines(detail);
    m_signTitle->setVisible(!m_lines.isEmpty());
    m_signatures->setVisible(!m_lines.isEmpty());
    m_sign->setVisible(offers(detail, "sign_agreement"));
    m_signatures->setRowCount(static_cast<int>(m_lines.size()));
    int missing = 0;
    int first = -1;
    for (int row = 0; row < m_signatures->rowCount(); ++row) {
        const SignatureLine& line = m_lines.at(row);
        const bool imported =
            !line.signedOn.isValid() && !detail.fields.value(QStringLiteral("effective_date")).isEmpty();
        const QString who = line.signer == QLatin1String("party")      ? tr("Party %1").arg(line.party)
                            : line.signer == QLatin1String("mediator") ? tr("Mediator")
                                                                       : tr("Seal of the committee");
        setCell(*m_signatures, row, WhoColumn, who);
        if (line.signedOn.isValid()) {
            setMarkCell(*m_signatures, row, SignedColumn, m_theme, MarkId::Check, dayText(line.signedOn));
        } else if (imported) {
            setCell(*m_signatures, row, SignedColumn, tr("before it was entered here"));
        } else {
            setMarkCell(*m_signatures, row, SignedColumn, m_theme, MarkId::Missing, tr("missing"));
            ++missing;
            first = first < 0 ? row : first;
        }
        setCell(*m_signatures, row, MannerColumn,
                line.manner.isEmpty() ? QString() : choiceTitle(line.manner));
        setCell(*m_signatures, row, DecidesColumn, line.decides ? tr("latest: decides") : QString());
    }
    m_signTitle->setSecondText(missing == 0 ? tr("complete") : tr("%n still missing", nullptr, missing));
    m_signatures->setCurrentCell(std::max(0, first), WhoColumn);
    fitRows(*m_signatures, mostSignatures);
}

void AgreementPanel::showWindow(const CaseDetail& detail) {
    const std::optional<ConfirmationWindow> window = confirmationWindow(detail);
    const QString exclusion = detail.fields.value(QStringLiteral("exclusion"));
    const bool excluded = !exclusion.isEmpty() && exclusion != QLatin1String("nothing_excluded");
    m_windowPart->setVisible(window.has_value() || excluded);
    m_bar->setVisible(window.has_value());
    m_left->setVisible(window.has_value());
    m_court = detail.fields.value(QStringLiteral("proposed_court"));
    m_ground = detail.fields.value(QStringLiteral("proposed_court_ground"));
    m_apply->setVisible(offers(detail, "jc_apply"));
    QStringList text;
    if (window) {
        const Instant now = m_clock.now();
        const QDate today = CivilTime::fromInstant(now).date;
        m_bar->setWindow(*window, today);
        for (const CaseClock& clock : detail.clocks) {
            if (clock.clockId == QLatin1String("jc_window")) {
                m_left->setFace(clockFace(clock, now));
            }
        }
        text.append(
            tr("All parties together, within 30 days of effect (People's Mediation Law, article 33; "
               "Civil Procedure Law, article 205)."));
        if (window->last < today &&
            detail.fields.value(QStringLiteral("judicial_confirmation")) == QLatin1String("window")) {
            text.append(tr("Nobody applied until %1: the right has lapsed, nothing is overdue. The agreement "
                           "binds as before (article 31).")
                            .arg(dayText(window->last)));
        }
        if (window->nominal < window->last) {
            text.append(tr("The 30 days end on %1; the last day moves to %2: %3.")
                            .arg(dayText(window->nominal), dayText(window->last), window->whyLater));
        }
    }
    if (excluded) {
        text.append(
            tr("The court would not accept it as it stands: %1 (interpretation of the Civil Procedure "
               "Law, article 355). “Take out what cannot be confirmed” comes first.")
                .arg(choiceTitle(exclusion)));
    } else if (!exclusion.isEmpty()) {
        text.append(tr("A person has checked that nothing in it is excluded (article 355)."));
    }
    if (!m_ground.isEmpty() && !excluded) {
        text.append(m_court.isEmpty()
                        ? tr("Competent: %1; the table of courts names none.").arg(choiceTitle(m_ground))
                        : tr("Competent: %1 (%2).").arg(m_court, choiceTitle(m_ground)));
    }
    const QString stands = detail.fields.value(QStringLiteral("judicial_confirmation"));
    m_windowTitle->setSecondText(stands.isEmpty() ? QString() : choiceTitle(stands));
    m_windowWords->setText(text.join(QLatin1Char(' ')));
}

void AgreementPanel::showInstalments(const CaseDetail& detail) {
    const QList<InstalmentLine> lines = instalmentLines(detail);
    const QDate today = CivilTime::fromInstant(m_clock.now()).date;
    m_planTitle->setVisible(!lines.isEmpty());
    m_instalments->setVisible(!lines.isEmpty());
    m_perform->setVisible(offers(detail, "record_performance"));
    m_instalments->setRowCount(static_cast<int>(lines.size()));
    int paid = 0;
    for (int row = 0; row < m_instalments->rowCount(); ++row) {
        const InstalmentLine& line = lines.at(row);
        setCell(*m_instalments, row, PartColumn, tr("Part %1").arg(line.position));
        setCell(*m_instalments, row, DueColumn, dayText(line.dueOn));
        setCell(*m_instalments, row, AmountColumn, line.amount.isEmpty() ? QStringLiteral("—") : line.amount);
        m_instalments->item(row, AmountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setCell(*m_instalments, row, ProofColumn, line.proof);
        if (line.paidOn.isValid()) {
            ++paid;
            setMarkCell(*m_instalments, row, PaidColumn, m_theme, MarkId::Done, dayText(line.paidOn));
        } else if (line.dueOn.isValid() && line.dueOn < today) {
            setMarkCell(*m_instalments, row, PaidColumn, m_theme, MarkId::Over, tr("overdue"));
        } else {
            setMarkCell(*m_instalments, row, PaidColumn, m_theme, MarkId::NotDue, tr("not due yet"));
        }
    }
    m_planTitle->setSecondText(tr("%1 of %2 performed").arg(paid).arg(lines.size()));
    fitRows(*m_instalments, mostInstalments);
}

void AgreementPanel::enterSignature() {
    const int row = m_signatures->currentRow();
    if (row < 0 || row >= m_lines.size()) {
        return;
    }
    const SignatureLine& line = m_lines.at(row);
    QList<std::pair<QString, QString>> values{{QStringLiteral("signer"), line.signer}};
    if (line.party > 0) {
        values.append({QStringLiteral("party"), QString::number(line.party)});
    }
    openStep(this, QStringLiteral("sign_agreement"), values);
}

}  // namespace qz::mediation
